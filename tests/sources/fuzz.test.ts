import path from 'node:path';
import { expect, it } from 'vitest';
import { runFuzz } from '../../scripts/fuzz/run-fuzz.ts';
import { workspaceTexts } from '../../scripts/fuzz/workspace-texts.ts';

// The whole run of 20,000: npm run fuzz -- --mutations 20000 --seed N
it('200 mutations of the five plans: no crash, no hang, every place inside its file, every renamed key and changed kind reported', async () => {
  const { failures, mutations, reported } = await runFuzz(workspaceTexts(path.resolve(import.meta.dirname, '../..')), {
    mutations: 200,
    seed: 20_210_615,
  });
  expect(failures).toEqual([]);
  expect(mutations['key-renamed'] + mutations['kind-changed']).toBeGreaterThan(25);
  expect(reported['key-renamed']).toBe(mutations['key-renamed']);
  expect(reported['kind-changed']).toBe(mutations['kind-changed']);
});
