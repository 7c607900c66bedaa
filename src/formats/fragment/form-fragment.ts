import type { Form, FormItem } from '../../model/form.ts';
import { formHead, type FormHeadCell } from '../../views/form-head.ts';
import { formItemColumns, formParts, type FormItemColumn } from '../../views/form-layout.ts';
import { escaped } from './element.ts';
import { noteHtml } from './fragment.ts';
import { captionHtml, groupRow, tableHtml, under, wordsCell, type Cell } from './table.ts';

/** Empty rows that a screen shows; those who fill the form have the file. */
const shownRows = 3;

/** A form to fill: what is filled in above, its table with a few empty rows, its check list, notes and lines to sign. */
export function formFragment(form: Form): string {
  const { header, columns, notes, signatures } = form;
  return [
    captionHtml(`${form.no ?? ''}${form.title}${form.offered ? '（参考样式）' : ''}`),
    ...(form.offered ? [noteHtml('原文没有这张表的样式，以下由本系统提供，供参考。')] : []),
    ...labelsHtml(header),
    ...(columns.length === 0 ? [] : [emptyTable(form)]),
    ...(formParts(form).length === 0 ? [] : [itemTable(form)]),
    ...notes.map((note) => noteHtml(escaped(`注：${note}`))),
    ...labelsHtml(signatures),
  ].join('');
}

function labelsHtml(labels: readonly string[]): readonly string[] {
  return labels.length === 0 ? [] : [noteHtml(escaped(labels.map((label) => `${label}：`).join('　　　　')))];
}

function emptyTable({ columns, rows }: Form): string {
  const { rows: head, leaves } = formHead(columns);
  return tableHtml({
    leastWidth: leaves.length * 90,
    head: head.map((cells) => cells.map(headCell)),
    rows: Array.from({ length: Math.min(rows, shownRows) }, () => leaves.map(() => ({ html: '' }))),
  });
}

function headCell({ column, colspan, rowspan }: FormHeadCell): Cell {
  const { label, unit, note, responsible } = column;
  const more = [note, responsible].filter((word) => word !== undefined);
  const html = escaped(`${label}${unit === undefined ? '' : `（${unit}）`}`) + more.map(under).join('');
  return { html, columns: colspan, rows: rowspan, head: colspan > 1 ? 'colgroup' : 'col' };
}

function itemTable(form: Form): string {
  const columns = formItemColumns(form);
  const sum =
    form.total === undefined ? [] : [[wordsCell(['合计'], { columns: columns.length - 1 }), wordsCell([`${String(form.total)}分`])]];
  const rows = formParts(form).flatMap(({ title, total, items }) => [
    ...(title === '' ? [] : [groupRow(escaped(`${title}${total === undefined ? '' : `（${String(total)}分）`}`), columns.length)]),
    ...items.map((item) => columns.map((column) => wordsCell(wordsOf(item, column)))),
  ]);
  return tableHtml({ leastWidth: columns.length * 100, head: [columns.map(({ label }) => wordsCell([label]))], rows: [...rows, ...sum] });
}

/** What an item says in a column; empty where it is written in. */
function wordsOf(item: FormItem, { key }: FormItemColumn): readonly string[] {
  if (key === 'fill') return item.options?.map((option) => `□${option}`) ?? [];
  const words = key === 'remarks' ? undefined : item[key];
  return words === undefined || typeof words === 'object' ? [] : [String(words)];
}
