import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../scripts/conformance/expected/expected-document.ts';
import type { PrintedTable } from '../../scripts/conformance/printed-text.ts';
import { withWholeRows } from '../../scripts/conformance/whole-rows.ts';

const wanted: TableBlock = {
  kind: 'table',
  name: '清单',
  head: '',
  groupRows: [],
  rows: [
    ['1', '甲事', '一二三四五六', '科'],
    ['2', '乙事', '七八', '科'],
  ].map((row) => row.map((text) => ({ text, covered: false }))),
};
const printed = (...sheets: readonly (readonly (readonly string[])[])[]): PrintedTable => ({
  kind: 'table',
  parts: sheets.map((rows, index) => ({ heads: [], continued: undefined, rows: rows.map((cells) => ({ cells, pages: [index + 1] })) })),
});
const rowsOf = (table: PrintedTable) => withWholeRows(table, wanted).parts.map(({ rows }) => rows);

describe('a row that was cut at sheets', () => {
  it('is one row again, its short cells once, on all its pages', () => {
    expect(
      rowsOf(
        printed(
          [['1', '甲事', '一二', '科']],
          [['1', '甲事', '三四', '科']],
          [
            ['1', '甲事', '五六', '科'],
            ['2', '乙事', '七八', '科'],
          ],
        ),
      ),
    ).toEqual([
      [{ cells: ['1', '甲事', '一二三四五六', '科'], pages: [1, 2, 3] }],
      [],
      [{ cells: ['2', '乙事', '七八', '科'], pages: [3] }],
    ]);
  });

  it('is not made of rows that only look alike', () => {
    const lost = printed([['1', '甲事', '一二', '科']], [['1', '甲事', '四五', '科']]);
    expect(rowsOf(lost).map((rows) => rows.length)).toEqual([1, 1]);
    const doubled = printed([['1', '甲事', '一二三四五六', '科']], [['1', '甲事', '一二三四五六', '科']]);
    expect(rowsOf(doubled).map((rows) => rows.length)).toEqual([1, 1]);
  });
});
