import { formatDay } from '../../model/day.ts';
import type { Plan } from '../../model/plan.ts';
import type { PublishedWorkspace } from '../../plan/publish.ts';
import { gridView } from '../../views/grid-view.ts';
import type { Reader } from '../../views/reader.ts';
import { aboutSheet } from './about-sheet.ts';
import { dutySheets } from './duty-sheets.ts';
import { gridSheets, legendOf } from './grid-sheet.ts';
import { identitySheet } from './identity-sheet.ts';
import { asOfLine, pageHead } from './sheet-top.ts';
import type { Sheet } from './sheet.ts';
import { targetSheets } from './target-sheet.ts';
import { taskSheet } from './task-sheet.ts';
import { workbookBytes } from './workbook-bytes.ts';

/** A plan as bytes of an `.xlsx` file: 任务, and where it has them 控制表, 目标, 定期工作, 日程; 说明; a hidden sheet 标识. Same input, same bytes. */
export function planXlsx(plan: Plan, workspace: PublishedWorkspace, reader: Reader): Promise<Uint8Array<ArrayBuffer>> {
  const { site } = workspace;
  const title = plan.short ?? plan.title;
  const creator = plan.issuers.map(({ name }) => name).join('、');
  return workbookBytes(planSheets(plan, workspace, reader), {
    title: `${title}任务表`,
    creator: creator === '' ? site.name : creator,
    asOf: reader.asOf,
    pageHead: pageHead(title, reader),
  });
}

function planSheets(plan: Plan, workspace: PublishedWorkspace, reader: Reader): readonly Sheet[] {
  const grid = gridView(plan, reader, workspace.site);
  return [
    taskSheet(plan, reader, workspace.site),
    ...gridSheets(grid, reader),
    ...targetSheets(plan, reader),
    ...dutySheets(plan, reader),
    aboutSheet(plan.title, aboutFacts(plan, workspace, reader, grid && legendOf(grid))),
    identitySheet('guatu-plan-tasks', [
      ['方案标识', plan.id],
      ['截至日', reader.asOf],
      ['版别', reader.edition],
    ]),
  ];
}

type Fact = readonly [name: string, words: string];

/** Where the workbook comes from and how it is read and filled in; what is not known is left out. */
function aboutFacts(plan: Plan, { site, notices }: PublishedWorkspace, reader: Reader, legend: string | undefined): readonly Fact[] {
  const sources = notices.flatMap(({ data }) => (data.plans.includes(plan.id) && data.source !== undefined ? [data.source] : []));
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['发文机关', plan.issuers.map(({ name }) => name).join('、')],
    ['公文', plan.documents.map(({ title, no }) => `${title}${no === undefined ? '' : `（${no}）`}`).join('\n')],
    ['成文日期', plan.date && formatDay(plan.date)],
    ['期限', plan.period?.text],
    ['来源', [...new Set(sources)].join('\n')],
    ['网站', `${site.name}${site.demoNote === undefined ? '' : `\n${site.demoNote}`}`],
    ['状态日期', asOfLine(reader)],
    ['填写', '浅黄色的“状态”“完成百分比”“进展”由责任单位填写：状态从下拉中选，百分比填0到100，进展写文字。其他各栏照方案，不必改动。'],
    ['日期', '“完成时限（日期）”是原文时限所指的最后一天，可以排序和计算；原文没有写日期的空着。'],
    ['空格', '空着的格是原文没有写。'],
    ['图例', legend],
    ['隐藏的栏和表', '最左三栏和“标识”表供收回填报时辨认任务，取消隐藏就能看到；请不要删除。'],
    ...plan.slips.map(({ text, where }, index) => [`原文疑误${index + 1}`, `${text}${where === undefined ? '' : `（${where}）`}`] as const),
  ];
  return facts.flatMap(([name, words]) => (words === undefined || words === '' ? [] : [[name, words] as const]));
}
