import type { Day } from '../../model/day.ts';
import type { Task } from '../../model/task.ts';
import { successorsOf, type Unit } from '../../model/unit.ts';
import { standingTasks } from '../../plan/approved-changes.ts';
import { isExpired } from '../../plan/expired.ts';
import { isSplitDecided } from '../../plan/split-work.ts';
import { reportOn } from '../../plan/state.ts';
import type { PlanRule } from '../rule.ts';
import type { Spot } from '../spot.ts';
import type { PlanSubject } from '../subject.ts';

/** Tasks not done that stay with a unit that was split, while no change says which of its successors has them: said once a unit. */
export const splitUndecided: PlanRule<'split-undecided'> = {
  id: 'split-undecided',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    const { units, registry, splitUnits } = plan.workspace;
    for (const unit of splitUnits) {
      const successors = successorsOf(unit);
      if (!plan.unitsUsed.has(unit.id) || !reachesBeyond(unit, plan)) continue;
      const open = openTasks(unit, plan);
      const from = firstDay(unit);
      if (open.length === 0 || from === undefined) continue;
      const rows = plan.rows.filter(({ kind, task }) => kind === 'task' && open.some(({ id }) => id === task.id));
      const names = successors.map((next) => registry.byId(next.unit)?.name ?? next.unit);
      const cause = { file: 'units.yaml', path: ['units', units.indexOf(unit), 'successor', placeOf(from, unit), 'from'] };
      yield {
        at: spotOf(unit, rows, plan),
        facts: { name: unit.name, successors: names, from, rows: rows.map(({ name }) => name) },
        cause,
      };
    }
  },
  examples: {
    fires: [
      {
        units: `
  - id: qingshi-gongwei
    name: 局公卫股
    kind: 内设科室
    parent: qingshi
    successor:
      - { unit: qingshi-jikong, from: ⟪2021-06-01⟫ }
      - { unit: qingshi-fuyou, from: 2021-06-01 }
  - { id: qingshi-jikong, name: 局疾控股, kind: 内设科室, parent: qingshi }
  - { id: qingshi-fuyou, name: 局妇幼股, kind: 内设科室, parent: qingshi }
`,
        plan: `
date: 2021-01-04
tasks:
  - no: '1'
    text: 检查消防通道
    lead: ⟦局公卫股⟧
    deadline: 2021年12月
`,
      },
      {
        units: `
  - id: qingshi-gongwei
    name: 局公卫股
    kind: 内设科室
    parent: qingshi
    successor:
      - { unit: qingshi-jikong, from: 2021-06-10 }
      - { unit: qingshi-fuyou, from: ⟪2021-06-01⟫ }
  - { id: qingshi-jikong, name: 局疾控股, kind: 内设科室, parent: qingshi }
  - { id: qingshi-fuyou, name: 局妇幼股, kind: 内设科室, parent: qingshi }
`,
        plan: `
date: 2021-01-04
tasks:
  - { id: t1, no: '1', text: 检查消防通道, lead: 局公卫股, deadline: 2021年12月 }
  - { id: t2, no: '2', text: 登记隐患, lead: 局医政股, responsible: ⟦局公卫股⟧, deadline: 2021年12月 }
`,
        files: {
          'plans/a/changes.yaml': `
- { task: t1, kind: 移交, to: 局疾控股, day: 2021-06-02, approver: 局长办公会 }
`,
        },
      },
    ],
    passes: [
      {
        units: `
  - id: qingshi-gongwei
    name: 局公卫股
    kind: 内设科室
    parent: qingshi
    successor:
      - { unit: qingshi-jikong, from: 2021-06-01 }
      - { unit: qingshi-fuyou, from: 2021-06-01 }
  - { id: qingshi-jikong, name: 局疾控股, kind: 内设科室, parent: qingshi }
  - { id: qingshi-fuyou, name: 局妇幼股, kind: 内设科室, parent: qingshi }
`,
        plan: `
date: 2021-01-04
tasks:
  - { id: t1, no: '1', text: 检查消防通道, lead: 局公卫股, deadline: 2021年12月 }
  - { id: t2, no: '2', text: 登记隐患, lead: 局公卫股, deadline: 2021年12月 }
  - { id: t3, no: '3', text: 整改隐患, lead: 局医政股, assist: 局公卫股, deadline: 2021年12月 }
progress:
  - { task: t2, day: 2021-05-20, state: 已完成 }
`,
        files: {
          'plans/a/changes.yaml': `
- { task: t1, kind: 移交, to: 局妇幼股, day: 2021-06-01, approver: 局长办公会 }
`,
        },
      },
      {
        units: `
  - id: qingshi-gongwei
    name: 局公卫股
    kind: 内设科室
    parent: qingshi
    successor:
      - { unit: qingshi-jikong, from: 2021-06-16 }
      - { unit: qingshi-fuyou, from: 2021-06-16 }
  - { id: qingshi-jikong, name: 局疾控股, kind: 内设科室, parent: qingshi }
  - { id: qingshi-fuyou, name: 局妇幼股, kind: 内设科室, parent: qingshi }
`,
        plan: `
date: 2021-01-04
tasks:
  - { id: t1, no: '1', text: 检查消防通道, lead: 局公卫股, deadline: 2021年12月 }
`,
      },
    ],
  },
};

/** Where a site names no day, all that was entered and approved counts. */
const LAST_DAY = '9999-12-31' as Day;

function dayOf({ workspace }: PlanSubject): Day {
  return workspace.site?.asOf ?? LAST_DAY;
}

function firstDay(unit: Unit): Day | undefined {
  return successorsOf(unit)
    .map(({ from }) => from)
    .toSorted()
    .at(0);
}

function placeOf(from: Day, unit: Unit): number {
  return successorsOf(unit).findIndex((next) => next.from === from);
}

/** A split that has come, of a plan written before it was complete and not over by then; a later plan is told so by `unit-succeeded`. */
function reachesBeyond(unit: Unit, subject: PlanSubject): boolean {
  const { plan, workspace } = subject;
  const days = successorsOf(unit).map(({ from }) => from);
  const first = firstDay(unit);
  const { date } = plan;
  if (first === undefined || first > dayOf(subject) || (date !== undefined && days.every((from) => from <= date))) return false;
  const asOf = workspace.site?.asOf;
  return !isExpired(plan, first) && (asOf === undefined || !isExpired(plan, asOf));
}

/** Who assists cannot be changed by 移交 or 改责任, so that only who leads or is responsible is asked for. */
function openTasks(unit: Unit, subject: PlanSubject): readonly Task[] {
  const { plan } = subject;
  const asOf = dayOf(subject);
  const heirs = successorsOf(unit).map((next) => next.unit);
  return standingTasks(plan, asOf).filter(
    (task) => answers(task, unit.id) && reportOn(task, plan, asOf)?.state !== '已完成' && !isSplitDecided(task, heirs, plan, asOf),
  );
}

function answers({ roles }: Task, id: string): boolean {
  return roles.some(({ role, units }) => (role === 'lead' || role === 'responsible') && units.some((unit) => unit.id === id));
}

/** Its name in the first of the rows, else where the rows take it from, else that row. */
function spotOf(unit: Unit, rows: PlanSubject['rows'], { file, namedUnits }: PlanSubject): Spot {
  const uses = namedUnits.filter((use) => use.unit.id === unit.id && use.place.key !== 'assist');
  const use =
    uses.find(({ place }) => place.row !== undefined && rows.includes(place.row)) ?? uses.find(({ place }) => place.row === undefined);
  return use === undefined ? { file, path: rows[0]?.path ?? [] } : { file, path: use.place.path, words: use.name };
}
