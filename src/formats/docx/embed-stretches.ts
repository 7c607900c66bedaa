import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { isWideForm } from '../../views/form-layout.ts';
import type { PlanView } from '../../views/plan-view.ts';
import { block, type Block, type Stretch } from './block.ts';
import { bareGrid } from './control-grid.ts';
import { dutyTable } from './duty-table.ts';
import { attributeOf } from './embed-attributes.ts';
import { formBlocks } from './form-blocks.ts';
import { contactText } from './inline-runs.ts';
import type { NoticeInput } from './notice-input.ts';
import { phaseParagraphs } from './phase-paragraphs.ts';
import { responsibilityTable } from './responsibility-table.ts';
import { styleIds } from './styles-xml.ts';
import { printedColumns } from '../../views/printed-columns.ts';
import { targetTable } from './target-table.ts';
import { taskProse } from './task-prose.ts';
import { run } from './text-runs.ts';

/** What an embed of a document becomes: paragraphs and tables, wide ones on landscape pages; nothing where its plan is not shown. */
export function embedStretches(element: MdxJsxFlowElement, input: NoticeInput): readonly Stretch[] {
  if (element.name === 'Contact') {
    const text = contactText(attributeOf(element, 'ref'), input);
    return text === '' ? [] : [upright([block({ style: styleIds.body, children: [run(text)] })])];
  }
  const plan = input.plans.find(({ id }) => id === attributeOf(element, 'plan'));
  const make = embeds[element.name ?? ''];
  return plan === undefined || make === undefined ? [] : make(plan, element);
}

const upright = (blocks: readonly Block[]): Stretch => ({ wide: false, fresh: false, blocks });

const embeds: Readonly<Record<string, (plan: PlanView, element: MdxJsxFlowElement) => readonly Stretch[]>> = {
  TaskTable: ({ table }) => {
    const { wide } = printedColumns(table);
    return [{ wide, fresh: false, blocks: responsibilityTable(table) }];
  },
  ControlGrid: ({ grid }) => (grid === undefined ? [] : [{ wide: true, fresh: false, blocks: [bareGrid(grid)] }]),
  PhaseList: ({ plan }) => [upright(phaseParagraphs(plan.phases))],
  TaskProse: ({ plan }, element) => [upright(taskProse(plan.tasks, attributeOf(element, 'group')))],
  TargetList: ({ targets }) => [upright(targets.length === 0 ? [] : [targetTable(targets)])],
  DutyList: ({ duties }) => [upright(duties.length === 0 ? [] : [dutyTable(duties)])],
  FormBlank: ({ plan }, element) => {
    const form = plan.forms.find(({ id }) => id === attributeOf(element, 'form'));
    if (form === undefined) return [];
    const wide = isWideForm(form);
    const title = block({ style: styleIds.annexNumber, children: [run(`${form.no ?? ''}${form.title}`)] });
    const offered = form.offered
      ? [block({ style: styleIds.tableNote, children: [run('原文没有这张表的样式，以下由本系统提供，供参考。')] })]
      : [];
    return [{ wide, fresh: false, blocks: [title, ...offered, ...formBlocks(form, wide)] }];
  },
};
