import { numberOf } from './numbering.ts';
import type { Annex } from './annexes.ts';
import type { DocumentParts } from './document-parts.ts';
import type { Grid, Item, Line } from './origin.ts';
import { tableHead } from './table-head.ts';
import { tasksOfTable } from './task-table.ts';
import type { GroupDraft, TasksDraft } from './task-draft.ts';
import { tidyTitle } from './tidy-words.ts';

/** The tables of tasks of a document, put together, and where they stand. */
export interface TaskTables {
  readonly tasks: TasksDraft | undefined;
  readonly grids: ReadonlySet<Grid>;
  readonly annexes: ReadonlySet<Annex>;
}

interface Found {
  readonly grid: Grid;
  readonly tasks: TasksDraft;
  readonly title: Line | undefined;
}

/** Finds all tables of tasks, first in the annexes, then in the texts; tables that a page cut are one. */
export function tablesOfTasks({ annexes, issued, body }: DocumentParts): TaskTables {
  const grids = new Set<Grid>();
  const inAnnexes = new Set<Annex>();
  const found: Found[] = [];
  for (const annex of annexes) {
    const tables = tablesIn(annex.items, grids);
    if (tables.length > 0) inAnnexes.add(annex);
    const titled = tables.map((table) => ({ ...table, title: table.title ?? annexTitle(annex) }));
    found.push(...titled);
  }
  for (const items of [issued?.body ?? [], body]) found.push(...tablesIn(items, grids));
  return { tasks: together(found), grids, annexes: inAnnexes };
}

function annexTitle({ title }: Annex): Line | undefined {
  return title && { type: 'line', text: title.text, at: title.at };
}

function tablesIn(items: readonly Item[], grids: Set<Grid>): readonly Found[] {
  const found: Found[] = [];
  const taken = new Set<Item>();
  for (const [index, item] of items.entries()) {
    if (item.type === 'line' || taken.has(item)) continue;
    const followers = continued(items, index);
    const whole: Grid = followers.length === 0 ? item : { ...item, rows: [...item.rows, ...followers.flatMap(({ rows }) => rows)] };
    const tasks = tasksOfTable(whole);
    if (tasks === undefined || tasks.tasks.length === 0) continue;
    for (const grid of [item, ...followers]) {
      grids.add(grid);
      taken.add(grid);
    }
    const before = items[index - 1];
    const isTitle =
      before?.type === 'line' && before.text.length <= 40 && !/[。；]$/u.test(before.text) && !/^(?:单位|填表|日期)/u.test(before.text);
    found.push({ grid: item, tasks, title: isTitle ? before : undefined });
  }
  return found;
}

/** Tables right behind one that have as many columns and no head of their own, or the same. */
function continued(items: readonly Item[], index: number): readonly Grid[] {
  const first = items[index];
  const followers: Grid[] = [];
  for (const next of items.slice(index + 1)) {
    if (first?.type !== 'grid' || next.type !== 'grid' || next.rows[0]?.length !== first.rows[0]?.length) break;
    const same =
      tidyTitle(next.rows[0]?.map(({ text }) => text).join('') ?? '') === tidyTitle(first.rows[0]?.map(({ text }) => text).join('') ?? '');
    if (tableHead(next) !== undefined && !same) break;
    followers.push(next);
  }
  return followers;
}

/** One list of tasks from several tables; a table without groups of its own becomes a group where there are several. */
function together(found: readonly Found[]): TasksDraft | undefined {
  const [first] = found;
  if (first === undefined) return undefined;
  if (found.length === 1) return first.tasks;
  const groups: GroupDraft[] = [];
  const all = found.map(({ tasks, title }) => {
    const own = title === undefined ? undefined : groups.push(groupOf(title)) - 1;
    const offset = groups.length;
    groups.push(
      ...tasks.groups.map((group) => ({
        ...group,
        ...(group.parent === undefined ? (own === undefined ? {} : { parent: own }) : { parent: group.parent + offset }),
      })),
    );
    return tasks.tasks.map((task) => {
      const group = task.group === undefined ? own : task.group + offset;
      return group === undefined ? task : { ...task, group };
    });
  });
  return {
    groups,
    tasks: all.flat(),
    columns: found.toSorted((a, b) => b.tasks.columns.length - a.tasks.columns.length)[0]?.tasks.columns ?? [],
    times: found.find(({ tasks }) => tasks.times.length > 0)?.tasks.times ?? [],
    doubts: found.flatMap(({ tasks }) => tasks.doubts),
  };
}

function groupOf(line: Line): GroupDraft {
  const text = tidyTitle(line.text);
  const number = numberOf(text);
  return {
    ...(number === undefined ? {} : { no: { text: number.label, at: line.at } }),
    title: { text: (number?.rest ?? text).trim(), at: line.at },
    doubts: [],
  };
}
