import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a whole process took: wall time in seconds, the most memory that it and its children held at once in MB (10⁶ bytes; NaN where `/proc` is missing). */
export interface ProcessCost {
  readonly seconds: number;
  readonly megabytes: number;
  readonly said: string;
}

/** How often memory is looked at, in milliseconds: seldom enough not to be felt on two cores. */
const interval = 25;

/** Runs Node with these arguments in a folder and waits for it; throws with what it said when it fails. */
export async function costOf(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<ProcessCost> {
  const start = performance.now();
  const child = spawn(process.execPath, [...args], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (said += text));
  let bytes = Number.NaN;
  const timer = setInterval(() => {
    const held = child.pid === undefined ? undefined : treeBytes(child.pid);
    if (held !== undefined) bytes = Number.isNaN(bytes) ? held : Math.max(bytes, held);
  }, interval);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearInterval(timer));
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(code)}:\n${said}`);
  return { seconds, megabytes: bytes / 1e6, said };
}

/** Resident bytes of a process and all below it; of each the most that it ever held. Undefined once it is over. */
function treeBytes(pid: number): number | undefined {
  try {
    const most = /^VmHWM:\s*(\d+) kB$/mu.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    if (most === undefined) return undefined;
    return Number(most) * 1024 + childrenOf(pid).reduce((sum, child) => sum + (treeBytes(child) ?? 0), 0);
  } catch {
    return undefined;
  }
}

function childrenOf(pid: number): readonly number[] {
  const text = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8');
  return text.split(' ').filter(Boolean).map(Number);
}
