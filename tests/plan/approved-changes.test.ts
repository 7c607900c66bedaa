import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingTasks, tasksOn, validDeadline, validRoles } from '../../src/plan/approved-changes.ts';
import { day, due, role, smallPlan, task } from './small-plan.ts';

const change = (id: string, kind: string, on: string, more: object = {}): object => ({
  task: id,
  kind,
  day: on,
  approver: '局长办公会',
  ...more,
});
const first = due('2021年底', '2021-12-31');
const later = due('2022年6月底', '2022-06-30');
const latest = due('2022年9月底', '2022-09-30');

function planWith(changes: readonly object[], own: object = {}) {
  const roles = [role('lead', '医政科', 'yizheng'), role('responsible', '各单位', 'danwei')];
  return smallPlan({ tasks: [task('t1', { deadline: first, roles, ...own }), task('t2', { roles }), task('t3')], changes });
}

const words = (roles: readonly { readonly role: string; readonly text: string }[]) => roles.map((one) => `${one.role} ${one.text}`);

describe('validDeadline', () => {
  const plan = planWith([
    change('t1', '延期', '2021-12-20', { deadline: later }),
    change('t1', '延期', '2022-06-15', { deadline: latest }),
    change('t1', '移交', '2022-07-01', { to: role('lead', '办公室', 'bangong') }),
  ]);
  it.each([
    ['the day before the first approval', '2021-12-19', '2021-12-31'],
    ['the day of the approval', '2021-12-20', '2022-06-30'],
    ['the day before the second', '2022-06-14', '2022-06-30'],
    ['the day of the second', '2022-06-15', '2022-09-30'],
    ['after a change of another kind', '2022-07-02', '2022-09-30'],
  ])('%s', (_name, asOf, wanted) => {
    expect(validDeadline(plan.tasks[0]!, plan, day(asOf))?.due).toBe(wanted);
  });
});

describe('validRoles', () => {
  const to = (text: string) => ({ to: role('other', text, 'unit') });
  it.each([
    ['移交 puts another in the place of the lead', [change('t1', '移交', '2021-03-01', to('甲'))], ['lead 甲', 'responsible 各单位']],
    [
      '改责任 puts another in the place of who is responsible',
      [change('t1', '改责任', '2021-03-01', to('乙'))],
      ['lead 医政科', 'responsible 乙'],
    ],
    ['nothing before the day', [change('t1', '移交', '2021-06-16', to('甲'))], ['lead 医政科', 'responsible 各单位']],
    ['from the very day', [change('t1', '移交', '2021-06-15', to('甲'))], ['lead 甲', 'responsible 各单位']],
    [
      'the later of two, in whatever order they are written',
      [change('t1', '移交', '2021-05-01', to('丙')), change('t1', '移交', '2021-03-01', to('甲'))],
      ['lead 丙', 'responsible 各单位'],
    ],
  ])('%s', (_name, changes, wanted) => {
    const plan = planWith(changes);
    expect(words(validRoles(plan.tasks[0]!, plan, day('2021-06-15')))).toEqual(wanted);
  });

  it('where a plan prints one kind of role, both kinds of change mean it', () => {
    const changes = [change('t1', '移交', '2021-03-01', to('甲'))];
    const plan = planWith(changes, { roles: [role('responsible', '应急办', 'yingji'), role('assist', '各科室', 'keshi')] });
    expect(words(validRoles(plan.tasks[0]!, plan, day('2021-06-15')))).toEqual(['responsible 甲', 'assist 各科室']);
  });

  it('a part that takes its roles from the task changes with it, and the sentence of the first roles is gone', () => {
    const inherited = { ...role('lead', '医政科', 'yizheng'), inherited: 'task' };
    const { id, text, measures, milestones, targets, duties, appliesTo, notes } = smallPlan({ tasks: [task('t1-1')] }).tasks[0]!;
    const part = { id, text, measures, milestones, targets, duties, appliesTo, notes, roles: [inherited] };
    const plan = planWith([change('t1', '移交', '2021-03-01', to('甲'))], { parts: [part], rolesText: '医政科牵头' });
    const [changed] = tasksOn(plan, day('2021-06-15'));
    expect(words(changed?.parts[0]?.roles ?? [])).toContain('lead 甲');
    expect(changed?.rolesText).toBeUndefined();
  });

  it('applied twice is applied once', () => {
    const kinds = fc.constantFrom('移交', '改责任');
    const some = fc.array(fc.record({ kind: kinds, month: fc.integer({ min: 1, max: 9 }), text: fc.constantFrom('甲', '乙', '丙') }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(some, (list) => {
        const plan = planWith(list.map(({ kind, month, text }) => change('t1', kind, `2021-0${month}-01`, to(text))));
        const once = validRoles(plan.tasks[0]!, plan, day('2021-06-15'));
        expect(validRoles({ id: 't1', roles: [...once] }, plan, day('2021-06-15'))).toEqual(once);
      }),
    );
  });
});

describe('standingTasks', () => {
  const ids = (changes: readonly object[], asOf = '2021-06-15') => standingTasks(planWith(changes), day(asOf)).map(({ id }) => id);

  it('leaves out what was cancelled or merged by the day', () => {
    const changes = [change('t1', '取消', '2021-06-15'), change('t2', '合并', '2021-06-16', { into: 't3' })];
    expect(ids(changes, '2021-06-14')).toEqual(['t1', 't2', 't3']);
    expect(ids(changes)).toEqual(['t2', 't3']);
    expect(ids(changes, '2021-06-16')).toEqual(['t3']);
  });

  it('hands what a merged task owes over, through merges of merges', () => {
    const plan = planWith([change('t1', '合并', '2021-03-01', { into: 't2' }), change('t2', '合并', '2021-04-01', { into: 't3' })], {
      duties: [{ text: '每月检查', every: { n: 1, unit: 'month' }, roles: [] }],
    });
    const [heir, ...others] = standingTasks(plan, day('2021-06-15'));
    expect([heir?.id, others]).toEqual(['t3', []]);
    expect(heir?.duties.map(({ text }) => text)).toEqual(['每月检查']);
  });

  it('lets nothing stand for tasks merged into each other, into themselves or into a cancelled one', () => {
    expect(ids([change('t1', '合并', '2021-03-01', { into: 't2' }), change('t2', '合并', '2021-03-01', { into: 't1' })])).toEqual(['t3']);
    expect(ids([change('t1', '合并', '2021-03-01', { into: 't1' })])).toEqual(['t2', 't3']);
    expect(ids([change('t1', '合并', '2021-03-01', { into: 't2' }), change('t2', '取消', '2021-04-01')])).toEqual(['t3']);
  });
});
