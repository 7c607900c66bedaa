import type { SourceRemarkKind } from '../../../model/messages/facts/readers.ts';
import type { SourceRemark, SourceText } from '../../../model/source-text.ts';
import { numberRuns } from '../remarks.ts';
import type { SourceReader } from '../source-reading.ts';
import { orRefusal, refuse } from '../unreadable-source.ts';
import { columnLetters } from './cell-place.ts';
import { readWorkbook } from './read-sheets.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import type { ReadSheet, ReadWorkbook } from './workbook.ts';

/** Reads the visible sheets of an xlsx file, each with the title over its table and the table, and says what was left out. */
export const sheetReader: SourceReader = {
  kind: 'xlsx',
  extensions: ['xlsx', 'xlsm'],
  read: async ({ bytes }) => {
    const { content, refusal } = await orRefusal(() => sheetSource(readWorkbook(bytes)));
    return refusal === undefined ? { text: content } : { refusal };
  },
};

function sheetSource(workbook: ReadWorkbook): SourceText {
  const seen = workbook.sheets.filter(({ visibility }) => visibility === 'visible');
  const blocks = seen.flatMap(sheetBlocks);
  if (blocks.length === 0) refuse('empty');
  const remarks = [...macroRemarks(workbook), ...workbook.sheets.flatMap(sheetRemarks)];
  return { kind: 'xlsx', blocks, noise: [], ...(remarks.length === 0 ? {} : { remarks }) };
}

function macroRemarks({ hasMacros }: ReadWorkbook): readonly SourceRemark[] {
  return hasMacros ? [{ remark: 'macros', count: 1, place: {} }] : [];
}

function sheetRemarks(sheet: ReadSheet): readonly SourceRemark[] {
  const place = { sheet: sheet.name };
  if (sheet.visibility !== 'visible')
    return sheet.cells.length === 0 ? [] : [{ remark: 'hidden-sheet', count: 1, place, words: sheet.name }];
  const remark = (kind: SourceRemarkKind, items: readonly unknown[], words: string): readonly SourceRemark[] =>
    items.length === 0 ? [] : [{ remark: kind, count: items.length, place, words }];
  const [rows, columns] = [hiddenWithWords(sheet, 'row'), hiddenWithWords(sheet, 'column')];
  const errors = sheet.cells.filter(({ value }) => value.type === 'error').map(({ address }) => address);
  return [
    ...remark('hidden-rows', rows, numberRuns(rows)),
    ...remark('hidden-columns', columns, numberRuns(columns, columnLetters)),
    ...remark('pictures', sheet.pictures, firstOnes(sheet.pictures)),
    ...remark('formula-errors', errors, firstOnes(errors)),
    ...remark('formulas-without-values', sheet.unvaluedFormulas, firstOnes(sheet.unvaluedFormulas)),
  ];
}

/** The hidden rows or columns that have words; blank ones are nothing to speak of. */
function hiddenWithWords({ cells, hiddenRows, hiddenColumns }: ReadSheet, axis: 'row' | 'column'): readonly number[] {
  const hidden = axis === 'row' ? hiddenRows : hiddenColumns;
  return [...new Set(cells.map((cell) => cell[axis]).filter((at) => hidden.has(at)))].toSorted((a, b) => a - b);
}

function firstOnes(addresses: readonly string[]): string {
  return addresses.length > 5 ? `${addresses.slice(0, 5).join('、')}等` : addresses.join('、');
}
