import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillSizes, withoutSizes } from '../../src/commands/fill-sizes.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'guatu-sizes-'));
  await mkdir(path.join(folder, 'plans', 'x'), { recursive: true });
  await writeFile(path.join(folder, 'plans', 'x', 'table.pdf'), Buffer.alloc(320_000));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('writes the size of a file where a page offers it, and nothing for a file that is not there', async () => {
  const page = path.join(folder, 'plans', 'x', 'index.html');
  const offer = (to: string): string => `<p>PDF<span data-size-of="${to}" data-before="，"></span></p>`;
  await writeFile(page, `${offer('plans/x/table.pdf')}${offer('plans/x/none.pdf')}`);
  await fillSizes(folder);
  expect(await readFile(page, 'utf8')).toBe('<p>PDF<span>，313 KB</span></p><p>PDF</p>');
});

it('takes the places for sizes out of a page and leaves the rest as it is', () => {
  const page =
    '<p>检查<span data-size-of="a.pdf" data-before="，&quot;&gt;"></span>，<span data-size-of="b.pdf" data-before=""></span></p><span></span>';
  expect(withoutSizes(Buffer.from(page)).toString()).toBe('<p>检查，</p><span></span>');
  expect(withoutSizes(Buffer.from('<p>检查</p>')).toString()).toBe('<p>检查</p>');
  expect(withoutSizes(Buffer.from('<span data-size-of="a.pdf"><p>')).toString()).toBe('<span data-size-of="a.pdf"><p>');
});
