import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { roleNames } from '../../src/plan/role-words.ts';
import type { Task } from '../../src/model/task.ts';
import { imported, inventedIn, withoutSpaces, type Imported } from './imported.ts';

/** Invented documents in structures that the five real ones do not have, each with what stands in it. */
const folder = path.join(import.meta.dirname, 'others');
const names = readdirSync(folder).filter((name) => /^\d.*\.(?:txt|md)$/u.test(name));

type Values = Readonly<Record<string, unknown>>;

interface Expected {
  readonly notice?: Values;
  readonly plan?: Values;
  readonly tasks: readonly Values[];
}

interface Field {
  readonly at: string;
  readonly expected: string;
  readonly found: string;
}

function field(at: string, expected: unknown, found: unknown): Field {
  const plain = (value: unknown): string => (typeof value === 'string' ? withoutSpaces(value) : JSON.stringify(value ?? ''));
  return { at, expected: plain(expected ?? ''), found: plain(found ?? '') };
}

function namesOf(task: Task | undefined, kind: string): readonly string[] {
  return (task?.roles ?? []).filter(({ role }) => role === kind).flatMap(({ text }) => roleNames(text).names);
}

const ofTask: Readonly<Record<string, (task: Task | undefined, one: Imported) => unknown>> = {
  no: (task) => task?.no,
  text: (task) => task?.text,
  group: (task, { plan }) => plan.groups.find(({ id }) => id === task?.group)?.title,
  requirement: (task) => task?.requirement ?? task?.targets.map(({ text }) => text).join(''),
  measures: (task) => task?.measures.join(''),
  lead: (task) => namesOf(task, 'lead'),
  responsible: (task) => namesOf(task, 'responsible'),
  assist: (task) => namesOf(task, 'assist'),
  other: (task) => task?.roles.find(({ role }) => role === 'other')?.text,
  deadline: (task) => task?.deadline?.text,
  due: (task) => task?.deadline?.due,
  notes: (task) => task?.notes,
  steps: (task) => task?.milestones.map(({ due, text }) => [due, text]),
};

const ofPlan: Readonly<Record<string, (one: Imported) => unknown>> = {
  title: ({ plan }) => plan.title,
  groups: ({ plan }) => plan.groups.map(({ title }) => title),
  phases: ({ plan }) => plan.phases.map(({ title, start, end }) => [title, start, end]),
  period: ({ plan }) => [plan.period?.start, plan.period?.end],
  posts: ({ plan }) => plan.organisation?.bodies[0]?.posts.map(({ post }) => post),
  reports: ({ plan }) => plan.reports.map(({ text, from }) => [text, from.text]),
  targets: ({ plan }) => plan.targets.length,
  quotas: ({ plan }) => plan.targets.flatMap(({ measure, quotas = [] }) => quotas.map(({ area, value }) => [measure, area, value])),
  inspection: ({ plan }) => plan.organisation?.inspectionGroups.map(({ no, lead, areas }) => [no, lead[0]?.name, areas[0]]),
};

const ofNotice: Readonly<Record<string, (one: Imported) => unknown>> = {
  annexes: ({ notice }) => [...notice.annexes, ...(notice.issued?.annexes ?? [])].map(({ title }) => title),
  printed: ({ notice }) => notice.printed?.by,
  issued: ({ notice }) => notice.issued?.title,
};

function fieldsOf(expected: Expected, one: Imported): readonly Field[] {
  return [
    ...Object.entries(expected.notice ?? {}).map(([key, value]) =>
      field(`notice ${key}`, value, (ofNotice[key] ?? (({ notice }: Imported) => notice[key as keyof Imported['notice']]))(one)),
    ),
    ...Object.entries(expected.plan ?? {}).map(([key, value]) => field(`plan ${key}`, value, ofPlan[key]?.(one))),
    field('tasks', expected.tasks.length, one.plan.tasks.length),
    ...expected.tasks.flatMap((task, index) =>
      Object.entries(task).map(([key, value]) => field(`task ${index + 1} ${key}`, value, ofTask[key]?.(one.plan.tasks[index], one))),
    ),
  ];
}

describe('invented documents in other structures', () => {
  it('the score of each, with every miss', async () => {
    const rows: string[] = [];
    const misses: string[] = [];
    let [right, all] = [0, 0];
    for (const name of names) {
      const one = await imported([path.join(folder, name)], 'other');
      const expected = parse(readFileSync(path.join(folder, name.replace(/\.\w+$/u, '.yaml')), 'utf8')) as Expected;
      const fields = fieldsOf(expected, one);
      const wrong = fields.filter(({ expected: wanted, found }) => wanted !== found);
      all += fields.length;
      right += fields.length - wrong.length;
      rows.push(`| ${name} | ${fields.length} | ${fields.length - wrong.length} | ${one.draft.doubts.length} |`);
      misses.push(...wrong.map(({ at, expected: wanted, found }) => `| ${name} | ${at} | ${wanted} | ${found} |`));
      expect(inventedIn(one), name).toEqual([]);
    }
    const table = [
      '# Invented documents in other structures, by field',
      '',
      `${right} of ${all} fields.`,
      '',
      '| document | fields | right | doubts |',
      '| --- | --- | --- | --- |',
      ...rows,
      '',
      '| missed in | field | expected | found |',
      '| --- | --- | --- | --- |',
      ...misses,
      '',
    ];
    await expect(table.join('\n')).toMatchFileSnapshot('expected/others-score.md');
    expect(right / all).toBeGreaterThan(0.9);
  });
});
