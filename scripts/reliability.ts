// Breaks builds in every way that this machine allows and looks at what is published: npm run reliability -- --kills 200 --seed 1 [--only NAME] [--json]
// With --write what was run takes its place in docs/reliability.json and docs/reliability.md; trials that were not run stay as they were.
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { allTrials } from './reliability/all-trials.ts';
import { machineWords, reliabilityPage, totalsOf, type RunTrial } from './reliability/report.ts';
import { engine } from './reliability/start-build.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '600' },
    only: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const [kills, seed, minutes] = [Number(values.kills), Number(values.seed), Number(values.minutes)];
const trials = allTrials.filter(({ name }) => values.only?.includes(name) ?? true);
if (!Number.isInteger(kills) || kills < 0 || !Number.isInteger(seed) || !(minutes > 0) || trials.length === 0) {
  process.stderr.write(
    `Usage: npm run reliability -- [--kills N] [--seed N] [--minutes N] [--only ${allTrials.map(({ name }) => name).join('|')}] [--json] [--write]\n`,
  );
  process.exit(2);
}

const home = await realpath(await mkdtemp(path.join(tmpdir(), 'guatu-reliability-')));
// A trial may start a build as another user, who must get in.
await chmod(home, 0o755);
const reports: RunTrial[] = [];
try {
  for (const { name, run } of trials) {
    const folder = path.join(home, name);
    await mkdir(folder);
    const started = performance.now();
    const report = await run({ folder, seed, kills, minutes, say: (text) => void process.stderr.write(`${name}：${text}`) });
    reports.push({ name, seed, ...report, seconds: Math.round((performance.now() - started) / 1000), machine: machineWords() });
    await rm(folder, { recursive: true, force: true });
  }
} finally {
  await rm(home, { recursive: true, force: true });
}
const totals = totalsOf(reports);
if (values.write) await keepReports(reports, path.join(engine, 'docs'));
process.stdout.write(values.json ? `${JSON.stringify({ seed, ...totals, trials: reports }, undefined, 2)}\n` : reliabilityPage(reports));
process.exitCode = totals.failures.length === 0 ? 0 : 1;

/** Keeps what was run in place of what was kept of the same trials, and writes the page of all that are kept. */
async function keepReports(fresh: readonly RunTrial[], docs: string): Promise<void> {
  const file = path.join(docs, 'reliability.json');
  const kept = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as readonly RunTrial[]) : [];
  const all = allTrials.flatMap(({ name }) => [...fresh, ...kept].find((report) => report.name === name) ?? []);
  const page = path.join(docs, 'reliability.md');
  const style = (await resolveConfig(page)) ?? {};
  await writeFile(file, await format(JSON.stringify(all), { ...style, filepath: file }));
  await writeFile(page, await format(reliabilityPage(all), { ...style, filepath: page }));
}
