import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** What a reader has seen of a published folder. */
export interface Seen {
  /** Looks at the manifest, every few milliseconds. */
  readonly glances: number;
  /** Looks at every file, by hash. */
  readonly looks: number;
  readonly faults: readonly string[];
}

/** Starts a reader in a process of its own, which must always find one of these editions whole; gives the way to end it and hear what it saw. */
export function watchOutput(out: string, editions: readonly string[]): () => Promise<Seen> {
  const child = fork(path.join(import.meta.dirname, 'watching-process.ts'), [out, ...editions], { execArgv: [] });
  return async () => {
    const answer = once(child, 'message');
    child.send('over');
    const [seen] = (await answer) as [Seen];
    return seen;
  };
}
