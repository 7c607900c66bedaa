import type { FilledWorkbook } from './filled-workbook.ts';
import type { FoundTable } from './find-table.ts';
import { isIdentity } from './parse-identity.ts';
import type { Tell } from './tell.ts';

/** The heads that a form was made with: those that name rows, those that are filled in, those without which nothing is read. */
export interface FormHeads {
  readonly sheet: string;
  /** Sheets besides, which only explain. */
  readonly others: readonly string[];
  /** Heads that are filled in, in the order in which they were made. */
  readonly filled: readonly string[];
  readonly needed: readonly string[];
}

/** Says what somebody did to the sheets and columns of a form; false where its rows cannot be read for it. */
export function checkLayout(book: FilledWorkbook, table: FoundTable, heads: FormHeads, tell: Tell): boolean {
  checkSheets(book, table, heads, tell);
  const twice = heads.filled.filter((head) => (table.columns.get(head)?.length ?? 0) > 1);
  const missing = heads.filled.filter((head) => !table.columns.has(head));
  for (const head of twice) {
    const columns = table.columns.get(head) ?? [];
    tell('form-column-twice', { head }, { row: table.head, column: columns[1] ?? 1 });
  }
  for (const head of missing)
    tell(
      heads.needed.includes(head) ? 'form-column-missing' : 'form-column-absent',
      { head },
      { row: table.head, column: placeOf(head, table, heads) },
    );
  const order = heads.filled.flatMap((head) => table.columns.get(head) ?? []);
  if (twice.length === 0 && order.some((column, index) => index > 0 && column < (order[index - 1] ?? 0))) {
    tell('form-columns-moved', {}, { row: table.head, column: Math.min(...order) });
  }
  return twice.length === 0 && !missing.some((head) => heads.needed.includes(head));
}

function checkSheets({ sheets }: FilledWorkbook, table: FoundTable, { sheet: name, others }: FormHeads, tell: Tell): void {
  if (table.sheet.name !== name) tell('form-sheet-renamed', { name: table.sheet.name, was: name });
  const extra = sheets.filter(
    (sheet) => sheet !== table.sheet && !isIdentity(sheet) && !others.includes(sheet.name) && sheet.rows.size > 0,
  );
  for (const sheet of extra) tell('form-sheet-extra', { name: sheet.name });
}

/** Where a column would stand: behind the one that it followed. */
function placeOf(head: string, { columns }: FoundTable, { filled }: FormHeads): number {
  const before = filled.slice(0, filled.indexOf(head)).findLast((one) => columns.has(one));
  const after = filled.slice(filled.indexOf(head)).find((one) => columns.has(one));
  const left = before === undefined ? undefined : columns.get(before)?.[0];
  if (left !== undefined) return left + 1;
  const right = columns.get(after ?? '')?.[0] ?? 1;
  const isKnown = [...columns.values()].some((known) => known.includes(right - 1));
  return isKnown ? right : Math.max(1, right - 1);
}
