import { expect, it } from 'vitest';
import { filesNamedIn, leftOutFiles } from '../../src/plan/left-out.ts';

const cases: readonly [string, string, { named: readonly string[]; shown: readonly string[] }, boolean][] = [
  ['what nothing names is published', 'robots.txt', { named: [], shown: [] }, false],
  ['what only internal things name is not', 'photos/a.jpg', { named: ['photos/a.jpg'], shown: [] }, true],
  ['what something public names too is', 'files/a.pdf', { named: ['files/a.pdf'], shown: ['files/a.pdf'] }, false],
  ['the internal folder never is, whoever names it', 'internal/a.pdf', { named: ['internal/a.pdf'], shown: ['internal/a.pdf'] }, true],
  ['nor where nobody names it', 'internal/b/c.pdf', { named: [], shown: [] }, true],
  ['a folder of like name is another', 'internals/a.pdf', { named: [], shown: [] }, false],
];

it.each(cases)('%s', (_words, file, { named, shown }, gone) => {
  expect(leftOutFiles([file], new Set(named), new Set(shown)).has(file)).toBe(gone);
});

it('a path may be written with its folder before it', () => {
  const record = {
    a: ['/files/a.pdf', { b: 'public/files/b.pdf', c: './public/files/c.pdf' }],
    d: './files/d.pdf',
    e: 1,
    f: null,
    g: '措施'.repeat(20),
  };
  const files = ['files/a.pdf', 'files/b.pdf', 'files/c.pdf', 'files/d.pdf', 'files/e.pdf'];
  expect([...filesNamedIn(record, new Set(files))]).toEqual(files.slice(0, 4));
});
