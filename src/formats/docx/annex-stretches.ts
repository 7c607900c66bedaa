import type { AnnexView } from '../../views/document-view.ts';
import type { PlanView } from '../../views/plan-view.ts';
import { titleLines, titleLineWidth } from '../../views/title-lines.ts';
import { block, type Block, type Stretch } from './block.ts';
import { controlGrid } from './control-grid.ts';
import { formBlocks, isWideForm } from './form-blocks.ts';
import type { NoticeInput } from './notice-input.ts';
import { responsibilityTable } from './responsibility-table.ts';
import { styleIds } from './styles-xml.ts';
import { printedColumns } from './table-columns.ts';
import { run } from './text-runs.ts';
import { partTitle } from './title-paragraph.ts';

/** The annexes that a plan carries, each on pages of its own, wide tables on landscape ones; of the others a document has only the name. */
export function annexStretches(input: NoticeInput): readonly Stretch[] {
  const { annexes, issued } = input.view;
  return [...annexes, ...(issued?.annexes ?? [])].flatMap((annex) => {
    const plan = planOf(annex, input);
    const made = plan === undefined ? undefined : contentOf(annex, plan);
    if (made === undefined) return [];
    const number = block({ style: styleIds.annexNumber, children: [run(`附件${annex.no ?? ''}`)] });
    return [
      {
        wide: made.wide,
        fresh: true,
        blocks: [number, partTitle(titleLines(annex.title, [], made.wide ? wideTitle : titleLineWidth), { below: true }), ...made.blocks],
      },
    ];
  });
}

/** Characters of 二号 on a line of a landscape page. */
const wideTitle = 28;

/** An annex that names no plan means the document's own, where there is one. */
function planOf({ annex }: AnnexView, { plans, view }: NoticeInput): PlanView | undefined {
  const own = view.plans.length === 1 ? view.plans[0]?.id : undefined;
  return plans.find(({ id }) => id === (annex.plan ?? own));
}

interface AnnexContent {
  readonly wide: boolean;
  readonly blocks: readonly Block[];
}

function contentOf({ annex }: AnnexView, { plan, table, grid }: PlanView): AnnexContent | undefined {
  if (annex.kind === 'form') {
    const form = plan.forms.find(({ id }) => id === annex.form);
    if (form === undefined || form.offered) return undefined;
    const wide = isWideForm(form);
    return { wide, blocks: formBlocks(form, wide) };
  }
  if (annex.kind === 'grid' && grid !== undefined && grid.columns.length > 0) return { wide: true, blocks: [controlGrid(table, grid)] };
  if (annex.kind !== 'grid' && annex.kind !== 'table') return undefined;
  const { wide } = printedColumns(table);
  return { wide, blocks: responsibilityTable(table) };
}
