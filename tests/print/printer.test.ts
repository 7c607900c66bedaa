import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readyBrowser } from '../../src/print/browser-environment.ts';
import type { BrowserChoice } from '../../src/print/browser-choice.ts';
import { openPrinter } from '../../src/print/printer.ts';
import type { Printer } from '../../src/print/printer.ts';
import { siteFonts } from '../../src/print/site-fonts.ts';
import type { SiteFonts } from '../../src/print/site-fonts.ts';
import { readPdf } from './read-pdf.ts';
import { blocks, cache, documentHtml, htmlPage, siteText, testBrowser, wrappedBrowser, writeSite } from './small-site.ts';

const date = '2021-06-15';
let folder = '';
let fonts: SiteFonts;
let printer: Printer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guatu-print-'));
  fonts = await siteFonts(siteText, cache);
  await writeSite(join(folder, 'site'), {
    document: documentHtml,
    other: htmlPage('测试', '<table><thead><tr><th>甲</th></tr></thead><tbody><tr><td>乙</td></tr></tbody></table>'.repeat(9)),
    emoji: htmlPage('测试', '<p>测试😀</p>'),
    hidden: htmlPage('测试', '<p>测试<span style="display:none">😀</span></p><script>"😀"</script>'),
    content: htmlPage('测试', '<p class="a">测试</p>', '.a::before{content:"😀"}'),
    stray: htmlPage('测试', '<p style="font-family:sans-serif">abc</p>'),
    bold: htmlPage('测试', '<p style="font-family:GT Kai">测<b>试</b></p>'),
    shrunk: htmlPage('测试', '<p>测试</p><div style="width:180mm;height:1mm"></div>'),
    lost: htmlPage('测试', '<link rel="stylesheet" href="/gone.css"><p>测试</p>'),
  });
  printer = await open();
});
afterAll(async () => {
  await printer.close();
  await rm(folder, { recursive: true, force: true });
});

function open(browser: BrowserChoice = testBrowser(), limit = 20_000): Promise<Printer> {
  const mounts = { '/': join(folder, 'site'), '/fonts/': fonts.folder };
  return openPrinter({ browser, mounts, cache, fonts, limit, env: process.env, uid: process.getuid?.() });
}

function print(page: string, from = printer, to = page) {
  return from.print({ page: `/${page}.html`, pdf: join(folder, 'out', `${to}.pdf`), date });
}

function squeezed(text: string): string {
  return text.replaceAll(/\s/g, '');
}

describe('print', () => {
  it('makes pages of the sizes and with the numbers that the style sheet asks for', async () => {
    const printed = await print('document');
    const pdf = await readPdf(printed.pdf);
    expect(printed.pageCount).toBe(pdf.boxes.length);
    expect(pdf.boxes.map(([width, height]) => `${width.toFixed(0)}×${height.toFixed(0)}`)).toEqual(['595×842', '595×842', '842×595']);
    const numbers = pdf.texts.map((texts) => texts.filter(({ y }) => y < 99).filter(({ text }) => /^\s*(—|\d)/.test(text)));
    expect(numbers.slice(0, 2).map((texts) => squeezed(texts.map(({ text }) => text).join('')))).toEqual(['—1—', '—2—']);
    expect(numbers[0]?.every(({ x }) => x > 450)).toBe(true);
    expect(numbers[1]?.every(({ x }) => x < 150)).toBe(true);
  });

  it('keeps the text whole and in order', async () => {
    const { pdf } = await print('document');
    const { texts } = await readPdf(pdf);
    const text = squeezed(
      texts
        .flat()
        .map((item) => item.text)
        .join(''),
    ).replaceAll(/—\d—/g, '');
    expect(text).toBe(squeezed(Object.values(blocks).flat().join('')));
  });

  it('embeds our faces by name as TrueType, and no other', async () => {
    const printed = await print('document');
    const pdf = await readPdf(printed.pdf);
    const names = ['LXGWWenKai-Regular', 'NotoSansSC-Regular', 'NotoSerifSC-Bold', 'NotoSerifSC-Regular'];
    expect([...new Set(printed.fonts.map(({ name }) => name))].sort()).toEqual(names);
    expect([...new Set(pdf.fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')))].sort()).toEqual(names);
    expect(pdf.fonts.some(({ isType3, isEmbedded }) => isType3 || !isEmbedded)).toBe(false);
    expect((await readFile(printed.pdf)).includes('/Type3')).toBe(false);
    expect(printed.fonts.map(({ characters }) => characters).join('')).not.toMatch(/[\u2e80-\u2fdf]/);
  });

  it('tags, outlines, titles and dates the file', async () => {
    await printer.print({ page: '/document.html', pdf: join(folder, 'out', 'titled.pdf'), title: '另一个标题', date });
    const pdf = await readPdf(join(folder, 'out', 'titled.pdf'));
    expect(pdf).toMatchObject({
      isTagged: true,
      outline: [blocks.title],
      info: { Title: '另一个标题', Language: 'zh-CN', CreationDate: `D:20210615000000+08'00'` },
    });
  });

  it('gives the same bytes from two browsers in another order of jobs', async () => {
    const second = await open();
    try {
      await print('other', second, 'order-1');
      await print('document', second, 'again');
      await print('document', printer, 'once');
      await print('other', printer, 'order-2');
      const read = (name: string) => readFile(join(folder, 'out', `${name}.pdf`));
      expect((await read('again')).equals(await read('once'))).toBe(true);
      expect((await read('order-1')).equals(await read('order-2'))).toBe(true);
    } finally {
      await second.close();
    }
  });

  it.each([
    ['emoji', 'character-missing', '😀（U+1F600）'],
    ['content', 'character-missing', '方框'],
    ['stray', 'stray-font', 'a（U+0061）'],
    ['shrunk', 'page-shrunk', '86.7%'],
    ['lost', 'resource-missing', '/gone.css'],
    ['nowhere', 'page-missing', '没有这个页面'],
  ])(
    'refuses /%s.html: %s',
    async (page, fault, words) => {
      await expect(print(page)).rejects.toMatchObject({
        name: 'PrintError',
        fault,
        page: `/${page}.html`,
        message: expect.stringContaining(words) as unknown,
      });
      expect(existsSync(join(folder, 'out', `${page}.pdf`))).toBe(false);
    },
    20_000,
  );

  it('does not mind characters that are not on the paper', async () => {
    await expect(print('hidden')).resolves.toMatchObject({ pageCount: 1 });
  });

  it('makes no false bold', async () => {
    const { fonts: used } = await print('bold');
    expect(used.map(({ kind }) => kind)).not.toContain('Type3');
  });

  it('lets no request leave, not even to another server of this machine', async () => {
    const asked: string[] = [];
    const other = createServer((request, response) => response.end(asked.push(request.url ?? '').toString()));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const near = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}/near.png`;
    const far = 'http://guatu.example/far.png';
    await writeSite(join(folder, 'site'), { leaving: htmlPage('测试', `<p>测试<img src="${near}"><img src="${far}"></p>`) });
    const printed = await print('leaving');
    expect([...printed.blocked].sort()).toEqual([near, far].sort());
    expect(asked).toEqual([]);
    other.close();
  });
});

describe.runIf(process.platform === 'linux')('a browser that dies', () => {
  it('is started again, and every job is done', async () => {
    const { program } = await readyBrowser(testBrowser(), cache, process.env);
    const pids = join(folder, 'pids');
    const mortal = await open(await wrappedBrowser(join(folder, 'mortal'), program, `echo $$ >> "${pids}"`));
    try {
      await print('document', mortal, 'before');
      const jobs = Promise.all([1, 2, 3, 4].map((number) => print('document', mortal, `after-${String(number)}`)));
      process.kill(Number((await readFile(pids, 'utf8')).trim()), 'SIGKILL');
      await jobs;
      expect((await readFile(pids, 'utf8')).trim().split('\n')).toHaveLength(2);
      const [before, after] = await Promise.all(['before', 'after-4'].map((name) => readFile(join(folder, 'out', `${name}.pdf`))));
      expect(before?.equals(after ?? Buffer.alloc(0))).toBe(true);
    } finally {
      await mortal.close();
    }
  });

  it('twice gives up with a clear word and leaves no half file', async () => {
    const dead = await open(await wrappedBrowser(join(folder, 'dead'), 'true', 'exit 3'));
    try {
      await expect(print('document', dead, 'never')).rejects.toMatchObject({
        fault: 'browser-failed',
        message: expect.stringContaining('两次都没有印成') as unknown,
      });
      expect((await readdir(join(folder, 'out'))).filter((name) => /never|part$/.test(name))).toEqual([]);
    } finally {
      await dead.close();
    }
  });

  it('of silence is given up after the limit', async () => {
    const { program } = await readyBrowser(testBrowser(), cache, process.env);
    const pids = join(folder, 'slow-pids');
    const slow = await open(await wrappedBrowser(join(folder, 'slow'), program, `echo $$ >> "${pids}"`), 1500);
    try {
      await print('other', slow, 'slow-1');
      process.kill(Number((await readFile(pids, 'utf8')).trim()), 'SIGSTOP');
      await expect(print('other', slow, 'slow-2')).resolves.toMatchObject({ pageCount: 1 });
    } finally {
      await slow.close();
    }
  });
});
