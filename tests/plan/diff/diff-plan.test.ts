import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditKind, PlanEdit } from '../../../src/model/plan-edit.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { diffPlan, diffPlans } from '../../../src/plan/diff/diff-plan.ts';
import { day, due, group, milestone, open, role, smallPlan, task } from '../small-plan.ts';
import { summaryOf } from './summary-of.ts';

const asOf = day('2021-06-15');
const said = (before: Plan, after: Plan): readonly string[] => diffPlan({ before, after, asOf }).map(summaryOf);
const plan = (...tasks: object[]): Plan => smallPlan({ tasks });

const fire = '排查全县医疗机构消防通道，建立隐患清单';
const wires = '更换病房和手术室的老旧电气线路';
const drills = '组织县级卫生应急队伍开展综合演练';
const numbered = (...texts: string[]): object[] => texts.map((text, index) => task(`t${index + 1}`, { no: String(index + 1), text }));

describe('rows that are brought together', () => {
  it('renumbered tasks by their words, though their ids moved with the numbers', () => {
    expect(said(plan(...numbered(fire, wires, drills)), plan(...numbered(wires, drills)))).toEqual([
      'task-dropped t1 none',
      'task-renumbered t2>t1 none',
      'task-renumbered t3>t2 none',
    ]);
  });

  it('swapped rows without numbers as one edit of order', () => {
    const rows = (...texts: string[]): object[] => texts.map((text, index) => task(`t${index + 1}`, { text }));
    expect(said(plan(...rows(fire, wires, drills)), plan(...rows(fire, drills, wires)))).toEqual(['tasks-reordered plan none']);
  });

  it('rows with ids of their authors by these, whatever was done to their words', () => {
    expect(said(plan(task('fire', { text: fire })), plan(task('fire', { text: '全面检测报警设施' })))).toEqual(['task-reworded fire none']);
  });

  it('a row of the same number but quite other words not at all', () => {
    expect(said(plan(...numbered(fire)), plan(...numbered('召开年度总结会议')))).toEqual(['task-added t1 none', 'task-dropped t1 none']);
  });

  it('never two with one: of two copies one is new', () => {
    expect(said(plan(...numbered(fire)), plan(...numbered(fire, fire)))).toEqual(['task-added t2 none']);
  });

  it('a task that was split as reworded and added, with where it came from', () => {
    const [edits] = [diffPlan({ before: plan(...numbered(`${fire}；${wires}`)), after: plan(...numbered(fire, wires)), asOf })];
    expect(edits.map(({ kind, kin }) => [kind, kin])).toEqual([
      ['task-added', ['t1']],
      ['task-reworded', undefined],
    ]);
  });

  it('tasks that were merged as reworded and dropped, with where they went', () => {
    const edits = diffPlan({ before: plan(...numbered(fire, wires)), after: plan(...numbered(`${fire}；${wires}`)), asOf });
    expect(edits.map(({ kind, kin }) => [kind, kin])).toEqual([
      ['task-dropped', ['t1']],
      ['task-reworded', undefined],
    ]);
  });

  it('parts within their task', () => {
    const part = (id: string, text: string, more: object = {}) => ({
      ...task(id, { text, ...more }),
      group: undefined,
      carries: undefined,
      clauses: undefined,
      flags: undefined,
      parts: undefined,
    });
    const withParts = (...parts: object[]): Plan =>
      plan(task('t1', { text: fire, parts: parts.map((one) => JSON.parse(JSON.stringify(one)) as object) }));
    const before = withParts(part('t1-1', '选定队员，明确职责'), part('t1-2', '配备装备器材'));
    const after = withParts(part('t1-1', '配备装备器材', { deadline: due('2021年6月底', '2021-06-30') }));
    expect(said(before, after)).toEqual(['part-dropped t1-1 none', 'deadline-changed t1-2>t1-1 none']);
  });
});

describe('what holds on the day', () => {
  const first = due('2021年3月底', '2021-03-31');
  const late = due('2021年9月底', '2021-09-30');
  const extension = (on: string): object => ({ task: 't1', kind: '延期', day: on, approver: '局长办公会', deadline: late });
  const one = (deadline: object, ...changes: object[]): Plan => smallPlan({ tasks: [task('t1', { deadline })], changes });

  it.each([
    ['the day of approval', '2021-06-15', ['deadline-moved t1 +183 approved']],
    ['the day before it', '2021-06-16', ['change-recorded t1 not-yet']],
  ])('an extension counts from %s', (_name, on, expected) => {
    expect(said(one(first), one(first, extension(on)))).toEqual(expected);
  });

  it('an approved extension that is overwritten into the row moves nothing but the written deadline, and is approved', () => {
    expect(said(one(first, extension('2021-05-01')), one(late, extension('2021-05-01')))).toEqual([
      'deadline-moved t1 原定时限 +183 approved',
    ]);
  });

  it('an extension to another day does not approve', () => {
    expect(said(one(first), one(due('2021年12月底', '2021-12-31'), extension('2021-07-01')))).toEqual(['deadline-moved t1 +275 none']);
  });

  it('who leads a group is told once, not for every task that takes it over', () => {
    const led = (unit: string): Plan =>
      smallPlan({
        groups: [group('g1', { roles: [role('lead', unit, unit)] })],
        tasks: ['a', 'b'].map((id) => task(id, { group: 'g1', roles: [{ ...role('lead', unit, unit), inherited: 'group' }] })),
      });
    expect(said(led('anquan'), led('yizheng'))).toEqual(['role-changed g1 牵头 none']);
  });
});

const mirrored: Readonly<Partial<Record<string, string>>> = {
  added: 'dropped',
  dropped: 'added',
  raised: 'lowered',
  lowered: 'raised',
  struck: 'restored',
  restored: 'struck',
  recorded: 'withdrawn',
  withdrawn: 'recorded',
};

function mirrorOf(kind: EditKind): string {
  const [thing = '', verb = ''] = kind.split('-');
  return `${thing}-${mirrored[verb] ?? verb}`;
}

/** What both directions must say alike: who approved, and which side gives the name, is no part of it. */
function turned({ kind, place, before, after, days, kin }: PlanEdit): string {
  return JSON.stringify([
    mirrorOf(kind),
    place.of,
    place.id,
    place.idBefore ?? place.id,
    after,
    before,
    days === undefined ? null : -days,
    kin,
  ]);
}

function straight({ kind, place, before, after, days, kin }: PlanEdit): string {
  return JSON.stringify([kind, place.of, place.idBefore ?? place.id, place.id, before, after, days ?? null, kin]);
}

const deadlines = fc.constantFrom(
  due('2021年3月底', '2021-03-31'),
  due('2021年9月底', '2021-09-30'),
  due('2021年9月30日前', '2021-09-30'),
  open,
  undefined,
);
const texts = fc.constantFrom(
  fire,
  wires,
  drills,
  `${fire}；${wires}`,
  `${drills}，配齐装备`,
  '召开年度总结会议',
  '更换病房的老旧电气线路',
);
const target = (value: number): object => ({
  text: `整改率达到${value}%`,
  measure: '整改率',
  compare: '>=',
  value,
  unit: '%',
  series: [],
  flags: [],
});

const anyTask = fc.record({
  text: texts,
  deadline: deadlines,
  roles: fc.constantFrom(
    [],
    [role('lead', '安全股', 'anquan')],
    [role('lead', '安全管理股', 'anquan')],
    [role('lead', '医政股', 'yizheng')],
  ),
  targets: fc.constantFrom([], [target(90)], [target(95)]),
  milestones: fc.constantFrom([], [milestone('完成自查', '2021-02-28')], [milestone('完成自查', '2021-04-30')]),
  group: fc.constantFrom('g1', 'g2'),
  own: fc.constantFrom(undefined, undefined, 'fire', 'wires', 'drills'),
});

const anyPlan = fc
  .record({
    rows: fc.array(anyTask, { maxLength: 6 }),
    numbered: fc.boolean(),
    changes: fc.array(fc.constantFrom(['延期', '2021-05-01'], ['延期', '2021-07-01'], ['取消', '2021-05-01']), { maxLength: 2 }),
  })
  .map(({ rows, numbered: numbers, changes }) => {
    const seen = new Set<string>();
    const tasks = rows.map(({ own, deadline, ...row }, index) => {
      const id = own === undefined || seen.has(own) ? `t${index + 1}` : own;
      seen.add(id);
      return task(id, { ...row, ...(deadline && { deadline }), ...(numbers ? { no: String(index + 1) } : {}) });
    });
    return smallPlan({
      groups: [group('g1', { title: '压实责任' }), group('g2', { title: '消除隐患' })],
      tasks,
      changes: tasks.slice(0, changes.length).map((one, index) => {
        const [kind, on] = changes[index] ?? [];
        const more = kind === '延期' ? { deadline: due('2021年12月底', '2021-12-31') } : {};
        return { task: (one as { id: string }).id, kind, day: on, approver: '局长办公会', ...more };
      }),
    });
  });

describe('laws of the comparison', () => {
  it('a plan with itself has no edits', () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        expect(diffPlans([one], [structuredClone(one)], asOf)).toEqual([]);
      }),
    );
  });

  it('turned round it says the same the other way', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const there = diffPlan({ before, after, asOf }).map(straight).toSorted();
        const back = diffPlan({ before: after, after: before, asOf }).map(turned).toSorted();
        expect(back).toEqual(there);
      }),
    );
  });

  it('no row stands in two pairs: each side has what was kept, and what only it has', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (before, after) => {
        const edits = diffPlan({ before, after, asOf });
        const [added, dropped] = ['task-added', 'task-dropped'].map((kind) => edits.filter((edit) => edit.kind === kind).length);
        expect(after.tasks.length - (added ?? 0)).toBe(before.tasks.length - (dropped ?? 0));
      }),
    );
  });

  it('plans that came and went whole are told as such', () => {
    expect(diffPlans([smallPlan({ id: 'old' })], [smallPlan({ id: 'new' })], asOf).map(({ id, state }) => [id, state])).toEqual([
      ['new', 'added'],
      ['old', 'dropped'],
    ]);
  });
});
