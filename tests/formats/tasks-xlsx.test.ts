import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeFormula } from '../../src/formats/xlsx/cell-text.ts';
import { planXlsx } from '../../src/formats/xlsx/plan-xlsx.ts';
import { unitXlsx } from '../../src/formats/xlsx/unit-xlsx.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { RoleKind } from '../../src/model/role.ts';
import type { Task } from '../../src/model/task.ts';
import type { Edition } from '../../src/plan/edition.ts';
import { publish, type PublishedWorkspace } from '../../src/plan/publish.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { unitViews } from '../../src/views/unit-view.ts';
import { root } from '../content/content-record.ts';
import { day, due, group, open, role, site, smallPlan, task } from '../plan/small-plan.ts';
import { mergesOf, readWorkbook, rowsById, seenRows, type Found, type ReadWorkbook } from './xlsx-reading.ts';

const asOf = day('2021-06-15');
const { workspace } = await readWorkspace(root);
const published = publish(workspace!, 'public');

function office(plan: Plan, edition: Edition = 'public'): PublishedWorkspace {
  return publish({ site, units: [], calendars: [], plans: [plan], notices: [], interpretations: [], pages: [], templates: [] }, edition);
}

async function written(plan: Plan, edition: Edition = 'internal'): Promise<ReadWorkbook> {
  const from = office(plan, edition);
  return readWorkbook(await planXlsx(from.plans[0]!, from, { asOf, edition }));
}

const dayOf = (found: Found | undefined): string | null => (found instanceof Date ? found.toISOString().slice(0, 10) : null);
const rolesOf = ({ roles }: Task, kind: RoleKind): string | null =>
  roles
    .filter((one) => one.role === kind)
    .map(({ text }) => text)
    .join('\n') || null;

/** What a column must hold by the record alone, without the view that the writer reads. */
const wanted: Readonly<Record<string, (one: Task, plan: Plan) => unknown>> = {
  no: (one) => one.no ?? null,
  group: (one, plan) => {
    const found = plan.groups.find(({ id }) => id === one.group);
    return expect.stringContaining(found?.title ?? '') as unknown;
  },
  text: (one) => expect.stringContaining(one.text) as unknown,
  requirement: (one) => one.requirement ?? null,
  measures: (one) => one.measures.join('\n') || null,
  lead: (one) => rolesOf(one, 'lead'),
  responsible: (one) => rolesOf(one, 'responsible'),
  assist: (one) => rolesOf(one, 'assist'),
  roles: (one) => one.rolesText,
  deadline: (one) => one.deadline?.text ?? null,
};

describe.each(published.plans.map((plan) => [plan.id, plan] as const))('%s', (_, plan) => {
  const reading = planXlsx(plan, published, { asOf, edition: 'public' }).then(readWorkbook);

  it('has every task once, under its hidden id, each cell as the record says it', async () => {
    const rows = rowsById(await reading);
    expect([...rows.keys()].toSorted()).toEqual(
      plan.tasks.flatMap(({ id, parts }) => [id, ...parts.map((part) => `${id}/${part.id}`)]).toSorted(),
    );
    for (const one of plan.tasks) {
      for (const { key, label } of plan.columns) {
        const says = wanted[key];
        if (says !== undefined) expect([one.id, label, rows.get(one.id)![label]]).toEqual([one.id, label, says(one, plan)]);
      }
    }
  });

  it('has each deadline that means a day as a date, and no other', async () => {
    const rows = rowsById(await reading);
    for (const one of plan.tasks)
      expect([one.id, dayOf(rows.get(one.id)!['完成时限（日期）'])]).toEqual([one.id, one.deadline?.due ?? null]);
  });

  it('names every group', async () => {
    const words = seenRows(await reading, '任务').flat();
    for (const { title } of plan.groups) expect(words).toContainEqual(expect.stringContaining(title));
  });

  it('lists every target and every duty', async () => {
    const { sheets } = await reading;
    const count = (name: string) => (sheets.get(name) ?? []).slice(3).length;
    const targets = [plan, ...plan.groups, ...plan.tasks, ...plan.tasks.flatMap(({ parts }) => parts)].flatMap((one) => one.targets);
    const duties = [plan, ...plan.tasks, ...plan.tasks.flatMap(({ parts }) => parts)].flatMap((one) => one.duties);
    expect(count('目标')).toBe(targets.reduce((sum, target) => sum + Math.max(1, target.series.length), 0));
    expect(count('定期工作')).toBe(duties.length + plan.reports.length);
  });

  it('is written in the same bytes each time', async () => {
    const [a, b] = [
      await planXlsx(plan, published, { asOf, edition: 'public' }),
      await planXlsx(plan, published, { asOf, edition: 'public' }),
    ];
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
  });
});

describe('units', () => {
  it('has all that each unit owes, once, by period and once more by role', async () => {
    const views = unitViews(published, { asOf, edition: 'public' });
    expect(views.length).toBeGreaterThan(0);
    for (const view of views.slice(0, 8)) {
      const read = await readWorkbook(await unitXlsx(view, published, { asOf, edition: 'public' }));
      const items = view.sections.flatMap((section) => section.items);
      const rows = seenRows(read, '按时限').slice(3);
      expect(rows.flatMap((row) => (row[1] === null ? [] : [`${String(row[0])} ${String(row[1])} ${String(row[2])}`]))).toEqual(
        items.map(({ planId, anchor, key }) => `${planId} ${anchor} ${key}`),
      );
      expect(rows.filter((row) => row[1] === null).map((row) => row[3])).toEqual(
        view.sections.map(({ title, items: own }) => `${title}（${own.length}项）`),
      );
      const roles = seenRows(read, '按角色').slice(3);
      expect(roles.filter((row) => row[0] === '牵头')).toHaveLength(view.counts.lead);
      expect(roles.filter((row) => row[0] === '责任')).toHaveLength(view.counts.responsible);
    }
  });
});

describe('what begins like a formula', () => {
  const cases = ['=1+1', '+86', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', '＝1', '"=1'];

  it('stays words, as it was, and is marked so that confirming it does not run it', async () => {
    const read = await written(smallPlan({ tasks: cases.map((text, index) => task(`t${index}`, { text })) }));
    const rows = rowsById(read);
    for (const [index, text] of cases.entries()) expect(rows.get(`t${index}`)!['任务']).toBe(text);
    expect(Object.entries(read.parts).filter(([name, xml]) => name.startsWith('xl/worksheets/') && /<f[ >]/u.test(xml))).toEqual([]);
    const cells = /<cellXfs.*?<\/cellXfs>/su.exec(read.parts['xl/styles.xml']!)![0];
    const styles = [...cells.matchAll(/<xf [^>]*/gu)].map(([style]) => style);
    const sheet = read.parts['xl/worksheets/sheet1.xml']!;
    for (const index of cases.keys()) {
      const [, style] = new RegExp(`<c r="D${index + 4}" s="(\\d+)" t="s"`, 'u').exec(sheet)!;
      expect(styles[Number(style)]).toContain('quotePrefix="1"');
    }
  });

  it.each(['\t=1', '\r=1', ' =1', "'=1", '=', '+1', '-', '@'])('%j is marked', (text) => {
    expect(looksLikeFormula(text)).toBe(true);
  });

  it('any words come back as they were, without control characters', async () => {
    const words = fc.string({
      unit: fc.constantFrom('=', '+', '@', "'", '"', '<', '&', '\n', '\u0001', ' ', '甲', '_', 'x', '0', '𠮷'),
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 8 }), async (texts) => {
        const plan = smallPlan({ tasks: texts.map((text, index) => task(`t${index}`, { text: `甲${text}乙` })) });
        const rows = rowsById(await written(plan));
        expect(texts.map((__, index) => rows.get(`t${index}`)!['任务'])).toEqual(
          texts.map((text) => `甲${text.replaceAll('\u0001', '')}乙`),
        );
      }),
      { seed: 4, numRuns: 20 },
    );
  });

  it('what a spreadsheet would take for an escaped character comes back as it was', async () => {
    const read = await written(smallPlan({ tasks: [task('a', { text: '附件_x0041_' })] }));
    expect(rowsById(read).get('a')!['任务']).toBe('附件_x0041_');
  });
});

/** A part with the lists that every part has. */
const part = (id: string, more: object): object => ({
  id,
  measures: [],
  roles: [],
  milestones: [],
  targets: [],
  duties: [],
  appliesTo: [],
  notes: [],
  ...more,
});

describe('parts, states and editions', () => {
  const plan = smallPlan({
    groups: [group('g', { deadline: due('2021年底', '2021-12-31') })],
    tasks: [
      task('a', {
        no: '1',
        group: 'g',
        roles: [role('lead', '办公室', 'office')],
        deadline: due('2022年底', '2022-12-31'),
        parts: [part('p', { text: '分项一', deadline: due('2021年6月', '2021-06-30') }), part('q', { text: '分项二' })],
      }),
      task('b', { no: '2', group: 'g', roles: [role('lead', '办公室', 'office')], deadline: open }),
    ],
    progress: [
      { task: 'a', part: 'p', day: '2021-05-01', state: '进行中', percent: 40, text: '已部署' },
      { task: 'a', part: 'p', day: '2021-06-01', percent: 60, text: '已过半' },
      { task: 'b', day: '2021-06-01', state: '已完成', text: '=完成' },
      { task: 'b', day: '2021-06-20', text: '截至日以后' },
    ],
  });

  it('a part has a row of its own, to be reported on by itself', async () => {
    const rows = rowsById(await written(plan));
    expect([...rows.keys()]).toEqual(['a', 'a/p', 'a/q', 'b']);
    expect(dayOf(rows.get('a/p')!['完成时限（日期）'])).toBe('2021-06-30');
    expect(rows.get('a/p')).toMatchObject({ 分项标识: 'p', 状态: '进行中', 完成百分比: 0.6, 进展: '已过半' });
    expect(rows.get('b')).toMatchObject({ 方案标识: 'small', 状态: '已完成', 进展: '=完成', 状态判定: '已完成\n持续推进' });
  });

  it('only the internal edition shows what was entered, and says that it is internal', async () => {
    const inside = await written(plan, 'internal');
    const outside = await written(plan, 'public');
    expect(inside.parts['xl/worksheets/sheet1.xml']).toMatch(/<oddHeader>[^<]*内部资料/u);
    expect(seenRows(inside, '任务')[1]).toContain('内部资料　截至2021年6月15日');
    expect(rowsById(outside).get('b')).toMatchObject({ 状态: null, 完成百分比: null, 进展: null });
    expect(rowsById(outside).get('b')).not.toHaveProperty('状态判定');
    expect(JSON.stringify(outside.parts)).not.toMatch(/内部资料|已过半/u);
  });

  it('says when and for whom it was made, and nothing of the machine', async () => {
    const { parts, sheets } = await written(plan);
    expect(parts['docProps/core.xml']).toContain('<dc:title>示例县三年行动任务表</dc:title>');
    expect(parts['docProps/core.xml']!.match(/\d{4}-\d\d-\d\dT[\d:]+Z/gu)).toEqual(['2021-06-15T00:00:00Z', '2021-06-15T00:00:00Z']);
    expect(parts['docProps/core.xml']).toContain('<dc:creator>示例站</dc:creator>');
    expect(sheets.get('标识')).toEqual([
      ['格式', 'guatu-plan-tasks'],
      ['格式版本', '1'],
      ['方案标识', 'small'],
      ['截至日', '2021-06-15'],
      ['版别', 'internal'],
    ]);
  });
});

describe('hard cases', () => {
  const heights = ({ parts }: ReadWorkbook) =>
    Object.entries(parts).flatMap(([name, xml]) =>
      name.startsWith('xl/worksheets/') ? [...xml.matchAll(/ ht="([\d.]+)"/gu)].map(([, ht]) => Number(ht)) : [],
    );

  it('a plan without tasks says so', async () => {
    const read = await written(smallPlan());
    expect(seenRows(read, '任务').flat()).toContain('这个方案没有任务。');
    expect([...read.sheets.keys()]).toEqual(['任务', '说明', '标识']);
  });

  it('a plan without dates has no column of dates and no grid', async () => {
    const read = await written(smallPlan({ tasks: [task('a'), task('b')] }));
    expect(Object.keys(rowsById(read).get('a')!)).toEqual([
      '方案标识',
      '任务标识',
      '分项标识',
      '任务',
      '状态判定',
      '状态',
      '完成百分比',
      '进展',
    ]);
  });

  it('a unit of 40 characters stands whole in a row high enough for it', async () => {
    const name = '某某市'.repeat(13) + '局';
    const read = await written(smallPlan({ tasks: [task('a', { roles: [role('lead', name, 'u')] })] }));
    expect(rowsById(read).get('a')!['牵头单位']).toBe(name);
    expect(Math.max(...heights(read))).toBeGreaterThan(5 * 14);
  });

  it('words that need more than the highest row get several, merged', async () => {
    const text = '一二三四五六七八九十'.repeat(400);
    const read = await written(smallPlan({ tasks: [task('a', { text }), task('b', { text: '短' })] }));
    expect(rowsById(read).get('a')!['任务']).toBe(text);
    expect(rowsById(read).get('b')!['任务']).toBe('短');
    expect(Math.max(...heights(read))).toBeLessThanOrEqual(409);
    expect(mergesOf(read.parts, 0).some(([top, left, bottom]) => left === 3 && bottom > top && top > 2)).toBe(true);
  });

  it('words beyond what a cell can hold are cut at a mark and stand whole in 续文', async () => {
    const text = '一二三四五六七八九𠮷'.repeat(4000);
    const read = await written(smallPlan({ tasks: [task('a', { text })] }));
    const cell = String(rowsById(read).get('a')!['任务']);
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(cell).toMatch(/……（全文见“续文”表）$/u);
    const [, ...pieces] = read.sheets.get('续文')!;
    expect(pieces.map((row) => row[2]).join('')).toBe(text);
    expect(pieces[0]![0]).toBe('任务!D4');
  });

  it('a thousand tasks are a thousand rows', async () => {
    const tasks = Array.from({ length: 1000 }, (_, index) =>
      task(`t${index}`, { no: String(index + 1), deadline: due('2022年底', '2022-12-31') }),
    );
    const rows = rowsById(await written(smallPlan({ tasks })));
    expect(rows.size).toBe(1000);
    expect([...rows.values()].every((row) => dayOf(row['完成时限（日期）']) === '2022-12-31')).toBe(true);
  });

  it('names of sheets keep to what a spreadsheet allows', async () => {
    for (const plan of published.plans) {
      const { sheets } = await readWorkbook(await planXlsx(plan, published, { asOf, edition: 'public' }));
      for (const name of sheets.keys()) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/u);
      expect(new Set(sheets.keys()).size).toBe(sheets.size);
    }
  });
});
