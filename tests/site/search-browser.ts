import type { Page } from 'puppeteer';
import { expect, it } from 'vitest';
import type { SiteBrowser } from './site-browser.ts';

/** Tests the search page of the site of edge cases in a real browser: what is typed, shown, filtered, kept in the address; and without scripts. */
export function itSearches(inside: () => SiteBrowser): void {
  const said = (page: Page) => page.$eval('[data-said]', (element) => element.textContent);
  const saysThat = (page: Page, words: RegExp) =>
    page.waitForFunction(
      (pattern) => new RegExp(pattern, 'u').test(document.querySelector('[data-said]')?.textContent ?? ''),
      {},
      words.source,
    );
  const links = (page: Page) =>
    page.$$eval('.hits li > a', (all) => all.map((link) => link.getAttribute('href')?.replace(/#?:~:text=.*$/u, '')));
  const query = (page: Page) => page.evaluate(() => decodeURIComponent(location.search));

  it('leads from the box of any page to results with their words marked', async () => {
    const page = await inside().open('plans/edge-levels/');
    await page.type('.mast [name=q]', '局公卫股');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await saysThat(page, /^找到/u);
    expect(await links(page)).toContain('../units/ju-gongwei/');
    expect(await page.$$eval('.hits mark', (marks) => marks.every((mark) => mark.textContent.includes('公卫股')))).toBe(true);
    expect(await query(page)).toBe('?q=局公卫股');
  });

  it('follows typing, shows one kind, more of it, and goes back by the history', async () => {
    const page = await inside().open('search/');
    expect(await page.$eval('[data-lists]', (lists) => lists.checkVisibility())).toBe(true);
    await page.type('#q', '虚构的事');
    await saysThat(page, /^找到约1001条。$/u);
    expect(await page.$eval('[data-lists]', (lists) => lists.checkVisibility())).toBe(false);
    await page.click('[data-kinds] a[href*="kind=task"]');
    await saysThat(page, /其中任务1000条。$/u);
    expect((await links(page)).length).toBe(10);
    await page.click('[data-go=more]');
    await page.waitForFunction(() => document.querySelectorAll('.hits li').length === 20);
    expect(await page.evaluate(() => document.activeElement === document.querySelectorAll('.hits li > a')[10])).toBe(true);
    expect(await query(page)).toBe('?q=虚构的事&kind=task&n=20');
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.hits li').length === 10);
    await page.goBack();
    await saysThat(page, /^找到约1001条。$/u);
    expect(await query(page)).toBe('?q=虚构的事');
  });

  it('says what to do where nothing is found, and fits a phone', async () => {
    const page = await inside().open('search/?q=zzqqx', { width: 390 });
    await saysThat(page, /^没有找到“zzqqx”。可以/u);
    expect(await page.$eval('[data-lists]', (lists) => lists.checkVisibility())).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('says without scripts that it needs them, and lists columns, documents and units', async () => {
    const page = await inside().open('search/', { scripts: false });
    const words = await page.$eval('main', (main) => main.textContent);
    expect(words).toContain('搜索要用脚本');
    const there = await page.$$eval('[data-lists] a', (all) => all.map((link) => link.getAttribute('href')));
    expect(there).toEqual(expect.arrayContaining(['../notices/', '../units/ju-gongwei/', '../plans/edge-levels/']));
    expect(await said(page)).toBe('');
  });
}
