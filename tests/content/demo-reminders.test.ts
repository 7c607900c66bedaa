import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { reminderText } from '../../src/formats/mdx/reminder-md.ts';
import { bodyText } from '../../src/markdown/body-text.ts';
import { parseMdx } from '../../src/markdown/parse-mdx.ts';
import { reminderKinds } from '../../src/model/reminder-kind.ts';
import { reportSpan } from '../../src/model/report-span.ts';
import { publish, type PublishedWorkspace } from '../../src/plan/publish.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { periodReport } from '../../src/views/period-report.ts';
import { remindersByUnit, type ReminderView } from '../../src/views/reminder-view.ts';
import { rollUp } from '../../src/views/roll-up.ts';
import { engine } from '../commands/run-guatu.ts';
import { day } from '../model/days.ts';

type Kind = (typeof reminderKinds)[number]['word'];

/** What `expected.mjs` keeps of a day's reminders. */
interface Expected {
  readonly units: Readonly<Record<string, { readonly total: number; readonly states: Readonly<Record<string, number>> }>>;
  readonly reminders: Readonly<
    Record<string, { readonly tasks: Readonly<Record<Kind, number>>; readonly hazards: Readonly<Record<'督办单' | '提醒函', number>> }>
  >;
}

const folder = path.join(engine, 'tests/cases/demo-county');
const days = ['2022-12-31', '2023-09-30', '2024-06-15'].map(day);
let workspace: PublishedWorkspace;

beforeAll(async () => {
  const reading = await readWorkspace(path.join(folder, 'workspace'));
  if (reading.workspace === undefined) throw new Error('the demonstration cannot be read');
  workspace = publish(reading.workspace, 'internal');
});

const expectedOf = async (asOf: string): Promise<Expected> =>
  JSON.parse(await readFile(path.join(folder, 'expected', `${asOf}.json`), 'utf8')) as Expected;

function wordsOf(reminder: ReminderView): string {
  const { body, slip } = reminderText(reminder);
  return [body, slip?.body ?? '']
    .map((text) => {
      const parsed = parseMdx(text);
      if (!('tree' in parsed)) throw new Error(parsed.fault.said);
      return bodyText(parsed.tree).replace(/\s/gu, '');
    })
    .join('\n');
}

describe.each(days)('the reminders of the demonstration on %s', (asOf) => {
  const reminders = () => remindersByUnit(workspace, { asOf, edition: 'internal' });

  it('have the tasks and hazards that the independent script counts', async () => {
    const { reminders: wanted } = await expectedOf(asOf);
    const found = [...reminders()].flatMap(([unit, views]) => {
      const of = (word: Kind) => views.find(({ kind }) => kind.word === word);
      const tasks = Object.fromEntries(reminderKinds.map(({ word }) => [word, of(word)?.tasks.length ?? 0]));
      const hazards = { 督办单: of('督办单')?.hazards.length ?? 0, 提醒函: of('提醒函')?.hazards.length ?? 0 };
      const total = [...Object.values(tasks), ...Object.values(hazards)].reduce((sum, count) => sum + count, 0);
      return total === 0 ? [] : [[unit, { tasks, hazards }] as const];
    });
    expect(Object.fromEntries(found)).toEqual(wanted);
  });

  it('dun for as many overdue tasks as the unit, its page and its report count, and say so on paper', async () => {
    const { units } = await expectedOf(asOf);
    const span = reportSpan(asOf.slice(0, 7));
    if (span === undefined) throw new Error(asOf);
    const rows = new Map(rollUp(workspace, 'unit', { asOf, edition: 'internal' }).map((row) => [row.key, row.counts]));
    const all = reminders();
    for (const unit of workspace.units.filter(({ kind }) => kind !== '类别')) {
      const dunned = all.get(unit.id)?.find(({ kind }) => kind.word === '督办单');
      const late = units[unit.id]?.states['逾期'] ?? 0;
      const report = periodReport(workspace, { span, asOf, unit });
      expect([dunned?.tasks.length ?? 0, rows.get(unit.id)?.overdue ?? 0, report.counts.overdue], unit.id).toEqual([late, late, late]);
      if (dunned !== undefined && late > 0) expect(wordsOf(dunned), unit.id).toContain(`任务${String(late)}项：`);
    }
  });

  it('name a thing once, in one kind', () => {
    for (const [unit, views] of reminders()) {
      const tasks = views.flatMap((view) => view.tasks.map(({ planId, taskId }) => `${planId}/${taskId}`));
      expect(new Set(tasks).size, unit).toBe(tasks.length);
    }
  });
});

describe('a reminder as it is written', () => {
  const of = (unit: string, word: Kind, asOf = '2024-06-15'): ReminderView => {
    const found = remindersByUnit(workspace, { asOf: day(asOf), edition: 'internal' }).get(unit)?.find(({ kind }) => kind.word === word);
    if (found === undefined) throw new Error(`${unit} has no ${word}`);
    return found;
  };

  it('has the valid deadline with the first, how late it is, and a row of the reply slip for it', () => {
    const words = wordsOf(of('yunling-yizheng', '督办单'));
    expect(words).toContain('2024年6月7日前（原为2024年4月底前）逾期8天');
    expect(words).toContain('任务6：危化品储存间');
    expect(words).toContain('报云岭县卫生健康局（虚构）');
  });

  it('calls nobody late who has not reported', () => {
    for (const view of remindersByUnit(workspace, { asOf: day('2024-06-15'), edition: 'internal' }).values()) {
      for (const one of view.filter(({ kind }) => kind.word === '催办单')) {
        for (const { status } of one.tasks) expect(status.state).not.toBe('逾期');
        expect(wordsOf(one)).not.toMatch(/未填报，逾期/u);
      }
    }
  });

  it('hands over what was given within thirty days, and duns for it only later', () => {
    const given = of('yunling-bangong', '交办单', '2024-05-15');
    expect(given.tasks.map(({ planId, taskId }) => `${planId}/${taskId}`)).toContain('yunling-2024-fire-campaign/t5');
  });

  it('has a number by the pattern, the same whoever else is reminded; without a pattern a blank', () => {
    const numbered = { ...workspace, site: { ...workspace.site, reminders: { newDays: 30, number: '云卫虚{种}〔{年}〕{月}{序}号' } } };
    const numbers = (asOf: string) => remindersByUnit(numbered, { asOf: day(asOf), edition: 'internal' }).get('yunling-yizheng')?.map(({ number }) => number);
    expect(numbers('2024-06-15')).toEqual(['云卫虚督〔2024〕0604号', '云卫虚催〔2024〕0604号']);
    expect(wordsOf(of('yunling-yizheng', '督办单'))).toContain('收到〔　　〕　　号督办单'.replaceAll('　', ''));
  });

  it('fills the template of a workspace', () => {
    const text = reminderText(of('yunling-yizheng', '督办单'), '# 关于{{事项}}的督办单\n\n请{{单位}}于{{截至日}}说明。\n');
    expect(text).toEqual({ title: '关于任务3项的督办单', body: '请医政股于2024年6月15日说明。', slip: undefined });
  });
});
