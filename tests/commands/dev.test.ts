import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm, symlink } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPreview, type PreviewBrowser } from '../site/site-browser.ts';
import { engine, plainEnvironment } from './run-guatu.ts';
import { smallOffice, temporaryFolder, writeFiles } from './small-workspace.ts';

const plan = 'plans/safety/plan.yaml';
const notice = 'content/notices/safety.mdx';
const otherPlan = 'plans/other/plan.yaml';
const other = `title: 青石县（虚构）另一方案
issuers: [县卫健局]
tasks:
  - { no: '1', text: 检查电梯, lead: 局医政股, deadline: 2021年底 }
`;

let root = '';
let child: ChildProcess;
let said = '';
let address = '';
let browser: PreviewBrowser;

/** `guatu dev` in a process of its own, once it has said where it is. */
async function start(): Promise<void> {
  child = spawn(process.execPath, [path.join(engine, 'src/guatu.mjs'), 'dev', '--root', root], {
    env: plainEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr?.setEncoding('utf8').on('data', (words: string) => void (said += words));
  child.stdout?.setEncoding('utf8');
  const [line] = (await Promise.race([
    once(child.stdout!, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error(`guatu dev ended:\n${said}`))),
  ])) as [string];
  address = /http:\S+/u.exec(line)?.[0] ?? '';
}

beforeAll(async () => {
  root = await temporaryFolder();
  await writeFiles(root, { ...smallOffice, [otherPlan]: other.replace('局医政股', '局医改股') });
  await start();
  browser = await openPreview(address);
});

afterAll(async () => {
  await browser.close();
  child.kill('SIGTERM');
  await once(child, 'exit');
  await rm(root, { recursive: true, force: true });
});

const save = (files: Readonly<Record<string, string>>) => writeFiles(root, files);

/** Asks a page again until it answers so: what waits inside a page waits for nothing once the page loads anew. */
const untilPage = (page: Page, look: (words: string) => boolean, words = '') =>
  vi.waitUntil(() => page.evaluate(look, words).catch(() => false), { timeout: 120_000, interval: 50 });
const shows = (page: Page, words: string) =>
  untilPage(page, (text) => document.body.innerText.replaceAll(/\s/gu, '').includes(text), words);
const bannerGoes = (page: Page) => untilPage(page, () => document.querySelector('.dev-banner') === null);
const bannerComes = (page: Page, words: string) =>
  untilPage(page, (text) => document.querySelector('.dev-banner')?.textContent.includes(text) ?? false, words);
/** The words of an element; read again where the page is just being loaded anew. */
const wordsIn = (page: Page, selector: string): Promise<string> =>
  vi.waitFor(() => page.$eval(selector, (element) => (element as HTMLElement).innerText), { timeout: 120_000, interval: 50 });
const pageHas = async (address_: string, words: string) => (await (await fetch(new URL(address_, address))).text()).includes(words);
const banner = (page: Page) => wordsIn(page, '.dev-banner');
/** The status, headers and text of an answer to a request that no browser would make. */
function ask(url: string, headers: Readonly<Record<string, string>> = {}) {
  const { hostname, port } = new URL(address);
  return new Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }>((resolve, reject) => {
    const asked = request({ hostname, port, path: url, headers }, (answer) => {
      void text(answer).then((body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }), reject);
    });
    asked.once('error', reject).end();
  });
}

describe('the preview is for this machine alone', () => {
  it('listens on the loopback address', () => {
    expect(new URL(address).hostname).toBe('127.0.0.1');
    const listening = existsSync('/proc/net/tcp') ? readFileSync('/proc/net/tcp', 'utf8') : '';
    const port = Number(new URL(address).port).toString(16).toUpperCase().padStart(4, '0');
    const places = [...listening.matchAll(/^ *\d+: ([0-9A-F]{8}):([0-9A-F]{4}) 00000000:0000 0A/gmu)].filter(([, , at]) => at === port);
    expect(places.map(([, place]) => place)).toEqual(listening === '' ? [] : ['0100007F']);
  });

  it('refuses a name that is not its own, which a foreign page may have led here, and every other origin', async () => {
    expect((await ask('/')).status).toBe(200);
    for (const host of ['evil.example', 'evil.example:80', '192.168.1.5']) {
      for (const url of ['/', '/@vite/client', '/plans/safety/plan.json'])
        expect([url, (await ask(url, { host })).status]).toEqual([url, 403]);
    }
    for (const origin of ['http://evil.example', 'http://localhost:1', 'null']) {
      const answer = await ask('/', { origin });
      expect([origin, answer.status, answer.headers['access-control-allow-origin']]).toEqual([origin, 403, undefined]);
    }
  });

  it('hands out no file of the machine that lies outside the workspace and the engine', async () => {
    await writeFiles(root, { '../outside-of-guatu.txt': 'kept-outside' });
    const outside = path.resolve(root, '../outside-of-guatu.txt');
    await symlink(outside, path.join(root, 'way-out'));
    const urls = [
      `/@fs${outside}`,
      `/@fs${outside}?raw`,
      `${outside}?import&raw`,
      `/@fs${root}/way-out`,
      `/@fs${root}/way-out?import&raw`,
      '/@fs/etc/passwd',
    ];
    for (const url of urls) {
      const { status, body } = await ask(url);
      expect([url, [403, 404].includes(status), /kept-outside|root:/u.test(body)]).toEqual([url, true, false]);
    }
    await rm(outside);
    await rm(path.join(root, 'way-out'));
  });
});

describe('guatu dev', () => {
  it('starts with a broken file, says so in the terminal, and shows the pages of the others', async () => {
    expect(said).toMatch(/plans\/other\/plan\.yaml:4:\d+ 错误 {2}没有名为“局医改股”的单位/u);
    const page = await browser.open('plans/safety/');
    await bannerComes(page, '局医改股');
    expect(await wordsIn(page, 'h1')).toContain('安全检查方案');
    const words = await banner(page);
    expect(words).toContain('plans/other/plan.yaml有1处错误，有关页面没有更新');
    expect(words).toMatch(/plans\/other\/plan\.yaml 第4行，第\d+列/u);
    expect(words).toMatch(/改法\s*是否为“局医政股”/u);
    expect(await wordsIn(page, '.dev-banner mark')).toBe('局医改股');
  });

  it('takes the banner away when it is mended, in the page that is open, and says in the terminal that all is well', async () => {
    const page = await browser.open('');
    await bannerComes(page, '局医改股');
    await save({ [otherPlan]: other });
    await bannerGoes(page);
    await shows(page, '另一方案');
    expect(said).toMatch(/没有发现问题\n$/u);
  });

  it('keeps a broken plan as it last was, and goes on following the other files', async () => {
    const page = await browser.open('plans/safety/');
    await shows(page, '2021年底');
    await save({ [plan]: smallOffice[plan].replace('2021年底', '2021年2月30日') });
    await bannerComes(page, '2021年2月30日');
    await save({ [otherPlan]: other.replace('检查电梯', '检查锅炉') });
    const second = await browser.another('plans/other/');
    await shows(second, '检查锅炉');
    expect(await wordsIn(page, 'main')).toContain('2021年底');
    await second.close();
  });

  it('loads a page anew that was made before a save and began to listen after it', async () => {
    const page = await browser.open('');
    const late = await browser.heldBack('plans/other/', '/@vite/client');
    await save({ [otherPlan]: other.replace('检查电梯', '检查锅炉和电梯') });
    await vi.waitUntil(() => pageHas('plans/other/', '检查锅炉和电梯'), { timeout: 120_000, interval: 100 });
    await late.letGo();
    await shows(late.page, '检查锅炉和电梯');
    await late.page.close();
    await page.close();
  });

  it('shows a mended plan in the page that is open', async () => {
    const page = await browser.open('plans/safety/');
    await bannerComes(page, '2021年2月30日');
    await save({ [plan]: smallOffice[plan].replace('2021年底', '2022年3月底') });
    await shows(page, '2022年3月底');
    await bannerGoes(page);
  });

  it('keeps the page of a document whose MDX cannot be read, and shows it again when it can', async () => {
    const page = await browser.open('notices/safety/');
    await shows(page, '请认真执行');
    await save({ [notice]: smallOffice[notice].replace('<TaskTable plan="safety" />', '<TaskTable plan={1 + } />') });
    await bannerComes(page, notice);
    const again = await browser.another('notices/safety/');
    await shows(again, '请认真执行');
    await again.close();
    await save({ [notice]: smallOffice[notice].replace('请**认真**执行', '请**严格**执行') });
    await shows(page, '请严格执行');
    await bannerGoes(page);
  });

  it('outlives a registry, then a site, that cannot be read at all', async () => {
    const page = await browser.open('plans/safety/');
    for (const file of ['units.yaml', 'site.yaml'] as const) {
      await save({ [file]: '：：：\n' });
      await bannerComes(page, file);
      expect((await fetch(new URL('plans/safety/', address))).status).toBe(200);
      await save({ [file]: smallOffice[file] });
      await bannerGoes(page);
    }
    expect(await readFile(path.join(root, plan), 'utf8')).toContain('2022年3月底');
  });
});
