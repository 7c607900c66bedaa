import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../commands/published-site.ts';
import { readIcs, type ReadEvent } from '../formats/read-ics.ts';
import { readWorkbook, rowsById, type Found } from '../formats/xlsx-reading.ts';
import { readPdf } from '../print/read-pdf.ts';
import { csvRows, squeezed, tableOf, taskRows, textOf, type Row } from './plan-readers.ts';

/** What a person counts in a source: its groups, its tasks, how often each deadline is printed, how many tasks name a role of each kind. */
interface Counts {
  readonly groups: number;
  readonly tasks: number;
  readonly deadlines: Readonly<Record<string, number>>;
  readonly roles: Readonly<Record<string, number>>;
}

/** Counted by hand in the five sources (product contract §6); a deadline that is not printed counts as ''. */
const counts: Readonly<Record<string, Counts>> = {
  'xinzhou-2021-inspection': { groups: 2, tasks: 23, deadlines: { '': 22, '6月底前': 1 }, roles: { responsible: 22 } },
  'safety-2023-keypoints': { groups: 6, tasks: 30, deadlines: { '': 29, '年底': 1 }, roles: { other: 3, responsible: 16 } },
  'yueqing-2020-three-year': {
    groups: 6,
    tasks: 19,
    deadlines: { '2021年12月': 1, '2022年12月': 18 },
    roles: { lead: 19, responsible: 19 },
  },
  'fuling-2020-three-year': {
    groups: 7,
    tasks: 40,
    deadlines: { '2020年底': 12, '2021年底': 1, '2022年底': 10, '持续推进': 14, '长期推进': 3 },
    roles: { responsible: 40 },
  },
  'yanchi-2022-division': { groups: 0, tasks: 11, deadlines: { '': 11 }, roles: { lead: 11, assist: 11 } },
};

/** What of `plan.json` is compared, read as plain JSON. */
interface PlanRecord {
  readonly groups: readonly { readonly id: string; readonly no?: string; readonly title: string; readonly deadline?: Dated }[];
  readonly tasks: readonly TaskRecord[];
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly milestones: readonly Milestone[];
  readonly duties: readonly Schedule[];
  readonly reports: readonly (Schedule & { readonly owed: boolean })[];
}
interface TaskRecord {
  readonly id: string;
  readonly no?: string;
  readonly text: string;
  readonly deadline?: Dated;
  readonly roles: readonly { readonly role: string; readonly text: string; readonly units: readonly { readonly id: string }[] }[];
  readonly milestones: readonly Milestone[];
  readonly duties: readonly Schedule[];
}
interface Dated {
  readonly text: string;
  readonly kind: string;
  readonly due?: string;
}
interface Milestone {
  readonly due?: string;
}
interface Schedule {
  readonly every?: unknown;
  readonly dates?: readonly string[];
  readonly by?: string;
}

/** The columns of `tasks.csv` by the keys of a table. */
const csvColumns: Readonly<Record<string, string>> = {
  no: '序号',
  lead: '牵头',
  responsible: '责任',
  assist: '配合',
  other: '其他',
  deadline: '完成时限',
};

/** One plan as five readers found it, none of which wrote it. */
interface Readings {
  readonly plan: PlanRecord;
  readonly page: readonly Row[];
  readonly heads: readonly string[];
  readonly linked: ReadonlyMap<string, readonly string[]>;
  readonly csv: readonly Readonly<Record<string, string>>[];
  readonly sheet: ReadonlyMap<string, Readonly<Record<string, Found>>>;
  readonly events: readonly ReadEvent[];
  readonly paper: string;
}

async function readAll(site: string, id: string): Promise<Readings> {
  const file = (name: string): string => path.join(site, 'plans', id, name);
  const table = await tableOf(site, id);
  const linksIn = (row: string): readonly string[] => {
    const own = table.find(({ name, attributes }) => name === 'tr' && attributes['id'] === row);
    const links = table.filter(({ name, node }) => name === 'a' && node.parentNode !== null && isUnder(node, own?.node));
    return links.flatMap(({ attributes }) => /units\/([^/]+)\/$/u.exec(attributes['href'] ?? '')?.[1] ?? []);
  };
  const page = taskRows(table);
  return {
    plan: JSON.parse(await readFile(file('plan.json'), 'utf8')) as PlanRecord,
    page,
    heads: table.filter(({ attributes }) => /(?:^| )grp(?: |$)/u.test(attributes['class'] ?? '')).map(({ node }) => wordsOf(node)),
    linked: new Map(page.map((row) => [row.id, linksIn(row.id)])),
    csv: csvRows(await readFile(file('tasks.csv'), 'utf8')),
    sheet: rowsById(await readWorkbook(await readFile(file('tasks.xlsx')))),
    events: readIcs(await readFile(file('deadlines.ics'), 'utf8')),
    paper: textOf(await readPdf(file('table.pdf'))).replaceAll('\n', ''),
  };
}

function isUnder(node: unknown, ancestor: unknown): boolean {
  for (let here = node; here !== null && here !== undefined; here = (here as { parentNode?: unknown }).parentNode)
    if (here === ancestor) return true;
  return false;
}

const sorted = (words: Iterable<string>): readonly string[] => [...new Set(words)].toSorted();
/** What a cell of the page says without what the page adds: that nothing is written, the sign of a note. */
const printed = (words: string | undefined): string => (words === '原文未写' ? '' : (words ?? '').replace(/注\d+$/u, ''));

/** How often each word stands. */
function counted(words: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));
}

/** The tests that page, CSV, spreadsheet, calendar, data and paper of each plan of a built site agree, cell by cell, and with what a person counted. */
export function itSaysTheSame(output: () => string): void {
  describe.each(Object.entries(counts))('%s says the same in every format', (id, wanted) => {
    let read: Readings;
    beforeAll(async () => {
      read = await readAll(output(), id);
    });

    it('groups and tasks, as many as in the source', () => {
      const ids = read.plan.tasks.map((task) => task.id);
      expect([read.plan.groups.length, ids.length]).toEqual([wanted.groups, wanted.tasks]);
      expect(read.heads).toHaveLength(wanted.groups);
      expect(read.page.map((row) => row.id)).toEqual(ids);
      expect(read.csv.map((row) => row['标识'])).toEqual(ids);
      expect([...read.sheet.keys()].filter((key) => !key.includes('/'))).toEqual(ids);
      expect(sorted(read.csv.flatMap((row) => row['分组'] ?? []).filter((group) => group !== ''))).toHaveLength(wanted.groups);
    });

    it('deadlines, as often as in the source', () => {
      expect(counted(read.plan.tasks.map(({ deadline }) => deadline?.text ?? ''))).toEqual(wanted.deadlines);
      expect(counted(read.csv.map((row) => row['完成时限'] ?? ''))).toEqual(wanted.deadlines);
      const column = read.plan.columns.find(({ key }) => key === 'deadline');
      if (column === undefined) return;
      expect(counted(read.page.map((row) => printed(row.cells['deadline'])))).toEqual(wanted.deadlines);
      expect(counted(read.plan.tasks.map((task) => String(read.sheet.get(task.id)?.[column.label] ?? '')))).toEqual(wanted.deadlines);
    });

    it('roles and their units', () => {
      expect(counted(read.plan.tasks.flatMap(({ roles }) => sorted(roles.map(({ role }) => role))))).toEqual(wanted.roles);
      const unitsOf = ({ roles }: TaskRecord): readonly string[] => sorted(roles.flatMap(({ units }) => units.map((unit) => unit.id)));
      const wantedUnits = read.plan.tasks.map((task) => [task.id, ...unitsOf(task)]);
      expect(read.csv.map((row) => [row['标识'], ...sorted((row['单位标识'] ?? '').split(' ').filter((unit) => unit !== ''))])).toEqual(
        wantedUnits,
      );
      // The page links the units whose names its words print; a meaning that stands beside other words has no link.
      const strangers = read.plan.tasks.flatMap((task) => (read.linked.get(task.id) ?? []).filter((unit) => !unitsOf(task).includes(unit)));
      expect(strangers).toEqual([]);
      expect(sorted([...read.linked.values()].flat()).length).toBeGreaterThan(0);
    });

    it('every cell of page, spreadsheet and CSV', () => {
      for (const row of read.page) {
        const sheet = read.sheet.get(row.id);
        const csv = read.csv.find((one) => one['标识'] === row.id);
        const cells = read.plan.columns.map(({ key, label }) => ({
          key,
          page: printed(row.cells[key]),
          sheet: squeezed(String(sheet?.[label] ?? '')),
          ...(csvColumns[key] === undefined ? {} : { csv: squeezed(csv?.[csvColumns[key]] ?? '') }),
        }));
        for (const { key, page, ...others } of cells)
          expect([row.id, key, others]).toEqual([row.id, key, Object.fromEntries(Object.keys(others).map((name) => [name, page]))]);
        expect(squeezed(csv?.['任务'] ?? '')).toBe(squeezed(read.plan.tasks.find((task) => task.id === row.id)?.text ?? ''));
      }
    });

    it('every cell on paper, in the order of the rows', () => {
      let from = 0;
      for (const [index, row] of read.page.entries()) {
        for (const { key } of read.plan.columns) {
          // A merged cell is printed once, in its first row.
          const words = printed(row.cells[key]);
          if (words === '' || row.echoes.includes(key)) continue;
          const at = read.paper.indexOf(words, from);
          expect([index, key, words, at >= from]).toEqual([index, key, words, true]);
          from = at + words.length;
        }
      }
    });

    it('the calendar has each dated deadline, duty and report once, and nothing undated', () => {
      const keys = read.events.map(({ uid }) => uid.slice(id.length + 1, uid.lastIndexOf('@')));
      const due = ({ deadline }: { readonly deadline?: Dated }): boolean => deadline?.due !== undefined && deadline.kind !== 'open';
      const bearers = [...read.plan.tasks, ...read.plan.groups];
      const deadlines = keys.filter((key) => key.endsWith('-deadline') && !key.includes('-part-'));
      expect(deadlines.toSorted()).toEqual(
        bearers
          .filter(due)
          .map((bearer) => `${bearer.id}-deadline`)
          .toSorted(),
      );
      for (const bearer of bearers.filter(due)) {
        const event = read.events.find(({ uid }) => uid.startsWith(`${id}-${bearer.id}-deadline@`));
        expect([bearer.id, event?.start.slice(0, 10)]).toEqual([bearer.id, bearer.deadline?.due]);
      }
      const dated = ({ every, dates, by }: Schedule): boolean =>
        every !== undefined || (dates ?? []).length > 0 || /^\d{4}-\d{2}-\d{2}$/u.test(by ?? '');
      const distinct = (kind: string): number =>
        new Set(keys.filter((key) => key.includes(`-${kind}-`)).map((key) => key.replace(/-\d{4}-\d{2}-\d{2}$/u, ''))).size;
      const duties = [...read.plan.duties, ...read.plan.tasks.flatMap((task) => task.duties)].filter(dated);
      expect([distinct('duty'), distinct('report')]).toEqual([
        duties.length,
        read.plan.reports.filter((report) => report.owed && dated(report)).length,
      ]);
    });
  });
}
