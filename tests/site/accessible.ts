import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { MediaFeature, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageKinds } from '../../scripts/page-kinds.ts';
import { engine } from '../commands/run-guatu.ts';
import { openSite, type Sight, type SiteBrowser } from './site-browser.ts';

/** The rules that a page must keep: WCAG 2.2 AA and good habits, and of the experimental rules those about tables. */
const rules: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { 'table-fake-caption': { enabled: true }, 'td-has-header': { enabled: true } },
  resultTypes: ['violations'],
};

/** How the colours of a page may be asked for: by the reader's system, or by the switches of the page. */
const schemes: Readonly<Record<string, { readonly features?: readonly MediaFeature[]; readonly switched?: string }>> = {
  'dark': { features: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  'more contrast': { features: [{ name: 'prefers-contrast', value: 'more' }] },
  '高对比': { switched: 'hc' },
  '大字版': { switched: 'large' },
};

const addressOf = (page: string): string => page.replace(/(^|\/)index\.html$/u, '$1');

/** Tests every kind of page of an output with axe, in a real browser: at three widths, with scripts and without. */
export function itHasNoFinding(output: () => string): void {
  it('has no finding of axe on any kind of page, at 1440, 820 and 390 px, with scripts and without', async () => {
    const site = await openSite(output());
    const axe = await axeSource();
    for (const [kind, page] of await pageKinds(output())) {
      const tab = await site.open(addressOf(page));
      expect([kind, 1440, await findings(tab, axe, rules)]).toEqual([kind, 1440, []]);
      await tab.setViewport({ width: 820, height: 900 });
      expect([kind, 820, await findings(tab, axe, rules)]).toEqual([kind, 820, []]);
      const plain = await site.open(addressOf(page), { width: 390, scripts: false });
      // The page's own scripts have not run, and do not run now; axe is one.
      await plain.setJavaScriptEnabled(true);
      expect([kind, 390, await findings(plain, axe, rules)]).toEqual([kind, 390, []]);
    }
    await site.close();
  }, 600_000);
}

/**
 * Tests that an output can be read and used by everybody: besides `itHasNoFinding` its colours in every scheme, no page wider than a window of
 * 320 px, marks that survive the colours of the system, and, on the pages given, every stop of the keyboard in sight.
 */
export function itIsAccessible(output: () => string, walked: readonly string[]): void {
  itHasNoFinding(output);

  describe('to everybody', () => {
    let site: SiteBrowser;
    const open = (page: string, sight?: Sight) => site.open(addressOf(page), sight);

    beforeAll(async () => {
      site = await openSite(output());
    });
    afterAll(() => site.close());

    it('has enough contrast in every scheme on every kind of page, and none is wider than 320 px', async () => {
      const colours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] };
      const axe = await axeSource();
      for (const [kind, page] of await pageKinds(output())) {
        const tab = await open(page, { width: 390 });
        for (const [name, { features = [], switched = '' }] of Object.entries(schemes)) {
          await tab.emulateMediaFeatures([...features]);
          await tab.evaluate((word) => (document.documentElement.className = word), switched);
          expect([kind, name, await findings(tab, axe, colours)]).toEqual([kind, name, []]);
        }
        expect([kind, await widthsAt320(tab)]).toEqual([kind, { '': 320, 'large': 320 }]);
      }
    }, 600_000);

    it.each([1440, 390])(
      'shows every stop of the keyboard, forward and back, at %i px: marked, in the window, under nothing',
      async (width) => {
        for (const page of walked) {
          const tab = await open(page, { width });
          expect([page, await walk(tab, 'forward')]).toEqual([page, []]);
          expect([page, await walk(tab, 'back')]).toEqual([page, []]);
        }
      },
      300_000,
    );

    it('leads past head and columns with the first stop', async () => {
      const tab = await open(walked[0] ?? '');
      for (const key of ['Tab', 'Enter', 'Tab'] as const) await tab.keyboard.press(key);
      expect(await tab.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    });

    it('shows its marks in the colours of the system, though backgrounds are taken away', async () => {
      const tab = await open(walked.find((page) => page.startsWith('plans/')) ?? '');
      await tab.emulateMediaFeatures([{ name: 'forced-colors', value: 'active' }]);
      const marks = await tab.evaluate(() => {
        const paper = getComputedStyle(document.body).backgroundColor;
        const drawn = (selector: string, pseudo: string) => {
          const mark = document.querySelector(selector);
          return mark !== null && getComputedStyle(mark, pseudo).backgroundColor !== paper;
        };
        return { window: drawn('.grid .w:not(.o)', '::before'), deadline: drawn('.grid .z', '::after'), sort: drawn('.sort', '::before') };
      });
      expect(marks).toEqual({ window: true, deadline: true, sort: true });
    });
  });
}

const axeSource = (): Promise<string> => readFile(path.join(engine, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe has to say of a page as it is: rule, place and why. */
async function findings(page: Page, axe: string, options: RunOptions): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async (asked) => {
    const { axe: one } = window as unknown as { axe: { run: (where: Document, how: RunOptions) => Promise<AxeResults> } };
    const { violations } = await one.run(document, asked);
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`));
  }, options);
}

/** How wide a page is in a window of 320 px (1280 px at 400 %), and with large letters. */
async function widthsAt320(page: Page): Promise<Readonly<Record<string, number>>> {
  await page.setViewport({ width: 320, height: 900 });
  const widthWith = (word: string) =>
    page.evaluate((name) => {
      document.documentElement.className = name;
      return document.documentElement.scrollWidth;
    }, word);
  return { '': await widthWith(''), 'large': await widthWith('large') };
}

/** Goes through a page by Tab and tells of each stop that cannot be seen. */
async function walk(page: Page, way: 'forward' | 'back'): Promise<readonly string[]> {
  const most = await page.evaluate((end) => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, end === 'back' ? document.body.scrollHeight : 0);
    return document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]').length;
  }, way);
  const faults: string[] = [];
  let stops = 0;
  if (way === 'back') await page.keyboard.down('Shift');
  for (; stops < most; stops += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(stopFault);
    if (said === undefined) break;
    if (said !== '') faults.push(said);
  }
  if (way === 'back') await page.keyboard.up('Shift');
  return stops > 5 ? faults : [...faults, `only ${String(stops)} stops`];
}

/** In the page: what is wrong with where the keyboard stands; '' where nothing is, undefined at the end of the page. */
function stopFault(): string | undefined {
  const stop = document.activeElement;
  if (stop === null || stop === document.body) return undefined;
  const name = `${stop.tagName} ${stop.className} ${stop.textContent.trim().slice(0, 20)}`;
  const { outlineStyle, outlineWidth } = getComputedStyle(stop);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return `no mark: ${name}`;
  const box = [...stop.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (box === undefined) return `no size: ${name}`;
  const [x, y] = [box.x + Math.min(box.width / 2, 20), box.y + box.height / 2];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `out of the window: ${name}`;
  const top = document.elementFromPoint(x, y);
  const isOn = top !== null && (stop.contains(top) || top.contains(stop));
  return isOn ? '' : `under ${top?.tagName ?? ''} ${top?.className ?? ''}: ${name}`;
}
