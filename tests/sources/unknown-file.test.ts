import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { memoryDisk } from '../../scripts/fuzz/memory-disk.ts';
import { exampleFiles } from '../../src/rules/example.ts';
import { readWorkspace, readWorkspaceOn } from '../../src/sources/read-workspace.ts';

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

it('offers no file that is itself a known one for a missing one, and says what to write', async () => {
  const disk = memoryDisk({ 'units.yaml': 'units: []\n' });
  const { diagnostics } = await readWorkspaceOn(disk);
  expect(diagnostics.find(({ rule }) => rule === 'missing-file')?.hint).toBe('新建 site.yaml，至少写 name（网站名称）和 url（网址）');
});

it.each(['~$plan.yaml', 'plan - 副本.yaml', 'plan (1).yaml'])('says of %s that it may go', async (name) => {
  const disk = memoryDisk({ ...exampleFiles({}).files, [`plans/a/${name}`]: 'title: 甲\n' });
  const { diagnostics } = await readWorkspaceOn(disk);
  expect(diagnostics.find(({ place }) => place.file === `plans/a/${name}`)?.hint).toBe('临时文件或副本，可删去');
});
