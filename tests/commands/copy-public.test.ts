import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { copyPublic, describeClashes, publicFiles } from '../../src/commands/copy-public.ts';

const made: string[] = [];
let root = '';
let staging = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'guatu-public-'));
  staging = path.join(root, 'staging');
  made.push(root);
  await mkdir(path.join(root, 'public', 'scans'), { recursive: true });
  await mkdir(staging);
  await writeFile(path.join(staging, 'index.html'), 'front page');
});

afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

it('copies files as they are, and no links', async () => {
  await writeFile(path.join(root, 'public', 'scans', 'a.pdf'), 'scan');
  await symlink('/etc/hostname', path.join(root, 'public', 'link.txt'));
  expect(await copyPublic(root, staging, await publicFiles(root))).toEqual([]);
  expect(await readFile(path.join(staging, 'scans', 'a.pdf'), 'utf8')).toBe('scan');
  await expect(readFile(path.join(staging, 'link.txt'))).rejects.toThrow();
});

it('copies nothing where a file would take the place of a page or of what is written later', async () => {
  for (const name of ['index.html', 'manifest.json', 'other.txt']) await writeFile(path.join(root, 'public', name), 'mine');
  expect(await copyPublic(root, staging, await publicFiles(root))).toEqual(['index.html', 'manifest.json']);
  expect(await readFile(path.join(staging, 'index.html'), 'utf8')).toBe('front page');
  await expect(readFile(path.join(staging, 'other.txt'))).rejects.toThrow();
  expect(describeClashes(['index.html'])).toContain('public/index.html 与网站自己的文件同名');
});

it('does without a folder', async () => {
  await rm(path.join(root, 'public'), { recursive: true });
  expect(await copyPublic(root, staging, await publicFiles(root))).toEqual([]);
});
