import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { tasksCsv } from '../formats/csv/tasks-csv.ts';
import { deadlinesIcs } from '../formats/ics/deadlines-ics.ts';
import { planJson } from '../formats/json/plan-json.ts';
import { stableJson } from '../formats/json/stable-json.ts';
import { ganttSvg } from '../formats/svg/gantt-svg.ts';
import { nearestNames } from '../model/nearest.ts';
import type { Plan } from '../model/plan.ts';
import { publish, type PublishedWorkspace } from '../plan/publish.ts';
import { readWorkspace } from '../sources/read-workspace.ts';
import { ganttView } from '../views/gantt-view.ts';
import type { Reader } from '../views/reader.ts';
import { asOfDay } from './build.ts';
import { exitCodes, type Effects, type ExitCode } from './effects.ts';
import { formatDiagnostics } from './format-diagnostics.ts';
import type { Options } from './options.ts';

type Writer = (plan: Plan, reader: Reader, workspace: PublishedWorkspace) => string | undefined;

const writers: Readonly<Record<string, Writer>> = {
  json: (plan) => stableJson(planJson(plan)),
  csv: (plan, reader, { site }) => tasksCsv(plan, reader, site),
  ics: (plan, reader) => deadlinesIcs([plan], reader.asOf),
  svg: (plan, reader, { site }) => {
    const view = ganttView(plan, reader, site);
    return view && ganttSvg(view);
  },
};

/** Writes one plan as one file: the same functions as the site's own downloads. */
export async function exportPlan(options: Options, effects: Effects): Promise<ExitCode> {
  const write = options.as !== undefined && Object.hasOwn(writers, options.as) ? writers[options.as] : undefined;
  if (!write) return wrongCall(effects, `--as 要写成 ${Object.keys(writers).join('、')} 之一`);
  if (options.plan === undefined) return wrongCall(effects, '缺少 --plan');
  const { workspace, diagnostics, texts } = await readWorkspace(options.root);
  if (!workspace || diagnostics.some(({ severity }) => severity === 'error')) {
    effects.say(formatDiagnostics(diagnostics, texts));
    return exitCodes.input;
  }
  const published = publish(workspace, options.edition);
  const plan = published.plans.find(({ id }) => id === options.plan);
  if (!plan) return unknownPlan(options.plan, published, effects);
  const text = write(plan, { asOf: asOfDay(options, workspace, effects), edition: options.edition }, published);
  if (text === undefined) return noFile(`方案“${plan.title}”没有日期，画不出甘特图`, effects);
  if (options.out !== undefined && (await isFolder(options.out))) return noFile(`“${options.out}”是文件夹，--out 要写文件名`, effects);
  await deliver(text, options.out, effects);
  return exitCodes.fine;
}

async function isFolder(place: string): Promise<boolean> {
  const found = await stat(place).catch(() => undefined);
  return found?.isDirectory() === true;
}

async function deliver(text: string, out: string | undefined, effects: Effects): Promise<void> {
  if (out === undefined) {
    effects.print(text);
    return;
  }
  await mkdir(path.dirname(out), { recursive: true });
  await writeFile(out, text);
  effects.say(`写入 ${out}\n`);
}

function unknownPlan(name: string, { plans }: PublishedWorkspace, effects: Effects): ExitCode {
  const ids = plans.map(({ id }) => id);
  const near = nearestNames(name, ids);
  return noFile(
    `没有编号为“${name}”的方案\n提示：${near.length > 0 ? `是否为${near.join('、')}？` : `现有方案：${ids.join('、')}`}`,
    effects,
  );
}

function noFile(message: string, effects: Effects): ExitCode {
  effects.say(`错误  ${message}\n`);
  return exitCodes.input;
}

function wrongCall(effects: Effects, message: string): ExitCode {
  effects.say(`${message}\n提示：guatu export --help 列出用法\n`);
  return exitCodes.usage;
}
