import type { Page } from 'puppeteer';
import { cutCells } from './cut-cells.ts';
import { splitTables, type PlacedTable } from './split-tables.ts';

/** Cuts the long tables of the page's regions at sheets; with `placed` the one table in the midst of a text that it names. Gives their number. */
export async function cutTables(page: Page, placed: PlacedTable | null = null): Promise<number> {
  // Functions inside the page can take no function from outside: both go there as text.
  return Number(await page.evaluate(`(${String(splitTables)})(${String(cutCells)}, ${JSON.stringify(placed)})`));
}
