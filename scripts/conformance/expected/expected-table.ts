import type { GridView } from '../../../src/views/grid-view.ts';
import type { PlanView } from '../../../src/views/plan-view.ts';
import type { TableCell, TableView } from '../../../src/views/table-view.ts';
import type { Form } from '../../../src/model/form.ts';
import { formatDay } from '../../../src/model/day.ts';
import type { CellBlock, TableBlock } from './expected-document.ts';

/** A responsibility table as paper says it: no lights, a deadline that is not written says so. */
export function responsibilityTable(table: TableView): TableBlock {
  return withRows(table, [], () => []);
}

/** The responsibility table with the periods of the control grid beside it. */
export function gridTable(table: TableView, grid: GridView): TableBlock {
  const rows = new Map(grid.rows.map((row) => [`${row.kind} ${row.id}`, row]));
  const heads = [...grid.phases.map((phase) => phase.title + (phase.sub ?? '')), ...grid.columns.map((column) => column.label)];
  return withRows(table, heads, (kind, id) => {
    const cells = rows.get(`${kind} ${id}`)?.cells ?? [];
    return grid.columns.map((_, index) =>
      (cells[index]?.points ?? [])
        .filter((point) => point.kind === 'target')
        .map((point) => point.value ?? '目标')
        .join(''),
    );
  });
}

type Beside = (kind: 'group' | 'task', id: string) => readonly string[];

function withRows(table: TableView, besideHeads: readonly string[], beside: Beside): TableBlock {
  const keys = table.keys.filter((key) => key !== 'state');
  const rows: (readonly CellBlock[])[] = [];
  const groupRows: number[] = [];
  // A column of groups says what rows of groups would say again.
  const byGroup = besideHeads.length === 0 && keys.includes('group') && table.bodies.every(({ group }) => group !== undefined);
  for (const { group, rows: own } of table.bodies) {
    if (group !== undefined && !byGroup) {
      groupRows.push(rows.length);
      const deadline = besideHeads.length > 0 && keys.includes('deadline') ? [group.deadline ?? ''] : [];
      rows.push([`${group.no ?? ''}${group.title}`, ...deadline, ...beside('group', group.id)].map(alone));
    }
    for (const row of own)
      rows.push([...row.cells.filter(({ key }) => key !== 'state').map(cellBlock), ...beside('task', row.id).map(alone)]);
  }
  const head = [
    ...table.head
      .flat()
      .filter(({ key }) => key !== 'state')
      .map(({ text }) => text),
    ...besideHeads,
  ].join('');
  return { kind: 'table', name: table.caption, head, rows, groupRows };
}

function cellBlock({ key, kind, lines, covered }: TableCell): CellBlock {
  return { text: kind === 'blank' ? (key === 'deadline' ? '原文未写' : '') : lines.join(''), covered };
}

function alone(text: string): CellBlock {
  return { text, covered: false };
}

/** Targets of a plan as a table inside a document. */
export function targetTable(targets: PlanView['targets']): TableBlock {
  const rows = targets.map((row) => [row.text + row.flags.join(''), row.wanted, row.when, row.where?.label ?? '全文']);
  return plainTable('目标', '目标要求何时出处', rows);
}

/** Duties of a plan as a table inside a document. */
export function dutyTable(duties: PlanView['duties']): TableBlock {
  const rows = duties.map((row) => [
    row.next === undefined ? '日期未定' : formatDay(row.next),
    row.kind,
    row.text + (row.note ?? ''),
    row.often,
    row.units === '' ? '原文未写' : row.units,
    row.where?.label ?? '全文',
  ]);
  return plainTable('定期工作和报送', '下一次类别内容频次责任单位出处', rows);
}

/** The tables of a form to fill, with as many empty rows as the form has. */
export function formTables(form: Form): readonly TableBlock[] {
  return [...(form.columns.length > 0 ? [blankTable(form)] : []), ...(hasItems(form) ? [itemTable(form)] : [])];
}

type Column = Form['columns'][number];

const leaves = (column: Column): readonly Column[] => (column.columns?.length ? column.columns.flatMap(leaves) : [column]);

function blankTable(form: Form): TableBlock {
  const levels: string[][] = [];
  const walk = (column: Column, level: number): void => {
    const words = `${column.label}${column.unit === undefined ? '' : `（${column.unit}）`}${column.note ?? ''}${column.responsible ?? ''}`;
    (levels[level] ??= []).push(words);
    column.columns?.forEach((child) => walk(child, level + 1));
  };
  form.columns.forEach((column) => walk(column, 0));
  const width = form.columns.flatMap(leaves).length;
  return plainTable(
    form.title,
    levels.flat().join(''),
    Array.from({ length: form.rows }, () => Array.from({ length: width }, () => '')),
  );
}

function hasItems(form: Form): boolean {
  return form.items.length > 0 || form.groups.some(({ items }) => items.length > 0);
}

function itemTable(form: Form): TableBlock {
  const groups = [...(form.items.length === 0 ? [] : [{ title: '', total: undefined, items: form.items }]), ...form.groups];
  const items = groups.flatMap((group) => group.items);
  type Item = (typeof items)[number];
  const has = (key: keyof Item): boolean => items.some((item) => item[key] !== undefined);
  const columns: readonly { readonly head: string; readonly text: (item: Item) => string }[] = [
    ...(has('no') ? [{ head: '序号', text: (item: Item) => item.no ?? '' }] : []),
    ...(has('category') ? [{ head: '类别', text: (item: Item) => item.category ?? '' }] : []),
    { head: '项目', text: (item) => item.text },
    ...(has('standard') ? [{ head: '标准', text: (item: Item) => item.standard ?? '' }] : []),
    ...(has('method') ? [{ head: '方法', text: (item: Item) => item.method ?? '' }] : []),
    ...(has('score') ? [{ head: '分值', text: (item: Item) => String(item.score ?? '') }] : []),
    ...(has('rule') ? [{ head: '评分办法', text: (item: Item) => item.rule ?? '' }] : []),
    ...(has('assessor') ? [{ head: '评定单位', text: (item: Item) => item.assessor ?? '' }] : []),
    { head: has('options') ? '结果' : '填写', text: (item) => (item.options ?? []).map((option) => `□${option}`).join('') },
  ];
  const groupRows: number[] = [];
  const rows: string[][] = [];
  for (const group of groups) {
    if (group.title !== '') {
      groupRows.push(rows.length);
      rows.push([group.title]);
    }
    rows.push(...group.items.map((item) => columns.map(({ text }) => text(item))));
  }
  if (form.total !== undefined) rows.push(['合计', `${form.total}分`]);
  return { ...plainTable(form.title, columns.map(({ head }) => head).join(''), rows), groupRows };
}

function plainTable(name: string, head: string, rows: readonly (readonly string[])[]): TableBlock {
  return { kind: 'table', name, head, rows: rows.map((row) => row.map(alone)), groupRows: [] };
}
