import type { Page } from 'puppeteer';
import { expect, it } from 'vitest';
import { openSite } from './site-browser.ts';

/** Tabs on from where the keyboard stands until an element that matches has the focus; at most 200 stops. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 200; stop += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`no stop at ${selector}`);
}

/** Presses Enter on what leads to another page, and waits for that. */
const enter = (page: Page) => Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);

/** Tests that a reader without a mouse finds a task by its words, comes to its row, filters the table and stands on a file to take. */
export function itIsUsedByKeyboard(output: () => string, words: string): void {
  it('is used by the keyboard alone: search, result, filter, table, download', async () => {
    const site = await openSite(output());
    const page = await site.open('');
    await tabTo(page, '.mast input[type=search]');
    await page.keyboard.type(words);
    await enter(page);
    await page.waitForSelector('.hits a');
    await tabTo(page, '.hits a[href*="#t"]');
    await enter(page);
    const row = await page.evaluate(() => document.querySelector(location.hash)?.textContent ?? '');
    expect(new URL(page.url()).pathname).toMatch(/^\/plans\/[\w-]+\/$/u);
    expect(row.length).toBeGreaterThan(words.length);
    // From the top of the page: the row stands below the filter.
    const filtered = await page.goto(page.url().replace(/#.*$/u, ''), { waitUntil: 'load' });
    expect(filtered?.ok()).toBe(true);
    await tabTo(page, '.filter [name=q]');
    await page.keyboard.type('储存');
    await page.keyboard.press('Enter');
    const shown = await page.$$eval('[data-row=item]', (rows) => rows.filter((one) => one.checkVisibility()).map((one) => one.textContent));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((text) => !text.includes('储存'))).toEqual([]);
    await tabTo(page, 'a[download][href$="tasks.csv"]');
    expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).download)).toMatch(/\.csv$/u);
    await site.close();
  }, 120_000);
}
