import type { PageWeight } from './page-weight.ts';

/** What a page may weigh at most, in bytes compressed with gzip: styles and scripts the same for all, a page itself by its kind. */
export interface Bounds {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly requests: number;
}

const common: Bounds = { html: 10_000, css: 20_000, js: 12_000, requests: 8 };

/** Kinds whose pages are long by nature: whole tables of a plan, a ledger with all its rows, a year, the reference, the handbook with its pictures. */
const own: Readonly<Record<string, Partial<Bounds>>> = {
  'plans/…/index.html': { html: 32_000 },
  'plans/…/ledgers/…/index.html': { html: 20_000 },
  'plans/…/ledgers/index.html': { html: 14_000 },
  'units/…/index.html': { html: 14_000 },
  'units/index.html': { html: 14_000 },
  'notices/…/index.html': { html: 14_000 },
  'reference/rules/…/index.html': { html: 24_000 },
  'calendar/index.html': { html: 12_000 },
  'calendar/…/index.html': { html: 12_000 },
  'compliance/index.html': { html: 20_000 },
  'handbook/index.html': { html: 20_000, requests: 16 },
};

/** The bounds of a kind of page, by the name of the kind. */
export const boundsOf = (kind: string): Bounds => ({ ...common, ...own[kind] });

/** What of a page is over its bounds: `html 12345 > 10000`; loading anything from elsewhere is over every bound. */
export function overweight(kind: string, weight: PageWeight): readonly string[] {
  const bounds = boundsOf(kind);
  const over = (['html', 'css', 'js', 'requests'] as const).filter((key) => weight[key] > bounds[key]);
  return [...over.map((key) => `${key} ${String(weight[key])} > ${String(bounds[key])}`), ...weight.foreign.map((to) => `loads ${to}`)];
}
