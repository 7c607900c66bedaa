import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Takes the workspace for one build at a time; gives the way to let it go, or says who holds it. A dead holder is passed over. */
export async function lockWorkspace(root: string): Promise<(() => Promise<void>) | string> {
  const file = path.join(root, '.guatu', 'build.lock');
  await mkdir(path.dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch {
      const holder = Number(await readFile(file, 'utf8').catch(() => '0'));
      if (isAlive(holder)) return `错误  另一个构建正在进行（进程${holder}）\n提示：等它结束后再运行一次`;
      await rm(file, { force: true });
    }
  }
  return `错误  无法锁定工作区\n提示：确认没有别的构建在进行，删去“${file}”后再运行一次`;
}

/** Whether a process of this number runs on this machine, whoever's it is. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
