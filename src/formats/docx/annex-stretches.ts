import type { RootContent } from 'mdast';
import { isWideForm } from '../../views/form-layout.ts';
import type { AnnexView } from '../../views/document-view.ts';
import type { PlanView } from '../../views/plan-view.ts';
import { titleLines, titleLineWidth } from '../../views/title-lines.ts';
import { block, joined, type Block, type Stretch } from './block.ts';
import { bodyStretches } from './body-blocks.ts';
import { controlGrid } from './control-grid.ts';
import { formBlocks } from './form-blocks.ts';
import type { NoticeInput } from './notice-input.ts';
import { responsibilityTable } from './responsibility-table.ts';
import { styleIds } from './styles-xml.ts';
import { printedColumns } from '../../views/printed-columns.ts';
import { run } from './text-runs.ts';
import { partTitle } from './title-paragraph.ts';

/** The annexes that a plan carries or that are written out, each on pages of its own, wide tables on landscape ones; of the others a document has only the name. */
export function annexStretches(input: NoticeInput, prose: readonly (readonly RootContent[])[]): readonly Stretch[] {
  const { annexes, issued } = input.view;
  const all = [...annexes, ...(issued?.annexes ?? [])];
  const texts = all.filter(({ annex }) => annex.kind === 'text');
  return all.flatMap((annex) => {
    const text = prose[texts.indexOf(annex)];
    if (text !== undefined) return began(annex, bodyStretches(text, input));
    const plan = planOf(annex, input);
    const made = plan === undefined ? undefined : contentOf(annex, plan);
    return made === undefined ? [] : began(annex, [{ ...made, fresh: false }]);
  });
}

/** 附件 and its number on the first line of a page, the title on the third (§7.3.7). */
function began({ no, title }: AnnexView, content: readonly Stretch[]): readonly Stretch[] {
  const wide = content[0]?.wide ?? false;
  const number = block({ style: styleIds.annexNumber, children: [run(`附件${no ?? ''}`)] });
  const heading = partTitle(titleLines(title, [], wide ? wideTitle : titleLineWidth), { below: true });
  const [first, ...rest] = joined([{ wide, fresh: true, blocks: [number, heading] }, ...content]);
  return first === undefined ? [] : [{ ...first, fresh: true }, ...rest];
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
