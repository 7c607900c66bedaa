import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textBlock, type Block } from '../../scripts/conformance/expected/expected-document.ts';
import type { DocumentView } from '../../src/views/document-view.ts';
import { folio, fullLine, lineAt, measured, Press, verdict, type Bar, type SetPage } from './synthetic-paper.ts';

let press: Press;
beforeAll(async () => {
  press = await Press.open();
});
afterAll(async () => {
  await press.close();
});

const portrait: SetPage = { sets: [{ text: fullLine, y: lineAt(1) }, folio(1)] };

/** Lines that run up the paper, the first `left` mm from its left edge, from `foot` mm above its lower edge. */
function turnedPage(number: number, left = 30, foot = 40): SetPage {
  const line = (index: number): string =>
    `<p style="position:absolute;left:${String(left + 10 * index)}mm;top:${String(297 - foot)}mm;transform-origin:0 0;transform:rotate(-90deg);font:12pt/1 'GT Song'">${fullLine}</p>`;
  return { html: [0, 1, 2].map(line).join(''), sets: [folio(number)] };
}

describe('a landscape page', () => {
  it('is turned, its number where portrait pages have it', async () => {
    const document = await press.print([portrait, turnedPage(2)]);
    expect(document.paper.pages.map(({ isTurned }) => isTurned)).toEqual([false, true]);
    expect(document.paper.pages[1]?.lines.map(({ squeezed }) => squeezed)).toEqual([fullLine, fullLine, fullLine]);
    const ids = ['folio-turned', 'turned-area', 'folio-side', 'folio-run'];
    expect(ids.map((id) => `${id} ${verdict(id, document)}`)).toEqual(ids.map((id) => `${id} 符合`));
    expect(measured('folio-turned', document)).toMatchObject({ pages: 1 });
  });

  it('fails where it lies on its side, has no number, or leaves the type area', async () => {
    const wide = await press.print([{ sets: [{ text: fullLine, y: 200 }] }], { style: '@page{size:297mm 210mm}section{height:209mm}' });
    expect(verdict('folio-turned', wide)).toBe('不符合');
    const { html = '' } = turnedPage(2);
    expect(verdict('folio-turned', await press.print([portrait, { html }]))).toBe('不符合');
    expect(verdict('turned-area', await press.print([portrait, turnedPage(2, 20)]))).toBe('不符合');
    expect(verdict('turned-area', await press.print([portrait, turnedPage(2, 30, 30)]))).toBe('不符合');
  });
});

describe('a table or chart on sheets of its own', () => {
  const style = '@page{size:297mm 210mm}section{height:209mm}';
  const head = '<tr><th>序号</th><th>任务</th></tr>';
  const table = (number: number, side: 'right' | 'left'): SetPage => {
    // Downwards along the left edge: at the lower end on odd pages, at the upper end on even ones.
    const top = side === 'right' ? 180 : 20;
    const mark = `<p style="position:absolute;left:12mm;top:${String(top)}mm;transform-origin:0 0;transform:rotate(90deg);font:14pt/1 'GT Song'">—\u2002${String(number)}\u2002—</p>`;
    return {
      html: `<div style="position:absolute;left:30mm;top:25mm"><table><thead>${head}</thead><tbody><tr><td>一</td><td>今天</td></tr></tbody></table></div>${mark}`,
    };
  };
  const print = (second: 'right' | 'left') => press.print([table(1, 'right'), table(2, second)], { kind: 'chart', style });

  it('has its numbers where upright pages have their foot, its head on every sheet', async () => {
    const document = await print('left');
    const ids = ['page-box', 'sheet-across', 'folio-run', 'folio-dashes', 'folio-turned', 'table-head', 'table-rows-whole'];
    expect(ids.map((id) => `${id} ${verdict(id, document)}`)).toEqual(ids.map((id) => `${id} 符合`));
  });

  it('fails with a number at the wrong end, and where it lies upright under the table', async () => {
    expect(verdict('folio-turned', await print('right'))).toBe('不符合');
    const upright = await press.print([{ sets: [{ text: fullLine, y: 200 }] }, { sets: [{ text: '—\u20022\u2002—', y: 570 }] }], {
      kind: 'table',
      style,
    });
    expect(verdict('folio-run', upright)).toBe('不符合');
  });

  it('is not passed where it has no table', async () => {
    const bare = await press.print([{ sets: [{ text: fullLine, y: 200 }] }], { kind: 'chart', style });
    expect(verdict('table-head', bare)).toBe('未测');
  });
});

describe('a poster', () => {
  it('has the paper that its name says', async () => {
    const style = '@page{size:420mm 297mm}';
    const print = (file: string) => press.print([{ sets: [{ text: fullLine, y: 200 }] }], { kind: 'poster', file, style });
    expect(verdict('poster-box', await print('plans/a/poster-a3.pdf'))).toBe('符合');
    expect(verdict('poster-box', await print('plans/a/poster-a2.pdf'))).toBe('不符合');
  });
});

describe('a letter', () => {
  const view = { mark: ['青岚县馆务局'], no: '青馆虚函〔2026〕1号' } as unknown as DocumentView;
  const blocks: readonly Block[] = [textBlock('mark', '青岚县馆务局')];
  const size = 40;
  /** The mark's ink is 40 pt high from 0.856 em above to 0.087 em under its baseline. */
  const page = (top: number, gap: number, width: number, foot: number): SetPage => {
    const under = top + 0.943 * size * 0.352778 + gap;
    const bar = (at: number, height: number): Bar => ({ left: 105 - width / 2, top: at, width, height, colour: '#ff0000' });
    return {
      sets: [
        { text: '青岚县馆务局', left: 105 - 3 * size * 0.352778, y: top * 2.834646 + 0.856 * size, size, weight: 700, colour: '#ff0000' },
      ],
      bars: [bar(under, 0.7), bar(under + 1.2, 0.25), bar(297 - foot - 1.45, 0.25), bar(297 - foot - 0.7, 0.7)],
    };
  };
  const print = (top: number, gap: number, width: number, foot: number) =>
    press.print([page(top, gap, width, foot)], { blocks, view, layout: 'letter' });

  it('has its mark 30 mm from the top between double rules of 170 mm', async () => {
    const document = await print(30, 4, 170, 20);
    expect(measured('letter-mark-top', document)).toMatchObject({ verdict: '符合', faults: [] });
    expect(measured('letter-rules', document)).toMatchObject({ verdict: '符合', faults: [] });
    expect(verdict('folio-run', document)).toBe('符合');
  });

  it('fails with the mark too low, rules too short, too far, or too high above the foot', async () => {
    expect(verdict('letter-mark-top', await print(33, 4, 170, 20))).toBe('不符合');
    expect(verdict('letter-rules', await print(30, 4, 156, 20))).toBe('不符合');
    expect(verdict('letter-rules', await print(30, 6, 170, 20))).toBe('不符合');
    expect(verdict('letter-rules', await print(30, 4, 170, 25))).toBe('不符合');
  });
});
