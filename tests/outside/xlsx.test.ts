import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { engine } from '../commands/run-guatu.ts';
import { temporaryFolder } from '../commands/small-workspace.ts';
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
  readonly highest: number;
}

const script = `
import json, sys, datetime, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def cell(v): return v.isoformat() if isinstance(v, datetime.datetime) else v
def told(s):
    return dict(state=s.sheet_state, frozen=s.freeze_panes, titles=s.print_title_rows,
        merges=sorted(str(m) for m in s.merged_cells.ranges),
        hidden=sorted(k for k, d in s.column_dimensions.items() if d.hidden),
        validations={v.type: (v.formula1 or '') for v in s.data_validations.dataValidation},
        paper=[str(s.page_setup.paperSize), s.page_setup.orientation, s.sheet_properties.pageSetUpPr.fitToPage, 1 if s.page_setup.fitToWidth is None else s.page_setup.fitToWidth, s.page_setup.fitToHeight],
        dates=[c.value.strftime('%Y-%m-%d') for r in s.iter_rows() for c in r if isinstance(c.value, datetime.datetime)],
        types=sorted({c.data_type for r in s.iter_rows() for c in r if c.value is not None}),
        rows=[[cell(c.value) for c in r] for r in s.iter_rows()],
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

describe('LibreOffice', () => {
  itAsks('soffice', 'prints every letter of the tasks, and the head on each page of the table', async () => {
    const home = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    for (const plan of workspace.plans) {
      await ask('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, `${plan.id}.xlsx`)]);
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
