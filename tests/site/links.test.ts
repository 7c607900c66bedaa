import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relative } from '../../src/site/links.ts';

describe('relative', () => {
  test.each([
    ['plans/x/index.html', 'units/y/', '../../units/y/'],
    ['plans/x/index.html', 'plans/x/tasks.csv', 'tasks.csv'],
    ['plans/x/index.html', 'plans/x/', './'],
    ['plans/x/index.html', 'plans/x/#t4', '#t4'],
    ['plans/x/index.html', 'plans/x/?unit=y#resp', '?unit=y#resp'],
    ['plans/x/index.html', 'plans/xy/', '../xy/'],
    ['index.html', '', './'],
    ['index.html', 'feed.xml', 'feed.xml'],
    ['404.html', '', './'],
    ['notices/a/index.html', '', '../../'],
    ['index.html', 'https://example.org/a', 'https://example.org/a'],
    ['index.html', 'mailto:a@example.org', 'mailto:a@example.org'],
    ['plans/x/index.html', '#resp', '#resp'],
  ])('from %s to %s is %s', (from, to, address) => {
    expect(relative(from, to)).toBe(address);
  });

  const folder = fc.constantFrom('a/', 'ab/', 'b/', 'plans/');
  const folders = fc.array(folder, { maxLength: 4 }).map((names) => names.join(''));
  const file = fc.constantFrom('index.html', 'a', 'plans.css');
  const tail = fc.constantFrom('', '#t4', '?q=a/b', '?unit=y#resp');

  test('a browser on the page finds what was meant', () => {
    fc.assert(
      fc.property(folders, file, folders, fc.oneof(file, fc.constant('')), tail, (fromFolder, fromFile, toFolder, toFile, end) => {
        const site = 'https://example.org/office/';
        const [from, to] = [fromFolder + fromFile, toFolder + toFile + end];
        // An anchor by itself is one of the page.
        fc.pre(!to.startsWith('#'));
        // A page that is asked for by its folder is the index of it: no other page of a folder asks its folder for a part.
        fc.pre(fromFile === 'index.html' || toFile !== '' || toFolder !== fromFolder || end === '');
        const found = new URL(relative(from, to), site + from);
        // The folder of a page is the page.
        expect(found.href.replace(/\/(?=$|[?#])/u, '/index.html')).toBe(new URL(to, site).href.replace(/\/(?=$|[?#])/u, '/index.html'));
      }),
      { numRuns: 1000 },
    );
  });
});
