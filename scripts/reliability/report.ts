import { arch, cpus, release, type } from 'node:os';
import type { TrialReport } from './trial.ts';

/** A trial that was run, with its name and how many seconds it took. */
export interface RunTrial extends TrialReport {
  readonly name: string;
  readonly seconds: number;
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
export function reliabilityPage(reports: readonly RunTrial[], { kills, seed }: { readonly kills: number; readonly seed: number }): string {
  const totals = totalsOf(reports);
  const rows = reports.map(
    ({ title, tests, kills: killed, strings, failures, seconds }) =>
      `| ${title} | ${String(tests)} | ${count(killed)} | ${count(strings)} | ${String(failures.length)} | ${String(seconds)} |`,
  );
  const sections = reports.flatMap(({ title, how, notes = [], failures }) => [
    `## ${title}`,
    '',
    `${how}。`,
    '',
    ...[...notes, ...failures.map((failure) => `不符：${failure}`)].map((line) => `- ${line}`),
    ...(notes.length + failures.length > 0 ? [''] : []),
  ]);
  return [
    '# 可靠性',
    '',
    `由 \`npm run reliability -- --kills ${String(kills)} --seed ${String(seed)} --write\` 生成，不要手工改。Node ${process.versions.node}，${type()} ${release()} ${arch()}，${String(cpus().length)} 核。`,
    '',
    `检查 ${String(totals.tests)} 项，杀掉 ${String(totals.kills)} 次，试了 ${String(totals.strings)} 个字符串，不符 ${String(totals.failures.length)} 项。`,
    '',
    '| 试什么 | 检查（项） | 杀掉（次） | 字符串（个） | 不符（项） | 用时（秒） |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    ...sections,
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function count(number: number | undefined): string {
  return number === undefined ? '—' : String(number);
}
