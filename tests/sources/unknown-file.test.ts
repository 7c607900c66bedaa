import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readWorkspace } from '../../src/sources/read-workspace.ts';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'guatu-unread-'));
  await mkdir(path.join(root, 'plans', 'fire'), { recursive: true });
  await writeFile(path.join(root, 'site.yaml'), 'name: 虚构站\nurl: https://a.invalid/\n');
  await writeFile(path.join(root, 'units.yaml'), 'units: []\n');
  await writeFile(path.join(root, 'plans', 'fire', 'plan.yaml'), 'title: 虚构方案\n');
  await writeFile(path.join(root, 'plans', 'fire', 'task.yaml'), '- text: 甲\n');
});

afterAll(() => rm(root, { recursive: true, force: true }));

it('says that a file under a name that is not read is not read, and which name was probably meant', async () => {
  const { diagnostics } = await readWorkspace(root);
  expect(diagnostics.map(({ rule, severity, place, hint }) => [rule, severity, place.file, hint])).toEqual([
    ['unknown-file', 'warning', 'plans/fire/task.yaml', '是否应为“tasks.yaml”？'],
  ]);
});
