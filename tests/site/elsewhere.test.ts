import { cp, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPortalFile } from '../../src/site/portal-files.ts';
import { deadReferences, readPage } from '../commands/published-site.ts';
import { builds, engine } from '../commands/run-guatu.ts';
import { filesOf, temporaryFolder, writeFiles } from '../commands/small-workspace.ts';
import { openPublished, type PublishedBrowser } from './published-browser.ts';
import { invalidHtml } from './valid-html.ts';

const siteUrl = 'https://guatu-demo.example.invalid/a/b/';
let folder = '';
let site: PublishedBrowser;
let pages: readonly string[] = [];
const output = () => path.join(folder, 'dist');
const plan = 'plans/yunling-2022-three-year/';
const notice = 'notices/yunling-2024-yearly/';

beforeAll(async () => {
  folder = await temporaryFolder();
  await cp(path.join(engine, 'tests/cases/demo-county/workspace'), folder, { recursive: true });
  const settings = await readFile(path.join(folder, 'site.yaml'), 'utf8');
  await writeFiles(folder, { 'site.yaml': `${settings.replace(/^url: .*$/mu, `url: ${siteUrl}`)}pdf: false\n` });
  await builds(['--root', folder]);
  pages = (await filesOf(output())).filter((name) => name.endsWith('.html'));
  site = await openPublished(output(), siteUrl);
}, 300_000);
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** What went wrong since the last look. */
function takeFaults(): readonly string[] {
  return [...site.said.splice(0), ...site.foreign.splice(0), ...site.missing.splice(0)];
}

/** One page of each kind: pages that differ only by the names of plans, units and documents are of one kind. */
function kindsOf(names: readonly string[]): readonly string[] {
  const kind = (name: string) =>
    name.replace(/^((?:plans|notices|units|interpretations|calendar)\/)[^/]+\//u, '$1*/').replace(/\/ledgers\/[^/]+\//u, '/ledgers/*/');
  return [...Map.groupBy(names, kind).values()].map(([first = '']) => first);
}

const addressOf = (page: string): string => page.replace(/(^|\/)index\.html$/u, '$1');

describe('a site under a path, with the headers of the sample', () => {
  it('has no dead link, and no address that leads out of its path', async () => {
    expect(await deadReferences(output(), siteUrl)).toEqual([]);
  });

  it('is valid HTML, page by page, fragments and offline editions too', async () => expect(await invalidHtml(output())).toEqual([]));

  it('says nothing on any console and asks for nothing elsewhere, on every kind of page, light and dark', async () => {
    const kinds = kindsOf(pages);
    expect(kinds.length).toBeGreaterThan(20);
    for (const name of kinds) {
      const page = await site.open(addressOf(name));
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
      expect([name, takeFaults()]).toEqual([name, []]);
    }
  });

  it('has style and script of its own in no page but those made to stand alone', async () => {
    const found = await Promise.all(
      pages
        .filter((page) => !isPortalFile(page))
        .map(async (page) =>
          (await readPage(path.join(output(), page)))
            .filter(
              ({ name, attributes }) => 'style' in attributes || name === 'style' || (name === 'script' && attributes['src'] === undefined),
            )
            .map(({ name }) => `${page}: ${name}`),
        ),
    );
    expect(found.flat()).toEqual([]);
  });

  it('is walked by its links, filters with the path kept in the address, and has its 404 page everywhere', async () => {
    const page = await site.open('');
    const follow = async (selector: string) => Promise.all([page.waitForNavigation(), page.click(selector)]);
    await follow('header nav a[href*="plans/"]');
    await follow(`main a[href*="yunling-2022-three-year/"]`);
    expect(new URL(page.url()).pathname).toBe(`/a/b/${plan}`);
    await page.select('[name=role]', 'lead');
    expect(await page.evaluate(() => location.pathname + location.search)).toBe(`/a/b/${plan}?role=lead`);
    await follow('.resp a.u');
    expect(page.url()).toMatch(/\/a\/b\/units\/[\w-]+\/$/u);
    expect(takeFaults()).toEqual([]);
    const lost = await site.open('plans/no-such/place/');
    expect(await lost.$eval('h1', (head) => head.textContent.trim())).toBe('没有这个页面');
    expect(await lost.evaluate(() => getComputedStyle(document.querySelector('.skip')!).position)).toBe('absolute');
    await Promise.all([lost.waitForNavigation(), lost.click('.crumb a')]);
    expect(lost.url()).toBe(siteUrl);
    expect(site.missing.splice(0)).toEqual([`/a/b/plans/no-such/place/`]);
    site.said.splice(0);
  });
});

/** An editor as portals have: whatever is pasted keeps a few elements and their inline styles, and loses classes, ids, sheets and scripts. */
const portal = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>*{margin:0;padding:0}body{font:12px/1.2 serif;color:#666}#edit{max-width:1000px;margin:0 auto;padding:12px;min-height:200px}
#edit p{text-indent:2em;line-height:2.2;font-size:20px;margin:15px 0}#edit td,#edit th{border:0;padding:0;text-align:center;font-size:11px}
#edit a{color:#c00;text-decoration:none}#edit h2,#edit h3{background:#c00;font-size:30px;border-left:9px solid}#edit section{border:2px dotted red}</style>
<div id="edit" contenteditable></div><script>
const tags = new Set('P SPAN TABLE TR TD TH STRONG A IMG SECTION BR'.split(' '));
const attributes = new Set('style href src alt colspan rowspan width'.split(' '));
document.getElementById('edit').addEventListener('paste', (event) => {
  event.preventDefault();
  window.pasted = { html: event.clipboardData.getData('text/html'), text: event.clipboardData.getData('text/plain') };
  const found = new DOMParser().parseFromString(window.pasted.html, 'text/html').body;
  for (const element of [...found.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) if (!attributes.has(name)) element.removeAttribute(name);
    if (/^(SCRIPT|STYLE|LINK|META|SVG)$/i.test(element.tagName)) element.remove();
    else if (!tags.has(element.tagName)) element.replaceWith(...element.childNodes);
  }
  event.currentTarget.innerHTML = found.innerHTML;
});</script>`;

/** Copies in one window and pastes in the other, as a person does. */
async function pasteInto(page: Page): Promise<Page> {
  const editor = await site.openOther(portal);
  await editor.bringToFront();
  await editor.click('#edit');
  await editor.keyboard.down('Control');
  await editor.keyboard.press('v', { commands: ['Paste'] });
  await editor.keyboard.up('Control');
  await editor.waitForFunction('window.pasted !== undefined');
  expect(page.isClosed()).toBe(false);
  return editor;
}

const squeezed = (text: string): string => text.replaceAll(/\s/gu, '');
const textAt = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent);

/** Presses 复制到门户 in a section and waits for what it says. */
async function copies(page: Page, section: string): Promise<string> {
  await page.bringToFront();
  await page.click(`${section} [data-copy]`);
  await page.waitForFunction((selector) => document.querySelector(`${selector} [role=status]`)?.textContent !== '', {}, section);
  return textAt(page, `${section} [role=status]`);
}

describe('复制到门户', () => {
  it('puts a table on the clipboard, and an editor that filters it shows the words of the page in their grid', async () => {
    const page = await site.open(plan);
    const wanted = await page.$$eval('.resp tbody tr:not(.grp)', (rows) =>
      rows.map((row) => [...row.querySelectorAll('.c-no, .c-text, .c-measures')].map((cell) => cell.textContent.replaceAll(/\s/gu, ''))),
    );
    expect(await copies(page, '#resp')).toBe('已复制，可以粘贴到门户的编辑器');
    const editor = await pasteInto(page);
    const rows = await editor.$$eval('#edit tr', (found) =>
      found.map((row) => [...row.children].map((cell) => cell.textContent.replaceAll(/\s/gu, ''))),
    );
    for (const row of wanted)
      for (const words of row.filter((word) => word !== '' && word !== '空白'))
        expect(rows.flat().some((cell) => cell.includes(words))).toBe(true);
    expect(rows).toHaveLength(wanted.length + 1);
    const cell = await editor.$eval('#edit td', (found) => {
      const { borderTopWidth, paddingLeft, fontSize, color } = getComputedStyle(found);
      return [borderTopWidth, paddingLeft, fontSize, color];
    });
    expect(cell).toEqual(['1px', '8px', '15px', 'rgb(28, 32, 36)']);
    expect(await editor.$$eval('#edit [class], #edit [id], #edit script, #edit svg', (found) => found.length)).toBe(0);
    expect(await editor.$$eval('#edit a', (links) => links.map((link) => link.getAttribute('href')))).toContain(
      `${siteUrl}${plan}tasks.xlsx`,
    );
    const { text } = (await editor.evaluate('window.pasted')) as { text: string };
    expect(text.split('\n').filter((line) => /^\d+\t/u.test(line))).toHaveLength(12);
    expect(takeFaults()).toEqual([]);
  });

  it('puts a whole document there, with every word of its page', async () => {
    const page = await site.open(notice);
    const wanted = squeezed(await textAt(page, 'article.doc'));
    await copies(page, '.side');
    const editor = await pasteInto(page);
    const got = squeezed(await textAt(editor, '#edit')).replaceAll('\u00a0', '');
    for (const sentence of wanted.split(/[。；：]/u).filter((part) => part.length > 8 && !/状态|空白/u.test(part)))
      expect(got).toContain(sentence);
    expect(takeFaults()).toEqual([]);
  });

  it('also where a browser lets no page copy in the old way', async () => {
    const page = await site.open(plan);
    await page.evaluate(() => Object.defineProperty(document, 'execCommand', { value: () => false }));
    expect(await copies(page, '#grid')).toBe('已复制，可以粘贴到门户的编辑器');
    expect(squeezed(await textAt(await pasteInto(page), '#edit'))).toContain('图例：━实施时段');
    // The new way runs the fragment through the policy of the page, which takes its styles away: that is why it comes second.
    takeFaults();
  });

  it('says so when it did not work', async () => {
    const page = await site.open(plan);
    await page.$eval('#targets [data-copy]', (button) => button.setAttribute('data-copy', 'fragments/gone.html'));
    expect(await copies(page, '#targets')).toBe('没有复制成功，请打开嵌入片段，全选以后复制');
    takeFaults();
  });

  it('is a link where there are no scripts', async () => {
    const page = await site.open(plan, { scripts: false });
    expect(await page.$$eval('[data-copy]', (buttons) => buttons.filter((button) => button.checkVisibility()).length)).toBe(0);
    await Promise.all([page.waitForNavigation(), page.click('#resp .portal a')]);
    expect(page.url()).toBe(`${siteUrl}${plan}fragments/table.html`);
    expect(takeFaults()).toEqual([]);
  });
});

describe('the offline edition', () => {
  const file = () => path.join(output(), plan, 'offline.html');

  it('is one file of bounded size whose only addresses are whole ones', async () => {
    expect((await stat(file())).size).toBeLessThan(300_000);
    const elements = await readPage(file());
    const loaded = elements.filter(
      ({ name, attributes }) =>
        name === 'link' || (name === 'script' && 'src' in attributes) || (name === 'img' && !/^data:/u.test(attributes['src'] ?? '')),
    );
    expect(loaded).toEqual([]);
    const leading = elements
      .filter(({ name }) => name === 'a' || name === 'form')
      .flatMap(({ attributes }) => attributes['href'] ?? attributes['action'] ?? []);
    expect(leading.filter((to) => !/^(?:https:\/\/|[#?])/u.test(to))).toEqual([]);
    expect(elements.filter(({ attributes }) => 'data-copy' in attributes || attributes['href']?.endsWith('offline.html'))).toEqual([]);
  });

  it('opens by a double click: filters, switches, prints, and asks for nothing', async () => {
    const page = await site.openOther('');
    const asked: string[] = [];
    page.removeAllListeners('request');
    await page.setRequestInterception(false);
    // What an address holds itself is no request.
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) asked.push(request.url());
    });
    await page.goto(pathToFileURL(file()).href, { waitUntil: 'load' });
    expect(asked).toEqual([pathToFileURL(file()).href]);
    await page.select('[name=role]', 'assist');
    expect(await textAt(page, '[data-count]')).toMatch(/^显示 \d+ \/ 12 项$/u);
    await page.click('[data-class=large]');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('19.7648px');
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    expect(takeFaults()).toEqual([]);
  });

  it('is offered with its name, kind and size', async () => {
    const html = await readFile(path.join(output(), plan, 'index.html'), 'utf8');
    expect(html).toMatch(/<a href="offline\.html" download="[^"]*三年[^"]*\.html">/u);
    expect(html).toMatch(/网页\s*<span>　\d+ KB<\/span>/u);
  });
});
