import type { Plan } from '../model/plan.ts';
import type { RoleKind } from '../model/role.ts';
import type { TableColumn } from '../model/table-column.ts';
import type { Part, Task } from '../model/task.ts';
import type { ColumnKey, HeadCell } from './table-view.ts';

/** The columns of a plan's table: its own, in its words and order; a plan that states none has one for whatever its tasks and parts say. */
export function tableColumns(plan: Plan): readonly TableColumn[] {
  if (plan.columns.length > 0) return plan.columns;
  const rows = plan.tasks.flatMap((task) => [task, ...task.parts]);
  return defaults.filter(({ said }) => rows.some(said)).map(({ key, label }) => ({ key, label }));
}

/** The words over the column in which a plan prints a role: 牵头科室, 责任科室 …; the field's word where it has no such column. */
export function roleLabel(plan: Plan, kind: RoleKind): string {
  return tableColumns(plan).find((column) => column.key === kind)?.label ?? fieldWords[kind];
}

const fieldWords: Readonly<Record<RoleKind, string>> = { lead: '牵头单位', responsible: '责任单位', assist: '配合单位', other: '其他分工' };

/** A task, or a part of one. */
type Row = Part & Pick<Task, 'rolesText'>;

interface DefaultColumn extends TableColumn {
  readonly said: (task: Row) => boolean;
}

const rolesApart = (kind: RoleKind) => (task: Row) => task.rolesText === undefined && task.roles.some((role) => role.role === kind);

const defaults: readonly DefaultColumn[] = [
  { key: 'no', label: '序号', said: (task) => task.no !== undefined },
  { key: 'text', label: '任务', said: () => true },
  { key: 'requirement', label: '要求', said: (task) => task.requirement !== undefined },
  { key: 'measures', label: '措施', said: (task) => task.measures.length > 0 },
  { key: 'lead', label: fieldWords.lead, said: rolesApart('lead') },
  { key: 'responsible', label: fieldWords.responsible, said: rolesApart('responsible') },
  { key: 'assist', label: fieldWords.assist, said: rolesApart('assist') },
  { key: 'other', label: fieldWords.other, said: rolesApart('other') },
  { key: 'roles', label: '责任分工', said: (task) => task.rolesText !== undefined },
  { key: 'deadline', label: '完成时限', said: (task) => task.deadline !== undefined },
];

/** The head of a table: one row, or two where columns share a head above them (相邻同名的合并). */
export function tableHead(columns: readonly TableColumn[]): readonly (readonly HeadCell[])[] {
  const ids = columns.map((column, index) => headId(column.key, index, columns));
  const leaf = (index: number, rowspan: number): HeadCell => {
    const column = columns[index];
    return { id: ids[index] ?? '', key: column?.key, text: column?.label ?? '', colspan: 1, rowspan };
  };
  if (columns.every((column) => column.head === undefined)) return [columns.map((_, index) => leaf(index, 1))];
  const upper = runs(columns).map(({ start, length, head }) =>
    head === undefined ? leaf(start, 2) : { id: `h-over-${start + 1}`, key: undefined, text: head, colspan: length, rowspan: 1 },
  );
  return [upper, columns.flatMap((column, index) => (column.head === undefined ? [] : [leaf(index, 1)]))];
}

/** A key may stand over two columns (two 备注); ids stay unique. */
function headId(key: ColumnKey, index: number, columns: readonly TableColumn[]): string {
  return columns.findIndex((column) => column.key === key) === index ? `h-${key}` : `h-${key}-${index + 1}`;
}

interface Run {
  readonly start: number;
  readonly length: number;
  readonly head: string | undefined;
}

function runs(columns: readonly TableColumn[]): readonly Run[] {
  const found: Run[] = [];
  for (const [index, { head }] of columns.entries()) {
    const last = found.at(-1);
    if (last?.head !== undefined && last.head === head) found[found.length - 1] = { ...last, length: last.length + 1 };
    else found.push({ start: index, length: 1, head });
  }
  return found;
}
