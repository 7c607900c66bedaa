import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { benchCheck } from '../check.ts';
import type { Outputs } from './contestants.ts';
import { figureTables } from './figure-tables.ts';
import type { Figure, Figures } from './figures.ts';
import { keepFigures, machine } from './kept-figures.ts';
import { measureBuilds } from './measure-builds.ts';
import { measureDev } from './measure-dev.ts';

const engine = path.resolve(import.meta.dirname, '../../..');
const say = (words: string): void => void process.stderr.write(words);

/**
 * `npm run bench -- build [--plans 10,100,1000,5000] [--rounds N] [--outputs pages,files] [--json] [--write]`: builds beside the bare script and the plain
 * Astro site, three rounds, of the largest size one. With `--write` the figures go to `bench/`.
 */
export async function benchBuild(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      plans: { type: 'string', default: '10,100,1000,5000' },
      rounds: { type: 'string' },
      outputs: { type: 'string', default: 'pages,files' },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  compile();
  const builds: Record<string, Figure[]> = {};
  for (const plans of values.plans.split(',').map(Number)) {
    const rounds = values.rounds === undefined ? (plans > 1000 ? 1 : 3) : Number(values.rounds);
    builds[String(plans)] = [...(await measureBuilds({ plans, rounds, outputs: values.outputs.split(',') as Outputs[], say }))];
    if (values.write) await keepFigures({ builds });
  }
  return shown({ machine: machine(), builds }, values.json);
}

/** `npm run bench -- dev [--plans 1000] [--json] [--write]`: how long after a save the preview serves the page again. */
export async function benchDev(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({
    args: [...args],
    options: { plans: { type: 'string', default: '1000' }, json: { type: 'boolean' }, write: { type: 'boolean', default: false } },
  });
  compile();
  const dev = await measureDev(Number(values.plans));
  if (values.write) await keepFigures({ dev });
  return `${JSON.stringify(dev)}\n`;
}

/** Measures `guatu check` as `npm run bench -- check` does, and keeps what a plan adds at 1,000 plans. */
export async function keepCheck(rows: Awaited<ReturnType<typeof benchCheck>>): Promise<void> {
  const row = rows.find(({ plans }) => plans === 1000);
  if (row?.each !== undefined) await keepFigures({ check: { plans: row.plans, millisecondsAPlan: Number(row.each.toFixed(2)) } });
}

function shown(figures: Figures, json: boolean): string {
  return json ? `${JSON.stringify(figures, undefined, 2)}\n` : `${figureTables(figures)}\n`;
}

function compile(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build-lib.ts'], { cwd: engine, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
