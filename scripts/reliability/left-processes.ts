import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';

/** The processes that were started with this folder for temporary files and still run, after those that are about to end had ten seconds; Linux only. */
export async function leftProcesses(tmp: string): Promise<readonly string[]> {
  for (let waited = 0; ; waited += 100) {
    const left = running(tmp);
    if (left.length === 0 || waited >= 10_000) return left.map(({ pid, name }) => `${name} (${String(pid)})`);
    await after(100);
  }
}

/** The numbers of the browser's processes of one build. */
export function browserProcesses(tmp: string): readonly number[] {
  return running(tmp)
    .filter(({ name }) => /chrom|headless/iu.test(name))
    .map(({ pid }) => pid);
}

function running(tmp: string): readonly { readonly pid: number; readonly name: string }[] {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  return pids.flatMap((pid) => {
    try {
      const isOurs = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`TMPDIR=${tmp}`);
      const isDead = /\) [ZX] /u.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
      return isOurs && !isDead ? [{ pid: Number(pid), name: readFileSync(`/proc/${pid}/comm`, 'utf8').trim() }] : [];
    } catch {
      return [];
    }
  });
}
