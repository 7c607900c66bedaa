import type { RoleKind } from '../model/role.ts';

/** Makes the address of a page or file (given from the top of the site) as seen from the page that links to it. */
export type Href = (to: string) => string;

/** What is an address by itself, of another site or within the page. */
const standsAlone = /^(?:[a-z][a-z0-9+.-]*:|#)/i;

/**
 * The relative address from one page to another page or file, both given from the top of the site.
 * `relative('plans/x/index.html', 'units/y/')` is `../../units/y/`; an address with a scheme stays as it is.
 */
export function relative(fromPath: string, toPath: string): string {
  if (standsAlone.test(toPath)) return toPath;
  const end = tailOf(toPath);
  const [target, tail] = [toPath.slice(0, end), toPath.slice(end)];
  if (tail !== '' && (target.endsWith('/') ? `${target}index.html` : target) === fromPath) return tail;
  const shared = sharedFolders(fromPath, target);
  return `${'../'.repeat(foldersAfter(fromPath, shared))}${target.slice(shared)}${tail}` || './';
}

/** Where the question or the anchor of an address begins; its end, where it has neither. */
function tailOf(address: string): number {
  const places = [address.indexOf('?'), address.indexOf('#')].filter((place) => place >= 0);
  return Math.min(address.length, ...places);
}

/** How many characters at the head of two paths are the same folders, with the slash behind the last. */
function sharedFolders(one: string, other: string): number {
  let shared = 0;
  for (let place = 0; place < one.length && one[place] === other[place]; place += 1) if (one[place] === '/') shared = place + 1;
  return shared;
}

/** How many folders a path leads through after a place. */
function foldersAfter(path: string, place: number): number {
  let count = 0;
  for (let slash = path.indexOf('/', place); slash >= 0; slash = path.indexOf('/', slash + 1)) count += 1;
  return count;
}

/** The `Href` of one page. */
export const linksFrom =
  (path: string): Href =>
  (to) =>
    relative(path, to);

/** The `Href` of a page that a server shows at any address (404): from the root of the site's own URL. */
export function linksFromRoot(siteUrl: string): Href {
  const root = new URL(siteUrl).pathname.replace(/\/?$/u, '/');
  return (to) => (standsAlone.test(to) ? to : root + to);
}

/** The address of a plan's page, with the anchor of a row where one is given. */
export const planPath = (id: string, anchor?: string): string => `plans/${id}/${anchor === undefined ? '' : `#${anchor}`}`;

/** Which rows of a responsibility table an address asks for; what is not said is not asked. */
export interface WantedRows {
  /** The id of a unit. */
  readonly unit?: string;
  readonly role?: RoleKind;
  /** The key of a state's sign (`late`, `nofill` …), or `undone`: whatever is neither 已完成 nor 逾期完成. */
  readonly state?: string;
  /** A period as `parseDuePeriod` reads it, or `open` (持续推进), `none` (无时限). */
  readonly due?: string;
  /** Words that the row must have, separated by spaces. */
  readonly q?: string;
  /** The key of a column, with `-` before it for the other way round. */
  readonly sort?: string;
}

/** The address of exactly these rows of a plan's table; without scripts it leads to the whole table. */
export function planRowsPath(id: string, wanted: WantedRows): string {
  const asked = new URLSearchParams(Object.entries(wanted)).toString();
  return `plans/${id}/${asked === '' ? '' : `?${asked}`}#resp`;
}

/** The address of a unit's page. */
export const unitPath = (id: string): string => `units/${id}/`;

/** The address of a document's page. */
export const noticePath = (id: string): string => `notices/${id}/`;

/** The address of an interpretation's page. */
export const interpretationPath = (id: string): string => `interpretations/${id}/`;

/** The address of the page of a plan's receipts. */
export const receiptsPath = (plan: string): string => `plans/${plan}/receipts/`;

/** The address of the page of a plan's ledgers. */
export const ledgersPath = (plan: string): string => `plans/${plan}/ledgers/`;

/** The address of a ledger's page, with the anchor of an entry where one is given. */
export const ledgerPath = (plan: string, ledger: string, entry?: string): string =>
  `plans/${plan}/ledgers/${ledger}/${entry === undefined ? '' : `#${entry}`}`;
