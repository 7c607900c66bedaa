import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textBlock, type Block } from '../../scripts/conformance/expected/expected-document.ts';
import { verdictOf } from '../../scripts/conformance/clause.ts';
import { fullLine, lineAt, measured, Press, verdict, type SetPage } from './synthetic-paper.ts';

let press: Press;
beforeAll(async () => {
  press = await Press.open();
});
afterAll(async () => {
  await press.close();
});

const page: SetPage = { sets: [{ text: fullLine, y: lineAt(1) }] };
const faces = [{ role: '宋体', source: 'Noto Serif SC 400（@fontsource/noto-serif-sc）' }];

describe('the file', () => {
  it('passes with our faces, its tags, title and day', async () => {
    const document = await press.print([{ html: `<h1 style="font:16pt 'GT Song'">${fullLine}</h1>` }], { faces });
    const ids = ['fonts', 'to-unicode', 'faces', 'shrink', 'tagged', 'dates'];
    expect(ids.map((id) => `${id} ${verdict(id, document)} ${measured(id, document).faults.join('；')}`)).toEqual(
      ids.map((id) => `${id} 符合 `),
    );
  });

  it('fails with synthetic bold, which becomes a nameless Type 3 font', async () => {
    const document = await press.print([{ html: `<p style="font-synthesis:weight;font:700 16pt 'GT Kai'">${fullLine}</p>` }]);
    expect(verdict('fonts', document)).toBe('不符合');
  });

  it('fails with a face that the build did not name', async () => {
    const document = await press.print([{ sets: [{ text: fullLine, y: lineAt(1), face: 'GT Hei' }] }], { faces });
    expect(measured('faces', document)).toMatchObject({
      verdict: '不符合',
      faults: ['第1页 NotoSansSC-Regular 不在 manifest.json 的字体里'],
    });
  });

  it('fails where a wide box made the browser shrink everything', async () => {
    const document = await press.print(
      [{ html: `<p style="font:16pt 'GT Song'">${fullLine}</p><div style="width:400mm;height:1mm"></div>` }],
      { style: '@page{margin:37mm 26mm 35mm 28mm}section{overflow:visible}' },
    );
    expect(verdict('shrink', document)).toBe('不符合');
  });

  it('fails where the day is not the one of the data, or the title another', async () => {
    expect(verdict('dates', await press.print([page], { day: '2026-03-03' }))).toBe('不符合');
    expect(verdict('tagged', await press.print([page]))).toBe('不符合');
  });
});

describe('the text', () => {
  const blocks: readonly Block[] = [textBlock('paragraph', fullLine), textBlock('paragraph', '今天明天后天。')];
  const html = (first: string, second: string): SetPage => ({
    html: `<div style="font:16pt 'GT Song'"><p>${first}</p><p>${second}</p></div>`,
  });

  it('equals the document, white space aside', async () => {
    expect(verdict('text', await press.print([html(fullLine, '今天 明天后天。')], { blocks }))).toBe('符合');
    expect(verdict('content-order', await press.print([html(fullLine, '今天明天后天。')], { blocks }))).toBe('符合');
  });

  it('fails with a word more, a word less, another order, or one block missing', async () => {
    for (const [first, second] of [
      [fullLine, '今天明天后天天。'],
      [fullLine, '今天明天。'],
      ['今天明天后天。', fullLine],
      [fullLine, ''],
    ] as const) {
      expect(verdict('text', await press.print([html(first, second)], { blocks }))).toBe('不符合');
    }
  });

  it('is not measured in a file without structure', () => {
    expect(verdictOf({ measured: '', ok: true, pages: 0, lines: 12, faults: [] })).toBe('未测');
    expect(verdictOf({ measured: '', ok: true, pages: 3, lines: 0, faults: [] })).toBe('未测');
  });
});

describe('a table', () => {
  const row = (text: string, covered = false) => [
    { text, covered: false },
    { text: '甲机关', covered },
  ];
  const block: Block = {
    kind: 'table',
    name: '表',
    head: '任务机关',
    rows: [row('一月'), row('二月', true), row('三月', true)].map((cells, index) =>
      cells.map((cell, x) => (x === 0 ? { ...cell, text: ['今天', '明天', '后天'][index] ?? '' } : cell)),
    ),
    groupRows: [],
  };
  const head = '<thead><tr><th>任务</th><th>机关</th></tr></thead>';
  const part = (rows: string, above = ''): SetPage => ({
    html: `<div style="padding:40mm;font:16pt 'GT Song'">${above}<table>${head}<tbody>${rows}</tbody></table></div>`,
  });
  const first = part('<tr><td>今天</td><td rowspan="2">甲机关</td></tr><tr><td>明天</td></tr>');

  it('that is cut at a sheet passes with head, 续表 and the label again', async () => {
    const document = await press.print([first, part('<tr><td>后天</td><td>甲机关</td></tr>', '<p>续表</p>')], { blocks: [block] });
    const ids = ['text', 'table-head', 'table-continued', 'table-labels', 'table-rows-whole', 'table-sheets'];
    expect(ids.map((id) => `${id} ${verdict(id, document)} ${measured(id, document).faults.join('；')}`)).toEqual(
      ids.map((id) => `${id} 符合 `),
    );
  });

  it('fails without 续表, without the label, with a word changed', async () => {
    const silent = await press.print([first, part('<tr><td>后天</td><td>甲机关</td></tr>')], { blocks: [block] });
    expect(verdict('table-continued', silent)).toBe('不符合');
    const bare = await press.print([first, part('<tr><td>后天</td><td></td></tr>', '<p>续表</p>')], { blocks: [block] });
    expect(verdict('table-labels', bare)).toBe('不符合');
    const changed = await press.print([first, part('<tr><td>今天</td><td>甲机关</td></tr>', '<p>续表</p>')], { blocks: [block] });
    expect(verdict('text', changed)).toBe('不符合');
  });

  it('fails where a group row is left at the foot of a sheet', async () => {
    const grouped: Block = {
      ...block,
      rows: [[{ text: '一、内容', covered: false }], row('今天'), [{ text: '二、标题', covered: false }], row('明天')],
      groupRows: [0, 2],
    };
    const parts = [
      part('<tr><td colspan="2">一、内容</td></tr><tr><td>今天</td><td>甲机关</td></tr><tr><td colspan="2">二、标题</td></tr>'),
      part('<tr><td>明天</td><td>甲机关</td></tr>', '<p>续表</p>'),
    ];
    expect(verdict('table-groups', await press.print(parts, { blocks: [grouped] }))).toBe('不符合');
  });
});

describe('ink', () => {
  it('measured from the outlines is the ink that a renderer draws', async () => {
    const document = await press.print([{ sets: [{ text: '青', left: 50, y: 300, size: 40, weight: 700 }] }]);
    const ink = document.paper.pages[0]?.lines[0]?.ink;
    const drawn = await drawnInk(document.paper.bytes, 300);
    expect(Math.abs((ink?.top ?? 0) - drawn.top)).toBeLessThan(0.3);
    expect(Math.abs((ink?.left ?? 0) - drawn.left)).toBeLessThan(0.3);
    expect(Math.abs((ink?.right ?? 0) - drawn.right)).toBeLessThan(0.3);
    expect(Math.abs((ink?.bottom ?? 0) - drawn.bottom)).toBeLessThan(0.3);
  });
});

/** The box of everything dark on the first page, drawn at `resolution` dots an inch; in pt. */
async function drawnInk(bytes: Uint8Array, resolution: number) {
  const data = path.join(import.meta.dirname, '../../node_modules/pdfjs-dist/package.json');
  expect(JSON.parse(await readFile(data, 'utf8'))).toMatchObject({ name: 'pdfjs-dist' });
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const viewport = page.getViewport({ scale: resolution / 72 });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const canvas = createCanvas(width, height);
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  const pixels = canvas.getContext('2d').getImageData(0, 0, width, height).data;
  await task.destroy();
  const dark = Array.from({ length: width * height }, (_, index) => index).filter((index) => (pixels[4 * index] ?? 255) < 128);
  const xs = dark.map((index) => index % width);
  const ys = dark.map((index) => Math.floor(index / width));
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
  const largest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
  const point = 72 / resolution;
  return { left: least(xs) * point, right: (largest(xs) + 1) * point, top: least(ys) * point, bottom: (largest(ys) + 1) * point };
}
