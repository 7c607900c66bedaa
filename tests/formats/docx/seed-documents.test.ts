import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { noticeInput } from '../../../src/commands/write-documents.ts';
import { noticeDocx, type NoticeInput } from '../../../src/formats/docx/notice-docx.ts';
import { bodyText } from '../../../src/markdown/body-text.ts';
import type { Day } from '../../../src/model/day.ts';
import { publish } from '../../../src/plan/publish.ts';
import { readWorkspace } from '../../../src/sources/read-workspace.ts';
import { elements, partOf, textOf, value } from './read-docx.ts';

interface Made {
  readonly input: NoticeInput;
  readonly bytes: Uint8Array;
}

const made = new Map<string, Made>();
const ids = [
  'fuling-2020-three-year',
  'safety-2023-keypoints',
  'xinzhou-2021-inspection',
  'yanchi-2022-division',
  'yueqing-2020-three-year',
] as const;

beforeAll(async () => {
  const reading = await readWorkspace(path.resolve(import.meta.dirname, '../../..'));
  const workspace = publish(reading.workspace!, 'public');
  for (const notice of workspace.notices) {
    const input = noticeInput(notice, { workspace, reading, reader: { asOf: '2021-06-15' as Day, edition: 'public' }, leftOut: [] })!;
    made.set(notice.id, { input, bytes: await noticeDocx(input) });
  }
});

/** Where each text begins in the whole, one after the other; -1 from the first that is missing. */
function places(whole: string, texts: readonly string[]): readonly number[] {
  return texts.reduce<number[]>((found, text) => [...found, whole.indexOf(text.replace(/\s/gu, ''), Math.max(0, found.at(-1) ?? 0))], []);
}

describe.each(ids)('%s for Word', (id) => {
  it('has every block of the document in its order', async () => {
    const { input, bytes } = made.get(id)!;
    const blocks = bodyText(input.body)
      .split('\n')
      .filter((text) => text.trim() !== '');
    expect(places(await textOf(bytes), blocks).filter((at) => at < 0)).toEqual([]);
  });

  it('has every task of the tables that it prints', async () => {
    const { input, bytes } = made.get(id)!;
    const printed = [...input.view.annexes, ...(input.view.issued?.annexes ?? [])].filter(
      ({ annex }) => annex.kind === 'table' || annex.kind === 'grid',
    );
    const tasks = printed
      .flatMap(({ annex }) => input.plans.filter((plan) => plan.id === annex.plan))
      .flatMap(({ table }) => table.bodies.flatMap(({ rows }) => rows));
    const texts = tasks.flatMap(({ cells }) =>
      cells.filter(({ covered, key }) => !covered && key !== 'state').flatMap(({ lines }) => lines),
    );
    expect(places(await textOf(bytes), texts).filter((at) => at < 0)).toEqual([]);
  });
});

describe('tables of the seeds for Word', () => {
  const table = (id: string) =>
    elements(partOf(made.get(id)!.bytes, 'word/document.xml'), 'tbl').toSorted(
      (a, b) => elements(b, 'tr').length - elements(a, 'tr').length,
    )[0]!;

  it('repeat their head rows and keep every row whole', () => {
    const rows = elements(table('yueqing-2020-three-year'), 'tr');
    expect(rows.map((row) => elements(row, 'tblHeader').length)).toEqual(rows.map((_, index) => (index < 2 ? 1 : 0)));
    expect(rows.filter((row) => elements(row, 'cantSplit').length !== 1)).toEqual([]);
  });

  it('keep a group’s row with the row that follows', () => {
    const groups = elements(table('yueqing-2020-three-year'), 'tr').filter((row) => row.textContent.startsWith('（一）'));
    expect(groups).toHaveLength(1);
    expect(elements(elements(groups[0]!, 'tc')[0]!, 'keepNext')).toHaveLength(1);
  });

  it.each(ids.filter((id) => id !== 'safety-2023-keypoints' && id !== 'xinzhou-2021-inspection'))(
    '%s: every row fills the grid of its table',
    (id) => {
      const whole = table(id);
      const columns = elements(whole, 'gridCol').length;
      const spans = elements(whole, 'tr').map((row) =>
        elements(row, 'tc').reduce((sum, cell) => sum + Number(value(elements(cell, 'gridSpan')[0]) ?? 1), 0),
      );
      expect(spans.filter((span) => span !== columns)).toEqual([]);
    },
  );

  it('merge cells down where the table does', () => {
    const merged = elements(table('yanchi-2022-division'), 'vMerge').map((merge) => value(merge));
    expect(merged.filter((kind) => kind === 'restart')).not.toEqual([]);
    expect(merged.filter((kind) => kind === 'continue')).toHaveLength(10);
  });

  it('let a merged cell that goes on make no row higher than its words', () => {
    const going = elements(table('yanchi-2022-division'), 'tc').filter((cell) => value(elements(cell, 'vMerge')[0]) === 'continue');
    const lines = going.flatMap((cell) => elements(cell, 'p').map((one) => value(elements(one, 'spacing')[0], 'line')));
    expect(new Set(lines)).toEqual(new Set(['200']));
  });

  it('stand on landscape pages where they are wide, with the number at the edge that is the foot of upright pages', () => {
    const { bytes } = made.get('fuling-2020-three-year')!;
    const sections = elements(partOf(bytes, 'word/document.xml'), 'sectPr');
    expect(sections.map((section) => value(elements(section, 'pgSz')[0], 'orient'))).toEqual(['portrait', 'portrait', 'landscape']);
    const turned = partOf(bytes, 'word/header5.xml');
    expect(value(elements(turned, 'textDirection')[0])).toBe('tbRl');
    expect(elements(turned, 'instrText').map((field) => field.textContent)).toEqual(['PAGE']);
  });
});
