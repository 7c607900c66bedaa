import type { RowName } from '../../model/messages/facts/fact.ts';
import type { PlanRule } from '../rule.ts';
import type { PlanText } from '../plan-texts.ts';
import { share, signsOf } from '../written-signs.ts';

/** 不定期 before 定期, which stands in it. */
const vague = /不定期|定期|适时(?!通[讯信])|择机|择时/gu;
const beginning = signsOf('定适择');
/** What gives the clause a frequency or day after all (每季度定期), terms of law whose interval others set (定期检验), and papers that are called so. */
const checkable = /每[日天周旬月季年半]|按[日周月季年]|\d[日号次]|\d{4}年|定期(?:检验|检定|存款|档案)|定期[维护保养检修]+记录/u;

/** Words like 定期 and 适时 that give neither a day nor a frequency: said once a plan, at the first of them. */
export const noCheckableDate: PlanRule<'no-checkable-date'> = {
  id: 'no-checkable-date',
  over: 'plan',
  severity: 'info',
  *check(plan) {
    if (!share(plan.signs, beginning)) return;
    const found: { readonly text: PlanText; readonly words: string }[] = [];
    for (const text of plan.texts) for (const words of vagueWords(text)) found.push({ text, words });
    const [first] = found;
    if (first === undefined) return;
    const at = { file: plan.file, path: first.text.path, words: first.words };
    const words = [...new Set(found.map((one) => one.words))];
    yield { at, facts: { words, count: found.length, rows: rowsOf(found.map(({ text }) => text)) } };
  },
  examples: {
    fires: [
      {
        plan: `
tasks:
  - no: '1'
    text: ⟦定期⟧检查消防通道，适时通报
    lead: 局医政股
    deadline: 2021年12月
  - { no: '2', text: 不定期抽查, lead: 局医政股, deadline: 2021年12月 }
`,
      },
      {
        plan: `
reports:
  - text: ⟦适时⟧报送
    what: 工作动态
    from: 各医疗机构
    dates: []
`,
      },
      {
        plan: `
reports:
  - { text: ⟦适时⟧报送, what: 工作动态, from: 各医疗机构 }
  - { text: 随时报送, what: 突发情况, from: 各医疗机构 }
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - no: '1'
    text: 每季度定期检查消防通道，电梯定期检验，清点定期档案，及时整改
    lead: 局医政股
    deadline: 2021年12月
    notes: [原文“定期”没有写明多久一次]
`,
      },
      {
        plan: `
tasks:
  - text: 定期开展卫生监督人员培训
    requirement: 每年至少开展1次培训
    lead: 局医政股
    deadline: 2022年底
    duties: [每年至少开展1次培训]
`,
      },
    ],
  },
};

const none: readonly string[] = [];

/** A row whose duties say how often has said it: what stands beside them in general words is the same work. */
function vagueWords({ text, row }: PlanText): readonly string[] {
  // Few texts have such words: the others are not cut into clauses.
  if (!/定期|适时|择[机时]/u.test(text)) return none;
  if (row?.task.duties.some(({ every, times }) => every !== undefined || times !== undefined) === true) return [];
  return text
    .split(/[，。；、\n]/u)
    .flatMap((clause) => (checkable.test(clause) ? [] : [...clause.matchAll(vague)].map(([words]) => words)));
}

/** What stands in no row is named by its first words. */
function rowsOf(found: readonly PlanText[]): readonly RowName[] {
  const names = found.map(({ row, text }): RowName => row?.name ?? { words: text.length > 16 ? `${text.slice(0, 15)}…` : text });
  return [...new Map(names.map((name) => [JSON.stringify(name), name])).values()];
}
