import type { Form } from '../../model/form.ts';
import { formHead } from '../form-head.ts';
import { formItemColumns, formParts } from '../form-layout.ts';

/** What an empty form prints, a passage for its heads and one for each item. */
export function formPassages(form: Form): readonly string[] {
  return [
    lines([form.no, form.title, ...form.header, ...columnWords(form)]),
    ...formParts(form).flatMap(({ title, items }) => [title, ...items.map((item) => itemWords(form, item))]),
    ...form.notes.map((note) => `注：${note}`),
    lines(form.signatures),
  ].filter((text) => text !== '');
}

function columnWords({ columns }: Form): readonly (string | undefined)[] {
  const { rows } = formHead(columns);
  return rows
    .flat()
    .flatMap(({ column }) => [`${column.label}${column.unit === undefined ? '' : `（${column.unit}）`}`, column.note, column.responsible]);
}

function itemWords(form: Form, item: ReturnType<typeof formParts>[number]['items'][number]): string {
  const said = formItemColumns(form).flatMap(({ key }) => (key === 'fill' || key === 'remarks' ? [] : [item[key]]));
  return lines([...said.map((one) => (Array.isArray(one) ? one.join('\n') : one?.toString())), ...(item.options ?? [])]);
}

/** Words under each other; nothing where there are none. */
function lines(words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== '').join('\n');
}
