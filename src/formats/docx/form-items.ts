import type { Form, FormItem } from '../../model/form.ts';
import { formItemColumns, formParts, type FormItemColumn } from '../../views/form-layout.ts';
import type { Block } from './block.ts';
import { size } from './measures.ts';
import { row, shares, table, tableType, textCell } from './table-parts.ts';

/** The items of a check list as a table: columns only for what the items say, the last one to fill. */
export function formItems(form: Form, width: number): Block {
  const type = tableType(size.smallFour);
  const groups = formParts(form);
  const columns = formItemColumns(form);
  const rows = groups.flatMap(({ title, total, items }) => [
    ...(title === ''
      ? []
      : [row([textCell([`${title}${total === undefined ? '' : `（${total}分）`}`], type, { columns: columns.length })], { group: true })]),
    ...items.map((item) => row(columns.map((column) => textCell(wordsOf(item, column), type)))),
  ]);
  const sum =
    form.total === undefined ? [] : [row([textCell(['合计'], type, { columns: columns.length - 1 }), textCell([`${form.total}分`], type)])];
  const head = row(
    columns.map(({ label }) => textCell([label], type, { head: true })),
    { head: true },
  );
  return {
    table: table(
      [head, ...rows, ...sum],
      shares(
        width,
        columns.map(({ weight }) => weight),
      ),
    ),
  };
}

/** What an item says in a column; empty where it is written in. */
function wordsOf(item: FormItem, { key }: FormItemColumn): readonly string[] {
  if (key === 'fill') return item.options?.map((option) => `□${option}`) ?? [];
  const words = key === 'remarks' ? undefined : item[key];
  return words === undefined || typeof words === 'object' ? [] : [String(words)];
}
