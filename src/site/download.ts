/** A file that a page offers: what it is, its Chinese file name, its address from the top of the site, kind and size. */
export interface Download {
  /** What it is: 责任分工表, 时限日历 … */
  readonly label: string;
  /** The name under which it is saved, with its ending: 乐清市…责任分工表.pdf. */
  readonly name: string;
  /** Its address from the top of the site. */
  readonly path: string;
  /** Its kind in the reader's words: PDF, 表格, 日历, JSON. */
  readonly format: string;
  /** Bytes, where they are known when the page is written. */
  readonly bytes?: number | undefined;
  /** Says more: 以此件为准. */
  readonly note?: string | undefined;
}

/** A size as a reader says it: 312 KB, 1.8 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} B`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${String(Math.round(kilo))} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}
