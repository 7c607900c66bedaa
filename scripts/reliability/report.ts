import { arch, cpus, release, type } from 'node:os';
import type { TrialReport } from './trial.ts';

/** A trial that was run: its name, from which seed, how many seconds it took, on what machine. */
export interface RunTrial extends TrialReport {
  readonly name: string;
  readonly seed: number;
  readonly seconds: number;
  readonly machine: string;
}

/** What all trials came to. */
export interface Totals {
  readonly tests: number;
  readonly kills: number;
  readonly strings: number;
  readonly failures: readonly string[];
}

/** The sums over all trials that were run. */
export function totalsOf(reports: readonly RunTrial[]): Totals {
  const sum = (of: (report: RunTrial) => number): number => reports.reduce((total, report) => total + of(report), 0);
  return {
    tests: sum(({ tests }) => tests),
    kills: sum(({ kills = 0 }) => kills),
    strings: sum(({ strings = 0 }) => strings),
    failures: reports.flatMap(({ name, failures }) => failures.map((failure) => `${name}：${failure}`)),
  };
}

/** `docs/reliability.md`: what was tried, how, and what came of it; nothing in it is written by hand. */
export function reliabilityPage(reports: readonly RunTrial[]): string {
  const totals = totalsOf(reports);
  const rows = reports.map(
    ({ title, tests, kills, strings, failures, seconds }) =>
      `| ${title} | ${String(tests)} | ${count(kills)} | ${count(strings)} | ${String(failures.length)} | ${String(seconds)} |`,
  );
  const sum = `| 合计 | ${String(totals.tests)} | ${String(totals.kills)} | ${String(totals.strings)} | ${String(totals.failures.length)} | ${String(reports.reduce((all, { seconds }) => all + seconds, 0))} |`;
  return [
    '# 可靠性',
    '',
    '由 `npm run reliability -- --kills 200 --write` 生成，不要手工改；数据在 `reliability.json`。',
    '',
    '| 试什么 | 检查（项） | 杀掉（次） | 字符串（个） | 不符（项） | 用时（秒） |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    sum,
    '',
    ...reports.flatMap(sectionOf),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function sectionOf({ title, how, name, seed, machine, notes = [], failures }: RunTrial): readonly string[] {
  const lines = [
    ...notes,
    ...failures.map((failure) => `不符：${failure}`),
    `单独再试：\`npm run reliability -- --only ${name} --seed ${String(seed)}\`（${machine}）`,
  ];
  return [`## ${title}`, '', `${how}。`, '', ...lines.map((line) => `- ${line}`), ''];
}

/** The machine that the trials run on, in a few words. */
export function machineWords(): string {
  return `Node ${process.versions.node}，${type()} ${release()} ${arch()}，${String(cpus().length)} 核`;
}

function count(number: number | undefined): string {
  return number === undefined ? '—' : String(number);
}
