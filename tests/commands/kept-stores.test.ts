import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageStore } from '../../src/commands/incremental/page-store.ts';
import { planStore } from '../../src/commands/incremental/plan-store.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { RememberedPlan } from '../../src/sources/plan-memory.ts';
import { temporaryFolder } from './small-workspace.ts';

let folder = '';
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const known: RememberedPlan = { key: 'k', plan: { id: 'a', title: '检查方案' } as Plan, superiors: [], found: [] };

function keepPlan(): void {
  const store = planStore(folder, false);
  store.keep('a', known);
  store.close(['a']);
}

describe('plans that are kept for the next build', () => {
  it('are those that were kept', () => {
    keepPlan();
    expect(planStore(folder, false).recall('a')).toEqual(known);
    expect(planStore(folder, true).recall('a')).toBeUndefined();
  });

  it.each([
    ['has another word', (text: string) => text.replace('检查', '检察')],
    ['was cut', (text: string) => text.slice(0, -5)],
    ['is nothing', () => 'null'],
    ['is empty', () => ''],
  ])('are not taken from a file that %s', async (_, damage) => {
    keepPlan();
    const file = path.join(folder, 'a.json');
    await writeFile(file, damage(await readFile(file, 'utf8')));
    expect(planStore(folder, false).recall('a')).toBeUndefined();
  });
});

describe('pages that are kept for the next build', () => {
  it.each(['null', '[]', '"x"', '{"k":7}', '{"k":null}', '{"k":"../index.json"}', '{'])(
    'are none where their index is %s',
    async (text) => {
      const store = await pageStore(folder, false);
      await store.keep('k', Buffer.from('<p>'));
      await store.close();
      expect(await (await pageStore(folder, false)).take('k')).toEqual(Buffer.from('<p>'));
      await writeFile(path.join(folder, 'index.json'), text);
      expect(await (await pageStore(folder, false)).take('k')).toBeUndefined();
    },
  );
});
