import type { Site } from '../model/site.ts';
import { wholeAddress, type FragmentFile } from '../formats/fragment/fragment.ts';
import type { Download } from './download.ts';

/** The tables of a plan that stand as fragments, by the name of their file, and where they are seen, from the plan's page. */
export const planTables = {
  table: '#resp',
  phases: '#phases',
  grid: '#grid',
  gantt: '#gantt',
  targets: '#targets',
  duties: '#duty',
  organisation: '#organisation',
  progress: 'progress/',
  changes: 'changes/',
  coverage: 'coverage/',
  ledgers: 'ledgers/',
  receipts: 'receipts/',
} as const;

/** A table of a plan that stands as a fragment. */
export type PlanTable = keyof typeof planTables;

/** The address of a table of a plan as a fragment, from the top of the site. */
export const planFragmentPath = (id: string, table: PlanTable): string => `plans/${id}/fragments/${table}.html`;

/** The address of a ledger with all its entries as a fragment, from the top of the site. */
export const ledgerFragmentPath = (plan: string, ledger: string): string => `plans/${plan}/ledgers/${ledger}/fragment.html`;

/** The address of a year's deadlines as a fragment, from the top of the site. */
export const calendarFragmentPath = (year: number): string => `calendar/fragments/${String(year)}.html`;

/** The address of what is due next as a fragment, from the top of the site. */
export const dueFragmentPath = 'fragments/due.html';

/** The address of a unit's duty list as a fragment, from the top of the site. */
export const unitFragmentPath = (id: string): string => `units/${id}/fragments/duties.html`;

/** The address of a document (or interpretation) as a fragment, from the top of the site. */
export const textFragmentPath = (folder: 'notices' | 'interpretations', id: string): string => `${folder}/${id}/fragment.html`;

/** The address of a page's offline edition (one file with all it needs), from the top of the site. */
export const offlinePath = (folder: 'plans' | 'units', id: string): string => `${folder}/${id}/offline.html`;

/** True of HTML files that are no pages of the site: pieces for other websites, and copies of pages to keep. */
export function isPortalFile(address: string): boolean {
  return /(?:^|\/)(?:fragment\.html|offline\.html|fragments\/[^/]+\.html)$/u.test(address);
}

/** Downloads of a page as the files that its fragment names: what prints and what can be edited, with whole addresses. */
export function fragmentFiles(downloads: readonly Download[], site: Pick<Site, 'url'>): readonly FragmentFile[] {
  const wanted = downloads.filter(({ path }) => /\.(?:pdf|xlsx|docx)$/u.test(path));
  return wanted.map(({ label, format, path }) => ({ label, format, url: wholeAddress(site, path) }));
}
