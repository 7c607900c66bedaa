import { readFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPrinter, type Printer } from '../../src/print/printer.ts';
import { cache, testBrowser } from './small-site.ts';

const folder = path.join(tmpdir(), `guatu-split-${String(process.pid)}`);
let printer: Printer;

interface Row {
  readonly group?: string;
  readonly text?: string;
  /** Words of a merged cell that begins here, and over how many rows it goes. */
  readonly unit?: readonly [string, number];
}

function page(rows: readonly Row[], before = ''): string {
  const body = rows.map((row) => {
    if (row.group !== undefined) return `<tr class="grp"><th colspan="2">${row.group}</th></tr>`;
    const unit = row.unit === undefined ? '' : `<td rowspan="${String(row.unit[1])}">${row.unit[0]}</td>`;
    return `<tr><td>${row.text ?? ''}</td>${unit}</tr>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>split</title><style>
    @page{size:200mm 120mm;margin:10mm}body{margin:0;font:12px/20px "Open Sans"}table{border-collapse:collapse;width:100%;border-spacing:0}
    td,th{padding:0;text-align:left;font-weight:400;height:20px}tr{break-inside:avoid}p{margin:0}.continued{break-before:page}h1{margin:0;font:inherit;height:40px}
    </style><section data-paper="180x100">${before}<table data-continued="CONTINUED"><thead><tr><th>task</th><th>unit</th></tr></thead><tbody>${body.join('')}</tbody></table></section>`;
}

/** The lines of each printed page, top to bottom, words of a line joined left to right. */
async function printed(name: string, html: string): Promise<readonly (readonly string[])[]> {
  await writeFile(path.join(folder, `${name}.html`), html);
  const pdf = path.join(folder, `${name}.pdf`);
  await printer.print({ page: `/${name}.html`, pdf, date: '2021-06-15' });
  const document = await getDocument({ data: new Uint8Array(await readFile(pdf)), verbosity: 0 }).promise;
  const pages: string[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const words = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [{ text: item.str, y: Math.round(Number(item.transform[5])) }] : [],
    );
    const heights = [...new Set(words.map((word) => word.y))].toSorted((a, b) => b - a);
    pages.push(
      heights.map((y) =>
        words
          .filter((word) => word.y === y)
          .map((word) => word.text)
          .join(' '),
      ),
    );
  }
  await document.loadingTask.destroy();
  return pages;
}

const tasks = (from: number, to: number): Row[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ text: `t${String(from + index)}`, unit: ['u', 1] as const }));

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  printer = await openPrinter({ browser: testBrowser(), mounts: { '/': folder }, cache, env: process.env, uid: process.getuid?.() });
});

afterAll(async () => {
  await printer.close();
  await rm(folder, { recursive: true, force: true });
});

// A sheet of 100 mm is 377 px: a head of 20 px and 17 rows of 20 px, or 16 rows under the line that says CONTINUED.
describe('a table over several sheets', () => {
  it('says so on each further sheet and repeats the head', async () => {
    const [first = [], second = [], third = []] = await printed('plain', page(tasks(1, 40)));
    expect(first[0]).toBe('task unit');
    expect([first[1], first.at(-1)]).toEqual(['t1 u', 't17 u']);
    expect(second.slice(0, 3)).toEqual(['CONTINUED', 'task unit', 't18 u']);
    expect(second.at(-1)).toBe('t33 u');
    expect(third.slice(0, 3)).toEqual(['CONTINUED', 'task unit', 't34 u']);
    expect(third.at(-1)).toBe('t40 u');
  });

  it('leaves a table that fits as it is', async () => {
    const pages = await printed('fits', page(tasks(1, 17)));
    expect(pages).toHaveLength(1);
    expect(pages.flat()).not.toContain('CONTINUED');
  });

  it('counts what stands above the table on its first sheet', async () => {
    const [first = [], second = []] = await printed('below', page(tasks(1, 20), '<h1>title</h1>'));
    expect([first[0], first.at(-1)]).toEqual(['title', 't15 u']);
    expect(second[2]).toBe('t16 u');
  });

  it('repeats the words of a merged cell that goes on', async () => {
    const rows: Row[] = [
      ...tasks(1, 15),
      { text: 'ra', unit: ['bureau', 4] },
      { text: 'rb' },
      { text: 'rc' },
      { text: 'rd' },
      ...tasks(20, 21),
    ];
    const [first = [], second = []] = await printed('merged', page(rows));
    expect(first.join('|')).toContain('bureau');
    expect(first.at(-1)).toContain('rb');
    expect(second.join('|')).toContain('bureau');
    expect(second.filter((line) => /\br[cd]\b/u.test(line))).toHaveLength(2);
    expect(second.at(-1)).toBe('t21 u');
  });

  it('leaves no group row at the foot of a sheet', async () => {
    const rows: Row[] = [...tasks(1, 16), { group: 'second group' }, ...tasks(17, 18)];
    const [first = [], second = []] = await printed('groups', page(rows));
    expect(first.at(-1)).toBe('t16 u');
    expect(second.slice(2)).toEqual(['second group', 't17 u', 't18 u']);
  });

  it('keeps group rows with the row under them, even where that is taller than a sheet', async () => {
    const long = Array.from({ length: 1500 }, (_, index) => `w${String(index)}`).join(' ');
    const rows: Row[] = [...tasks(1, 3), { group: 'part one' }, { group: 'section one' }, { text: long, unit: ['u', 1] }, ...tasks(4, 5)];
    const pages = await printed('tallgroup', page(rows));
    const [first = [], second = []] = pages;
    expect(first.at(-1)).toBe('t3 u');
    expect(second.slice(0, 4)).toEqual(['CONTINUED', 'task unit', 'part one', 'section one']);
    expect(second.join(' ')).toContain('w0 w1 ');
    expect(pages.flat().join(' ')).toContain('w1499');
  });

  it('loses and doubles no row, whatever the merges', async () => {
    const rows = Array.from({ length: 100 }, (_, index): Row =>
      index % 7 === 0
        ? { text: `r${String(index)}`, unit: [`m${String(index)}`, Math.min(7, 100 - index)] }
        : { text: `r${String(index)}` },
    );
    const lines = (await printed('many', page(rows))).flat().join(' ');
    for (let index = 0; index < 100; index++) expect(lines.match(new RegExp(`\\br${String(index)}\\b`, 'gu'))).toHaveLength(1);
  });

  it('cuts a row taller than a sheet at lines, with the head, the line over it and its short cells on every sheet, and loses no word', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `w${String(index)}`);
    const pages = await printed(
      'tall',
      page([
        { text: 'before', unit: ['ua', 1] },
        { text: words.join(' '), unit: ['bureau', 1] },
        { text: 'after', unit: ['uc', 1] },
      ]),
    );
    const tall = pages.slice(1);
    expect(tall.length).toBeGreaterThan(2);
    for (const lines of tall) {
      expect(lines.slice(0, 2)).toEqual(['CONTINUED', 'task unit']);
      expect(lines.join(' ')).toContain('bureau');
      expect(lines.length).toBeLessThanOrEqual(19);
    }
    expect(pages.flat().join(' ').match(/w\d+/gu)).toEqual(words);
    expect(tall.at(-1)?.at(-1)).toBe('after uc');
  });

  it('goes on with two long cells of one row, with a list where it was cut, and leaves empty a cell that has ended', async () => {
    const items = Array.from({ length: 30 }, (_, index) => `<li>i${String(index + 1)}</li>`).join('');
    const long = Array.from({ length: 500 }, (_, index) => `w${String(index)}`).join(' ');
    const numbered =
      '<style>ol{list-style:none;margin:0;padding:0;counter-reset:n}li{counter-increment:n}li[data-goes-on]{counter-increment:none}li[data-goes-on]::before{content:none}li:not([data-goes-on])::before{content:counter(n) ") "}</style>';
    const pages = await printed('two', page([{ text: `<ol>${items}</ol>`, unit: [long, 1] }], numbered));
    const words = pages.flat().join(' ');
    expect(words.match(/\d+\)/gu)).toEqual(Array.from({ length: 30 }, (_, index) => `${String(index + 1)})`));
    expect(words.match(/\bi\d+/gu)).toHaveLength(30);
    expect(words.match(/\bw\d+/gu)).toHaveLength(500);
    expect(pages.length).toBeGreaterThan(2);
  });

  it('cuts a merged cell taller than a sheet too, once', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `w${String(index)}`);
    const rows: Row[] = [{ text: 'ra', unit: [long.join(' '), 3] }, { text: 'rb' }, { text: 'rc' }, ...tasks(4, 5)];
    const words = (await printed('deep', page(rows))).flat().join(' ');
    expect(words.match(/\bw\d+/gu)).toEqual(long);
    for (const text of ['rb', 'rc', 't4', 't5']) expect(words.match(new RegExp(`\\b${text}\\b`, 'gu'))).toHaveLength(1);
  });
});

describe('a table in the midst of a text', () => {
  const text = (lines: number): string => `<p style="height:${String(lines * 20)}px">prose</p>`;
  const inText = (rows: readonly Row[], before: number): string =>
    page(rows)
      .replace('<section data-paper="180x100">', `<section data-flow="first" data-sheet="100">${text(before)}`)
      .replace('</section>', '<p>end</p></section>');

  it('is cut at the sheet on which it comes to stand, and what follows stands under it', async () => {
    const [first = [], second = []] = await printed('text', inText(tasks(1, 20), 10));
    expect([first[1], first[2]]).toEqual(['task unit', 't1 u']);
    const last = Number(/t(\d+)/u.exec(first.at(-1) ?? '')?.[1]);
    expect(last).toBeGreaterThan(4);
    expect(second.slice(0, 3)).toEqual(['CONTINUED', 'task unit', `t${String(last + 1)} u`]);
    expect(second.slice(-2)).toEqual(['t20 u', 'end']);
  });

  it('has the same columns on every sheet, whatever stands in them there', async () => {
    const rows = tasks(1, 30).map((row, index) =>
      index === 29 ? { ...row, unit: ['the longest name of a unit that there is', 1] as const } : row,
    );
    const html = inText(rows, 2);
    const lines = await printed('columns', html);
    expect(lines.length).toBeGreaterThan(1);
    const document = await getDocument({ data: new Uint8Array(await readFile(path.join(folder, 'columns.pdf'))), verbosity: 0 }).promise;
    const lefts = new Set<number>();
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      for (const item of items) if ('str' in item && item.str === 'unit') lefts.add(Math.round(Number(item.transform[4])));
    }
    await document.loadingTask.destroy();
    expect(lefts.size).toBe(1);
  });

  it('is left whole where it ends on that sheet', async () => {
    const pages = await printed('short', inText(tasks(1, 5), 2));
    expect(pages).toHaveLength(1);
    expect(pages.flat()).not.toContain('CONTINUED');
  });
});
