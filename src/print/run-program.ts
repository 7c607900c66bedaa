import { spawn } from 'node:child_process';

/** What a program did. */
export interface ProgramResult {
  /** Undefined where there is no such program. */
  readonly code: number | undefined;
  /** Standard output and error, as they came. */
  readonly said: string;
}

/** Runs a program to its end in a folder, in English whatever the machine's language. */
export type RunProgram = (program: string, args: readonly string[], folder: string) => Promise<ProgramResult>;

/** Returns what runs programs of this machine in this environment. */
export function programRunner(env: Readonly<Record<string, string | undefined>>): RunProgram {
  return (program, args, folder) =>
    new Promise((resolve) => {
      const child = spawn(program, [...args], { cwd: folder, env: { ...env, LC_ALL: 'C' }, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      const hear = (text: string): void => void (said += text);
      child.stdout.setEncoding('utf8').on('data', hear);
      child.stderr.setEncoding('utf8').on('data', hear);
      child.once('error', (error) => resolve({ code: undefined, said: error.message }));
      child.once('close', (code) => resolve({ code: code ?? -1, said }));
    });
}
