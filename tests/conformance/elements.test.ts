import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textBlock, type Block } from '../../scripts/conformance/expected/expected-document.ts';
import type { DocumentView } from '../../src/views/document-view.ts';
import { fullLine, lineAt, measured, Press, verdict, type Bar, type SetPage } from './synthetic-paper.ts';

let press: Press;
beforeAll(async () => {
  press = await Press.open();
});
afterAll(async () => {
  await press.close();
});

const red = '#ff0000';
const view = {
  mark: ['青岚县馆务局文件'],
  no: '青馆虚〔2026〕1号',
  title: '标题测量',
  titleLines: ['标题测量'],
} as unknown as DocumentView;
const blocks: readonly Block[] = [
  textBlock('mark', '青岚县馆务局文件'),
  textBlock('no', '青馆虚〔2026〕1号'),
  textBlock('title', '标题测量'),
];

/** The ink of 青 in Noto Serif SC 700 begins 0.856 em above the baseline. */
const markInk = 0.856;

interface Head {
  readonly markTop?: number;
  readonly markColour?: string;
  readonly noY?: number;
  readonly ruleTop?: number;
  readonly ruleWidth?: number;
  readonly ruleColour?: string;
  readonly titleY?: number;
  readonly titleSize?: number;
}

function headPage({
  markTop = 72,
  markColour = red,
  noY = 322,
  ruleTop = 118,
  ruleWidth = 156,
  ruleColour = red,
  titleY = 422,
  titleSize = 22,
}: Head): SetPage {
  const centred = (characters: number, size: number): number => 106 - ((characters * size) / 2) * 0.352778;
  return {
    sets: [
      { text: '青岚县馆务局文件', left: centred(8, 40), y: markTop * 2.834646 + markInk * 40, size: 40, weight: 700, colour: markColour },
      { text: '青馆虚〔2026〕1号', left: centred(8.8, 16), y: noY },
      { text: '标题测量', left: centred(4, titleSize), y: titleY, size: titleSize, weight: 700 },
      { text: fullLine, y: 480, pitch: 15.793 },
    ],
    bars: [{ left: 28, top: ruleTop, width: ruleWidth, height: 0.5, colour: ruleColour }],
  };
}

const heads = ['mark-top', 'mark-look', 'no-below-mark', 'no-place', 'red-rule-gap', 'red-rule-width', 'title-below-rule', 'title'];

describe('the head of a red-head document', () => {
  const print = (head: Head) => press.print([headPage(head)], { blocks, view, layout: 'red-head' });

  it('passes where it is set to the standard', async () => {
    const document = await print({});
    expect(heads.map((id) => `${id} ${verdict(id, document)} ${measured(id, document).faults.join('；')}`)).toEqual(
      heads.map((id) => `${id} 符合 `),
    );
  });

  const wrongs: readonly (readonly [string, Head, string])[] = [
    ['a mark 75 mm from the top', { markTop: 75 }, 'mark-top'],
    ['a mark 70 mm from the top', { markTop: 70 }, 'mark-top'],
    ['a black mark', { markColour: '#000' }, 'mark-top'],
    ['one blank line under the mark', { noY: 293 }, 'no-below-mark'],
    ['a rule 6 mm under the number', { ruleTop: 120 }, 'red-rule-gap'],
    ['a rule of 150 mm', { ruleWidth: 150 }, 'red-rule-width'],
    ['a black rule', { ruleColour: '#000' }, 'red-rule-width'],
    ['a title three lines below the rule', { titleY: 451 }, 'title-below-rule'],
    ['a title of 20 pt', { titleSize: 20 }, 'title'],
  ];
  it.each(wrongs)('fails for %s', async (_, head, id) => {
    expect(verdict(id, await print(head))).toBe('不符合');
  });

  it('fails, and is not passed over, where the mark is not there', async () => {
    const document = await press.print([{ sets: [{ text: fullLine, y: lineAt(1) }] }], { blocks, view, layout: 'red-head' });
    expect(measured('mark-top', document)).toMatchObject({ verdict: '不符合', faults: ['纸上没有发文机关标志“青岚县馆务局文件”（红色）'] });
  });
});

describe('signature and date', () => {
  const signed: readonly Block[] = [
    textBlock('paragraph', fullLine),
    textBlock('signature', '青岚县馆务局'),
    textBlock('date', '2026年3月2日'),
  ];
  const page = (nameRight: number, dateRight: number, lines: readonly [number, number]): SetPage => ({
    sets: [
      { text: fullLine, y: lineAt(5), pitch: 15.793 },
      { text: '青岚县馆务局', right: nameRight, y: lineAt(lines[0]) },
      { text: '2026年3月2日', right: dateRight, y: lineAt(lines[1]) },
    ],
  });
  const edge = (characters: number): number => 184 - characters * 16 * 0.352778;

  it('of a sealed document stand centred, the date four characters from the edge', async () => {
    const document = await press.print([page(edge(4) - 0.98, edge(4), [8, 9])], { blocks: signed, seal: 'sealed' });
    expect(measured('sealed-date', document)).toMatchObject({ verdict: '符合', faults: [] });
    expect(verdict('seal-room', document)).toBe('符合');
  });

  it('of a sealed document at the edge, or far below the text, fail', async () => {
    expect(verdict('sealed-date', await press.print([page(edge(2), edge(2), [8, 9])], { blocks: signed, seal: 'sealed' }))).toBe('不符合');
    expect(verdict('seal-room', await press.print([page(edge(4), edge(4), [14, 15])], { blocks: signed, seal: 'sealed' }))).toBe('不符合');
  });

  it('of an unsealed document stand two characters from the edge and from each other', async () => {
    const name = '青岚县馆务局办事机关'.slice(0, 9);
    const own = [textBlock('paragraph', fullLine), textBlock('signature', name), textBlock('date', '2026年3月2日')];
    const left = edge(2) - 9 * 16 * 0.352778;
    const set = (shift: number): SetPage => ({
      sets: [
        { text: fullLine, y: lineAt(5), pitch: 15.793 },
        { text: name, left, y: lineAt(7) },
        { text: '2026年3月2日', left: left + shift * 16 * 0.352778, y: lineAt(8) },
      ],
    });
    expect(measured('unsealed', await press.print([set(2)], { blocks: own, seal: 'unsealed' }))).toMatchObject({
      verdict: '符合',
      faults: [],
    });
    expect(verdict('unsealed', await press.print([set(0)], { blocks: own, seal: 'unsealed' }))).toBe('不符合');
  });

  it('a date with a zero before the month fails', async () => {
    const zero = [textBlock('date', '2026年03月2日')];
    expect(
      verdict('date-form', await press.print([{ sets: [{ text: '2026年03月2日', y: lineAt(9) }] }], { blocks: zero, seal: 'sealed' })),
    ).toBe('不符合');
  });
});

describe('paragraphs', () => {
  const text = `${fullLine}${fullLine.slice(0, 20)}`;
  const page = (indent: number): SetPage => ({
    sets: [
      { text: text.slice(0, 26), y: lineAt(1), pitch: 15.793, left: 28 + indent * 5.5714 },
      { text: text.slice(26), y: lineAt(2), pitch: 15.793 },
    ],
  });

  it('are indented by two characters', async () => {
    expect(verdict('paragraph-indent', await press.print([page(2)], { blocks: [textBlock('paragraph', text)] }))).toBe('符合');
    expect(verdict('paragraph-indent', await press.print([page(0)], { blocks: [textBlock('paragraph', text)] }))).toBe('不符合');
    expect(verdict('paragraph-indent', await press.print([page(1.5)], { blocks: [textBlock('paragraph', text)] }))).toBe('不符合');
  });

  it('heads of the first level are in 黑体, of the second in 楷体', async () => {
    const head = (face: string): SetPage => ({ sets: [{ text: '甲、内容', y: lineAt(1), left: 28 + 2 * 5.5714, face }] });
    const level = (of: number): { readonly blocks: readonly Block[] } => ({ blocks: [textBlock('heading', '甲、内容', of)] });
    expect(verdict('heading-1', await press.print([head('GT Hei')], level(1)))).toBe('符合');
    expect(verdict('heading-1', await press.print([head('GT Song')], level(1)))).toBe('不符合');
    expect(verdict('heading-2', await press.print([head('GT Kai')], level(2)))).toBe('符合');
    expect(verdict('heading-2', await press.print([head('GT Hei')], level(2)))).toBe('不符合');
  });
});

describe('版记', () => {
  const imprint: readonly Block[] = [textBlock('copies', '抄送：甲机关。'), textBlock('printed', '乙机关2026年3月2日印发')];
  const bars = (heights: readonly number[], last: number): readonly Bar[] =>
    heights.map((height, index) => ({ left: 28, top: last - (heights.length - 1 - index) * 10.2 - height / 2, width: 156, height }));
  const page = (heights: readonly number[], last: number): SetPage => ({
    sets: [
      { text: '抄送：甲机关。', y: (last - 13.5) * 2.834646, size: 14, left: 28 + 4.939 },
      { text: '乙机关', y: (last - 3.5) * 2.834646, size: 14, left: 28 + 4.939 },
      { text: '2026年3月2日印发', y: (last - 3.5) * 2.834646, size: 14, right: 184 - 4.939 },
    ],
    bars: bars(heights, last),
  });
  const first: SetPage = { sets: [{ text: fullLine, y: lineAt(1) }] };
  const ids = ['imprint-rules', 'imprint-foot', 'imprint-page', 'imprint-text'];

  it('passes at the foot of an even last page', async () => {
    const document = await press.print([first, page([0.35, 0.25, 0.35], 262)], { blocks: imprint });
    expect(ids.map((id) => `${id} ${verdict(id, document)} ${measured(id, document).faults.join('；')}`)).toEqual(
      ids.map((id) => `${id} 符合 `),
    );
  });

  it('fails with thin rules, off the foot, or on an odd page', async () => {
    expect(verdict('imprint-rules', await press.print([first, page([0.25, 0.25, 0.25], 262)], { blocks: imprint }))).toBe('不符合');
    expect(verdict('imprint-rules', await press.print([first, page([0.35, 0.35], 262)], { blocks: imprint }))).toBe('不符合');
    expect(verdict('imprint-foot', await press.print([first, page([0.35, 0.25, 0.35], 250)], { blocks: imprint }))).toBe('不符合');
    expect(verdict('imprint-page', await press.print([page([0.35, 0.25, 0.35], 262)], { blocks: imprint }))).toBe('不符合');
  });
});
