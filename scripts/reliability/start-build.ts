import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** The folder of the engine that is tried. */
export const engine = path.resolve(import.meta.dirname, '../..');

/** Where a build is started, and how. */
export interface BuildCall {
  readonly root: string;
  /** Where programs put their temporary files: it also tells the processes of this build from all others. */
  readonly tmp: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A program and its arguments that start the build with less than we have: `sh -c 'ulimit …; exec "$@"' sh`. */
  readonly through?: readonly string[];
}

/** How a build ended, and after how many ms. */
export interface BuildEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly milliseconds: number;
}

/** A build that was started as a person does, at the head of a process group of its own. */
export interface StartedBuild {
  readonly ended: Promise<BuildEnd>;
  /** All that it has said, to this moment. */
  readonly said: () => string;
  /** Resolves once it has said this, or has ended. */
  readonly until: (words: RegExp) => Promise<void>;
  /** Kills the whole group, as a machine that goes down does. */
  readonly killGroup: () => void;
  /** Asks the process itself to end. */
  readonly ask: (signal: NodeJS.Signals) => void;
  readonly pid: number;
}

/** Starts `guatu build`. */
export function startBuild(call: BuildCall): StartedBuild {
  mkdirSync(call.tmp, { recursive: true });
  const started = performance.now();
  const line = [
    ...(call.through ?? []),
    process.execPath,
    path.join(engine, 'src/guatu.mjs'),
    'build',
    '--root',
    call.root,
    ...(call.args ?? []),
  ];
  const child = spawn(line[0] ?? '', line.slice(1), {
    env: environment(call),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    cwd: call.root,
  });
  let said = '';
  const waiting = new Set<() => void>();
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    for (const look of waiting) look();
  });
  const ended = new Promise<BuildEnd>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, milliseconds: performance.now() - started }));
    child.once('error', (error) => {
      said += String(error);
      resolve({ code: null, signal: null, milliseconds: 0 });
    });
  });
  return {
    ended,
    said: () => said,
    until: (words) =>
      Promise.race([
        ended.then(() => undefined),
        new Promise<void>((resolve) => {
          const look = (): void => {
            if (words.test(said)) resolve();
          };
          waiting.add(look);
          look();
        }),
      ]),
    killGroup: () => kill(-(child.pid ?? 0), 'SIGKILL'),
    ask: (signal) => kill(child.pid ?? 0, signal),
    pid: child.pid ?? 0,
  };
}

/** Runs `guatu build` to its end. */
export async function runBuild(call: BuildCall): Promise<BuildEnd & { readonly said: string }> {
  const build = startBuild(call);
  return { ...(await build.ended), said: build.said() };
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}

function environment({ tmp, env }: BuildCall): Record<string, string> {
  const { PATH = '', HOME = '', GUATU_BROWSER } = process.env;
  return {
    PATH,
    HOME,
    TMPDIR: tmp,
    GUATU_CACHE: process.env['GUATU_CACHE'] ?? path.join(engine, '.guatu', 'cache'),
    GUATU_SYSTEM_FONTS: 'off',
    GUATU_FONTS: '/nonexistent',
    ...(GUATU_BROWSER === undefined ? {} : { GUATU_BROWSER }),
    ...env,
  };
}
