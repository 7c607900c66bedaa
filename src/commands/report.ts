import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reportMdx } from '../formats/mdx/report-mdx.ts';
import { reportTemplate } from '../formats/mdx/report-template.ts';
import { formatDay, type Day } from '../model/day.ts';
import { nearestNames } from '../model/nearest.ts';
import type { Plan } from '../model/plan.ts';
import { reportPeriods, reportSpan, type ReportSpan } from '../model/report-span.ts';
import type { Unit } from '../model/unit.ts';
import { publish, type PublishedWorkspace } from '../plan/publish.ts';
import { readWorkspace } from '../sources/read-workspace.ts';
import { isOutside, periodReport } from '../views/period-report.ts';
import { asOfDay } from './as-of-day.ts';
import { isUnchangedDraft, markedDraft } from './draft-file.ts';
import { exitCodes, type Effects, type ExitCode } from './effects.ts';
import { formatDiagnostics } from './format-diagnostics.ts';
import type { Options } from './options.ts';
import { isSelectionFault, parseSelection } from './parse-selection.ts';
import { printDraft } from './print-draft.ts';
import { reportLinks } from './report-links.ts';

/** Writes the draft report of a period as a document of the workspace, or with `--out` as files: MDX, PDF and docx. */
export async function report(options: Options, effects: Effects): Promise<ExitCode> {
  const words = options.answers['period'];
  const span = words === undefined ? undefined : reportSpan(words);
  if (span === undefined) return wrongCall(words, effects);
  const reading = await readWorkspace(options.root);
  if (!reading.workspace || reading.diagnostics.some(({ severity }) => severity === 'error')) {
    effects.say(formatDiagnostics(reading.diagnostics, reading.texts));
    return exitCodes.input;
  }
  const workspace = publish(reading.workspace, 'internal');
  const asked = askedOf(span, workspace, options, effects);
  if (typeof asked === 'string') return refused(asked, effects);
  const template = workspace.templates.find(({ id }) => id === 'report')?.text ?? reportTemplate;
  const { text } = reportMdx(periodReport(workspace, asked), template, reportLinks);
  return write({ id: idOf(asked), text: markedDraft(text, 'guatu report') }, options, effects);
}

/** What the report is about. */
interface Asked {
  readonly span: ReportSpan;
  readonly asOf: Day;
  readonly plan: Plan | undefined;
  readonly unit: Unit | undefined;
}

/** The report that the options ask for; a sentence where there is nothing to report on. */
function askedOf(span: ReportSpan, workspace: PublishedWorkspace, options: Options, effects: Effects): Asked | string {
  const plan = workspace.plans.find(({ id }) => id === options.plan);
  if (options.plan !== undefined && plan === undefined) return unknownPlan(options.plan, workspace.plans);
  const selection = parseSelection({ unit: options.unit, role: undefined, due: undefined, state: undefined }, workspace.units);
  if (isSelectionFault(selection)) return selection.fault;
  const unit = workspace.units.find(({ id }) => id === selection.unit);
  const now = asOfDay({ asOf: options.asOf }, workspace, effects);
  if (span.start > now) return `${span.words}从${formatDay(span.start)}开始，还没有到（截至${formatDay(now)}）`;
  if (isOutside(workspace, { span, plan })) return outsideWords(span, plan);
  return { span, plan, unit, asOf: options.asOf ?? (span.end < now ? span.end : now) };
}

function outsideWords(span: ReportSpan, plan: Plan | undefined): string {
  if (plan === undefined) return `${span.words}没有一个方案在执行`;
  return `方案“${plan.short ?? plan.title}”的期限是${plan.period?.text ?? '未写明'}，${span.words}不在其中`;
}

function unknownPlan(name: string, plans: readonly Plan[]): string {
  const ids = plans.map(({ id }) => id);
  const near = nearestNames(name, ids);
  return `没有编号为“${name}”的方案\n提示：${near.length > 0 ? `是否为${near.join('、')}？` : `现有方案：${ids.join('、')}`}`;
}

/** `report-2024-05`, with the plan and the unit that it is about. */
function idOf({ span, plan, unit }: Asked): string {
  return ['report', span.name, plan?.id, unit?.id].filter((part) => part !== undefined).join('-');
}

interface Draft {
  readonly id: string;
  readonly text: string;
}

async function write(draft: Draft, options: Options, effects: Effects): Promise<ExitCode> {
  const folder = options.out ?? path.join(options.root, 'content', 'notices');
  const file = path.join(folder, `${draft.id}.mdx`);
  const shown = path.relative(options.workingFolder, file) || file;
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before !== undefined && !isUnchangedDraft(before)) {
    return refused(`“${shown}”有人改过，没有覆盖\n提示：要重新生成，先把它改名或移走；--out 写到别处`, effects);
  }
  await mkdir(folder, { recursive: true });
  await writeFile(file, draft.text);
  effects.say(`写入 ${shown}\n`);
  if (options.out !== undefined) return printDraft({ ...draft, folder }, options, effects);
  effects.say('这是草稿，不进入公开版；guatu build --edition internal 生成网页、PDF 和 docx\n');
  return exitCodes.fine;
}

function refused(message: string, effects: Effects): ExitCode {
  effects.say(`错误  ${message}\n`);
  return exitCodes.input;
}

function wrongCall(words: string | undefined, effects: Effects): ExitCode {
  const fault = words === undefined ? '缺少 --period' : `看不懂时段“${words}”`;
  effects.say(`${fault}，写成 ${reportPeriods.join('、')} 这样\n提示：guatu report --help 列出用法\n`);
  return exitCodes.usage;
}
