import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../commands/published-site.ts';
import { builds } from '../commands/run-guatu.ts';
import { copyCase, filesOf, temporaryFolder, writeFiles } from '../commands/small-workspace.ts';
import { itSearches } from './search-browser.ts';
import { openSite, type SiteBrowser } from './site-browser.ts';

/** A thousand tasks in ten groups: three units in turn, one deadline a month. */
function thousandTasks(): string {
  const groups = Array.from({ length: 10 }, (_, index) => `  - { id: g${index}, title: 第${index}组 }`);
  const tasks = Array.from({ length: 1000 }, (_, index) => {
    const lead = ['局办公室', '局医政股', '局公卫股'][index % 3] ?? '';
    const month = `2021年${String((index % 12) + 1)}月`;
    return `  - { no: ${index + 1}, text: 第${index + 1}件虚构的事, group: g${Math.floor(index / 100)}, lead: ${lead}, deadline: ${month} }`;
  });
  return [
    'title: 一千项任务的方案（虚构）',
    'issuers: [县卫健局]',
    'office: ju',
    'period: 从2021年1月至2021年12月',
    'groups:',
    ...groups,
    'tasks:',
    ...tasks,
    '',
  ].join('\n');
}

let folder = '';
let inside: SiteBrowser;
const internal = () => path.join(folder, 'dist-internal');
const published = () => path.join(folder, 'dist');
const levels = 'plans/edge-levels/';

beforeAll(async () => {
  folder = await copyCase('edge', await temporaryFolder());
  const site = await readFile(path.join(folder, 'site.yaml'), 'utf8');
  await writeFiles(folder, { 'site.yaml': `${site}pdf: false\n`, 'plans/edge-thousand/plan.yaml': thousandTasks() });
  await builds(['--root', folder, '--out', internal(), '--edition', 'internal']);
  await builds(['--root', folder, '--out', published()]);
  inside = await openSite(internal());
});
afterAll(async () => {
  await inside.close();
  await rm(folder, { recursive: true, force: true });
});

/** The printed numbers of the rows that a reader sees, in their order; parts by their own. */
const shownRows = (page: Page) =>
  page.$$eval('.resp tbody tr:not(.grp)', (rows) =>
    rows.filter((row) => row.checkVisibility()).map((row) => row.querySelector('.c-no')?.textContent.trim() ?? ''),
  );
const shownGroups = (page: Page) =>
  page.$$eval('.resp .grp', (rows) => rows.filter((row) => row.checkVisibility()).map((row) => row.closest('tbody')?.id ?? ''));
const words = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent.trim());
const isShown = (page: Page, selector: string) => page.$eval(selector, (element) => element.checkVisibility());
/** Goes back in the history and waits until the page shows what the address asks. */
async function goBack(page: Page, count: string): Promise<void> {
  await page.goBack();
  await page.waitForFunction((wanted) => document.querySelector('[data-count]')?.textContent === wanted, {}, count);
}
/** The browser tells its driver of a new address later than the page itself knows it. */
const query = (page: Page) => page.evaluate(() => location.search);

describe('the filter', () => {
  it('by unit leaves whole rows under their groups, says how many, and stands in the address', async () => {
    const page = await inside.open(levels);
    expect(await isShown(page, '.filter')).toBe(true);
    await page.select('[name=unit]', 'ju-gongwei');
    expect(await shownRows(page)).toEqual(['6', '7']);
    expect(await shownGroups(page)).toEqual(['b', 'b2']);
    expect(await words(page, '[data-count]')).toBe('显示 2 / 7 项');
    expect(await query(page)).toBe('?unit=ju-gongwei');
    const leads = await page.$$eval('.resp tbody tr:not(.grp) .c-lead', (cells) =>
      cells.filter((cell) => cell.checkVisibility()).map((cell) => cell.textContent.trim()),
    );
    expect(leads).toEqual(['局公卫股', '局公卫股']);
  });

  it('finds a member through the class that names it, and the role it has', async () => {
    const page = await inside.open(`${levels}?unit=yiyuan`);
    expect(await shownRows(page)).toEqual(['1', '2', '3', '（1）', '（2）', '4', '5']);
    await page.select('[name=role]', 'assist');
    expect(await shownRows(page)).toEqual([]);
    expect(await isShown(page, '.nothing')).toBe(true);
    expect(await words(page, '[data-count]')).toBe('显示 0 / 7 项');
  });

  it('by due period, by state, by words, and by all of them', async () => {
    const page = await inside.open(`${levels}?due=2021-06#resp`);
    expect(await shownRows(page)).toEqual(['4']);
    expect(await shownRows(await inside.open(`${levels}?due=2021-05-01..2021-07-15`))).toEqual(['4', '6']);
    expect(await shownRows(await inside.open(`${levels}?due=open`))).toEqual(['7']);
    expect(await shownRows(await inside.open(`${levels}?state=late`))).toEqual(['6']);
    expect(await shownRows(await inside.open(`${levels}?state=undone&due=2021-Q2`))).toEqual(['4', '6']);
    expect(await shownRows(await inside.open(`${levels}?q=${encodeURIComponent('台账　病区')}`))).toEqual(['3', '（1）', '（2）']);
    expect(await shownRows(await inside.open(`${levels}?q=${encodeURIComponent('危险化学品')}&unit=jikong&state=late`))).toEqual(['6']);
  });

  it('shows nothing, and says so, for what no row has', async () => {
    const page = await inside.open(`${levels}?unit=nobody`);
    expect(await shownRows(page)).toEqual([]);
    await page.click('[data-clear]');
    expect(await shownRows(page)).toHaveLength(9);
    expect(await query(page)).toBe('');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('unit');
  });

  it('leaves the table as it was when it is cleared', async () => {
    const page = await inside.open(levels);
    const before = await page.$eval('.resp', (table) => table.outerHTML);
    await page.select('[name=unit]', 'ju-ban');
    await page.select('[name=sort]', '-deadline');
    await page.click('[data-clear]');
    const after = await page.$eval('.resp', (table) => {
      for (const cell of table.querySelectorAll('[data-g]')) cell.removeAttribute('data-g');
      return table.outerHTML;
    });
    expect(after).toBe(before);
  });
});

describe('the address', () => {
  it('goes back and forward with the browser, and comes back when the page is loaded anew', async () => {
    const page = await inside.open(levels);
    await page.select('[name=unit]', 'ju-gongwei');
    await page.select('[name=due]', 'open');
    expect(await shownRows(page)).toEqual(['7']);
    await goBack(page, '显示 2 / 7 项');
    expect([await query(page), await shownRows(page)]).toEqual(['?unit=ju-gongwei', ['6', '7']]);
    await goBack(page, '共 7 项');
    expect([await query(page), (await shownRows(page)).length]).toEqual(['', 9]);
    await page.goForward();
    await page.reload();
    expect(await shownRows(page)).toEqual(['6', '7']);
    expect(await page.$eval('[name=unit]', (field) => (field as HTMLSelectElement).value)).toBe('ju-gongwei');
  });

  it('has one entry of the history for words that are typed', async () => {
    const page = await inside.open(levels);
    await page.type('.filter [name=q]', '检查');
    const typed = new URLSearchParams(await query(page)).get('q');
    await page.keyboard.press('Enter');
    expect([typed, await shownRows(page)]).toEqual(['检查', ['3', '（1）', '（2）', '4']]);
    await goBack(page, '共 7 项');
    expect([await query(page), (await shownRows(page)).length]).toEqual(['', 9]);
  });

  it('keeps what else stands in it', async () => {
    const page = await inside.open(`${levels}?from=portal#resp`);
    await page.select('[name=unit]', 'ju-ban');
    expect(await page.evaluate(() => location.href)).toMatch(/\?from=portal&unit=ju-ban#resp$/u);
  });

  it('is where the counts of the page lead, without loading it anew', async () => {
    const page = await inside.open(levels);
    await page.evaluate(() => ((window as { mark?: boolean }).mark = true));
    for (const link of await page.$$('.tally a, .asof a[href*="?"]')) {
      const wanted = await link.evaluate((element) => Number(/\d+(?=项|$)/u.exec(element.textContent.replace('30天内', '').trim())?.[0]));
      await link.evaluate((element) => (element as HTMLElement).click());
      const items = await page.$$eval('[data-row=item]', (rows) => rows.filter((row) => row.checkVisibility()).length);
      expect([await query(page), items]).toEqual([await query(page), wanted]);
    }
    expect(await page.evaluate(() => (window as { mark?: boolean }).mark)).toBe(true);
  });

  it('of a row that is filtered out shows the whole table', async () => {
    const page = await inside.open(`${levels}?state=late`);
    await page.evaluate(() => (location.hash = '#t1'));
    await page.waitForFunction(() => document.getElementById('t1')?.checkVisibility());
    expect(await query(page)).toBe('');
  });
});

describe('sorting', () => {
  it('by the head of a column: up, down, as printed; parts stay with their task and undated rows come last', async () => {
    const page = await inside.open(levels);
    const head = '[data-sort=deadline]';
    await page.click(`${head} .sort`);
    expect(await shownRows(page)).toEqual(['6', '4', '1', '2', '3', '（1）', '（2）', '5', '7']);
    expect(await shownGroups(page)).toEqual([]);
    expect([await query(page), await page.$eval(head, (cell) => cell.ariaSort)]).toEqual(['?sort=deadline', 'ascending']);
    await page.click(`${head} .sort`);
    expect(await shownRows(page)).toEqual(['1', '2', '3', '（1）', '（2）', '5', '4', '6', '7']);
    expect([await query(page), await page.$eval(head, (cell) => cell.ariaSort)]).toEqual(['?sort=-deadline', 'descending']);
    await page.click(`${head} .sort`);
    expect(await shownRows(page)).toEqual(['1', '2', '3', '（1）', '（2）', '4', '5', '6', '7']);
    expect([await query(page), await page.$eval(head, (cell) => cell.getAttribute('aria-sort'))]).toEqual(['', null]);
  });

  it('by state puts first what needs eyes first', async () => {
    const page = await inside.open(`${levels}?sort=state`);
    expect(await shownRows(page)).toEqual(['6', '4', '5', '1', '2', '3', '（1）', '（2）', '7']);
  });
});

describe('with the keyboard alone', () => {
  it('reaches filter, heads and the way back, and every stop can be seen', async () => {
    const page = await inside.open(levels);
    await page.focus('.rail li:last-child a');
    const stops: string[] = [];
    while (!stops.includes('sort:deadline') && stops.length < 80) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const name =
            element.getAttribute('name') ?? (element.className === 'sort' ? `sort:${element.closest('th')?.dataset['sort'] ?? ''}` : '');
          return element.checkVisibility() ? name : `hidden:${name}`;
        }),
      );
    }
    const named = stops.filter((stop) => stop !== '');
    expect(named).toEqual([
      'unit',
      'role',
      'state',
      'due',
      'q',
      'sort',
      'sort:state',
      'sort:lead',
      'sort:responsible',
      'sort:assist',
      'sort:deadline',
    ]);
    await page.keyboard.press('Enter');
    expect(await query(page)).toBe('?sort=deadline');
  });
});

describe('with nothing but a keyboard', () => {
  /** Tabs on from where the keyboard stands until an element that matches has the focus; at most 150 stops. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let stop = 0; stop < 150; stop += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    }
    throw new Error(`no stop at ${selector}`);
  }

  it('a unit is chosen, words are typed, rows are sorted, all is cleared', async () => {
    const page = await inside.open(levels);
    await tabTo(page, '[name=unit]');
    const unit = () => page.$eval('[name=unit]', (field) => (field as HTMLSelectElement).value);
    for (let step = 0; step < 12 && (await unit()) !== 'ju-gongwei'; step += 1) await page.keyboard.press('ArrowDown');
    expect([await query(page), await shownRows(page)]).toEqual(['?unit=ju-gongwei', ['6', '7']]);
    await tabTo(page, '.filter [name=q]');
    await page.keyboard.type('危险');
    await page.keyboard.press('Enter');
    expect(new URLSearchParams(await query(page)).get('q')).toBe('危险');
    await tabTo(page, '[data-clear]');
    await page.keyboard.press('Enter');
    expect([await query(page), (await shownRows(page)).length]).toEqual(['', 9]);
    await tabTo(page, '[data-sort=deadline] .sort');
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    expect([await query(page), (await shownRows(page))[0]]).toEqual(['?sort=-deadline', '1']);
  });

  it('a download is taken: the file that the site publishes', async () => {
    const page = await inside.open(levels);
    const session = await page.createCDPSession();
    const downloadPath = await temporaryFolder();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath, eventsEnabled: true });
    const ended = new Promise((resolve) => {
      session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve(state));
    });
    await tabTo(page, 'a[download][href$="tasks.csv"]');
    await page.keyboard.press('Enter');
    expect(await ended).toBe('completed');
    const [name = ''] = await readdir(downloadPath);
    const taken = await readFile(path.join(downloadPath, name), 'utf8');
    expect(taken).toBe(await readFile(path.join(internal(), levels, 'tasks.csv'), 'utf8'));
    await rm(downloadPath, { recursive: true, force: true });
  });
});

describe('on a phone', () => {
  it('each row is a card with its labels, still a table for those who cannot see it, and nothing runs over the edge', async () => {
    const page = await inside.open(levels, { width: 390 });
    const card = await page.$eval('#t4', (row) => ({
      display: getComputedStyle(row).display,
      labels: [...row.children].map((cell) => cell.getAttribute('data-l')),
      role: row.getAttribute('role'),
    }));
    expect(card).toEqual({
      display: 'grid',
      labels: ['序号', '主要任务', '牵头股室', '责任单位', '配合单位', '完成时限', '节点', '备注', '状态'],
      role: 'row',
    });
    expect(await isShown(page, '#t5 .c-lead.echo')).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const tree = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
    for (const role of ['table', 'row', 'rowheader', 'cell', 'columnheader']) expect(tree).toContain(`"role":"${role}"`);
    await page.select('[name=unit]', 'ju-gongwei');
    expect(await shownRows(page)).toEqual(['6', '7']);
    expect(await isShown(page, '.sort')).toBe(false);
  });

  it('a blank cell, a stated none and words can be told apart', async () => {
    const page = await inside.open(levels, { width: 390 });
    const text = (selector: string) => page.$eval(selector, (cell) => (cell as HTMLElement).innerText.replaceAll(/\s+/gu, ' ').trim());
    expect([await text('#t4 .c-assist'), await text('#t1 .c-assist'), await text('#t5 .c-assist')]).toEqual(['空白', '无', '县疾控中心']);
  });
});

describe('on paper', () => {
  it('the grid is whole, without the filter; what is filtered is printed as it is shown, and says so', async () => {
    const page = await inside.open(`${levels}?unit=ju-gongwei`);
    await page.emulateMediaType('print');
    expect(await isShown(page, '.filter')).toBe(false);
    expect(await words(page, '.said')).toBe('筛选：单位 局公卫股（显示 2 / 7 项）');
    expect(await isShown(page, '.said')).toBe(true);
    const cell = await page.$eval('#t6 .c-text', (one) => {
      const { borderBottomWidth, borderRightWidth, display } = getComputedStyle(one);
      return { display, lines: [borderBottomWidth, borderRightWidth].every((width) => parseFloat(width) > 0) };
    });
    expect(cell).toEqual({ display: 'table-cell', lines: true });
    expect(await shownRows(page)).toEqual(['6', '7']);
    const whole = await inside.open(levels, { width: 390 });
    await whole.emulateMediaType('print');
    expect(await shownRows(whole)).toHaveLength(9);
    expect([await isShown(whole, '.said'), await whole.$eval('#t1', (row) => getComputedStyle(row).display)]).toEqual([false, 'table-row']);
  });
});

describe('without scripts', () => {
  it('the form is not shown and the table is complete, whatever the address asks', async () => {
    const html = (await readPage(path.join(internal(), levels, 'index.html'))).find(
      ({ attributes }) => attributes['data-filter'] !== undefined,
    );
    expect(html?.attributes['hidden']).toBe('');
    const page = await inside.open(`${levels}?unit=ju-gongwei&sort=-deadline`, { scripts: false });
    const rows = await page.$$('.resp tbody tr:not(.grp)');
    expect(await Promise.all(rows.map((row) => row.isVisible()))).toEqual(Array.from({ length: 9 }, () => true));
    expect(await (await page.$('.filter'))?.isVisible()).toBe(false);
    expect(await (await page.$('#t5 .c-lead.echo'))?.isVisible()).toBe(false);
  });
});

describe('a plan of 1,000 tasks', () => {
  it('is filtered and sorted right', async () => {
    const page = await inside.open('plans/edge-thousand/?unit=ju-ban&due=2021-07');
    const numbers = Array.from({ length: 1000 }, (_, index) => index + 1);
    const wanted = numbers.filter((no) => (no - 1) % 3 === 0 && (no - 1) % 12 === 6).map(String);
    expect(wanted.length).toBeGreaterThan(80);
    expect(await shownRows(page)).toEqual(wanted);
    expect(await words(page, '[data-count]')).toBe(`显示 ${wanted.length} / 1000 项`);
    await page.select('[name=due]', '');
    await page.select('[name=sort]', '-deadline');
    const sorted = numbers.filter((no) => (no - 1) % 3 === 0).toSorted((a, b) => ((b - 1) % 12) - ((a - 1) % 12) || a - b);
    expect(await shownRows(page)).toEqual(sorted.map(String));
  });
});

describe('every table of the case', () => {
  it('refers to heads that are there, once each, and among them the row and its groups', async () => {
    for (const id of ['edge-levels', 'edge-empty-group', 'edge-long-names', 'edge-one', 'edge-undated', 'edge-unitless', 'edge-thousand']) {
      const page = await readPage(path.join(internal(), `plans/${id}/index.html`));
      const heads = new Set(page.filter(({ name }) => name === 'th').flatMap(({ attributes }) => attributes['id'] ?? []));
      const cells = page.filter(({ name, attributes }) => /^t[dh]$/u.test(name) && attributes['headers'] !== undefined);
      const dead = cells.flatMap(({ attributes }) => (attributes['headers'] ?? '').split(' ').filter((head) => !heads.has(head)));
      expect([id, cells.length > 0, dead]).toEqual([id, true, []]);
    }
    const page = await readPage(path.join(internal(), levels, 'index.html'));
    const row = page.filter(
      ({ attributes, node }) => /c-lead/u.test(attributes['class'] ?? '') && node.parentNode && 'attrs' in node.parentNode,
    );
    expect(row.map(({ attributes }) => attributes['headers'])).toContain('h-over-3 h-lead a-h a1-h a1x-h t2-h');
  });

  it('has a filter only where there is something to choose between', async () => {
    const filtered = await Promise.all(
      ['edge-empty', 'edge-one', 'edge-undated'].map(async (id) =>
        (await readPage(path.join(internal(), `plans/${id}/index.html`))).some(({ attributes }) => 'data-filter' in attributes),
      ),
    );
    expect(filtered).toEqual([false, false, true]);
  });
});

describe('the public edition', () => {
  it('says no state in a row, a list or a link', async () => {
    const html = await readFile(path.join(published(), levels, 'index.html'), 'utf8');
    const table = /<section id="resp"[^]*?<\/section>/u.exec(html)?.[0] ?? '';
    expect(table).toMatch(/data-due="2021-05-31"/u);
    expect(table).not.toMatch(/data-state|name="state"|逾期|临期|落后序时|未启动|进行中/u);
    expect(html).not.toMatch(/href="[^"]*state=/u);
  });
});

describe('the search', () => itSearches(() => inside));

describe('what is loaded', () => {
  it('is under 12 kB of scripts and 20 kB of styles, compressed, none of it in the page', async () => {
    const files = (await filesOf(internal())).filter((name) => name.startsWith('_astro/'));
    const sizeOf = async (kind: RegExp) => {
      const texts = await Promise.all(files.filter((name) => kind.test(name)).map((name) => readFile(path.join(internal(), name))));
      return texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
    };
    expect(await sizeOf(/\.js$/u)).toBeLessThan(12_000);
    expect(await sizeOf(/site\..*\.css$/u)).toBeLessThan(20_000);
    const page = await readPage(path.join(internal(), levels, 'index.html'));
    expect(page.filter(({ name, attributes }) => 'style' in attributes || name === 'style')).toEqual([]);
    expect(page.filter(({ name, attributes }) => name === 'script' && attributes['src'] === undefined)).toEqual([]);
  });

  it('says nothing on the console', () => expect(inside.said).toEqual([]));
});
