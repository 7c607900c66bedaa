import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { runStrings, type StringsResult } from './strings/run-strings.ts';
import { engine } from './start-build.ts';
import type { Trial, TrialReport } from './trial.ts';

/** Offices that are built, each with other strings in every field and beside its harmless twin; the reader alone tries far more. */
const BUILDS = 4;
const READINGS = 90;
const PLANS = 8;

/** Hostile strings in every text field of the record and in prose: what is refused, and what every kind of output makes of the rest. */
export function stringsTrial(): Trial {
  return {
    name: 'strings',
    run: async ({ folder, seed, say }) => {
      const builds = { builds: BUILDS, readings: READINGS, plans: PLANS, proseEvery: 1, seed };
      const result = await runStrings({ ...builds, folder, cache: path.join(folder, 'cache'), say, build });
      return reportOf(result);
    },
  };
}

async function build(root: string, out: string, edition: 'public' | 'internal'): Promise<void> {
  const args = [path.join(engine, 'src/guatu.mjs'), 'build', '--root', root, '--out', out, '--edition', edition];
  await promisify(execFile)(process.execPath, args, { maxBuffer: 256 * 1024 * 1024 });
}

function reportOf({ strings, fields, readPairs, builtPairs, refused, prose, pages, files, failures }: StringsResult): TrialReport {
  return {
    title: '敌意字符串',
    how: '公开的 Big List of Naughty Strings 和按公开清单自写的注入字符串，放进各 schema 的每个文字字段和正文的各处；与换成无害字符的同一工作区逐个文件比较结构和文字，再在真浏览器里逐页打开，看有没有脚本运行、有没有外来的元素和请求',
    tests: readPairs + prose + pages + files,
    strings,
    failures,
    notes: [
      `文字字段 ${String(fields)} 个，字段和字符串配对 ${String(readPairs)} 对经读取器检查，其中 ${String(builtPairs)} 对生成了网站`,
      `正文 ${String(prose)} 处；检查拒绝的 ${String(refused)} 处，处处写明位置和改法`,
      `比较文件 ${String(files)} 个（网页、片段、离线版、RSS、站点地图、日历、CSV、JSON、SVG、docx、xlsx），打开网页和图 ${String(pages)} 页`,
    ],
  };
}
