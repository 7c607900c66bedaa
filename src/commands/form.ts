import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ledgerFormTitle, ledgerFormXlsx } from '../formats/xlsx/ledger-form-xlsx.ts';
import { formTitle, progressFormXlsx } from '../formats/xlsx/progress-form-xlsx.ts';
import { nearestNames } from '../model/nearest.ts';
import { reportPeriods, reportSpan, type ReportSpan } from '../model/report-span.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { isOf, ledgerForm } from '../plan/asked/ledger-form.ts';
import { progressForm } from '../plan/asked/progress-form.ts';
import { owingUnits } from '../plan/owing-units.ts';
import { unitRegistry } from '../plan/unit-registry.ts';
import type { Workspace } from '../plan/workspace.ts';
import { readWorkspace } from '../sources/read-workspace.ts';
import { asOfDay } from './as-of-day.ts';
import { exitCodes, type Effects, type ExitCode } from './effects.ts';
import { engineName } from './engine-version.ts';
import { formatDiagnostics } from './format-diagnostics.ts';
import type { Options } from './options.ts';
import { isSelectionFault, parseSelection } from './parse-selection.ts';

/** Writes the spreadsheets in which units report: one a unit, its tasks locked, the columns to fill open. */
export async function form(options: Options, effects: Effects): Promise<ExitCode> {
  const words = options.answers['period'];
  const span = words === undefined ? undefined : reportSpan(words);
  if (span === undefined) return wrongCall(words, effects);
  const reading = await readWorkspace(options.root);
  if (!reading.workspace || reading.diagnostics.some(({ severity }) => severity === 'error')) {
    effects.say(formatDiagnostics(reading.diagnostics, reading.texts));
    return exitCodes.input;
  }
  const asked = askedOf(reading.workspace, options);
  if (typeof asked === 'string') return refused(asked, effects);
  const files = await formFiles({ ...asked, span, workspace: reading.workspace }, options, effects);
  if (files.length === 0) return refused(nothingAsked(asked, span), effects);
  return writeForms(files, options, effects);
}

/** Who is asked about which plan. */
interface Asked {
  /** The unit that is named; undefined where every unit gets a form. */
  readonly unit: Unit | undefined;
  readonly plan: string | undefined;
  readonly report: string | undefined;
  /** The ledger that is asked for in place of progress. */
  readonly ledger: { readonly plan: Plan; readonly ledger: Ledger } | undefined;
}

/** What the options ask for; a sentence where they name what is not there. */
function askedOf(workspace: Workspace, options: Options): Asked | string {
  const { plan } = options;
  if (plan !== undefined && !workspace.plans.some(({ id }) => id === plan)) return unknownPlan(plan, workspace);
  const selection = parseSelection({ unit: options.unit, role: undefined, due: undefined, state: undefined }, workspace.units);
  if (isSelectionFault(selection)) return selection.fault;
  const unit = workspace.units.find(({ id }) => id === selection.unit);
  const report = options.answers['report'];
  const known = workspace.plans
    .filter(({ id }) => plan === undefined || id === plan)
    .flatMap(({ reports }) => reports.map(({ what }) => what));
  if (report !== undefined && !known.includes(report)) return `没有名为“${report}”的报送\n提示：现有报送：${known.join('、')}`;
  const ledger = askedLedger(workspace, options);
  return typeof ledger === 'string' ? ledger : { unit, plan, report, ledger };
}

/** The ledger that is asked for, if any; a sentence where there is none of that id, or several. */
function askedLedger({ plans }: Workspace, { plan, answers }: Options): Asked['ledger'] | string {
  const id = answers['ledger'];
  if (id === undefined) return undefined;
  const all = plans
    .filter((one) => plan === undefined || one.id === plan)
    .flatMap((one) => one.ledgers.map((ledger) => ({ plan: one, ledger })));
  const [found, ...more] = all.filter(({ ledger }) => ledger.id === id);
  if (found !== undefined && more.length === 0) return found;
  if (found !== undefined) return `几个方案里都有编号为“${id}”的台账，请加 --plan`;
  return `没有编号为“${id}”的台账\n提示：${all.length === 0 ? '没有一个台账' : `现有台账：${all.map(({ ledger }) => ledger.id).join('、')}`}`;
}

function unknownPlan(name: string, { plans }: Workspace): string {
  const ids = plans.map(({ id }) => id);
  const near = nearestNames(name, ids);
  return `没有编号为“${name}”的方案\n提示：${near.length > 0 ? `是否为${near.join('、')}？` : `现有方案：${ids.join('、')}`}`;
}

function nothingAsked({ unit, plan }: Asked, { words }: ReportSpan): string {
  return `${words}${unit === undefined ? '没有一个单位' : `“${unit.name}”没有`}${plan === undefined ? '' : '在这个方案里'}要填报的任务`;
}

interface FormFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function formFiles(
  { unit, plan, report, ledger, span, workspace }: Asked & { readonly span: ReportSpan; readonly workspace: Workspace },
  options: Options,
  effects: Effects,
): Promise<readonly FormFile[]> {
  const making = { engine: engineName(), asOf: asOfDay(options, workspace, effects) };
  // A class (各医疗卫生单位) fills in nothing: its members do.
  const units = unit === undefined ? workspace.units.filter(({ kind }) => kind !== '类别') : [unit];
  if (ledger !== undefined) {
    const own = units.filter((one) => unit !== undefined || isAskedForLedger(one, ledger.plan, workspace));
    const ledgers = own.map((one) => ledgerForm(one, ledger.plan, ledger.ledger, workspace, span, report));
    return Promise.all(ledgers.map(async (one) => ({ name: `${ledgerFormTitle(one)}.xlsx`, bytes: await ledgerFormXlsx(one, making) })));
  }
  const forms = units.flatMap((one) => progressForm(one, workspace, span, { plan, report }) ?? []);
  return Promise.all(forms.map(async (one) => ({ name: `${formTitle(one)}.xlsx`, bytes: await progressFormXlsx(one, making) })));
}

/** Without a name every unit gets the form that owes a report of the plan, or has an entry in one of its ledgers. */
function isAskedForLedger(unit: Unit, plan: Plan, { units }: Workspace): boolean {
  const registry = unitRegistry(units);
  const owes = plan.reports.some(({ from, owed }) => owed && owingUnits(from, registry).units.some(({ id }) => id === unit.id));
  const hazards = plan.ledgers.flatMap((ledger) => (ledger.kind === 'hazards' ? ledger.entries : []));
  return owes || hazards.some((hazard) => isOf(hazard, unit, plan, registry));
}

async function writeForms(files: readonly FormFile[], { out, workingFolder }: Options, effects: Effects): Promise<ExitCode> {
  const asFile = out !== undefined && path.extname(out) === '.xlsx' && !(await isFolder(out));
  if (asFile && files.length > 1) return refused(`共有${files.length}个文件，--out 要写文件夹`, effects);
  const placed = files.map(({ name, bytes }) => ({ bytes, place: asFile ? out : path.join(out ?? workingFolder, fileName(name)) }));
  const kept = await keptPlaces(placed);
  if (kept.length > 0) return refused(keptWords(kept, workingFolder), effects);
  for (const { place, bytes } of placed) {
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, bytes);
    effects.say(`写入 ${path.relative(workingFolder, place)}\n`);
  }
  return exitCodes.fine;
}

/** What no file system takes in a name. */
function fileName(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|]/gu, '_');
}

/** Places at which something else stands: a form that came back filled in is not written over. */
async function keptPlaces(placed: readonly { readonly place: string; readonly bytes: Uint8Array }[]): Promise<readonly string[]> {
  const others = await Promise.all(
    placed.map(async ({ place, bytes }) => {
      const there = await readFile(place).catch(() => undefined);
      return there === undefined || there.equals(bytes) ? [] : [place];
    }),
  );
  return others.flat();
}

function keptWords(kept: readonly string[], from: string): string {
  const [first = ''] = kept;
  const others = kept.length > 1 ? `等${kept.length}个文件` : '';
  return `“${path.relative(from, first)}”${others}已经有了，内容不同，没有覆盖\n提示：可能是填好的表；移走以后再生成，或用 --out 写到别处`;
}

async function isFolder(place: string): Promise<boolean> {
  return (await stat(place).catch(() => undefined))?.isDirectory() === true;
}

function refused(message: string, effects: Effects): ExitCode {
  effects.say(`错误  ${message}\n`);
  return exitCodes.input;
}

function wrongCall(words: string | undefined, effects: Effects): ExitCode {
  const fault = words === undefined ? '缺少 --period' : `看不懂时段“${words}”`;
  effects.say(`${fault}，写成 ${reportPeriods.join('、')} 这样\n提示：guatu form --help 列出用法\n`);
  return exitCodes.usage;
}
