import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readWorkspace } from '../sources/read-workspace.ts';
import { exitCodes, type Effects, type ExitCode } from './effects.ts';
import type { Options } from './options.ts';
import { formScaffold } from './scaffolds/form.ts';
import { noticeScaffold } from './scaffolds/notice.ts';
import { planScaffold } from './scaffolds/plan.ts';
import type { Answers, Given, Question, Scaffold } from './scaffolds/scaffold.ts';
import { unitScaffold } from './scaffolds/unit.ts';
import { workspaceScaffold } from './scaffolds/workspace.ts';
import { writeSchemas } from './write-schemas.ts';

const scaffolds: Readonly<Record<string, Scaffold>> = {
  workspace: workspaceScaffold,
  plan: planScaffold,
  notice: noticeScaffold,
  unit: unitScaffold,
  form: formScaffold,
};

/** Writes a new plan, document, unit, form or workspace from a few answers; a file that is there already is never replaced. */
export async function newFiles(options: Options, effects: Effects): Promise<ExitCode> {
  const [kind] = options.words;
  const scaffold = kind !== undefined && Object.hasOwn(scaffolds, kind) ? scaffolds[kind] : undefined;
  if (!scaffold) return wrongCall(effects, `要写明新建什么：${Object.keys(scaffolds).join('、')}`);
  const missing = scaffold.questions.filter(
    (question) => question.otherwise === undefined && options.answers[question.option] === undefined,
  );
  if (missing.length > 0 && !effects.ask) return wrongCall(effects, `缺少 ${missing.map(({ option }) => `--${option}`).join('、')}`);
  const answers = await answersTo(scaffold.questions, options.answers, effects);
  if (typeof answers === 'string') return refused(answers, effects);
  const given = await givenIn(options.root, kind === 'workspace');
  if (given === undefined)
    return refused(`“${options.root}”里没有 site.yaml\n提示：先用 guatu new workspace 新建工作区，或用 --root 写明工作区`, effects);
  return write(scaffold, answers, given, options.root, effects);
}

/** The answers given as options, else asked for; a sentence where one cannot be used. */
async function answersTo(questions: readonly Question[], given: Answers, effects: Effects): Promise<Answers | string> {
  const answers: Record<string, string> = {};
  for (const question of questions) {
    const asked = given[question.option] ?? (await effects.ask?.(`${question.ask}：`))?.trim() ?? '';
    const answer = asked === '' ? question.otherwise : asked;
    if (answer === undefined) return `--${question.option} 不能空着`;
    const fault = asked === '' ? undefined : question.fault?.(answer);
    if (fault !== undefined) return `--${question.option} ${fault}`;
    answers[question.option] = answer;
  }
  return answers;
}

async function givenIn(root: string, isNew: boolean): Promise<Given | undefined> {
  if (isNew) return { workspace: undefined, units: '' };
  if (!existsSync(path.join(root, 'site.yaml'))) return undefined;
  const { workspace } = await readWorkspace(root);
  const units = await readFile(path.join(root, 'units.yaml'), 'utf8').catch(() => 'units: []\n');
  return { workspace, units };
}

async function write(scaffold: Scaffold, answers: Answers, given: Given, root: string, effects: Effects): Promise<ExitCode> {
  const files = scaffold.files(answers, given);
  if (typeof files === 'string') return refused(files, effects);
  const taken = Object.keys(files)
    .filter((file) => file !== 'units.yaml' || given.workspace === undefined)
    .filter((file) => existsSync(path.join(root, file)));
  if (taken.length > 0) return refused(`已有${taken.map((file) => `“${file}”`).join('、')}，没有改动任何文件`, effects);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
    effects.say(`写入 ${file}\n`);
  }
  await writeSchemas(root);
  effects.say(`${scaffold.next(answers)}\n`);
  return exitCodes.fine;
}

function refused(message: string, effects: Effects): ExitCode {
  effects.say(`错误  ${message}\n`);
  return exitCodes.input;
}

function wrongCall(effects: Effects, message: string): ExitCode {
  effects.say(`${message}\n提示：guatu new --help 列出用法\n`);
  return exitCodes.usage;
}
