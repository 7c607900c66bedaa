import type { PlanView } from '../../views/plan-view.ts';
import { printedColumns } from '../../views/printed-columns.ts';
import { titleLines, titleLineWidth } from '../../views/title-lines.ts';
import { block, type Stretch } from './block.ts';
import { responsibilityTable } from './responsibility-table.ts';
import { sectionsOf } from './sections.ts';
import { styleIds } from './styles-xml.ts';
import { run } from './text-runs.ts';
import { partTitle } from './title-paragraph.ts';
import { wordFile } from './word-file.ts';

/** Characters of 二号 on a line of a landscape page. */
const wideTitle = 28;

/** The responsibility table of a plan, or of the rows chosen of it, as bytes of a `.docx` file; `mark` (内部资料) stands in the head margin. */
export async function tableDocx(view: PlanView, mark?: string): Promise<Uint8Array> {
  const title = `${view.title}责任分工表`;
  const sections = sectionsOf([stretchOf(view, title)], false, mark);
  return wordFile({ title, creator: view.issuers.join('、'), date: view.asOf, sections });
}

function stretchOf({ table, issuers, excerpt }: PlanView, title: string): Stretch {
  const { wide } = printedColumns(table);
  const heading = partTitle(titleLines(title, [], wide ? wideTitle : titleLineWidth), { below: true });
  const made = [issuers.join('、'), excerpt === undefined ? '' : `节选：${excerpt}`].filter((words) => words !== '').join('　');
  const above = made === '' ? [] : [block({ style: styleIds.tableNote, children: [run(made)] })];
  return { wide, fresh: true, blocks: [heading, ...above, ...responsibilityTable(table)] };
}
