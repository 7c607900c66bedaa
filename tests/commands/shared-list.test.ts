import { Worker } from 'node:worker_threads';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { endList, sharedList, taken } from '../../src/commands/rendering/shared-list.ts';

it('gives every place once, from both ends, and in the middle no place twice', () => {
  const list = sharedList(5);
  const [first, last] = [taken(list, 'beginning'), taken(list, 'end')];
  expect([first.next().value, last.next().value, last.next().value, first.next().value, last.next().value]).toEqual([0, 4, 3, 1, 2]);
  expect([first.next().done, last.next().done]).toEqual([true, true]);
});

it('gives every place once to threads that run at the same time', async () => {
  const list = sharedList(20_000);
  const file = new URL('../../src/commands/rendering/shared-list.ts', import.meta.url).href;
  const code = `const { workerData, parentPort } = require('node:worker_threads');
    import(workerData.file).then(({ taken }) => parentPort.postMessage([...taken(workerData.list, 'end')]));`;
  const threads = [1, 2].map(() => new Worker(code, { eval: true, workerData: { file, list } }));
  const others = Promise.all(threads.map(async (thread) => ((await once(thread, 'message')) as [number[]])[0]));
  const own = [...taken(list, 'beginning')];
  const all = [...own, ...(await others).flat()];
  expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20_000 }, (_, place) => place));
});

it('gives nothing more once it was ended', () => {
  const list = sharedList(5);
  const first = taken(list, 'beginning');
  first.next();
  endList(list);
  expect(first.next().done).toBe(true);
});
