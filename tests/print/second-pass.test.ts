import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrinter, type Printer } from '../../src/print/printer.ts';
import { cache, testBrowser } from './small-site.ts';

const folder = path.join(tmpdir(), `guatu-passes-${String(process.pid)}`);
let printer: Printer;

interface Word {
  readonly text: string;
  /** Points from the foot of the sheet. */
  readonly y: number;
}

/** A document of A4 sheets with a 版记 of two lines after so many millimetres of text. */
const documentOf = (
  height: number,
  before = '',
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>passes</title><style>
  @page{size:210mm 297mm;margin:37mm 26mm 35mm 28mm;@bottom-center{content:"page " counter(page);font:12px "Open Sans"}}
  @page blank{@bottom-center{content:none}}@page after-blank{@bottom-center{content:none}}
  .blank-sheet{page:blank;break-before:page;height:1px}.after-blank{page:after-blank}
  body{margin:0;font:16px/20px "Open Sans"}p,h2{margin:0}.imprint{break-inside:avoid;margin-top:20px;border-top:1px solid;border-bottom:1px solid}</style>
  ${before}<div><p style="height:${String(height)}mm">text</p></div><div class="imprint" data-even-foot><p>copies</p><p>printed</p></div>`;

async function printed(name: string, html: string): Promise<readonly (readonly Word[])[]> {
  await writeFile(path.join(folder, `${name}.html`), html);
  const pdf = path.join(folder, `${name}.pdf`);
  await printer.print({ page: `/${name}.html`, pdf, date: '2021-06-15' });
  const document = await getDocument({ data: new Uint8Array(await readFile(pdf)), verbosity: 0 }).promise;
  const pages: Word[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{ text: item.str, y: Number(item.transform[5]) }] : [])),
    );
  }
  await document.loadingTask.destroy();
  return pages;
}

const wordsOf = (page: readonly Word[] | undefined): string => (page ?? []).map((word) => word.text).join(' ');

/** The type area ends 35 mm (99.2 pt) above the foot of the sheet; the last of two lines of 20 px has its baseline about 5 pt above that. */
const isAtFoot = (page: readonly Word[] | undefined): boolean => {
  const y = page?.find((word) => word.text === 'printed')?.y ?? 0;
  return y > 99 && y < 107;
};

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  printer = await openPrinter({ browser: testBrowser(), mounts: { '/': folder }, cache, env: process.env, uid: process.getuid?.() });
});

afterAll(async () => {
  await printer.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the 版记', () => {
  it('stands at the foot of an even last sheet that has room', async () => {
    const pages = await printed('even', documentOf(300));
    expect(pages).toHaveLength(2);
    expect(isAtFoot(pages[1])).toBe(true);
  });

  it('goes to the next sheet when the text ends on an odd one', async () => {
    const pages = await printed('odd', documentOf(100));
    expect(pages).toHaveLength(2);
    expect(wordsOf(pages[0])).toBe('page 1 text');
    expect(wordsOf(pages[1])).toBe('page 2 copies printed');
    expect(isAtFoot(pages[1])).toBe(true);
  });

  it('stands alone on an even sheet after an odd one that is full', async () => {
    const pages = await printed('full-odd', documentOf(222));
    expect(pages).toHaveLength(2);
    expect(wordsOf(pages[1])).toBe('page 2 copies printed');
    expect(isAtFoot(pages[1])).toBe(true);
  });

  it('is set closer when an even sheet has not quite room for it', async () => {
    const pages = await printed('nearly-full-even', documentOf(435));
    expect(pages).toHaveLength(2);
    expect(isAtFoot(pages[1])).toBe(true);
  });

  it('stands at the foot whatever margin the text before it has', async () => {
    const pages = await printed('margin', documentOf(300).replace('<p style="', '<p style="margin-bottom:40px;'));
    expect(pages).toHaveLength(2);
    expect(isAtFoot(pages[1])).toBe(true);
  });

  it('is set after a blank sheet when an even one is full; neither is numbered', async () => {
    const pages = await printed('full-even', documentOf(447));
    expect(pages).toHaveLength(4);
    expect(wordsOf(pages[2])).toBe('');
    expect(wordsOf(pages[3])).toBe('copies printed');
    expect(isAtFoot(pages[3])).toBe(true);
  });
});

describe('a table of contents', () => {
  it('prints the numbers of the sheets on which its headings stand', async () => {
    const entry = (id: string): string => `<p><a href="#${id}">${id}</a> <span data-page-of="${id}"></span></p>`;
    const part = (id: string): string => `<h2 id="${id}" style="break-before:page">${id}</h2><p style="height:250mm">text</p>`;
    const pages = await printed('contents', documentOf(10, entry('one') + entry('two') + part('one') + part('two')));
    expect(wordsOf(pages[0])).toBe('page 1 one 2 two 4');
  });
});

describe('a part that ends on an even sheet without room for the 版记', () => {
  const lines = (count: number): string => Array.from({ length: count }, (_, index) => `<p>line ${String(index + 1)}</p>`).join('');
  const partOf = (count: number): string =>
    documentOf(1)
      .replace(
        '</style>',
        '.part{break-before:page}.part p,.part h1{margin:0;font-size:16px;line-height:calc(225mm/22);font-weight:400;orphans:1;widows:1}</style>',
      )
      .replace(
        '<div><p style="height:1mm">text</p></div>',
        `<div data-flow="first"><p>cover</p></div><div class="part" data-flow="part"><h1>title</h1>${lines(count)}</div>`,
      );

  it('has its last lines set closer, so that no blank sheet is spent', async () => {
    const pages = await printed('part-even', partOf(21));
    expect(pages).toHaveLength(2);
    expect(wordsOf(pages[1])).toContain('line 21');
    expect(isAtFoot(pages[1])).toBe(true);
  });

  it('is left as it flows where it ends on an odd one', async () => {
    const pages = await printed('part-odd', partOf(43));
    expect(pages).toHaveLength(4);
    expect(pages.map((page) => /line \d+/u.exec(wordsOf(page))?.[0])).toEqual([undefined, 'line 1', 'line 22', undefined]);
    expect(isAtFoot(pages[3])).toBe(true);
  });
});

describe('a text with tables', () => {
  /** 22 lines a page: title, so many lines of text, a heading, a line of text, a table. */
  const textOf = (count: number): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>flow</title><style>
    @page{size:210mm 297mm;margin:37mm 26mm 35mm 28mm}body{margin:0;font:16px/calc(225mm / 22) "Open Sans"}h1,h2,p{margin:0;font:inherit}</style>
    <article data-flow="part"><h1>title</h1>${'<p>text</p>'.repeat(count)}<h2>heading</h2><p>after</p><table><tr><td>cell</td></tr></table></article>`;

  it('has no heading at the foot of its first page', async () => {
    const [first, second] = await printed('heading-at-foot', textOf(20));
    expect(first?.at(-1)?.text).toBe('text');
    expect(wordsOf(second)).toBe('heading after cell');
  });

  it('fills its first page where a line of text follows the heading', async () => {
    const [first, second] = await printed('heading-with-text', textOf(19));
    expect(first?.at(-1)?.text).toBe('after');
    expect(wordsOf(second)).toBe('cell');
  });
});
