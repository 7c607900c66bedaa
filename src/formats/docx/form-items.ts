import type { Form } from '../../model/form.ts';
import type { Block } from './block.ts';
import { size } from './measures.ts';
import { row, shares, table, tableType, textCell } from './table-parts.ts';

type Item = Form['items'][number];

interface ItemColumn {
  readonly label: string;
  readonly weight: number;
  readonly words: (item: Item) => readonly string[];
}

const only = (word: string | number | undefined): readonly string[] => (word === undefined ? [] : [String(word)]);

/** The items of a check list as a table: columns only for what the items say, the last one to fill. */
export function formItems(form: Form, width: number): Block {
  const type = tableType(size.smallFour);
  const groups = [{ title: '', total: undefined, items: form.items }, ...form.groups];
  const columns = columnsFor(groups.flatMap(({ items }) => items));
  const rows = groups.flatMap(({ title, total, items }) => [
    ...(title === ''
      ? []
      : [row([textCell([`${title}${total === undefined ? '' : `（${total}分）`}`], type, { columns: columns.length })], { group: true })]),
    ...items.map((item) => row(columns.map(({ words }) => textCell(words(item), type)))),
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

function columnsFor(items: readonly Item[]): readonly ItemColumn[] {
  const said = (key: keyof Item, column: ItemColumn): readonly ItemColumn[] =>
    items.some((item) => item[key] !== undefined) ? [column] : [];
  return [
    ...said('no', { label: '序号', weight: 1, words: ({ no }) => only(no) }),
    ...said('category', { label: '类别', weight: 2, words: ({ category }) => only(category) }),
    { label: '项目', weight: 5, words: ({ text }) => only(text) },
    ...said('standard', { label: '标准', weight: 3, words: ({ standard }) => only(standard) }),
    ...said('method', { label: '方法', weight: 3, words: ({ method }) => only(method) }),
    ...said('score', { label: '分值', weight: 1, words: ({ score }) => only(score) }),
    ...said('rule', { label: '评分办法', weight: 3, words: ({ rule }) => only(rule) }),
    ...said('assessor', { label: '评定单位', weight: 2, words: ({ assessor }) => only(assessor) }),
    {
      label: items.some(({ options }) => options !== undefined) ? '结果' : '填写',
      weight: 2,
      words: ({ options }) => options?.map((option) => `□${option}`) ?? [],
    },
  ];
}
