import type { LockHolder } from './hold-lock.ts';
import { ownIdentity } from './process-identity.ts';

/** What a person is told who must wait for another build: which process holds what, and what to do. */
export function describeHolder(what: string, file: string, { heldBy }: LockHolder): string {
  const isHere = heldBy.machine === ownIdentity().machine;
  const where = isHere || heldBy.machine === '' ? '' : `在${heldBy.machine.split(' ')[0] ?? ''}上，`;
  const words = `错误  另一个构建正在进行，占用${what}（${where}进程${String(heldBy.pid)}）`;
  return isHere
    ? `${words}\n提示：等它结束后再运行一次`
    : `${words}\n提示：等它结束后再运行一次；它若已经不在，两分钟后再试，或删去“${file}”`;
}
