/** A line without the signs that a program left in it, and those signs. */
export interface StrippedLine {
  readonly text: string;
  readonly removed: readonly string[];
}

// Signs of Word's own marks, of HTML and of Markdown; angle brackets around Chinese words are the office's.
const residue =
  /\[bookmark:[^\]]{0,40}\]|<\/?(?:b|strong|i|em|u|span|p|div|font|a|sup|sub)(?:\s[^<>]{0,80})?>|\*\*|__(?=\S)|&(?:nbsp|#160|ensp|emsp);|\u200b|\ufeff/giu;

/** Leaves mark-up residue out of a line; an escaped sign of Markdown (`\<`, `1\.`) becomes the sign. */
export function stripMarkUp(line: string): StrippedLine {
  const removed = [...line.matchAll(residue)].map(([sign]) => sign);
  const text = line.replace(residue, (sign) => (sign.startsWith('&') ? ' ' : '')).replace(/<br\s*\/?>/giu, '\n');
  return { text: text.replace(/\\([<>#*_.\-+[\](){}|~`\\])/gu, '$1'), removed };
}
