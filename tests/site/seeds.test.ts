import { cp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planJsonSchema, type PlanJson } from '../../src/formats/json/plan-json.ts';
import { itIsWhole, wordsOf } from '../commands/published-site.ts';
import { builds, engine, runHere } from '../commands/run-guatu.ts';
import { itIsInspected, reportLines } from './inspection.ts';
import { filesOf, temporaryFolder } from '../commands/small-workspace.ts';
import { readPdf } from '../print/read-pdf.ts';
import { itHasNoFinding } from './accessible.ts';
import { itIsLight } from './light.ts';
import { itHasItsTags } from './page-tags.ts';
import { itIsFound } from './ways-to-find.ts';
import { csvRows, squeezed, tableOf, taskRows, textOf } from './plan-readers.ts';
import { itFindsWhatPagesPrint } from '../search/finds-what-pages-print.ts';
import { itSaysTheSame } from './say-the-same.ts';
import { invalidHtml } from './valid-html.ts';

/** Of each seed: its tasks and groups, and how many tasks print a deadline of their own or of their table. */
const seeds = {
  'xinzhou-2021-inspection': { tasks: undefined, groups: undefined },
  'safety-2023-keypoints': { tasks: 30, groups: 6 },
  'yueqing-2020-three-year': { tasks: 19, groups: 6 },
  'fuling-2020-three-year': { tasks: 40, groups: 7 },
  'yanchi-2022-division': { tasks: 11, groups: 0 },
} as const;

let folder = '';
const output = () => path.join(folder, 'dist');
const read = (address: string) => readFile(path.join(output(), address), 'utf8');
const planOf = async (id: string): Promise<PlanJson> => planJsonSchema.parse(JSON.parse(await read(`plans/${id}/plan.json`)));

beforeAll(async () => {
  folder = await temporaryFolder();
  for (const name of ['site.yaml', 'units.yaml', 'calendar', 'plans', 'content', 'public'])
    await cp(path.join(engine, name), path.join(folder, name), { recursive: true });
  await builds(['--root', folder]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the site of the five plans', () => {
  itIsWhole(output, 'https://guatu.example.invalid/');
  itHasItsTags(output, () => folder, 'public');
  itIsLight(output);
  itHasNoFinding(output);
  itIsFound(output, () => folder, 'public');
  itIsInspected(output, () => folder);

  it('says what an inspector would: exactly what tests/cases/seeds keeps', async () => {
    const { out } = await runHere(['check', '--site', '--root', folder, '--json']);
    await expect(reportLines(out)).toMatchFileSnapshot(path.join(engine, 'tests/cases/seeds/expected-site-findings.txt'));
  });
  itFindsWhatPagesPrint(output);

  it('is valid HTML, page by page', async () => expect(await invalidHtml(output())).toEqual([]));

  it('has a page, data, table and calendar of every plan, and every document with its PDF', async () => {
    const files = await filesOf(output());
    for (const id of Object.keys(seeds)) {
      for (const name of ['index.html', 'plan.json', 'tasks.csv', 'deadlines.ics', 'table.pdf'])
        expect(files).toContain(`plans/${id}/${name}`);
      expect(files).toContain(`notices/${id}/index.html`);
      expect(files).toContain(`notices/${id}/notice.pdf`);
    }
    const charts = Object.keys(seeds).filter((id) => files.includes(`plans/${id}/gantt.svg`));
    expect(charts).toEqual(Object.keys(seeds).filter((id) => id !== 'yanchi-2022-division'));
  });

  it('says on every page that it is an example, as of 15 June 2021, and asks not to be indexed', async () => {
    const pages = (await filesOf(output())).filter((name) => name.endsWith('.html') && !/fragment/u.test(name));
    for (const name of pages) {
      const html = await read(name);
      expect([name, html.includes('<b>示例</b>'), html.includes('datetime="2021-06-15"'), html.includes('content="noindex"')]).toEqual([
        name,
        true,
        true,
        true,
      ]);
    }
  });

  it.each(Object.entries(seeds))('%s has its tasks and groups in data, table and spreadsheet alike', async (id, wanted) => {
    const plan = await planOf(id);
    if (wanted.tasks !== undefined) expect([plan.tasks.length, plan.groups.length]).toEqual([wanted.tasks, wanted.groups]);
    const csv = csvRows(await read(`plans/${id}/tasks.csv`));
    expect(csv.map((row) => row['标识'])).toEqual(plan.tasks.map((task) => task.id));
    expect(csv.map((row) => squeezed(row['任务'] ?? ''))).toEqual(plan.tasks.map((task) => squeezed(task.text)));
    expect(csv.map((row) => row['完成时限'])).toEqual(plan.tasks.map((task) => task.deadline?.text ?? ''));
    expect(csv.map((row) => row['截止日'])).toEqual(plan.tasks.map((task) => task.deadline?.due ?? ''));
    const rows = taskRows(await tableOf(output(), id));
    expect(rows.map(({ id: row }) => row).toSorted()).toEqual(plan.tasks.map((task) => task.id).toSorted());
    for (const task of plan.tasks) {
      const row = rows.find((one) => one.id === task.id);
      expect(row?.text).toContain(squeezed(task.text));
    }
  });

  it('counts the deadlines of 涪陵 alike in data, table and spreadsheet', async () => {
    const wanted = { '2020年底': 12, '2021年底': 1, '2022年底': 10, '持续推进': 14, '长期推进': 3 };
    const plan = await planOf('fuling-2020-three-year');
    const rows = taskRows(await tableOf(output(), 'fuling-2020-three-year'));
    expect(counted(plan.tasks.map((task) => task.deadline?.text ?? ''))).toEqual(wanted);
    expect(counted(csvRows(await read('plans/fuling-2020-three-year/tasks.csv')).map((row) => row['完成时限'] ?? ''))).toEqual(wanted);
    expect(counted(rows.map((row) => row.cells['deadline'] ?? ''))).toEqual(wanted);
  });
});

itSaysTheSame(output);

describe('the duty list of 局公卫科', () => {
  it('is printed with every row in order, heads and 续表 on every sheet, and lines to sign at the end', async () => {
    const { texts, boxes } = await readPdf(path.join(output(), 'units/yueqing-gongwei/duties.pdf'));
    const sheets = texts.map((sheet) => squeezed(sheet.map(({ text }) => text).join('')));
    expect(boxes.every(([width, height]) => width < height)).toBe(true);
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain('序号角色事项同列单位时限');
      expect(sheet.includes('局公卫科责任清单（续表）')).toBe(index > 0);
      expect(sheet.includes('签收人：')).toBe(index === sheets.length - 1);
    }
    const printed = sheets.join('');
    const { tasks } = await planOf('yueqing-2020-three-year');
    const owed = tasks.filter(({ roles }) => roles.some(({ units }) => units.some(({ id }) => id === 'yueqing-gongwei')));
    expect(owed).toHaveLength(7);
    expect(owed.filter(({ text }) => !printed.includes(squeezed(text)))).toEqual([]);
    // What it leads, what it is responsible for, then a duty of task 15 that no day ends.
    expect([...printed.matchAll(/，任务(\d+)）/gu)].map(([, no]) => no)).toEqual(['15', '16', '17', '18', '19', '13', '14', '15']);
  });

  it('every unit that owes something has its files, every unit its page', async () => {
    const files = await filesOf(output());
    const pages = files.filter((name) => /^units\/[^/]+\/index\.html$/u.test(name));
    const lists = files.filter((name) => name.endsWith('/duties.pdf'));
    expect(pages.length).toBeGreaterThan(lists.length);
    for (const name of pages) {
      const at = path.posix.dirname(name);
      const html = await read(name);
      expect([name, html.includes('没有列明由它承担的事项')]).toEqual([name, !lists.includes(`${at}/duties.pdf`)]);
      expect(files).toContain(`${at}/deadlines.ics`);
    }
  });
});

describe('the calendar', () => {
  it('has a page for every year in which something falls due, and says which rest days are known', async () => {
    const years = (await filesOf(output())).filter((name) => /^calendar\/\d{4}\//u.test(name));
    expect(years).toEqual(['2020', '2021', '2022', '2023'].map((year) => `calendar/${year}/index.html`));
    expect(await read('calendar/index.html')).toContain('国办发明电〔2020〕27号');
    expect(await read('calendar/2022/index.html')).toContain('id="d2022-12-31"');
  });
});

describe('the table of 乐清', () => {
  const id = 'yueqing-2020-three-year';

  it('has 19 rows under six heads', async () => {
    const table = await tableOf(output(), id);
    expect(
      table
        .filter(({ attributes }) => /(?:^| )grp(?: |$)/u.test(attributes['class'] ?? ''))
        .map(({ node }) => /^（.）/u.exec(wordsOf(node))?.[0]),
    ).toEqual(['（一）', '（二）', '（三）', '（四）', '（五）', '（六）']);
    expect(taskRows(table).map((row) => row.cells['no'])).toEqual(Array.from({ length: 19 }, (_, index) => String(index + 1)));
  });

  it('merges lead and unit as printed', async () => {
    const merges = taskRows(await tableOf(output(), id)).flatMap(({ cells, spans }) =>
      Object.entries(spans).map(
        ([key, rows]) => `${key} ${cells['no'] ?? ''}-${String(Number(cells['no']) + rows - 1)} ${cells[key] ?? ''}`,
      ),
    );
    expect(merges).toEqual([
      'lead 1-3 局办公室',
      'responsible 1-3 局机关各科室、各医疗卫生单位',
      'responsible 4-8 各医疗卫生单位',
      'lead 6-7 局办公室',
      'lead 9-12 局办公室',
      'responsible 9-12 各医疗卫生单位',
      'lead 13-14 办公室',
      'responsible 13-14 局公卫科、局卫生应急办，各医疗卫生单位',
      'lead 15-18 局公卫科',
      'responsible 15-18 市疾控中心、市卫生监督所',
    ]);
  });

  it('prints 2021年12月 once, at task 8', async () => {
    expect(
      taskRows(await tableOf(output(), id))
        .filter((row) => row.cells['deadline'] === '2021年12月')
        .map((row) => row.cells['no']),
    ).toEqual(['8']);
  });
});

describe.each(Object.keys(seeds))('the papers of %s', (id) => {
  it.each([`plans/${id}/table.pdf`, `notices/${id}/notice.pdf`])(
    '%s is on A4, with our faces embedded, tagged and titled',
    async (name) => {
      const pdf = await readPdf(path.join(output(), name));
      expect([...new Set(pdf.boxes.map((box) => box.map(Math.round).toSorted().join('×')))]).toEqual(['595×842']);
      expect(pdf.fonts.length).toBeGreaterThan(0);
      expect(pdf.fonts.filter(({ isType3, isEmbedded }) => isType3 || !isEmbedded)).toEqual([]);
      expect(pdf.isTagged).toBe(true);
      expect(String(pdf.info['Title'])).toMatch(/\p{Script=Han}/u);
    },
  );

  it('the table has the text of every task, in the order of its rows', async () => {
    const pdf = await readPdf(path.join(output(), `plans/${id}/table.pdf`));
    const text = textOf(pdf);
    const rows = taskRows(await tableOf(output(), id));
    const plan = await planOf(id);
    let from = 0;
    for (const row of rows) {
      const words = squeezed(plan.tasks.find((task) => task.id === row.id)?.text ?? '？');
      const at = positionOf(text, words, from);
      expect(`${row.id} ${String(at >= from)}`).toBe(`${row.id} true`);
      from = at + 1;
    }
  });

  it('pages are numbered', async () => {
    const pdf = await readPdf(path.join(output(), `plans/${id}/table.pdf`));
    if (pdf.boxes.length > 1) expect(pdf.texts.map((page) => page.some(({ text }) => /\d/u.test(text)))).not.toContain(false);
    const marks = pdf.texts.map((page) => /—\s*(\d+)\s*—|第(\d+)页/u.exec(page.map(({ text }) => text).join('')));
    expect(marks.map((mark) => Number(mark?.[1] ?? mark?.[2]))).toEqual(pdf.boxes.map((_, index) => index + 1));
  });
});

function counted(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** Where words begin; a row that goes over to the next page is found by what stands on the first. */
function positionOf(text: string, words: string, from: number): number {
  const whole = text.indexOf(words, from);
  return whole >= 0 ? whole : text.indexOf(words.slice(0, Math.max(12, Math.floor(words.length / 3))), from);
}
