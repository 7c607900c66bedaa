import type { DiffLine, PlanDiffView } from '../../views/diff-view.ts';

/** A comparison as plain text for a terminal or a mail: plan by plan, matter by matter, each line with who approved it. */
export function diffText(plans: readonly PlanDiffView[]): string {
  if (plans.length === 0) return '方案没有改动\n';
  return `${plans.map(planText).join('\n')}\n${totals(plans)}`;
}

const states = { changed: '有改动', added: '新增的方案', dropped: '删去的方案' } as const;

function planText(plan: PlanDiffView): string {
  const { id, title, state, sections } = plan;
  const lines = sections.flatMap((section) => [`  ${section.title}`, ...section.lines.flatMap(lineText)]);
  return [`${title}（${id}）：${state === 'changed' ? countWords(plan) : states[state]}`, ...lines, ''].join('\n');
}

function countWords({ edits, unapproved, notYet }: Pick<PlanDiffView, 'edits' | 'unapproved' | 'notYet'>): string {
  const doubts = [unapproved > 0 ? `${unapproved}处未经批准` : '', notYet > 0 ? `${notYet}处截至日尚未生效` : ''].filter(
    (words) => words !== '',
  );
  return `${edits}处改动${doubts.length === 0 ? '' : `，其中${doubts.join('，')}`}`;
}

function lineText({ where, what, approval, approved }: DiffLine): readonly string[] {
  const said = where === '方案' ? what : `${where}：${what}`;
  if (approval === undefined) return [`    ${said}`];
  return approved ? [`    ${said}`, `      ${approval}`] : [`    ${said}［${approval}］`];
}

function totals(plans: readonly PlanDiffView[]): string {
  const sum = (count: (plan: PlanDiffView) => number): number => plans.reduce((total, plan) => total + count(plan), 0);
  const counts = { edits: sum((plan) => plan.edits), unapproved: sum((plan) => plan.unapproved), notYet: sum((plan) => plan.notYet) };
  const why = counts.unapproved === 0 ? '' : '\n未经批准：changes.yaml 里没有与这处改动相应的变更';
  return `共${plans.length}个方案，${countWords(counts)}${why}\n`;
}
