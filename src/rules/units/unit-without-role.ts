import type { Part, Task } from '../../model/task.ts';
import type { Unit } from '../../model/unit.ts';
import { namesOf, type UnitRegistry } from '../../plan/unit-registry.ts';
import type { PlanRule, RuleFinding } from '../rule.ts';
import type { Spot } from '../spot.ts';
import type { PlanSubject } from '../subject.ts';
import { share, signsOf } from '../written-signs.ts';

/** A section or unit of the plan's office, or a department beside it, that a sentence gives work to and that stands in no role of the plan, said once a unit; any unit that a row gives work to in words and no role. */
export const unitWithoutRole: PlanRule<'unit-without-role'> = {
  id: 'unit-without-role',
  over: 'plan',
  severity: 'info',
  *check(plan) {
    const { registry } = plan.workspace;
    const office = plan.plan.office;
    const used = plan.unitsUsed;
    if (office === undefined || used.size === 0) return;
    const classes = registry.unitsOfKind('类别').filter((unit) => used.has(unit.id));
    const candidates = workersOf(office, registry).filter(
      (unit) => !used.has(unit.id) && !classes.some((one) => covers(one, unit, registry)),
    );
    for (const unit of candidates) {
      const found = sentenceGivingWork(plan, unit);
      if (found !== undefined) yield { at: found.at, facts: { name: found.name, words: found.words } };
    }
    yield* inRows(plan, new Set(candidates));
  },
  examples: {
    fires: [
      {
        notice: `
plans: [a]
---
各医疗机构逐项检查。⟦局办公室负责⟧汇总检查结果。
`,
      },
      {
        units: `
  - { id: qingshi-zhidui, name: 县卫生监督所, kind: 直属单位, parent: qingshi }
`,
        plan: `
tasks:
  - text: 检查消防通道，⟦县卫生监督所牵头⟧开展抽查
    lead: 局医政股
    deadline: 2021年12月
`,
      },
      {
        plan: `
tasks:
  - { text: 检查消防通道, lead: 局办公室, deadline: 2021年12月 }
  - { text: 培训职工，⟦由局办公室负责⟧, lead: 局医政股, deadline: 2021年12月 }
`,
      },
      {
        units: `
  - { id: xian-jiaoyu, name: 县教育局, kind: 部门 }
`,
        plan: `
tasks:
  - { text: 检查消防通道, lead: 局医政股, responsible: 各医疗机构, deadline: 2021年12月 }
`,
        notice: `
plans: [a]
---
各医疗机构逐项检查，⟦县教育局负责⟧学校医务室的检查。
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { text: 检查消防通道，由局办公室牵头，由县卫生健康局负责人带队, lead: 局办公室, assist: 局医政股, deadline: 2021年12月 }
  - { text: 培训职工，由各医疗机构负责, lead: 局医政股, assist: 各医疗机构, deadline: 2021年12月 }
`,
      },
      {
        units: `
  - { id: shi-weijian, name: 市卫生健康委, kind: 机关 }
  - { id: xian-jiaoyu, name: 县教育局, kind: 部门 }
`,
        notice: `
plans: [a]
---
局医政股负责日常工作。有问题请与局办公室联系，由青石县卫生健康局负责解释。市卫生健康委负责统筹，县教育局负责人参加。
`,
      },
      {
        units: `
  - { id: qingshi-keshi, name: 局机关各科室, kind: 类别, parent: qingshi }
`,
        plan: `
tasks:
  - { text: 检查消防通道, lead: 局医政股, assist: 局机关各科室, deadline: 2021年12月 }
`,
        notice: `
plans: [a]
---
局办公室负责汇总检查结果。
`,
      },
    ],
  },
};

const verbs = signsOf('牵负');

/** 由县教育局负责 in the words of a row in which this unit has no part; its parts may give it one. */
const givenWork = /由([\p{Script=Han}]{3,16}?)(?:具体)?(?:牵头|负责)(?!人)/gu;

/** For speed: few texts say so. */
const mayGiveWork = /由.{3,20}(?:牵头|负责)/su;
const none: readonly [] = [];

function inRows(
  { texts, signs, plan, file, workspace }: PlanSubject,
  told: ReadonlySet<Unit>,
): readonly RuleFinding<'unit-without-role'>[] {
  if (!share(signs, verbs)) return [];
  return texts.flatMap((said) => {
    const { text, row, field } = said;
    if (row?.kind !== 'task' || field === 'milestone' || field === 'duty' || field === 'target' || !mayGiveWork.test(text)) return none;
    return [...text.matchAll(givenWork)].flatMap(([words, name = '']) => {
      const hit = workspace.registry.lookUp(name, plan.office, plan.date);
      if (hit.found !== 'one' || told.has(hit.unit) || hasPart(row.task, hit.unit, workspace.units)) return [];
      return [{ at: { file, path: said.path, words }, facts: { name, words: words.slice(1) } }];
    });
  });
}

function hasPart(task: Task | Part, unit: Unit, units: readonly Unit[]): boolean {
  const parts = 'parts' in task ? task.parts : [];
  const roles = [task, ...parts, ...task.milestones, ...task.duties].flatMap((one) => one.roles);
  if (roles.length === 0) return true;
  const ids = new Set(roles.flatMap((role) => role.units.map(({ id }) => id)));
  return (
    ids.has(unit.id) ||
    units.some((one) => ids.has(one.id) && (one.members.includes(unit.id) || (one.kind === '类别' && one.members.length === 0)))
  );
}

/** Of other offices only those beside it: one above it is quoted. */
function workersOf(office: string, { unitsOf, unitsOfKind, officeOf }: UnitRegistry): readonly Unit[] {
  const own = unitsOf(office).filter(({ kind }) => kind === '内设科室' || kind === '直属单位' || kind === '医疗机构');
  return [...own, ...unitsOfKind('部门').filter(({ id }) => officeOf(id) !== office)];
}

/** A class whose members nobody knows may have any unit of its office that its name fits. */
function covers({ id, name, members }: Unit, unit: Unit, { officeOf }: UnitRegistry): boolean {
  if (members.length > 0) return members.includes(unit.id);
  if (officeOf(id) !== officeOf(unit.id)) return false;
  return (unit.kind === '内设科室' ? /科室|股室|处室|部门|单位/u : /单位|机构|医院|院/u).test(name);
}

interface Found {
  readonly at: Spot;
  readonly name: string;
  readonly words: string;
}

function sentenceGivingWork(plan: PlanSubject, unit: Unit): Found | undefined {
  // What a section is called in a few words (医院) may be anything in a sentence.
  for (const name of namesOf(unit).filter((one) => one.length >= 4)) {
    const found = inBodies(plan, name) ?? inTexts(plan, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The name at the beginning of a clause, and straight after it what it has to do. */
function givingWork(text: string, name: string): { readonly start: number; readonly words: string } | undefined {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const verb = /^(?:具体)?(?:牵头|负责)(?!人)/u.exec(text.slice(at + name.length))?.[0];
    if (verb !== undefined && /(?:^|[。；;，,：:\n）)]|[，。；由])$/u.test(text.slice(0, at))) return { start: at, words: name + verb };
  }
  return undefined;
}

function inBodies({ documents }: PlanSubject, name: string): Found | undefined {
  for (const { blocks, file } of documents) {
    for (const { text, within, spanOf } of blocks) {
      const found = within.includes('Internal') ? undefined : givingWork(text, name);
      if (found !== undefined)
        return { at: { file, span: spanOf(found.start, found.start + found.words.length) }, name, words: found.words };
    }
  }
  return undefined;
}

function inTexts({ texts, file }: PlanSubject, name: string): Found | undefined {
  for (const said of texts) {
    const found = givingWork(said.text, name);
    if (found !== undefined) return { at: { file, path: said.path, words: found.words }, name, words: found.words };
  }
  return undefined;
}
