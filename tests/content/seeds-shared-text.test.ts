import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ContentRecord } from './content-record.ts';
import { readContentRecords, root, seedFiles, seedFolder, seedsAreHere } from './content-record.ts';
import type { Compared } from './shared-runs.ts';
import { compared, sharedRuns, titlesIn, withNames, withoutHeadings } from './shared-runs.ts';

/** A run of more than 30 characters. */
const tooLong = 31;

const skipped = seedsAreHere ? '' : `（跳过：没有 ${seedFolder}，五份原文不在仓库里）`;

/** Everything in the repository that was written from the seeds: the content, and the tables that were read off them. */
const written = [...filesUnder('plans'), ...filesUnder('content'), 'units.yaml', ...filesUnder('tests/content')];

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();
}

function seedText(file: string): string {
  return readFileSync(join(seedFolder, file), 'utf8');
}

/** What may be carried over whole: titles and document numbers of the seed, titles of the record, names of units and bodies. */
function namesOf(seed: string, { plan, notice, units }: ContentRecord): readonly string[] {
  return [
    ...titlesIn(seed),
    ...[plan.title, notice.title, notice.issued?.title ?? []].flat(),
    ...[...notice.annexes, ...(notice.issued?.annexes ?? []), ...plan.groups, ...plan.forms].map(({ title }) => title),
    ...(plan.organisation?.bodies ?? []).map(({ title }) => title),
    ...units.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => (typeof alias === 'string' ? alias : alias.name))]),
  ];
}

describe('shared runs are found', () => {
  const seed = compared('春天里**花园** 有红的牡丹和白的芍药，夏天里荷塘有粉的荷花，秋天里山坡有黄的菊花。\n《关于甲乙丙丁的通知》（甲委〔2020〕8号）');

  it('over line ends, marks and widths, with their line', () => {
    const text = compared('text: 一\nmore: 春天里花园有红的牡丹和白的\n  芍药,夏天里荷塘有粉的荷花,秋天里山坡');
    expect(sharedRuns(text, seed, tooLong)).toEqual([{ text: '春天里花园有红的牡丹和白的芍药,夏天里荷塘有粉的荷花,秋天里山坡', line: 2 }]);
  });

  it('not where a word was changed every 30 characters', () => {
    expect(sharedRuns(compared('春天里花园有红的牡丹和白的芍药，夏日荷塘有粉的荷花，秋天里山坡有黄的菊花'), seed, tooLong)).toEqual([]);
  });

  it('and a title counts as one character', () => {
    const text = '春天里花园有红的牡丹。《关于甲乙丙丁的通知》（甲委〔2020〕8号）';
    expect(titlesIn(text)).toEqual(['《关于甲乙丙丁的通知》', '关于甲乙丙丁的通知', '甲委〔2020〕8号']);
    expect(withNames(compared(text), titlesIn(text)).chars.length).toBe('春天里花园有红的牡丹。'.length + '书(号)'.length);
  });

  it('and a heading is a title, which no run crosses', () => {
    expect(withoutHeadings('一\n## 二、三\n四').chars).toBe('一\u{f8ff}四');
  });
});

describe.skipIf(!seedsAreHere)(`our words are our own${skipped}`, () => {
  let records: ReadonlyMap<string, ContentRecord>;

  beforeAll(async () => {
    records = await readContentRecords();
  });

  it.each([...seedFiles])('%s: no run of more than 30 characters is shared with %s', (id, file) => {
    const record = records.get(id);
    if (!record) throw new Error(`没有方案 ${id}`);
    const seed = seedText(file);
    const names = namesOf(seed, record);
    const source = withNames(compared(seed), names);
    const found = written.flatMap((path) => {
      const text = withNames(read(path), names);
      return sharedRuns(text, source, tooLong).map((run) => `${path}:${run.line} ${[...run.text].length} 字：${run.text}`);
    });
    expect(found.join('\n')).toBe('');
  });

  it('no private number, mailbox or contact person of a seed is in any file of the repository', () => {
    const contacts = [...seedFiles.values()].flatMap((file) => contactsIn(seedText(file)));
    expect(contacts.length).toBeGreaterThanOrEqual(8);
    const patterns = contacts.map((contact) => new RegExp(`(?<![\\w@.])${contact.replaceAll('.', '\\.')}(?!\\w)`, 'iu'));
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
    // A contact is told by its place in the list, for the test must not print what it keeps out.
    const found = files.split('\0').flatMap((path) => {
      const text = readText(path);
      return patterns.flatMap((pattern, index) => (pattern.test(text) ? [`${path}: 第 ${index + 1} 个联系方式`] : []));
    });
    expect(found.join('\n')).toBe('');
  });
});

function read(path: string): Compared {
  const text = readFileSync(join(root, path), 'utf8');
  return path.endsWith('.mdx') ? withoutHeadings(text) : compared(text);
}

/** Telephone numbers of 7 to 12 digits, mailboxes and their names, and the persons after 联系人. */
function contactsIn(seed: string): readonly string[] {
  const numbers = [...seed.matchAll(/(?<![\d.])\d{7,12}(?![\d.])/gu)].map(([number]) => number);
  const mailboxes = [...seed.matchAll(/([\w.+-]+)@[\w-]+(?:\.[\w-]+)+/gu)].flatMap(([mailbox, name = '']) => [mailbox, name]);
  const persons = [...seed.matchAll(/联系人：((?:[\p{Script=Han}]{2,4}、)*[\p{Script=Han}]{2,4})(?=[，；\s])/gu)].flatMap(([, names = '']) => names.split('、'));
  return [...new Set([...numbers, ...mailboxes, ...persons])];
}

/** The text of a file of the working tree; nothing where it was removed but not yet committed. */
function readText(path: string): string {
  try {
    return path === '' ? '' : readFileSync(join(root, path), 'utf8');
  } catch {
    return '';
  }
}
