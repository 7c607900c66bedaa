import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeasuredDocument } from '../../scripts/conformance/clause.ts';
import { textBlock } from '../../scripts/conformance/expected/expected-document.ts';
import { folio, fullLine, lineAt, measured, Press, verdict, type SetWords, type SetPage } from './synthetic-paper.ts';

let press: Press;
beforeAll(async () => {
  press = await Press.open();
});
afterAll(async () => {
  await press.close();
});

const pitch = 15.793;

interface Wrong {
  readonly lines?: number;
  readonly linePitch?: number;
  readonly text?: string;
  readonly pitch?: number;
  readonly size?: number;
  readonly left?: number;
  readonly folio?: Parameters<typeof folio>[1];
  readonly none?: boolean;
  readonly style?: string;
}

function bodyPage(
  number: number,
  { lines = 22, linePitch, text = fullLine, pitch: own = pitch, size = 16, left = 28, folio: wrong, none = false }: Wrong,
): SetPage {
  const sets = Array.from({ length: lines }, (_, index): SetWords => ({ text, y: lineAt(index + 1, linePitch), pitch: own, size, left }));
  return { sets: none ? sets : [...sets, folio(number, wrong)] };
}

/** Four pages: the first opens the document, the last ends it, the two between are full. */
function paper(wrong: Wrong = {}): Promise<MeasuredDocument> {
  return press.print(
    [bodyPage(1, { folio: wrong.folio ?? {} }), bodyPage(2, wrong), bodyPage(3, wrong), bodyPage(4, { lines: 5 })],
    wrong.style === undefined ? {} : { style: wrong.style },
  );
}

const geometry = [
  'page-box',
  'type-area-width',
  'type-area-height',
  'first-line',
  'lines-per-page',
  'line-pitch',
  'first-to-last-line',
  'characters-per-line',
  'character-pitch',
];
const folios = ['folio-run', 'folio-side', 'folio-dashes', 'folio-dash-height', 'folio-size'];

describe('a page set to the standard', () => {
  it('passes every clause of page, grid and page number, and says on what it rests', async () => {
    const document = await paper();
    const verdicts = [...geometry, ...folios].map((id) => `${id} ${verdict(id, document)}`);
    expect(verdicts).toEqual([...geometry, ...folios].map((id) => `${id} 符合`));
    expect(measured('lines-per-page', document)).toMatchObject({ pages: 2, lines: 44, measured: '22 行' });
    expect(measured('characters-per-line', document)).toMatchObject({
      pages: 2,
      lines: 42,
      measured: '28 字（另有禁则行 0、含数字字母行 0）',
    });
    expect(measured('folio-side', document)).toMatchObject({ pages: 4, lines: 4 });
  });

  it('is not measured where there is no full page', async () => {
    const document = await press.print([bodyPage(1, {}), bodyPage(2, { lines: 3 })]);
    expect(measured('lines-per-page', document)).toMatchObject({ verdict: '未测', pages: 0, lines: 0 });
    expect(verdict('line-pitch', document)).toBe('未测');
    expect(verdict('characters-per-line', document)).toBe('未测');
  });
});

describe('a page whose last line went to the signature', () => {
  const blocks = [textBlock('signature', '青岚县馆务局')];
  const pages = (lines: number, above: number): readonly SetPage[] => [
    bodyPage(1, {}),
    bodyPage(2, { lines }),
    {
      sets: [
        ...Array.from({ length: above }, (_, index) => ({ text: fullLine, y: lineAt(index + 1), pitch })),
        { text: '青岚县馆务局', left: 120, y: lineAt(above + 3) },
      ],
    },
  ];

  it('is not measured; one that is shorter, or for no such reason, fails', async () => {
    expect(verdict('lines-per-page', await press.print(pages(21, 1), { blocks }))).toBe('未测');
    expect(verdict('lines-per-page', await press.print(pages(20, 1), { blocks }))).toBe('不符合');
    expect(verdict('lines-per-page', await press.print(pages(21, 2), { blocks }))).toBe('不符合');
    expect(verdict('lines-per-page', await press.print(pages(21, 0), { blocks }))).toBe('不符合');
  });
});

describe('a page set wrong', () => {
  const wrongs: readonly (readonly [string, Wrong, readonly string[]])[] = [
    ['23 lines', { lines: 23, linePitch: 27.7 }, ['lines-per-page', 'line-pitch']],
    ['21 lines', { lines: 21 }, ['lines-per-page', 'first-to-last-line']],
    ['22 lines that run out of the type area', { linePitch: 29.5 }, ['first-to-last-line']],
    ['lines of 28 pt', { linePitch: 28 }, ['line-pitch', 'first-to-last-line']],
    ['27 characters spread over the line', { text: fullLine.slice(0, 27), pitch: 16.38 }, ['characters-per-line']],
    ['29 characters', { text: `${fullLine}戊`, pitch: 15.24, size: 15.2 }, ['characters-per-line']],
    ['text 2 mm to the left', { left: 26 }, ['type-area-width']],
    ['no dashes', { folio: { words: '2' } }, ['folio-dashes']],
    ['a page number 9 mm below', { folio: { y: 742.677 + 9 * 2.83465 + 0.268 * 14 } }, ['folio-dash-height']],
    ['a page number of 16 pt', { folio: { size: 16 } }, ['folio-size']],
    ['a page number in 黑体', { folio: { face: 'GT Hei' } }, ['folio-size']],
    ['a page number that does not count', { folio: { words: '—\u20027\u2002—' } }, ['folio-run']],
    ['pages without numbers', { none: true }, ['folio-run']],
    ['letter paper', { style: '@page{size:216mm 297mm}' }, ['page-box']],
  ];
  it.each(wrongs)('%s', async (_, wrong, ids) => {
    const document = await paper(wrong);
    expect(ids.map((id) => `${id} ${verdict(id, document)}`)).toEqual(ids.map((id) => `${id} 不符合`));
    expect(ids.every((id) => measured(id, document).faults.length > 0)).toBe(true);
  });

  it('page numbers on the wrong side', async () => {
    const pages = [1, 2, 3, 4].map((number): SetPage => ({ sets: [{ text: fullLine, y: lineAt(1), pitch }, onWrongSide(number)] }));
    expect(verdict('folio-side', await press.print(pages))).toBe('不符合');
  });

  it('one line of a page out of the grid', async () => {
    const page = bodyPage(2, {});
    const moved = { sets: (page.sets ?? []).map((set, index) => (index === 9 ? { ...set, y: set.y + 1.5 } : set)) };
    const document = await press.print([bodyPage(1, {}), moved, bodyPage(3, { lines: 4 })]);
    expect(measured('line-pitch', document)).toMatchObject({ verdict: '不符合', lines: 21 });
  });
});

function onWrongSide(number: number): SetWords {
  const { text, y, size = 14 } = folio(number);
  return { text, y, size, ...(number % 2 === 1 ? { left: 33 } : { right: 179 }) };
}
