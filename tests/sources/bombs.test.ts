import { describe, expect, it } from 'vitest';
import { memoryDisk } from '../../scripts/fuzz/memory-disk.ts';
import { exampleFiles } from '../../src/rules/example.ts';
import { readWorkspaceOn } from '../../src/sources/read-workspace.ts';

const { files } = exampleFiles({});
const plan = 'plans/a/plan.yaml';
const notice = 'content/notices/a.mdx';
const front = '---\ntitle: 通知\nlayout: plain\nplans: [a]\ndate: 2021-01-04\n---\n\n';

/** Errors of a workspace with some other files: rule, place and words. */
async function errorsOf(more: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> {
  const { diagnostics } = await readWorkspaceOn(memoryDisk({ ...files, ...more }));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.map(({ rule, place, message }) => `${place.file}:${String(place.line)}:${String(place.column)} ${rule}: ${message}`);
}

const body = (text: string) => ({ [notice]: `${front}${text}\n` });
const tasks = (text: string) => ({ [plan]: `title: 方案\ntasks:\n${text}` });

// Each would take minutes or gigabytes without its bound; a test that hangs is ended by the limit of all tests.
describe('what is far larger or deeper than anything written is refused at its place', () => {
  it.each([
    ['a text', tasks(`  - text: ${'甲'.repeat(3_000_000)}\n`), `${plan}:3:11 yaml-too-large: 这一部分太大，超过20000字`],
    ['tasks', tasks('  - { text: 甲 }\n'.repeat(100_000)), `${plan}:3:3 yaml-too-large: 这一部分太大，超过20000项`],
    [
      'keys',
      { [plan]: `title: 方案\n${Array.from({ length: 100_000 }, (_, index) => `k${String(index)}: 1\n`).join('')}` },
      `${plan}:1:1 yaml-too-large: 这一部分太大，超过1000个键`,
    ],
    ['a YAML file', { [plan]: `title: 方案 # ${'x'.repeat(10_000_000)}\n` }, `${plan}:1:1 yaml-too-large: 文件太大，超过8兆`],
    ['any file', { [plan]: new Uint8Array(20_000_000) }, `${plan}:1:1 file-too-large: 文件太大，有20兆，最多16兆`],
    ['a document', body('正文。\n\n'.repeat(200_000)), `${notice}:1:1 file-too-large: 文件太大，有3兆，最多1兆`],
    ['lines', body('a\n\n'.repeat(30_000)), `${notice}:20002:1 mdx-too-long: 正文太长，超过20000行`],
    ['a paragraph of one line', body(`甲。\n\n${'[a](b)'.repeat(9000)}`), `${notice}:10:1 mdx-too-long: 这一段太长，超过20000字`],
    ['a paragraph of many lines', body(`甲。\n\n> b\n${'> *a*\n'.repeat(9000)}`), `${notice}:10:1 mdx-too-long: 这一段太长，超过20000字`],
    ['lists and maps within each other', { [plan]: `title: ${'['.repeat(5000)}` }, `${plan}:1:72 yaml-too-deep: 层次太深，超过64层`],
    ['quotations', body(`甲。\n\n${'> '.repeat(3000)}乙`), `${notice}:10:1 mdx-too-deep: 这里的引用、列表或标签一层套一层，超过64层`],
    ['lists', body(`${'- '.repeat(3000)}乙`), `${notice}:8:1 mdx-too-deep: 这里的引用、列表或标签一层套一层，超过64层`],
    [
      'tags',
      body(`${'<Internal>'.repeat(900)}乙${'</Internal>'.repeat(900)}`),
      `${notice}:8:631 mdx-too-deep: 这里的引用、列表或标签一层套一层，超过64层`,
    ],
  ])('%s', async (_, more, finding) => {
    expect((await errorsOf(more)).filter((error) => !error.includes('unknown-reference'))).toEqual([finding]);
  });

  it.each([
    [
      'lists of a number in each line',
      body(Array.from({ length: 90 }, (_, level) => `${' '.repeat(2 * level)}- 甲`).join('\n')),
      'mdx-too-deep',
    ],
    [
      'aliases',
      {
        [plan]: `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at] ?? ''},`.repeat(9)}]\n`).join('')}`,
      },
      'yaml-alias',
    ],
    ['a document that is code', body(`{${'a+'.repeat(9)}a}`), 'mdx-expression'],
    ['a tag of a program', { [plan]: 'title: !!js/function "function(){}"\n' }, 'yaml-tag'],
    ['a merge of keys', { [plan]: 'a: &a { title: 甲 }\n<<: *a\n' }, 'yaml-merge'],
    ['a key that changes all objects', { [plan]: '__proto__: { title: 甲 }\n' }, 'yaml-key'],
  ])('%s', async (_, more, rule) => {
    expect((await errorsOf(more)).some((error) => error.includes(` ${rule}: `))).toBe(true);
  });
});

/** Runs of what makes searching for dates, units, numbers, titles and brackets go back. */
const runs = [
  ...[
    '（',
    '《',
    '<',
    '“',
    '[',
    '](',
    '和',
    '、',
    '局、',
    '1月、',
    '0000,',
    '每月',
    '共2个',
    '附件0-',
    '139',
    'a@',
    'www.',
    '1.',
    ' ',
    '\u200b',
  ],
  ...['《0000年0月前年的', '转发', '一', '{{', '#免查 ', '>', '*a '],
];

it.each(runs)('a long run of %j in every kind of text is read to its end', async (run) => {
  const text = run.repeat(Math.floor(19_000 / run.length));
  const words = JSON.stringify(text);
  const row = `  - { text: ${words}, lead: ${words}, deadline: ${words}, requirement: ${words}, duties: [${words}], targets: [${words}] }\n`;
  const found = await errorsOf({
    ...tasks(row),
    [notice]: `---\ntitle: ${words}\nlayout: plain\nplans: [a]\ndate: 2021-01-04\n---\n\n${text.slice(0, 6000)}\n`,
    'templates/report.mdx': text,
  });
  for (const finding of found) expect(finding).toMatch(/^[^:]+:\d+:\d+ [a-z-]+: \S/u);
});
