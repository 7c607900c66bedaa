import path from 'node:path';
import { describeHolder } from './publishing/describe-holder.ts';
import { holdLock, isLockHolder, type Lock } from './publishing/hold-lock.ts';
import { atEnd } from './publishing/at-end.ts';

/** Takes the workspace for one build at a time; gives the way to let it go, or says who holds it. A dead holder is passed over. */
export async function lockWorkspace(root: string): Promise<(() => Promise<void>) | string> {
  const file = path.join(root, '.guatu', 'build.lock');
  const lock = await holdLock(file);
  return isLockHolder(lock) ? describeHolder('这个工作区', file, lock) : untilEnd(lock);
}

/** Lets a lock go when asked, and when the process is interrupted before. */
function untilEnd(lock: Lock): () => Promise<void> {
  const forget = atEnd(() => lock.releaseNow());
  return async () => {
    forget();
    await lock.release();
  };
}
