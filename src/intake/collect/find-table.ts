import { cellAt, type FilledSheet, type FilledWorkbook } from './filled-workbook.ts';
import { isIdentity } from './parse-identity.ts';

/** The table of a form: its sheet, the row of its head, and the columns of every head that stands there, from 1. */
export interface FoundTable {
  readonly sheet: FilledSheet;
  readonly head: number;
  readonly columns: ReadonlyMap<string, readonly number[]>;
}

/** Rows in which a head is looked for: somebody may have put lines above it. */
const deepest = 60;

/** The table whose head has most of the given heads, on the sheet of that name before others; undefined where no row has three of them. */
export function findTable({ sheets }: FilledWorkbook, name: string, heads: readonly string[]): FoundTable | undefined {
  const inOrder = sheets.filter((sheet) => !isIdentity(sheet)).toSorted((a, b) => Number(b.name === name) - Number(a.name === name));
  const tables = inOrder.flatMap((sheet) =>
    [...sheet.rows.keys()].filter((row) => row <= deepest).map((row) => tableAt(sheet, row, heads)),
  );
  const [best] = tables.toSorted((a, b) => b.columns.size - a.columns.size);
  return best !== undefined && best.columns.size >= 3 ? best : undefined;
}

function tableAt(sheet: FilledSheet, head: number, heads: readonly string[]): FoundTable {
  const columns = new Map<string, number[]>();
  for (const column of sheet.rows.get(head)?.keys() ?? []) {
    const words = headWords(cellAt(sheet, head, column)?.text ?? '');
    if (heads.includes(words)) columns.set(words, [...(columns.get(words) ?? []), column]);
  }
  return { sheet, head, columns };
}

/** A head as it is compared: line breaks and spaces in it mean nothing. */
function headWords(text: string): string {
  return text.replace(/[\s\u200B\uFEFF]/gu, '');
}
