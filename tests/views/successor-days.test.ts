import { describe, expect, it } from 'vitest';
import { day, role, smallPlan, task } from '../plan/small-plan.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Unit } from '../../src/model/unit.ts';
import { unitIcs } from '../../src/formats/ics/deadlines-ics.ts';
import { rollUp } from '../../src/views/roll-up.ts';
import { unitView } from '../../src/views/unit-view.ts';
import { smallWorkspace, unit } from './small-workspace.ts';

const deadline = { text: '2021年12月底', kind: 'day', due: '2021-12-31', flags: [] };
const tasks = [task('t', { roles: [role('lead', 'old', 'old'), role('assist', 'old', 'old')], deadline })];

const shown = (units: readonly Unit[], plan: Plan) => (id: string, asOf: string) => {
  const { total, successors, predecessors, sections } = unitView(
    units.find((one) => one.id === id)!,
    smallWorkspace([plan], units),
    {
      asOf: day(asOf),
      edition: 'internal',
    },
  );
  const item = sections[0]?.items[0];
  const on = successors.map((one) => `${one.id} ${one.from}`);
  return { total, via: item?.via, kind: item?.viaKind, on, back: predecessors.map((one) => `${one.id} ${one.from}`) };
};

describe('a merger', () => {
  const units = [unit('old', { successor: { unit: 'new', from: '2021-03-01' } }), unit('new'), unit('other')];
  const plan = smallPlan({ tasks: [task('t', { roles: [role('lead', 'old', 'old')] })] });
  const back = ['old 2021-03-01'];
  const on = ['new 2021-03-01'];

  it.each([
    ['2021-02-28', 'new', { total: 0, via: undefined, kind: undefined, on: [], back }],
    ['2021-03-01', 'new', { total: 1, via: 'old', kind: 'predecessor', on: [], back }],
    ['2021-03-02', 'new', { total: 1, via: 'old', kind: 'predecessor', on: [], back }],
    ['2021-02-28', 'old', { total: 1, via: undefined, kind: undefined, on, back: [] }],
    ['2021-03-01', 'old', { total: 1, via: undefined, kind: undefined, on, back: [] }],
    ['2021-03-01', 'other', { total: 0, via: undefined, kind: undefined, on: [], back: [] }],
  ])('on %s the list of %s follows the successor, links on and back; the old paper keeps its name', (asOf, id, wanted) => {
    expect(shown(units, plan)(id, asOf)).toEqual(wanted);
    expect(plan.tasks[0]!.roles[0]!.text).toBe('old');
  });
});

describe('a split', () => {
  const successor = [
    { unit: 'a', from: '2021-03-01' },
    { unit: 'b', from: '2021-03-10' },
  ];
  const units = [
    unit('older', { successor: { unit: 'old', from: '2020-10-01' } }),
    unit('old', { successor }),
    unit('a'),
    unit('b'),
    unit('other'),
  ];
  const handedOver = { task: 't', kind: '移交', day: '2021-04-01', approver: '局长办公会', to: role('lead', 'a', 'a') };
  const open = smallPlan({ tasks });
  const decided = smallPlan({ tasks, changes: [handedOver] });
  const leads = smallPlan({ tasks: [task('t', { roles: [role('lead', 'older', 'older')], deadline })] });
  const none = { total: 0, via: undefined, kind: undefined };
  const undecided = { total: 2, via: 'old', kind: 'split' };

  it.each([
    ['2021-02-28', 'a', none],
    ['2021-03-01', 'a', undecided],
    ['2021-03-02', 'a', undecided],
    ['2021-03-09', 'b', none],
    ['2021-03-10', 'b', undecided],
    ['2021-03-11', 'b', undecided],
    ['2021-03-31', 'b', undecided],
    ['2021-03-10', 'other', none],
    ['2021-02-28', 'old', { total: 2, via: undefined, kind: undefined }],
    ['2021-03-11', 'old', { total: 2, via: undefined, kind: undefined }],
  ])('on %s the list of %s has the open work of the old unit from its own day', (asOf, id, wanted) => {
    expect(shown(units, open)(id, asOf)).toMatchObject(wanted);
    expect(open.tasks[0]!.roles[0]!.text).toBe('old');
  });

  it.each([
    ['2021-03-31', 'a', undecided],
    ['2021-03-31', 'b', undecided],
    ['2021-04-01', 'a', { total: 1, via: undefined, kind: undefined }],
    ['2021-04-01', 'b', none],
    ['2021-04-02', 'b', none],
  ])('on %s the list of %s ends with the change that names one of them', (asOf, id, wanted) => {
    expect(shown(units, decided)(id, asOf)).toMatchObject(wanted);
  });

  it('links to all its successors, each links back', () => {
    expect(shown(units, open)('old', '2021-02-28').on).toEqual(['a 2021-03-01', 'b 2021-03-10']);
    expect(shown(units, open)('a', '2021-02-28').back).toEqual(['old 2021-03-01']);
    expect(shown(units, open)('b', '2021-02-28').back).toEqual(['old 2021-03-10']);
  });

  it('what was merged into the unit before is as open as its own work', () => {
    expect(shown(units, leads)('old', '2021-02-28')).toMatchObject({ total: 1, via: 'older', kind: 'predecessor' });
    expect(shown(units, leads)('b', '2021-03-10')).toMatchObject({ total: 1, via: 'older', kind: 'split' });
  });

  it('counts and calendars follow the lists', () => {
    const counted = (plan: Plan, asOf: string) =>
      rollUp(smallWorkspace([plan], units), 'unit', { asOf: day(asOf), edition: 'internal' }).map(({ key }) => key);
    const isInCalendar = (id: string, asOf: string) =>
      unitIcs({ id, name: id }, smallWorkspace([decided], units), day(asOf)).includes('BEGIN:VEVENT');
    expect(counted(open, '2021-03-10')).toEqual(['old', 'a', 'b']);
    expect(counted(decided, '2021-04-01')).toEqual(['a']);
    expect([isInCalendar('b', '2021-03-31'), isInCalendar('b', '2021-04-01'), isInCalendar('a', '2021-04-01')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
