import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verdictOf } from '../../scripts/conformance/clause.ts';
import { textBlock, type Block } from '../../scripts/conformance/expected/expected-document.ts';
import { folio, fullLine, lineAt, measured, Press, verdict, type SetPage, type SetWords } from './synthetic-paper.ts';

let press: Press;
beforeAll(async () => {
  press = await Press.open();
});
afterAll(async () => {
  await press.close();
});

const pitch = 15.793;
const lines = (count: number): readonly SetWords[] =>
  Array.from({ length: count }, (_, index) => ({ text: fullLine, y: lineAt(index + 1), pitch }));
const page = (number: number, count: number, more: readonly SetWords[] = []): SetPage => ({
  sets: [...lines(count), ...more, folio(number)],
});

describe('a first page whose text goes on', () => {
  const first = (count: number, blocks: readonly Block[] = []) => press.print([page(1, count), page(2, 22), page(3, 4)], { blocks });

  it('may leave three lines empty, not more', async () => {
    expect(measured('first-page-filled', await first(22))).toMatchObject({ verdict: '符合', measured: '0 行', pages: 1, lines: 22 });
    expect(verdict('first-page-filled', await first(19))).toBe('符合');
    expect(measured('first-page-filled', await first(18))).toMatchObject({ verdict: '不符合', faults: ['第1页 4 行'] });
  });

  it('is not measured where the next page is the one of the signature', async () => {
    const signed = { text: '青岚县馆务局', left: 120, y: lineAt(4) };
    const document = await press.print([page(1, 12), page(2, 1, [signed])], { blocks: [textBlock('signature', '青岚县馆务局')] });
    expect(verdict('first-page-filled', document)).toBe('未测');
  });
});

describe('a heading on the last line of a page', () => {
  const blocks = [textBlock('heading', '一、今天', 1)];
  const heading = (line: number): SetWords => ({ text: '一、今天', left: 39, y: lineAt(line), face: 'GT Hei' });

  it('is told, and is no fault: the standard has no words for it', async () => {
    const document = await press.print([page(1, 21, [heading(22)]), page(2, 3)], { blocks });
    const found = measured('heading-at-foot', document);
    expect(found.faults).toEqual(['第1页 “一、今天”在页末']);
    expect(verdictOf(found, { isHint: true })).toBe('提示');
    expect(verdict('heading-at-foot', await press.print([page(1, 5, [heading(6)]), page(2, 3)], { blocks }))).not.toBe('符合');
    expect(verdict('heading-at-foot', await press.print([page(1, 0, [heading(1), ...lines(22).slice(1)]), page(2, 3)], { blocks }))).toBe(
      '符合',
    );
  });
});

describe('a blank sheet', () => {
  const blocks = [textBlock('printed', '青岚县馆务局办事室2026年3月2日印发')];
  const imprint: SetPage = { sets: [{ text: '青岚县馆务局办事室2026年3月2日印发', y: 732, size: 14 }] };
  const print = (pages: readonly SetPage[]) => press.print(pages, { blocks });

  it('is one too many among the pages of text', async () => {
    expect(verdict('blank-sheets', await print([page(1, 22), page(2, 4)]))).toBe('符合');
    expect(measured('blank-sheets', await print([page(1, 22), {}, page(3, 4)]))).toMatchObject({ verdict: '不符合', measured: '1 页空白' });
  });

  it('stands before the 版记 where the even page before it has no room', async () => {
    expect(verdict('blank-sheets', await print([page(1, 22), page(2, 22), {}, imprint]))).toBe('符合');
    expect(verdict('blank-sheets', await print([page(1, 22), page(2, 12), {}, imprint]))).toBe('不符合');
    expect(verdict('blank-sheets', await print([page(1, 22), {}, imprint]))).toBe('不符合');
  });
});

describe('the page of the signature', () => {
  const blocks = [
    textBlock('paragraph', fullLine),
    textBlock('annex-list', '附件：今天明天后天'),
    textBlock('signature', '青岚县馆务局'),
    textBlock('date', '2026年3月2日'),
  ];
  const end = (line: number): readonly SetWords[] => [
    { text: '青岚县馆务局', left: 120, y: lineAt(line) },
    { text: '2026年3月2日', left: 120, y: lineAt(line + 1) },
  ];
  const list = (text: string, line: number): SetWords => ({ text, left: 39, y: lineAt(line) });

  it('has text before it', async () => {
    const document = await press.print([{ sets: [...lines(1), list('附件：今天明天后天', 3), ...end(6), folio(1)] }], { blocks });
    expect(verdict('signature-with-text', document)).toBe('符合');
  });

  it('fails with the list of annexes alone, unless that begins on the page of the text', async () => {
    const alone = await press.print([page(1, 1), { sets: [list('附件：今天明天后天', 1), ...end(4), folio(2)] }], { blocks });
    expect(measured('signature-with-text', alone)).toMatchObject({ verdict: '不符合', faults: ['第2页 署名页没有正文'] });
    const cut = await press.print([page(1, 1, [list('附件：今天明天', 22)]), { sets: [list('后天', 1), ...end(4), folio(2)] }], { blocks });
    expect(verdict('signature-with-text', cut)).toBe('符合');
  });
});

describe('numbers and deep headings', () => {
  const item = (words: string, wrong: Partial<SetWords> = {}): SetPage => ({
    sets: [{ text: words, left: 28 + 2 * 5.571, y: lineAt(1), face: 'GT FangSong', ...wrong }],
  });
  const faces = [{ role: '仿宋', source: '', postScript: 'NotoSerifSC-Regular' }];
  const blocks: readonly Block[] = [{ ...textBlock('paragraph', '11.今天明天'), ordinal: '11.' }];

  it('are the author’s, in 仿宋 of 三号, two characters in', async () => {
    const print = (words: string, wrong: Partial<SetWords> = {}) =>
      press.print([item(words, { face: 'GT Song', ...wrong })], { blocks, faces });
    expect(measured('list-numbers', await print('11.今天明天'))).toMatchObject({ verdict: '符合', lines: 1 });
    expect(verdict('list-numbers', await print('1.今天明天'))).not.toBe('符合');
    expect(verdict('list-numbers', await print('11.今天明天', { left: 28 }))).toBe('不符合');
    expect(verdict('list-numbers', await print('11.今天明天', { size: 12 }))).toBe('不符合');
    expect(verdict('list-numbers', await print('11.今天明天', { face: 'GT Hei' }))).toBe('不符合');
  });

  it('of the fourth level are measured like those of the third', async () => {
    const print = (wrong: Partial<SetWords> = {}) =>
      press.print([item('（1）今天', { face: 'GT Song', ...wrong })], { blocks: [textBlock('heading', '（1）今天', 4)], faces });
    expect(verdict('heading-4', await print())).toBe('符合');
    expect(verdict('heading-4', await print({ face: 'GT Hei' }))).toBe('不符合');
    expect(verdict('heading-4', await print({ left: 28 }))).toBe('不符合');
  });
});
