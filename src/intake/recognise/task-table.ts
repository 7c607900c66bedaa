import { foldWidth } from '../../model/plain-words.ts';
import type { Doubt } from '../draft/draft-node.ts';
import type { HeadKey } from './head-meaning.ts';
import { fillBlanks } from './blank-cells.ts';
import { numberOf } from './numbering.ts';
import { reworded, type Grid, type GridCell, type Origin, type Words } from './origin.ts';
import { dividesWork, personCell, roleCell } from './role-cell.ts';
import { columnRoles, type ColumnRoles } from './table-columns.ts';
import { tableHead, type HeadColumn, type TableHead } from './table-head.ts';
import type { ColumnDraft, GroupDraft, TaskDraft, TasksDraft } from './task-draft.ts';
import { tidyTitle, tidyWords, withoutSpaces } from './tidy-words.ts';

/** A row of a table on its way to a task: its cells by what their columns hold. */
export interface TaskRow {
  readonly cells: readonly GridCell[];
  readonly group: number | undefined;
  readonly doubts: readonly Doubt[];
}

/** The tasks of a responsibility table; undefined where the grid is none. */
export function tasksOfTable(grid: Grid): TasksDraft | undefined {
  const head = tableHead(grid);
  if (!head) return undefined;
  const rows = grid.rows.slice(head.end).map((row) => row.slice(0, head.columns.length));
  const roles = columnRoles(head.columns, rows, grid.flattened);
  if (roles.text === undefined || rows.every((row) => cellText(row, roles.text) === '')) return undefined;
  const state = new TableState(head, roles, grid.flattened);
  for (const row of rows) state.take(row);
  return state.finish();
}

function cellText(row: readonly GridCell[], index: number | undefined): string {
  return index === undefined ? '' : tidyTitle(row[index]?.text ?? '');
}

const groupNumber = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.]?|第[一二三四五六七八九十]{1,3}(?:部分|类|项)?)$/u;

/** Collects the rows of one table. */
class TableState {
  readonly groups: GroupDraft[] = [];
  readonly rows: TaskRow[] = [];
  readonly doubts: Doubt[] = [];
  private group: number | undefined;
  private groupWords = '';

  private readonly head: TableHead;
  private readonly roles: ColumnRoles;
  private readonly flattened: boolean;

  constructor(head: TableHead, roles: ColumnRoles, flattened: boolean) {
    this.head = head;
    this.roles = roles;
    this.flattened = flattened;
  }

  take(row: readonly GridCell[]): void {
    if (row.every(({ text }) => text.trim() === '') || this.isHeadAgain(row)) return;
    const group = this.groupRow(row);
    if (group) this.openGroup(group);
    else if (this.isCut(row)) this.joinToLast(row);
    else this.takeTask(row);
  }

  finish(): TasksDraft {
    const filled = this.flattened ? fillBlanks(this.rows, this.head.columns, this.roles) : this.rows;
    const sentences = new Set(
      this.head.columns
        .filter((column) => isRoleColumn(column) && filled.some(({ cells }) => dividesWork(roleCell(cells[column.index] ?? blank).text)))
        .map(({ index }) => index),
    );
    return {
      groups: this.groups,
      tasks: joinParts(filled, this.roles, (row) => this.taskOf(row, sentences)),
      columns: this.columnDrafts(sentences),
      times: this.head.columns
        .filter(({ meaning }) => meaning === 'time')
        .map(({ label, head }) => ({ label, ...(head === undefined ? {} : { head }) })),
      doubts: [...this.doubts, ...this.unknownColumns()],
    };
  }

  /** A page of the original repeats its head. */
  private isHeadAgain(row: readonly GridCell[]): boolean {
    return this.head.rows.some(
      (head) =>
        row.filter(({ text }) => text.trim() !== '').length > 1 &&
        row.every(({ text }, index) => withoutSpaces(text) === withoutSpaces(head[index]?.text ?? '')),
    );
  }

  /** A row that names a group: one cell over the whole width, a Chinese number in the number column, or one cell with such a number. */
  private groupRow(row: readonly GridCell[]): GroupDraft | undefined {
    const own = row.filter((cell) => cell.covered === undefined && cell.text.trim() !== '');
    const no = cellText(row, this.roles.no);
    const text = this.roles.text === undefined ? undefined : row[this.roles.text];
    const [first] = own;
    if (first === undefined) return undefined;
    if (no !== '' && groupNumber.test(no) && text !== undefined && text.text.trim() !== '' && this.numbersAreArabic())
      return this.groupDraft(text, row, no, row[this.roles.no ?? 0]?.at ?? []);
    const spans = row.filter(({ covered }) => covered === 'left').length >= Math.max(2, row.length - 2);
    const isLone = own.length === 1 && !row.some(({ covered }) => covered === 'above');
    if (!spans && !(isLone && this.mayBeGroup(first))) return undefined;
    return this.groupDraft(first, row, undefined, []);
  }

  private mayBeGroup(cell: GridCell): boolean {
    const text = tidyTitle(cell.text);
    const style = numberOf(text)?.style;
    return (
      text.length <= 60 &&
      !/。/u.test(text) &&
      (style === 'chinese' ||
        style === 'chinese-bracket' ||
        style === 'part' ||
        style === 'chapter' ||
        (style === undefined && !this.flattened && /专题|专项|方面|部分|类|行动|工程/u.test(text)))
    );
  }

  private numbersAreArabic(): boolean {
    const { no } = this.roles;
    return no !== undefined && (this.rows.length === 0 || this.rows.some(({ cells }) => /^\d/u.test(cellText(cells, no))));
  }

  private groupDraft(cell: GridCell, row: readonly GridCell[], no: string | undefined, noAt: readonly Origin[]): GroupDraft {
    const text = tidyTitle(cell.text);
    const number = no === undefined ? numberOf(text) : undefined;
    const label = no ?? number?.label;
    const others = row.filter((one) => one !== cell && one.covered === undefined && one.text.trim() !== '');
    const deadline = others.find((one) => one === row[this.roles.deadline ?? -1]);
    const roleOf = (index: number | undefined): GridCell | undefined => others.find((one) => one === row[index ?? -1]);
    const [lead, responsible, assist] = [roleOf(this.roles.lead), roleOf(this.roles.responsible), roleOf(this.roles.assist)];
    return {
      ...(label === undefined ? {} : { no: { text: printedGroupNumber(label), at: noAt.length > 0 ? noAt : cell.at } }),
      title: { text: no === undefined ? (number?.rest ?? text).trim() : text, at: cell.at },
      ...(deadline && { deadline: reworded(deadline, tidyTitle(deadline.text)) }),
      ...(lead && { lead: roleCell(lead) }),
      ...(responsible && { responsible: roleCell(responsible) }),
      ...(assist && { assist: roleCell(assist) }),
      doubts: [],
    };
  }

  private openGroup(group: GroupDraft): void {
    const parent = this.parentOf(group);
    this.groups.push(parent === undefined ? group : { ...group, parent });
    this.group = this.groups.length - 1;
  }

  /** （一） under 一、: the nearest group above whose number is of a wider style. */
  private parentOf({ no }: GroupDraft): number | undefined {
    const rank = rankOfLabel(no?.text);
    if (rank === undefined) return undefined;
    for (let index = this.groups.length - 1; index >= 0; index--) {
      const other = rankOfLabel(this.groups[index]?.no?.text);
      if (other !== undefined && other < rank) return index;
      if (other === undefined) return undefined;
    }
    return undefined;
  }

  /** A row that a page cut: nothing in it but the rest of a text. */
  private isCut(row: readonly GridCell[]): boolean {
    const last = this.rows.at(-1);
    const { no, text } = this.roles;
    if (last === undefined || text === undefined) return false;
    const filled = row.flatMap((cell, index) => (cell.covered === undefined && cell.text.trim() !== '' ? [index] : []));
    if (filled.length === 0 || filled.length > 2 || !filled.every((index) => this.isProse(index))) return false;
    if (no !== undefined && cellText(last.cells, no) === '') return false;
    if (no === undefined && numberOf(cellText(row, text)) !== undefined) return false;
    return filled.every((index) => {
      const above = last.cells[index]?.text.trim() ?? '';
      return above !== '' && !/[。！？]$/u.test(above) && numberOf(row[index]?.text ?? '')?.style !== 'arabic';
    });
  }

  private isProse(index: number): boolean {
    const meaning = this.head.columns[index]?.meaning;
    return index === this.roles.text || meaning === 'detail' || meaning === 'requirement' || meaning === 'task' || meaning === 'target';
  }

  private joinToLast(row: readonly GridCell[]): void {
    const last = this.rows.at(-1);
    if (!last) return;
    const cells = last.cells.map((cell, index) => {
      const more = row[index];
      return more === undefined || more.text.trim() === '' || more.covered !== undefined
        ? cell
        : { ...cell, text: `${cell.text}${more.text}`, at: [...cell.at, ...more.at] };
    });
    const at = row.find(({ text }) => text.trim() !== '')?.at ?? [];
    this.rows[this.rows.length - 1] = { ...last, cells, doubts: [...last.doubts, { id: 'cut-row', facts: {}, at }] };
  }

  private takeTask(row: readonly GridCell[]): void {
    this.takeGroupCell(row);
    this.rows.push({ cells: row, group: this.group, doubts: [] });
  }

  /** The column of groups: a new name opens a group, a blank or covered cell goes on with the last. */
  private takeGroupCell(row: readonly GridCell[]): void {
    for (const [level, index] of this.roles.groups.entries()) {
      const cell = row[index];
      const words = tidyTitle(cell?.text ?? '');
      if (cell === undefined || words === '' || cell.covered === 'above' || (level === 0 && words === this.groupWords)) continue;
      if (level === 0) this.groupWords = words;
      const number = numberOf(words);
      const top = level === 0 ? undefined : this.topGroup();
      this.groups.push({
        ...(number === undefined ? {} : { no: { text: number.label, at: cell.at } }),
        title: { text: (number?.rest ?? words).trim(), at: cell.at },
        ...(top === undefined ? {} : { parent: top }),
        doubts: [],
      });
      this.group = this.groups.length - 1;
    }
  }

  private topGroup(): number | undefined {
    let here = this.group;
    while (here !== undefined && this.groups[here]?.parent !== undefined) here = this.groups[here]?.parent;
    return here;
  }

  private taskOf(row: TaskRow, sentences: ReadonlySet<number>): TaskDraft {
    const { text, no, heading } = this.textOf(row.cells);
    const fields: { lead?: Words; responsible?: Words; assist?: Words; roles?: Words; other?: Words } = {};
    for (const column of this.head.columns) {
      const cell = row.cells[column.index];
      const key = roleKeyOf(column, sentences);
      if (key === undefined || cell === undefined || cell.text.trim() === '') continue;
      const words = key === 'other' ? personCell(cell) : roleCell(cell);
      const before = fields[key];
      fields[key] = before === undefined ? words : { text: `${before.text}\n${words.text}`, at: [...before.at, ...words.at] };
    }
    const deadline = this.deadlineOf(row.cells);
    const doubts = Object.groupBy(row.doubts, (doubt) => fieldOf(doubt, this.head.columns, sentences));
    return {
      ...(no && { no }),
      ...(heading && { heading }),
      text,
      requirement: this.linesUnder(row.cells, this.roles.requirement),
      measures: this.linesUnder(row.cells, this.roles.measures),
      targets: this.linesUnder(row.cells, this.roles.targets),
      notes: [...this.linesUnder(row.cells, this.roles.notes), ...this.unknownCells(row.cells)],
      ...fields,
      ...(deadline && { deadline }),
      ...(row.group === undefined ? {} : { group: row.group }),
      parts: [],
      doubts,
    };
  }

  private textOf(cells: readonly GridCell[]): { readonly text: Words; readonly no?: Words; readonly heading?: Words } {
    const cell = cells[this.roles.text ?? 0] ?? blank;
    const words = tidyWords(cell.text);
    const own = this.roles.no === undefined ? undefined : cells[this.roles.no];
    const printed = tidyTitle(own?.text ?? '');
    const number = numberOf(words);
    const isOwn = number !== undefined && printed === '' && !words.includes(`\n${String(Number(number.value) + 1)}`);
    const no = printed !== '' ? { text: printed, at: own?.at ?? [] } : isOwn ? { text: labelWords(number.label), at: cell.at } : undefined;
    const text = (isOwn ? number.rest : words).trim();
    // A row without words for its task is still a row: its first words stand for it.
    const said = text === '' ? cells.find((other) => other !== own && other.text.trim() !== '') : undefined;
    return { text: said === undefined ? reworded(cell, text) : reworded(said, tidyWords(said.text)), ...(no && { no }) };
  }

  private deadlineOf(cells: readonly GridCell[]): Words | undefined {
    const cell = this.roles.deadline === undefined ? undefined : cells[this.roles.deadline];
    return cell === undefined || cell.text.trim() === '' ? undefined : reworded(cell, tidyTitle(cell.text.replace(/\n/gu, ' ')));
  }

  private linesUnder(cells: readonly GridCell[], columns: readonly number[]): readonly Words[] {
    return columns.flatMap((index) => {
      const cell = cells[index];
      if (cell === undefined) return [];
      return tidyWords(cell.text)
        .split('\n')
        .filter((line) => line !== '')
        .map((text) => reworded<Words>({ text: cell.text, at: cell.at }, text));
    });
  }

  /** Cells under heads of no known meaning, and marks under columns of time, are kept as notes under the words of the head. */
  private unknownCells(cells: readonly GridCell[]): readonly Words[] {
    return this.head.columns.flatMap(({ index, label, meaning }) => {
      if (meaning !== 'time' && !this.roles.unknown.includes(index)) return [];
      const cell = cells[index];
      if (cell === undefined || cell.text.trim() === '') return [];
      const words = tidyWords(cell.text).replaceAll('\n', '；');
      return [{ text: label === '' ? words : `${label}：${words}`, at: cell.at }];
    });
  }

  private unknownColumns(): readonly Doubt[] {
    const at = this.head.rows[0]?.[0]?.at ?? [];
    return this.roles.unknown
      .filter((index) => this.rows.some(({ cells }) => (cells[index]?.text.trim() ?? '') !== ''))
      .map((index) => ({ id: 'unknown-column' as const, facts: { head: this.head.columns[index]?.label ?? '' }, at }));
  }

  private columnDrafts(sentences: ReadonlySet<number>): readonly ColumnDraft[] {
    const drafts = this.head.columns.flatMap((column): readonly ColumnDraft[] => {
      const key = this.keyOf(column, sentences);
      if (key === undefined || column.label === '') return [];
      return [{ key, label: column.label, ...(column.head === undefined ? {} : { head: column.head }) }];
    });
    return drafts.filter((draft, index) => drafts.findIndex(({ key }) => key === draft.key) === index);
  }

  private keyOf(column: HeadColumn, sentences: ReadonlySet<number>): string | undefined {
    const { index } = column;
    if (index === this.roles.no) return 'no';
    if (index === this.roles.text) return 'text';
    if (index === this.roles.deadline) return 'deadline';
    if (this.roles.groups.includes(index)) return 'group';
    if (this.roles.requirement.includes(index)) return 'requirement';
    if (this.roles.measures.includes(index)) return 'measures';
    if (this.roles.targets.includes(index)) return 'targets';
    if (this.roles.notes.includes(index) || this.roles.unknown.includes(index)) return 'notes';
    return roleKeyOf(column, sentences);
  }
}

const blank: GridCell = { text: '', at: [] };
const roleMeanings: readonly HeadKey[] = ['lead', 'responsible', 'assist', 'roles'];

function isRoleColumn({ meaning }: HeadColumn): boolean {
  return meaning !== undefined && meaning !== 'time' && roleMeanings.includes(meaning);
}

type RoleKey = 'lead' | 'responsible' | 'assist' | 'roles' | 'other';

function roleKeyOf(column: HeadColumn, sentences: ReadonlySet<number>): RoleKey | undefined {
  if (column.meaning === 'person') return 'other';
  if (!isRoleColumn(column)) return undefined;
  return sentences.has(column.index) || column.meaning === 'roles' ? 'roles' : (column.meaning as RoleKey);
}

/** The field over which the comment of a row's doubt is written. */
function fieldOf(doubt: Doubt, columns: readonly HeadColumn[], sentences: ReadonlySet<number>): string {
  const column = columns.find(({ label }) => label === doubt.facts['head']);
  if (doubt.id === 'cut-row' || doubt.id === 'blank-cell' || column === undefined) return 'text';
  return column.meaning === 'deadline' ? 'deadline' : (roleKeyOf(column, sentences) ?? 'text');
}

/** Sub-rows of one task: its cell covers several rows, each with measures, roles or a deadline of its own. */
function joinParts(rows: readonly TaskRow[], { text, no, detail }: ColumnRoles, taskOf: (row: TaskRow) => TaskDraft): readonly TaskDraft[] {
  const tasks: TaskDraft[] = [];
  for (const row of rows) {
    const isSub =
      text !== undefined &&
      row.cells[text]?.covered === 'above' &&
      tasks.length > 0 &&
      (no === undefined || row.cells[no]?.covered === 'above');
    const task = taskOf(row);
    const last = tasks.at(-1);
    if (!isSub || last === undefined) tasks.push(task);
    else tasks[tasks.length - 1] = withPart(last, task, detail !== undefined);
  }
  return tasks;
}

/** The first sub-row of a task becomes a part too, once there is a second. */
function withPart(task: TaskDraft, sub: TaskDraft, hasDetail: boolean): TaskDraft {
  if (!hasDetail) return { ...task, measures: [...task.measures, ...sub.measures], requirement: [...task.requirement, ...sub.requirement] };
  const first = task.parts.length > 0 ? task.parts : [partOf(task)];
  const { lead: _l, responsible: _r, assist: _a, roles: _s, other: _o, deadline: _d, ...bare } = task;
  return { ...bare, measures: [], parts: [...first, partOf(sub)] };
}

function partOf(row: TaskDraft): TaskDraft {
  const { no: _no, group: _group, heading: _heading, ...rest } = row;
  const [first, ...more] = row.measures;
  const number = first === undefined ? undefined : numberOf(first.text);
  const text = first === undefined ? row.text : reworded(first, (number?.rest ?? first.text).trim());
  return { ...rest, text, measures: more, parts: [], ...(number && first ? { no: { text: labelWords(number.label), at: first.at } } : {}) };
}

/** 1． → 1, （1） as printed. */
export function labelWords(label: string): string {
  return foldWidth(label).replace(/[.．、,，\s]+$/u, '');
}

function printedGroupNumber(label: string): string {
  return label.replace(/^\((.+)\)$/u, '（$1）');
}

function rankOfLabel(label: string | undefined): number | undefined {
  if (label === undefined) return undefined;
  if (/^第/u.test(label)) return 0;
  if (/^[（(]/u.test(label)) return 2;
  return /^[一二三四五六七八九十]/u.test(label) ? 1 : undefined;
}
