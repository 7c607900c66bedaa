import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { todayInShanghai } from '../../src/commands/today.ts';
import { addDays } from '../../src/model/day.ts';
import { states, statusOf, type State } from '../../src/plan/state.ts';
import { day, due, open, site, smallPlan, task } from './small-plan.ts';

const rules = site.states;

/** A task t of the plan 2020-09-01..2022-12-31, with its deadline, entries and changes; its state on a day. */
function stateOn(asOf: string, deadline: object | undefined, progress: readonly object[] = [], more: object = {}) {
  const plan = smallPlan({
    tasks: [task('t', deadline === undefined ? {} : { deadline })],
    progress: progress.map((entry) => ({ task: 't', ...entry })),
    ...more,
  });
  return statusOf(plan.tasks[0]!, plan, day(asOf), rules);
}

const year2021 = due('2021年12月31日', '2021-12-31', { start: '2021-01-01' });

describe('the state of a task on a day: the first that holds', () => {
  const cases: readonly [name: string, asOf: string, deadline: object | undefined, progress: readonly object[], state: State][] = [
    ['no entry at all', '2021-06-30', year2021, [], '未填报'],
    ['no entry, deadline long past: nobody is late without evidence', '2022-06-30', year2021, [], '未填报'],
    ['an entry dated after the day is ignored', '2021-06-30', year2021, [{ day: '2021-07-01', state: '进行中' }], '未填报'],
    ['an entry of the day itself counts', '2021-06-30', year2021, [{ day: '2021-06-30', state: '进行中' }], '进行中'],
    ['done in time', '2021-06-30', year2021, [{ day: '2021-06-01', state: '已完成' }], '已完成'],
    ['done on the last day is in time', '2022-02-01', year2021, [{ day: '2021-12-31', state: '已完成' }], '已完成'],
    ['done a day late', '2022-02-01', year2021, [{ day: '2022-01-01', state: '已完成' }], '逾期完成'],
    [
      'done in time and said again later',
      '2022-02-01',
      year2021,
      [
        { day: '2021-12-25', state: '已完成' },
        { day: '2022-01-20', state: '已完成' },
      ],
      '已完成',
    ],
    [
      'done, reopened, done late',
      '2022-02-01',
      year2021,
      [
        { day: '2021-12-01', state: '已完成' },
        { day: '2021-12-20', state: '进行中' },
        { day: '2022-01-05', state: '已完成' },
      ],
      '逾期完成',
    ],
    ['100 percent is done', '2021-06-30', year2021, [{ day: '2021-06-01', percent: 100 }], '已完成'],
    ['late the day after the deadline', '2022-01-01', year2021, [{ day: '2021-06-01', state: '进行中' }], '逾期'],
    ['not late on the deadline itself', '2021-12-31', year2021, [{ day: '2021-06-01', state: '进行中' }], '临期'],
    ['late also where not begun', '2022-01-01', year2021, [{ day: '2021-06-01', state: '未启动' }], '逾期'],
    ['a year: the last 30 days, not 36', '2021-11-30', year2021, [{ day: '2021-06-01', state: '进行中' }], '进行中'],
    ['a year: 30 days before', '2021-12-01', year2021, [{ day: '2021-06-01', state: '进行中' }], '临期'],
    [
      'a window of 10 days: at least 3',
      '2021-06-07',
      due('x', '2021-06-10', { start: '2021-06-01' }),
      [{ day: '2021-06-02', state: '进行中' }],
      '临期',
    ],
    [
      'a window of 10 days: 4 before',
      '2021-06-06',
      due('x', '2021-06-10', { start: '2021-06-01' }),
      [{ day: '2021-06-02', state: '进行中' }],
      '进行中',
    ],
    [
      'a window of 100 days: its last tenth',
      '2021-03-31',
      due('x', '2021-04-10', { start: '2021-01-01' }),
      [{ day: '2021-01-02', state: '进行中' }],
      '临期',
    ],
    ['behind: half the year, 34 percent', '2021-07-02', year2021, [{ day: '2021-07-01', percent: 34 }], '落后序时'],
    ['not behind: half the year, 36 percent', '2021-07-02', year2021, [{ day: '2021-07-01', percent: 36 }], '进行中'],
    ['behind is said before not begun', '2021-07-02', year2021, [{ day: '2021-07-01', state: '未启动', percent: 0 }], '落后序时'],
    ['near is said before behind', '2021-12-20', year2021, [{ day: '2021-07-01', percent: 10 }], '临期'],
    ['no percent, no judgment on pace', '2021-11-01', year2021, [{ day: '2021-07-01', state: '进行中' }], '进行中'],
    ['not begun', '2021-07-02', year2021, [{ day: '2021-07-01', state: '未启动' }], '未启动'],
    ['words alone say that something is going on', '2021-07-02', year2021, [{ day: '2021-07-01', text: '已部署' }], '进行中'],
    [
      'the later entry of one day counts',
      '2021-07-02',
      year2021,
      [
        { day: '2021-07-01', state: '未启动' },
        { day: '2021-07-01', state: '进行中' },
      ],
      '进行中',
    ],
    ['an open deadline is never late', '2030-01-01', open, [{ day: '2021-07-01', state: '进行中' }], '进行中'],
    ['an open deadline cannot be completed late', '2030-01-01', open, [{ day: '2029-07-01', state: '已完成' }], '已完成'],
    ['no deadline, never late', '2030-01-01', undefined, [{ day: '2021-07-01', state: '未启动' }], '未启动'],
    [
      'a window without its own start begins with the plan',
      '2020-12-29',
      due('x', '2020-12-31'),
      [{ day: '2020-12-01', percent: 20 }],
      '临期',
    ],
  ];
  it.each(cases)('%s', (_name, asOf, deadline, progress, state) => {
    expect(stateOn(asOf, deadline, progress).state).toBe(state);
  });
});

describe('marks, figures, changes', () => {
  it('marks stand beside the state', () => {
    expect(stateOn('2021-06-30', open)).toEqual({ state: '未填报', mark: '持续推进', review: { day: '2020-12-31', asked: true } });
    expect(stateOn('2021-06-30', undefined)).toEqual({ state: '未填报', mark: '无时限' });
    expect(stateOn('2021-06-30', { text: '无', kind: 'none', flags: [] }).mark).toBe('无时限');
    expect(stateOn('2021-06-30', { text: '项目竣工后30日内', kind: 'relative', flags: [] }).mark).toBe('无时限');
  });

  it('figures: due, days left, percent, expected', () => {
    expect(stateOn('2021-07-02', year2021, [{ day: '2021-07-01', percent: 40 }])).toEqual({
      state: '进行中',
      reported: '进行中',
      due: '2021-12-31',
      daysLeft: 182,
      percent: 40,
      expectedPercent: 50,
    });
    expect(stateOn('2022-01-11', year2021, [{ day: '2021-07-01', state: '进行中' }]).daysLeft).toBe(-11);
  });

  const extension = (approved: string, last: string) => ({
    task: 't',
    kind: '延期',
    day: approved,
    approver: '局长办公会',
    deadline: due(last, last),
  });

  it('lateness is judged by the latest approved deadline', () => {
    const changes = [extension('2021-12-20', '2022-03-31'), extension('2021-12-01', '2022-01-31')];
    expect(stateOn('2022-02-15', year2021, [{ day: '2021-06-01', state: '进行中' }], { changes })).toMatchObject({
      state: '进行中',
      due: '2022-03-31',
    });
  });

  it('a change approved after the day does not count yet', () => {
    const changes = [extension('2022-02-01', '2022-03-31')];
    expect(stateOn('2022-01-15', year2021, [{ day: '2021-06-01', state: '进行中' }], { changes }).state).toBe('逾期');
  });

  it('parts report for a task that has no entry of its own', () => {
    const parts = ['a', 'b'].map((id) => ({
      id,
      text: id,
      measures: [],
      roles: [],
      milestones: [],
      targets: [],
      duties: [],
      appliesTo: [],
      notes: [],
    }));
    const plan = (...progress: object[]) => smallPlan({ tasks: [task('t', { parts })], progress });
    const status = (...progress: object[]) => statusOf(plan(...progress).tasks[0]!, plan(...progress), day('2021-06-30'), rules);
    expect(status({ task: 't', part: 'a', day: '2021-06-01', state: '已完成' })).toMatchObject({ state: '进行中' });
    expect(status({ task: 't', part: 'a', day: '2021-06-01', percent: 50 })).toMatchObject({ state: '进行中', percent: 25 });
    const done = ['a', 'b'].map((part) => ({ task: 't', part, day: '2021-06-01', state: '已完成' }));
    expect(status(...done)).toMatchObject({ state: '已完成', finished: '2021-06-01' });
    expect(status(...done, { task: 't', day: '2021-06-02', state: '进行中' }).state).toBe('进行中');
  });
});

describe('laws', () => {
  const entry = fc.record({
    offset: fc.integer({ min: 0, max: 900 }),
    state: fc.constantFrom('未启动', '进行中', '已完成'),
    percent: fc.integer({ min: 0, max: 100 }),
  });
  const entries = fc.array(entry, { maxLength: 5 });
  const ready = (list: readonly { offset: number; state: string; percent: number }[]) =>
    list.map(({ offset, ...rest }) => ({ ...rest, day: addDays(day('2020-09-01'), offset) }));

  it('exactly one known state for any entries and day; without an entry by then it is 未填报, and never late before the deadline has passed', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 1000 }), (list, offset) => {
        const asOf = addDays(day('2020-09-01'), offset);
        const progress = ready(list);
        const { state, daysLeft } = stateOn(asOf, year2021, progress);
        expect(states).toContain(state);
        expect(state === '未填报').toBe(progress.every((one) => one.day > asOf));
        if (state === '逾期') expect(daysLeft).toBeLessThan(0);
      }),
      { seed: 20200901, numRuns: 300 },
    );
  });

  it('entries of the future change nothing', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 900 }), (list, offset) => {
        const asOf = addDays(day('2020-09-01'), offset);
        const progress = ready(list);
        expect(stateOn(asOf, year2021, progress)).toEqual(
          stateOn(
            asOf,
            year2021,
            progress.filter((one) => one.day <= asOf),
          ),
        );
      }),
      { seed: 20200902, numRuns: 200 },
    );
  });

  it('a later day unfinishes nothing unless an entry of a day between says so', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 400 }), (list, offset, more) => {
        const [before, after] = [addDays(day('2020-09-01'), offset), addDays(day('2020-09-01'), offset + more)];
        const progress = ready(list);
        const reopened = progress.some((one) => before < one.day && one.day <= after && one.state !== '已完成');
        fc.pre(!reopened && stateOn(before, year2021, progress).reported === '已完成');
        const [then, later] = [stateOn(before, year2021, progress), stateOn(after, year2021, progress)];
        expect([later.state, later.finished]).toEqual([then.state, then.finished]);
      }),
      { seed: 20200903, numRuns: 400 },
    );
  });

  it('what is expected never falls from one day to a later one, and is 100 from the deadline on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 400 }), (offset, more) => {
        const on = (n: number) =>
          stateOn(addDays(day('2020-09-01'), n), year2021, [{ day: '2020-09-01', percent: 1 }]).expectedPercent ?? -1;
        expect(on(offset)).toBeLessThanOrEqual(on(offset + more));
        if (addDays(day('2020-09-01'), offset) >= '2021-12-31') expect(on(offset)).toBe(100);
      }),
    );
  });
});

describe('the day before a deadline, the day, the day after', () => {
  const period = { text: '2019年至2026年', start: '2019-01-01', end: '2026-12-31', flags: [] };
  const ends = [
    ['the end of a year', '2021-12-31', '2021-12-30', '2022-01-01'],
    ['the end of a month of 30 days', '2021-04-30', '2021-04-29', '2021-05-01'],
    ['the end of February', '2021-02-28', '2021-02-27', '2021-03-01'],
    ['the leap day', '2024-02-29', '2024-02-28', '2024-03-01'],
    ['the day before a leap day', '2024-02-28', '2024-02-27', '2024-02-29'],
    ['the first day of a year', '2022-01-01', '2021-12-31', '2022-01-02'],
  ] as const;
  const going = { state: '进行中' };
  const rows: readonly (readonly [string, readonly object[], readonly [State, State, State]])[] = [
    ['nothing entered', [], ['未填报', '未填报', '未填报']],
    ['going on', [going], ['临期', '临期', '逾期']],
    ['not begun', [{ state: '未启动' }], ['临期', '临期', '逾期']],
    ['behind', [{ percent: 1 }], ['临期', '临期', '逾期']],
    ['done the year before', [{ state: '已完成' }], ['已完成', '已完成', '已完成']],
  ];
  const cases = ends.flatMap((end) => rows.map((row) => [end[0], row[0], end, row] as const));
  it.each(cases)('%s, %s', (_end, _row, [, last, before, after], [, list, wanted]) => {
    const progress = list.map((entry) => ({ day: '2020-06-01', ...entry }));
    const on = (asOf: string) => stateOn(asOf, due('x', last), progress, { period }).state;
    expect([on(before), on(last), on(after)]).toEqual(wanted);
  });

  it.each(ends)('%s: finished on it is in time, the day after late', (_name, last, before, after) => {
    const doneOn = (finished: string) => stateOn('2026-01-01', due('x', last), [{ day: finished, state: '已完成' }], { period }).state;
    expect([doneOn(before), doneOn(last), doneOn(after)]).toEqual(['已完成', '已完成', '逾期完成']);
  });

  it.each(ends)('%s: reopened after it was done, it is late from the day after', (_name, last, before, after) => {
    const progress = [
      { day: '2020-06-01', state: '已完成' },
      { day: before, ...going },
    ];
    const on = (asOf: string) => stateOn(asOf, due('x', last), progress, { period }).state;
    expect([on(addDays(day(before), -1)), on(before), on(last), on(after)]).toEqual(['已完成', '临期', '临期', '逾期']);
  });

  it.each([
    ['one minute before midnight in Shanghai', '2021-12-31T23:59:00+08:00', '临期'],
    ['one minute after midnight in Shanghai', '2022-01-01T00:01:00+08:00', '逾期'],
  ])('%s, whatever the zone of the machine', (_name, instant, wanted) => {
    const zone = process.env['TZ'];
    const found = ['Pacific/Honolulu', 'UTC', 'Asia/Shanghai', 'Pacific/Kiritimati'].map((place) => {
      process.env['TZ'] = place;
      return stateOn(todayInShanghai(Date.parse(instant)), due('2021年底', '2021-12-31'), [{ day: '2021-06-01', ...going }], { period })
        .state;
    });
    process.env['TZ'] = zone;
    expect(new Set(found)).toEqual(new Set([wanted]));
  });
});
