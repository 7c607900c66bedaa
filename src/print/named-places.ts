import { readPdfObjects, referred, type PdfObjects } from './pdf-objects.ts';

/** Where an element of the page came to stand on paper. */
export interface PaperPlace {
  /** The sheet, from 1. */
  readonly page: number;
  /** The upper edge of the element below the upper edge of the type area, in CSS pixels. */
  readonly top: number;
}

/** The places of the elements that links of the page point at, by their id: Chromium writes each as a named destination. */
export function namedPlaces(pdf: Uint8Array): ReadonlyMap<string, PaperPlace> {
  const objects = readPdfObjects(pdf);
  const catalog = [...objects.values()].find((object) => /\/Type \/Catalog\b/u.test(object.body));
  const pages = pageNumbers(objects, referred(objects, catalog, 'Pages')?.body ?? '');
  const places = new Map<string, PaperPlace>();
  for (const [, name = '', number = '', y = ''] of (referred(objects, catalog, 'Dests')?.body ?? '').matchAll(
    /\/(\S+) \[(\d+) 0 R\s*\/XYZ \S+ (\S+) /gu,
  )) {
    const page = pages.get(number);
    if (page) places.set(plainName(name), { page: page.number, top: ((page.height - Number(y)) * 4) / 3 });
  }
  return places;
}

// Signs are written as `#25` for %, and characters beyond ASCII as in an address.
function plainName(name: string): string {
  return decodeURIComponent(name.replace(/#([0-9A-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
}

interface Leaf {
  readonly number: number;
  /** In points. */
  readonly height: number;
}

/** The sheets by the number of their object, in reading order: the tree of pages has branches of eight. */
function pageNumbers(objects: PdfObjects, root: string): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const walk = (body: string): void => {
    for (const [, number = ''] of (/\/Kids \[([^\]]*)\]/u.exec(body)?.[1] ?? '').matchAll(/(\d+) 0 R/gu)) {
      const child = objects.get(number)?.body ?? '';
      if (/\/Type \/Pages\b/u.test(child)) walk(child);
      else leaves.set(number, { number: leaves.size + 1, height: Number(/\/MediaBox \[\S+ \S+ \S+ ([\d.]+)/u.exec(child)?.[1] ?? 0) });
    }
  };
  walk(root);
  return leaves;
}
