import { expect, it } from 'vitest';
import { day, role, smallPlan, task } from '../plan/small-plan.ts';
import { unitView } from '../../src/views/unit-view.ts';
import { smallWorkspace, unit } from './small-workspace.ts';

const units = [unit('old', { successor: { unit: 'new', from: '2021-03-01' } }), unit('new'), unit('other')];
const plan = smallPlan({ tasks: [task('t', { roles: [role('lead', 'old', 'old')] })] });
const workspace = smallWorkspace([plan], units);
const shown = (id: string, asOf: string) => {
  const { total, successor, predecessors, sections } = unitView(
    units.find((one) => one.id === id)!,
    workspace,
    { asOf: day(asOf), edition: 'internal' },
  );
  return { total, via: sections[0]?.items[0]?.via, on: successor?.id, back: predecessors.map((one) => `${one.id} ${one.from}`) };
};

const back = ['old 2021-03-01'];

it.each([
  ['2021-02-28', 'new', { total: 0, via: undefined, on: undefined, back }],
  ['2021-03-01', 'new', { total: 1, via: 'old', on: undefined, back }],
  ['2021-03-02', 'new', { total: 1, via: 'old', on: undefined, back }],
  ['2021-02-28', 'old', { total: 1, via: undefined, on: 'new', back: [] }],
  ['2021-03-01', 'old', { total: 1, via: undefined, on: 'new', back: [] }],
  ['2021-03-01', 'other', { total: 0, via: undefined, on: undefined, back: [] }],
])('on %s the list of %s follows the successor, links on and back; the old paper keeps its name', (asOf, id, wanted) => {
  expect(shown(id, asOf)).toEqual(wanted);
  expect(workspace.plans[0]!.tasks[0]!.roles[0]!.text).toBe('old');
});
