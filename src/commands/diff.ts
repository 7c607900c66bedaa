import type { Diagnostic } from '../model/diagnostic.ts';
import type { Plan } from '../model/plan.ts';
import { diffJson } from '../formats/json/diff-json.ts';
import { stableJson } from '../formats/json/stable-json.ts';
import { diffText } from '../formats/text/diff-text.ts';
import { diffPlans } from '../plan/diff/diff-plan.ts';
import { publish } from '../plan/publish.ts';
import type { Workspace } from '../plan/workspace.ts';
import { readPlansOn } from '../sources/read-plans.ts';
import { machineGit } from '../sources/run-git.ts';
import { diffView } from '../views/diff-view.ts';
import { asOfDay } from './as-of-day.ts';
import { sideOf, workingSide, type DiffSide } from './diff-side.ts';
import { exitCodes, type Effects, type ExitCode } from './effects.ts';
import { formatDiagnostics } from './format-diagnostics.ts';
import type { Options } from './options.ts';

/** Says what became of the plans between two folders or revisions, each edit with who approved it; with `--strict` unapproved edits end with 1. */
export async function diff(options: Options, effects: Effects): Promise<ExitCode> {
  const [first, second] = options.words;
  if (first === undefined) return wrongCall(effects);
  const git = machineGit(effects.environment);
  const places = { root: options.root, cwd: options.workingFolder };
  const before = await sideOf(first, places, git);
  const after = second === undefined ? workingSide(options.root) : await sideOf(second, places, git);
  for (const side of [before, after]) if (typeof side === 'string') return refused(side, effects);
  return compare(before as DiffSide, after as DiffSide, options, effects);
}

/** A side as it was read: its plans as the edition may show them, and those that could not be read rightly. */
interface SideReading {
  readonly side: DiffSide;
  readonly workspace: Workspace;
  readonly plans: readonly Plan[];
  readonly faulty: readonly string[];
}

async function compare(before: DiffSide, after: DiffSide, options: Options, effects: Effects): Promise<ExitCode> {
  const [old, now] = [await readSide(before, options, effects), await readSide(after, options, effects)];
  if (old === undefined || now === undefined) return exitCodes.input;
  const unknown = unknownPlan(options.plan, [old, now]);
  if (unknown !== undefined) return refused(unknown, effects);
  const faulty = [...new Set([...old.faulty, ...now.faulty])].toSorted();
  const compared = ({ plans }: SideReading): readonly Plan[] =>
    plans.filter(({ id }) => !faulty.includes(id) && (options.plan ?? id) === id);
  const asOf = asOfDay(options, now.workspace, effects);
  const diffs = diffPlans(compared(old), compared(now), asOf);
  const sides = { before: before.name, after: after.name, asOf, edition: options.edition };
  if (options.json) effects.print(stableJson(diffJson({ ...sides, plans: diffs, notCompared: [...faulty] })));
  else if (diffs.length > 0 || faulty.length === 0) effects.print(diffText(diffView(diffs, old.plans, now.plans)));
  if (faulty.length > 0) return exitCodes.input;
  const unapproved = diffs.some(({ edits }) => edits.some(({ approval }) => approval.state === 'none' || approval.state === 'not-yet'));
  return options.strict && unapproved ? exitCodes.input : exitCodes.fine;
}

/** A side with its plans; undefined, said why, where the site or the units cannot be read, for then no role could be compared. */
async function readSide(side: DiffSide, options: Options, effects: Effects): Promise<SideReading | undefined> {
  const { workspace, diagnostics, texts } = await readPlansOn(side.disk, options.plan);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const whole = errors.filter(({ place }) => place.file === 'site.yaml' || place.file === 'units.yaml');
  if (workspace === undefined || whole.length > 0) {
    effects.say(`错误  “${side.name.name}”读不成工作区\n${formatDiagnostics(whole.length > 0 ? whole : errors, texts)}`);
    return undefined;
  }
  const faulty = [...new Set(errors.flatMap(planOf))];
  if (faulty.length > 0)
    effects.say(
      `${formatDiagnostics(ofPlans(errors), texts)}错误  “${side.name.name}”里这些方案的文件有错，没有比较：${faulty.join('、')}\n`,
    );
  const { plans } = publish(workspace, options.edition);
  const hidden = workspace.plans.length - plans.length;
  if (hidden > 0) effects.say(`“${side.name.name}”里有${hidden}个方案不公开，没有比较；--edition internal 比较全部\n`);
  return { side, workspace, plans, faulty };
}

function ofPlans(errors: readonly Diagnostic[]): readonly Diagnostic[] {
  return errors.filter((error) => planOf(error).length > 0);
}

function planOf({ place: { file } }: Diagnostic): readonly string[] {
  const [top, id] = file.split('/');
  return top === 'plans' && id !== undefined ? [id] : [];
}

function unknownPlan(id: string | undefined, sides: readonly SideReading[]): string | undefined {
  if (id === undefined || sides.some(({ plans, faulty }) => plans.some((plan) => plan.id === id) || faulty.includes(id))) return undefined;
  return `两边都没有编号为“${id}”的方案`;
}

function refused(message: string, effects: Effects): ExitCode {
  effects.say(`错误  ${message}\n`);
  return exitCodes.input;
}

function wrongCall(effects: Effects): ExitCode {
  effects.say('缺少要比较的文件夹或 git 版本\n提示：guatu diff --help 列出用法\n');
  return exitCodes.usage;
}
