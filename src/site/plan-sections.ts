import type { PlanView } from '../views/plan-view.ts';

/** A section of the plan page, in the order in which people ask. */
export interface PlanSection {
  readonly id: string;
  readonly title: string;
}

const organised = ({ plan }: PlanView): boolean => {
  const { organisation } = plan;
  return organisation !== undefined && organisation.bodies.length + organisation.inspectionGroups.length + organisation.levels.length > 0;
};

/** The sections that a plan page shows: what every plan is asked for, and of the rest what this plan has; `beside` is known only to the workspace. */
export function planSections(view: PlanView, beside: { readonly coverage?: boolean } = {}): readonly PlanSection[] {
  const { plan } = view;
  const all: readonly (readonly [string, string, boolean])[] = [
    ['resp', '责任分工', true],
    ['phases', '阶段', plan.phases.length > 0],
    ['grid', '进度控制表', true],
    ['gantt', '甘特图', view.gantt !== undefined],
    ['targets', '目标', view.targets.length > 0],
    ['duty', '定期工作和报送', view.duties.length > 0],
    ['organisation', '组织领导', organised(view)],
    ['coverage', '承接情况', beside.coverage === true],
    ['progress', '进展', true],
    ['changes', '批准的变更', plan.changes.length > 0],
    ['records', '台账和收报', plan.ledgers.length + plan.receipts.length > 0],
    ['forms', '表格', plan.forms.length > 0],
    ['slips', '原文疑误', plan.slips.length > 0],
    ['files', '文件和下载', true],
  ];
  return all.filter(([, , shown]) => shown).map(([id, title]) => ({ id, title }));
}
