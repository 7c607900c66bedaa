import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { engine } from '../commands/run-guatu.ts';
import { temporaryFolder } from '../commands/small-workspace.ts';
import { planJson, type PlanJson } from '../../src/formats/json/plan-json.ts';
import { planXlsx } from '../../src/formats/xlsx/plan-xlsx.ts';
import { unitXlsx } from '../../src/formats/xlsx/unit-xlsx.ts';
import type { Day } from '../../src/model/day.ts';
import { publish, type PublishedWorkspace } from '../../src/plan/publish.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { unitViews } from '../../src/views/unit-view.ts';
import { ask, itAsks } from './reader.ts';

const reader = { asOf: '2021-06-15' as Day, edition: 'public' } as const;
let folder = '';
let workspace: PublishedWorkspace;

beforeAll(async () => {
  folder = await temporaryFolder();
  workspace = publish((await readWorkspace(engine)).workspace!, 'public');
  await mkdir(path.join(folder, 'units'));
  for (const plan of workspace.plans) await writeFile(path.join(folder, `${plan.id}.xlsx`), await planXlsx(plan, workspace, reader));
  for (const view of unitViews(workspace, reader))
    await writeFile(path.join(folder, 'units', `${view.id}.xlsx`), await unitXlsx(view, workspace, reader));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What openpyxl says of a workbook. */
interface Told {
  readonly title: string;
  readonly creator: string;
  readonly sheets: Readonly<Record<string, ToldSheet>>;
}

/** What openpyxl says of a sheet. */
interface ToldSheet {
  readonly state: string;
  readonly frozen: string | null;
  readonly titles: string | null;
  readonly merges: readonly string[];
  readonly hidden: readonly string[];
  readonly validations: Readonly<Record<string, string>>;
  readonly paper: readonly [size: string, orientation: string, fit: boolean, wide: number, high: number];
  readonly dates: readonly string[];
  readonly types: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** The same rows with the words of each merged cell in all its cells, as a person sees them. */
  readonly seen: readonly (readonly (string | null)[])[];
  readonly highest: number;
}

const script = `
import json, sys, datetime, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def cell(v): return v.isoformat() if isinstance(v, datetime.datetime) else v
def seen(s):
    rows = [[c.value for c in r] for r in s.iter_rows()]
    for m in s.merged_cells.ranges:
        for row in range(m.min_row, m.max_row + 1):
            for column in range(m.min_col, m.max_col + 1): rows[row - 1][column - 1] = rows[m.min_row - 1][m.min_col - 1]
    return [[v.strftime('%Y-%m-%d') if isinstance(v, datetime.datetime) else None if v is None else str(v) for v in r] for r in rows]
def told(s):
    return dict(state=s.sheet_state, frozen=s.freeze_panes, titles=s.print_title_rows,
        merges=sorted(str(m) for m in s.merged_cells.ranges),
        hidden=sorted(k for k, d in s.column_dimensions.items() if d.hidden),
        validations={v.type: (v.formula1 or '') for v in s.data_validations.dataValidation},
        paper=[str(s.page_setup.paperSize), s.page_setup.orientation, s.sheet_properties.pageSetUpPr.fitToPage, 1 if s.page_setup.fitToWidth is None else s.page_setup.fitToWidth, s.page_setup.fitToHeight],
        dates=[c.value.strftime('%Y-%m-%d') for r in s.iter_rows() for c in r if isinstance(c.value, datetime.datetime)],
        types=sorted({c.data_type for r in s.iter_rows() for c in r if c.value is not None}),
        rows=[[cell(c.value) for c in r] for r in s.iter_rows()],
        seen=seen(s),
        highest=max([d.height or 0 for d in s.row_dimensions.values()], default=0))
print(json.dumps(dict(title=book.properties.title, creator=book.properties.creator, sheets={s.title: told(s) for s in book.worksheets}), ensure_ascii=False))
`;

async function told(file: string): Promise<Told> {
  return JSON.parse(await ask('/usr/bin/python3', ['-c', script, path.join(folder, file)], { PYTHONIOENCODING: 'utf-8' })) as Told;
}

describe('openpyxl', () => {
  itAsks('openpyxl', 'finds the sheet 任务 of every plan as an office prints it, and its dates as dates', async () => {
    for (const plan of workspace.plans) {
      const { title, creator, sheets } = await told(`${plan.id}.xlsx`);
      expect(title).toBe(`${plan.short ?? plan.title}任务表`);
      expect(creator).toBe(plan.issuers.map(({ name }) => name).join('、') || workspace.site.name);
      const tasks = sheets['任务']!;
      expect(tasks.frozen).toMatch(/^[A-D][4-5]$/u);
      expect(tasks.titles).toMatch(/^\$?3:\$?[34]$/u);
      expect(tasks.paper).toEqual(['9', 'landscape', true, 1, 0]);
      expect(tasks.hidden).toEqual(['A']);
      expect(tasks.validations).toEqual({ list: '"未启动,进行中,已完成"', decimal: '0' });
      const days = [...plan.tasks, ...plan.groups].flatMap(({ deadline }) => deadline?.due ?? []);
      expect(tasks.dates.toSorted()).toEqual(days.toSorted());
      expect(tasks.types).not.toContain('f');
      expect(tasks.highest).toBeLessThanOrEqual(409);
      expect(sheets['标识']!.state).toBe('hidden');
      expect(sheets['标识']!.rows).toContainEqual(['方案标识', plan.id]);
    }
  });

  itAsks('openpyxl', 'finds the cells of 乐清 merged as the document prints them', async () => {
    const { merges, rows } = (await told('yueqing-2020-three-year.xlsx')).sheets['任务']!;
    const rowOf = (id: string) => rows.findIndex((row) => row[1] === id) + 1;
    const tasks = workspace.plans.find(({ id }) => id === 'yueqing-2020-three-year')!.tasks;
    const at = (no: number) => rowOf(tasks[no - 1]!.id);
    expect(merges).toContain(`G${at(4)}:G${at(8)}`);
    expect(merges).toContain(`F${at(6)}:F${at(7)}`);
    expect(merges).toContain(`F${at(15)}:F${at(18)}`);
    expect(merges).toContain(`G${at(15)}:G${at(18)}`);
    expect(rows[at(4) - 1]![6]).toBe('各医疗卫生单位');
  });

  itAsks('openpyxl', 'finds the lists of units, their ids hidden', async () => {
    for (const view of unitViews(workspace, reader).slice(0, 6)) {
      const { sheets } = await told(`units/${view.id}.xlsx`);
      expect(sheets['按时限']!.hidden).toEqual(['A']);
      expect(sheets['按时限']!.rows.filter((row) => typeof row[1] === 'string' && row[1] !== '任务标识')).toHaveLength(view.total);
      expect(sheets['按角色']!.paper).toEqual(['9', 'landscape', true, 1, 0]);
    }
  });
});

/** A row of the sheet 任务: its id, undefined over a group, and its words by the head of their column. */
interface SeenRow {
  readonly id: string | undefined;
  readonly cells: Readonly<Record<string, string>>;
}

async function seenTasks(id: string): Promise<readonly SeenRow[]> {
  const { seen } = (await told(`${id}.xlsx`)).sheets['任务']!;
  const last = seen.findLastIndex(([first]) => first === '方案标识');
  const heads = seen[last]!.map((head) => squeezed(head ?? ''));
  return seen
    .slice(last + 1)
    .filter(([plan]) => plan === id)
    .map((row) => ({ id: row[1] ?? undefined, cells: Object.fromEntries(heads.map((head, index) => [head, squeezed(row[index] ?? '')])) }));
}

/** What each column of the record says of a task, by the head that a plan without columns of its own gives it. */
const columns: Readonly<
  Record<string, readonly [head: string, words: (task: PlanJson['tasks'][number], plan: PlanJson) => readonly string[]]>
> = {
  no: ['序号', ({ no }) => [no ?? '']],
  group: ['', (task, { groups }) => groups.filter(({ id }) => id === task.group).map(({ no = '', title }) => no + title)],
  text: ['任务', ({ text }) => [text]],
  requirement: ['要求', ({ requirement }) => [requirement ?? '']],
  measures: ['措施', ({ measures }) => measures],
  lead: ['牵头单位', (task) => rolesOf(task, 'lead')],
  responsible: ['责任单位', (task) => rolesOf(task, 'responsible')],
  assist: ['配合单位', (task) => rolesOf(task, 'assist')],
  roles: ['', ({ roles }) => roles.map(({ text }) => text)],
  deadline: ['完成时限', ({ deadline }) => [deadline?.text ?? '']],
};

function rolesOf({ roles }: PlanJson['tasks'][number], kind: string): readonly string[] {
  return roles.filter(({ role }) => role === kind).map(({ text }) => text);
}

describe('the sheet 任务, cell by cell against plan.json', () => {
  itAsks('openpyxl', 'has every task once, in order, with the words of the record in every column and its day beside them', async () => {
    for (const plan of workspace.plans.map(planJson)) {
      const rows = (await seenTasks(plan.id)).filter(({ id }) => id !== undefined);
      expect(rows.map(({ id }) => id)).toEqual(plan.tasks.map(({ id }) => id));
      let compared = 0;
      for (const [key, [usual, words]] of Object.entries(columns)) {
        const head = plan.columns.length === 0 ? usual : plan.columns.find((column) => column.key === key)?.label;
        if (head === undefined || rows[0]!.cells[head] === undefined) continue;
        for (const [index, task] of plan.tasks.entries())
          expect([task.id, key, unsaid(rows[index]!.cells[head]!, words(task, plan))]).toEqual([task.id, key, '']);
        compared += 1;
      }
      expect(compared).toBeGreaterThanOrEqual(Math.max(3, plan.columns.length));
      const days = rows.map(({ cells }) => cells['完成时限（日期）'] ?? '');
      expect(days).toEqual(plan.tasks.map(({ deadline }) => deadline?.due ?? ''));
    }
  });

  itAsks('openpyxl', 'counts the groups, tasks and deadlines of the five seeds', async () => {
    const seen = Object.fromEntries(await Promise.all(workspace.plans.map(async ({ id }) => [id, await seenTasks(id)] as const)));
    const [, safety, yueqing, fuling, yanchi] = Object.keys(seeds).map((id) => seen[id]!);
    for (const [id, wanted] of Object.entries(seeds)) expect([id, sizesOf(seen[id]!)]).toEqual([id, wanted]);
    expect(tally(safety!.filter(({ id }) => id !== undefined).map(({ cells }) => cells['完成时限']!))).toEqual({ '': 29, '年底': 1 });
    expect(tally(yueqing!.filter(({ id }) => id !== undefined).map(({ cells }) => cells['完成时间']!))).toEqual({
      '2022年12月': 18,
      '2021年12月': 1,
    });
    expect(yueqing!.filter(({ id }) => id === undefined).map(({ cells }) => cells['完成时限（日期）'])).toEqual([
      '2022-12-31',
      '2022-12-31',
      '',
      ...Array.from({ length: 3 }, () => '2022-12-31'),
    ]);
    expect(tally(fuling!.map(({ cells }) => cells['完成时限']!))).toEqual({
      '2020年底': 12,
      '2021年底': 1,
      '2022年底': 10,
      '持续推进': 14,
      '长期推进': 3,
    });
    expect(new Set(fuling!.map(({ cells }) => cells['专题/专项'])).size).toBe(7);
    expect(Object.keys(yanchi![0]!.cells).filter((head) => head.includes('时限'))).toEqual([]);
  });
});

/** Of each seed: the tasks that follow each head of a group; a table whose groups are a column, or that has none, is one run. */
const seeds: Readonly<Record<string, readonly number[]>> = {
  'xinzhou-2021-inspection': [12, 11],
  'safety-2023-keypoints': [3, 5, 12, 4, 2, 4],
  'yueqing-2020-three-year': [3, 5, 4, 2, 4, 1],
  'fuling-2020-three-year': [40],
  'yanchi-2022-division': [11],
};

function sizesOf(rows: readonly SeenRow[]): readonly number[] {
  const sizes: number[] = [];
  for (const { id } of rows) {
    if (id === undefined) sizes.push(0);
    else sizes.push((sizes.pop() ?? 0) + 1);
  }
  return sizes;
}

/** What a cell says beyond the words of the record (or the record beyond the cell), numbers and the marks between roles aside. */
function unsaid(cell: string, words: readonly string[]): string {
  let rest = cell;
  for (const word of words.map(squeezed)) {
    if (!rest.includes(word)) return `${word} is not in ${cell}`;
    rest = rest.replace(word, '');
  }
  return rest.replace(/^\d+(?:-\d+)?[.．、]?|牵头|负责|配合|[，、；。\d.]/gu, '');
}

function squeezed(text: string): string {
  return text.replace(/\s/gu, '');
}

function tally(words: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(Object.groupBy(words, (word) => word)).map(([word, all]) => [word, all!.length]));
}

describe('LibreOffice', () => {
  itAsks('soffice', 'prints every letter of the tasks, and the head on each page of the table', async () => {
    const home = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const books = workspace.plans.map(({ id }) => path.join(folder, `${id}.xlsx`));
    await ask('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...books]);
    for (const plan of workspace.plans) {
      const pages = (await ask('pdftotext', [path.join(folder, `${plan.id}.pdf`), '-'])).split('\f');
      const printed = counts(pages.join(''));
      const wanted = counts(plan.tasks.flatMap(({ text, requirement, measures }) => [text, requirement ?? '', ...measures]).join(''));
      expect([...wanted].filter(([letter, times]) => (printed.get(letter) ?? 0) < times)).toEqual([]);
      const table = pages.slice(
        0,
        pages.findIndex((page) => /控制表|目标|说明|发文机关/u.test(page.slice(0, 200))),
      );
      for (const page of table) expect(page.replace(/\s/gu, '')).toContain('进展');
    }
  });
});

/** How often each letter stands in a text, white space aside. */
function counts(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const letter of text.replace(/\s/gu, '')) found.set(letter, (found.get(letter) ?? 0) + 1);
  return found;
}
