import { spawn } from 'node:child_process';
import { request } from 'node:http';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { run } from '../../src/cli.ts';
import type { Effects } from '../../src/commands/effects.ts';
import { cache } from '../print/small-site.ts';

/** What a command line did: its exit code, and what it wrote to standard output and to standard error. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The folder of the engine that is tested. */
export const engine = path.resolve(import.meta.dirname, '../..');

/** Midnight of 15 June 2021 in Shanghai, when it is still the day before nearly everywhere else. */
export const midnight = Date.parse('2021-06-15T00:00:00+08:00');

/** Runs a command line in this process, with a recorded world; right for everything that starts no Astro build. */
export async function runHere(
  args: readonly string[],
  world: { readonly cwd?: string; readonly now?: number; readonly env?: Record<string, string>; readonly ask?: Effects['ask'] } = {},
): Promise<Ran> {
  const said = { out: '', err: '' };
  const code = await run(args, world.cwd ?? engine, {
    print: (text) => void (said.out += text),
    say: (text) => void (said.err += text),
    now: () => world.now ?? midnight,
    environment: { GUATU_CACHE: cache, ...world.env },
    ...(world.ask && { ask: world.ask }),
  });
  return { code, ...said };
}

/** How a process is started: which program, with which entry, where, with what besides the plain environment. */
export interface ProcessWorld {
  readonly node?: string;
  readonly entry?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A program and its arguments that start what follows in a world of its own: another network, other limits. */
  readonly through?: readonly string[];
}

/** Runs a command line as a person does, in a process of its own, without what Vitest puts into the environment. */
export function runGuatu(args: readonly string[], world: ProcessWorld = {}): Promise<Ran> {
  const program = world.node ?? process.execPath;
  const entry = world.entry ?? path.join(engine, 'src/guatu.mjs');
  const [first = program, ...rest] = [...(world.through ?? []), program, entry, ...args];
  const child = spawn(first, rest, {
    cwd: world.cwd ?? engine,
    env: { ...plainEnvironment(), ...world.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (said.err += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...said }));
  });
}

/** The variable that says at which port `ready-guatu.ts` takes command lines. */
export const readyPort = 'GUATU_READY_PORT';

/** The same in a process that has done other command lines before: for builds whose pages are looked at, not the process. */
export async function runReady(args: readonly string[], cwd = engine): Promise<Ran> {
  const port = process.env[readyPort];
  if (port === undefined) return runGuatu(args, { cwd });
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, method: 'POST' },
      (answer) => void json(answer).then((ran) => resolve(ran as Ran), reject),
    );
    asked.once('error', reject).end(JSON.stringify({ args, cwd }));
  });
}

/** A build that must succeed, in a process of its own where its world is a special one: when it does not, all that it said is the error. */
export async function builds(args: readonly string[], world?: ProcessWorld): Promise<Ran> {
  const command = ['build', ...args];
  const ran = await (world === undefined ? runReady(command) : runGuatu(command, world));
  if (ran.code !== 0) throw new Error(`guatu build ${args.join(' ')} ended with ${String(ran.code)}:\n${ran.err}${ran.out}`);
  return ran;
}

/** The environment of a program that a test starts: nothing of Vitest, no faces of the machine. */
export function plainEnvironment(): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR, GUATU_BROWSER } = process.env;
  return {
    PATH,
    HOME,
    GUATU_CACHE: cache,
    // Faces of the developer's own machine would change the PDFs.
    GUATU_FONTS: '/nonexistent',
    GUATU_SYSTEM_FONTS: 'off',
    ...(TMPDIR === undefined ? {} : { TMPDIR }),
    ...(GUATU_BROWSER === undefined ? {} : { GUATU_BROWSER }),
  };
}
