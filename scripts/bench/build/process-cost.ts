import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

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

/** Resident bytes of a process and all below it now, or the most that it held by itself, which may have been between two looks. Undefined once it is over. */
function treeBytes(pid: number): number | undefined {
  const held = heldBy(pid, 'VmRSS');
  const alone = heldBy(pid, 'VmHWM');
  return held === undefined || alone === undefined ? undefined : Math.max(held, alone);
}

/** Bytes of a process by a line of its state; what it holds now is counted with those below it. */
function heldBy(pid: number, line: 'VmRSS' | 'VmHWM'): number | undefined {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    const kilobytes = new RegExp(`^${line}:\\s*(\\d+) kB$`, 'mu').exec(status)?.[1];
    if (kilobytes === undefined) return undefined;
    const below = line === 'VmRSS' ? childrenOf(pid) : [];
    return Number(kilobytes) * 1024 + below.reduce((sum, child) => sum + (heldBy(child, 'VmRSS') ?? 0), 0);
  } catch {
    return undefined;
  }
}

/** Any thread may have started a process. */
function childrenOf(pid: number): readonly number[] {
  const tasks = `/proc/${String(pid)}/task`;
  const lists = readdirSync(tasks).map((thread) => readFileSync(`${tasks}/${thread}/children`, 'utf8'));
  return lists.flatMap((text) => text.split(' ').filter(Boolean).map(Number));
}
