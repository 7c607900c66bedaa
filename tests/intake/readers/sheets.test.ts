import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/intake/readers/read-source.ts';
import { readSheets } from '../../../src/intake/readers/sheet/read-sheets.ts';
import type { ReadSheet } from '../../../src/intake/readers/sheet/workbook.ts';
import type { SourceText } from '../../../src/model/source-text.ts';
import { fileBytes, sheetPackage } from './package-of.ts';

async function sourceOf(bytes: Uint8Array): Promise<SourceText> {
  const reading = await readSource({ name: '任务.xlsx', bytes });
  return 'text' in reading ? reading.text : expect.fail(reading.refusal.message);
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const reading = await readSheets(bytes);
  return 'workbook' in reading ? reading.workbook.sheets : expect.fail(reading.refusal.message);
}

/** The words of the only table, a cell that covers others followed by its size. */
function tableWords({ blocks }: SourceText): readonly (readonly string[])[] {
  const size = (rows: number, columns: number) => (rows * columns === 1 ? '' : ` ${rows}×${columns}`);
  return blocks.flatMap((block) =>
    block.type === 'table'
      ? block.rows.map((row) => row.map(({ text, rowSpan, columnSpan }) => `${text}${size(rowSpan, columnSpan)}`))
      : [],
  );
}

const cell = (inside: string) => sheetPackage(`<sheetData><row>${inside}</row></sheetData>`);

describe('the spreadsheet that openpyxl wrote', () => {
  it('is read as a person sees it: a title, two rows of heads, merged cells, days in their format', async () => {
    const source = await sourceOf(fileBytes('kinds.xlsx'));
    expect(source.blocks[0]).toEqual({
      type: 'paragraph',
      text: '青石县安全生产任务分工表',
      align: 'center',
      place: { sheet: '任务', cell: 'A1' },
    });
    expect(tableWords(source)).toEqual([
      ['序号 2×1', '任务 1×2', '责任单位 2×1', '完成时限 2×1', '比例 2×1'],
      ['事项', '要求'],
      ['1', '排查', '每月排查\n建账', '办公室', '2021年6月30日', '12.5%'],
      ['2', '整治', '限期', '公卫科 2×1', '二〇二一年十二月三十一日', ''],
      ['3', '培训', '', '2021年底', 'TRUE'],
      ['005', '演练', '%', '办公室', '2021/11/9 17:30', '1234567890123'],
    ]);
  });

  it('says which rows, sheets and formulas were left out', async () => {
    const { remarks } = await sourceOf(fileBytes('kinds.xlsx'));
    expect(remarks).toEqual([
      { remark: 'hidden-rows', count: 1, place: { sheet: '任务' }, words: '7' },
      { remark: 'formulas-without-values', count: 1, place: { sheet: '任务' }, words: 'G9' },
      { remark: 'hidden-sheet', count: 1, place: { sheet: '标识' }, words: '标识' },
    ]);
  });

  it('gives who collects forms the values with their types, hidden sheets too', async () => {
    const [tasks, marks, blank] = await sheetsOf(fileBytes('kinds.xlsx'));
    const value = (address: string) => tasks?.cells.find((one) => one.address === address)?.value;
    expect(value('A4')).toEqual({ type: 'number', number: 1 });
    expect(value('A8')).toEqual({ type: 'text', text: '005' });
    expect(value('E4')).toEqual({ type: 'date', day: '2021-06-30' });
    expect(value('E8')).toEqual({ type: 'date', day: '2021-11-09', time: '17:30' });
    expect(value('F6')).toEqual({ type: 'boolean', boolean: true });
    expect(tasks?.isProtected).toBe(true);
    expect(tasks?.cells.find(({ address }) => address === 'B4')?.locked).toBe(true);
    expect([...(tasks?.hiddenRows ?? [])]).toEqual([7]);
    expect(tasks?.merges).toContainEqual({ top: 5, left: 4, bottom: 6, right: 4 });
    expect(marks).toMatchObject({ name: '标识', visibility: 'very-hidden', cells: [{ text: 'plan-1' }] });
    expect(blank).toMatchObject({ name: '空白', visibility: 'visible', cells: [] });
  });

  it('counts days from 1904 where the workbook does', async () => {
    const [sheet] = await sheetsOf(fileBytes('from-1904.xlsx'));
    expect(sheet?.cells.at(-1)).toMatchObject({ address: 'B2', text: '6月30日', value: { type: 'date', day: '2021-06-30' } });
  });
});

describe('what other writers do', () => {
  it.each([
    ['rich text', '<c t="inlineStr"><is><r><t>排</t></r><r><rPr><b/></rPr><t>查</t></r><rPh><t>paicha</t></rPh></is></c>', '排查'],
    ['characters that XML cannot hold', '<c t="str"><v>排_x000D_\n查</v></c>', '排\n查'],
    ['references, also beyond the basic plane', '<c t="str"><v>&lt;&#x20BB7;&#30000;&gt;</v></c>', '<𠮷田>'],
    ['an error', '<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['a day in ISO form', '<c t="d"><v>2021-06-30T00:00:00</v></c>', '2021-06-30'],
    ['a stored result', '<c><f>SUM(A2:A3)</f><v>0.30000000000000004</v></c>', '0.3'],
    ['cells without addresses', '<c t="str"><v>排查</v></c>', '排查'],
  ])('%s', async (_, inside, words) => {
    const [sheet] = await sheetsOf(cell(inside));
    expect(sheet?.cells.map(({ address, text }) => [address, text])).toEqual([['A1', words]]);
  });

  it('a picture that WPS keeps in a cell is no text, and is spoken of', async () => {
    const picture = '<c r="B1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>';
    const source = await sourceOf(cell(`<c r="A1" t="str"><v>排查</v></c>${picture}`));
    expect(source.blocks).toMatchObject([{ text: '排查' }]);
    expect(source.remarks).toEqual([{ remark: 'pictures', count: 1, place: { sheet: '表一' }, words: 'B1' }]);
  });

  it('prefixes and the strict names of elements', async () => {
    const strict =
      '<s:worksheet xmlns:s="http://purl.oclc.org/ooxml/spreadsheetml/main"><s:sheetData><s:row r="3"><s:c r="B3" t="str"><s:v>排查</s:v></s:c></s:row></s:sheetData></s:worksheet>';
    const [sheet] = await sheetsOf(sheetPackage('', { 'xl/worksheets/sheet1.xml': strict }));
    expect(sheet?.cells.map(({ address, text }) => [address, text])).toEqual([['B3', '排查']]);
  });

  it('words under a merged cell, which nobody sees, are not read', async () => {
    const rows = '<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1" t="str"><v>底下</v></c><c r="C1" t="str"><v>乙</v></c></row>';
    const source = await sourceOf(sheetPackage(`<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`));
    expect(tableWords(source)).toEqual([['甲 1×2', '乙']]);
  });
});
