// Breaks builds in every way that this machine allows and looks at what is published: npm run reliability -- --kills 200 --seed 1 [--json] [--write]
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { allTrials } from './reliability/all-trials.ts';
import { reliabilityPage, totalsOf } from './reliability/report.ts';
import { engine } from './reliability/start-build.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const [kills, seed] = [Number(values.kills), Number(values.seed)];
const trials = allTrials.filter(({ name }) => values.only?.includes(name) ?? true);
if (!Number.isInteger(kills) || kills < 0 || !Number.isInteger(seed) || trials.length === 0) {
  process.stderr.write(
    `Usage: npm run reliability -- [--kills N] [--seed N] [--only ${allTrials.map(({ name }) => name).join('|')}] [--json] [--write]\n`,
  );
  process.exit(2);
}

const home = await realpath(await mkdtemp(path.join(tmpdir(), 'guatu-reliability-')));
// A trial may start a build as another user, who must get in.
await chmod(home, 0o755);
const reports = [];
try {
  for (const { name, run } of trials) {
    const folder = path.join(home, name);
    await mkdir(folder);
    const started = performance.now();
    const report = await run({ folder, seed, kills, say: (text) => void process.stderr.write(`${name}：${text}`) });
    reports.push({ name, ...report, seconds: Math.round((performance.now() - started) / 1000) });
    await rm(folder, { recursive: true, force: true });
  }
} finally {
  await rm(home, { recursive: true, force: true });
}
const totals = totalsOf(reports);
const page = reliabilityPage(reports, { kills, seed });
if (values.write) await writeFile(path.join(engine, 'docs', 'reliability.md'), page);
process.stdout.write(values.json ? `${JSON.stringify({ seed, ...totals, trials: reports }, undefined, 2)}\n` : page);
process.exitCode = totals.failures.length === 0 ? 0 : 1;
