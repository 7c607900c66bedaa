import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/intake/import-document.ts';
import { readSource } from '../../src/intake/readers/read-source.ts';
import type { SourceTable, SourceText } from '../../src/model/source-text.ts';

/** One invented plan as LibreOffice, openpyxl and an author of pages wrote it (`versions/make-versions.py`), and what all of them say. */
const folder = path.join(import.meta.dirname, 'versions');

const read = new Map<string, Promise<SourceText>>();

function versionOf(name: string): Promise<SourceText> {
  const version = read.get(name) ?? readVersion(name);
  read.set(name, version);
  return version;
}

async function readVersion(name: string): Promise<SourceText> {
  const reading = await readSource({ name, bytes: readFileSync(path.join(folder, name)) });
  return 'text' in reading ? reading.text : expect.fail(reading.refusal.message);
}

/** The rows of the only table, a line each: a cell that covers others is followed by its size, lines of a cell are run together. */
function tableLines({ blocks }: SourceText): string {
  const size = (down: number, across: number) => (down * across === 1 ? '' : ` ${down}×${across}`);
  const tables = blocks.filter((block): block is SourceTable => block.type === 'table');
  expect(tables).toHaveLength(1);
  const line = (row: SourceTable['rows'][number]) =>
    row.map(({ text, rowSpan, columnSpan }) => text.replaceAll('\n', '') + size(rowSpan, columnSpan)).join(' | ');
  return `${tables[0]?.rows.map(line).join('\n') ?? ''}\n`;
}

/** The words of all paragraphs with the numbers that the file counts, run together: how a title is broken into lines is the writer's affair. */
function bodyLines({ blocks }: SourceText): string {
  const words = blocks.flatMap((block) => (block.type === 'paragraph' ? [`${block.listNumber ?? ''}${block.text}`] : []));
  return `${words.join('\n').replace('关于印发\n', '关于印发')}\n`;
}

describe('one plan, written by independent programs', () => {
  it.each(['plan.docx', 'plan.xlsx', 'plan.html', 'plan.pdf', 'plan-chromium.pdf'])(
    '%s has the table of all others, cell by cell',
    async (name) => {
      await expect(tableLines(await versionOf(name))).toMatchFileSnapshot(path.join(folder, 'table.txt'));
    },
  );

  it.each(['plan.docx', 'plan.html', 'plan.pdf', 'plan-chromium.pdf'])('%s has the paragraphs of all others', async (name) => {
    await expect(bodyLines(await versionOf(name))).toMatchFileSnapshot(path.join(folder, 'paragraphs.txt'));
  });
});

/** What is drafted of a version, without the comments, which name places in the file. */
async function draftOf(name: string): Promise<Readonly<Record<string, string>>> {
  const { files } = importDocument([{ name, text: await versionOf(name) }], { id: 'plan', units: [], previous: undefined });
  const bare = (text: string) => text.replace(/^[ \t]*#.*\n|^\{\/\*.*\*\/\}\n/gmu, '');
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [file, bare(text)]));
}

describe('the record drafted of each version', () => {
  it('is that of a plan of twelve tasks', async () => {
    const plan = load((await draftOf('plan.docx'))['plans/plan/plan.yaml']!) as {
      readonly tasks: readonly { readonly deadline: string }[];
    };
    expect(plan.tasks.map(({ deadline }) => deadline).slice(0, 3)).toEqual(['2022年5月底前', '2022年6月30日', '2022年8月底前']);
    expect(plan.tasks).toHaveLength(12);
  });

  it.each(['plan.html', 'plan.pdf', 'plan-chromium.pdf'])(
    '%s: the same plan and document as of the Word file, field by field',
    async (name) => {
      expect(await draftOf(name)).toEqual(await draftOf('plan.docx'));
    },
  );

  it('plan.xlsx: the same tasks, for it has only the table', async () => {
    const tasksOf = async (name: string) => (load((await draftOf(name))['plans/plan/plan.yaml']!) as { readonly tasks: unknown }).tasks;
    expect(await tasksOf('plan.xlsx')).toEqual(await tasksOf('plan.docx'));
  });
});

describe('another plan, with duties in brackets and rows of groups (`versions/make-points.py`)', () => {
  it('has its tasks, in their groups', async () => {
    const plan = load((await draftOf('points.docx'))['plans/plan/plan.yaml']!) as {
      readonly groups: readonly unknown[];
      readonly tasks: readonly unknown[];
    };
    expect(plan.tasks.length).toBeGreaterThanOrEqual(5);
    expect(plan.groups.length).toBeGreaterThanOrEqual(3);
  });

  it.each(['points.html', 'points.pdf'])('%s: the same plan and document as of the Word file, field by field', async (name) => {
    expect(await draftOf(name)).toEqual(await draftOf('points.docx'));
  });
});
