import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/intake/readers/read-source.ts';

async function rowsOf(words: string): Promise<readonly (readonly string[])[]> {
  const reading = await readSource({ name: '任务.csv', bytes: new TextEncoder().encode(words) });
  if (!('text' in reading)) return expect.fail(reading.refusal.message);
  return reading.text.blocks.flatMap((block) => (block.type === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : []));
}

describe('tables of values', () => {
  it.each([
    [
      'commas, and a mark before them',
      '\ufeff序号,任务\r\n1,排查\r\n',
      [
        ['序号', '任务'],
        ['1', '排查'],
      ],
    ],
    [
      'quotes around separators, line ends and quotes',
      '任务,时限\n"排查，建账,\n销号",“年底”\n"甲""乙""",\n',
      [
        ['任务', '时限'],
        ['排查，建账,\n销号', '“年底”'],
        ['甲"乙"', ''],
      ],
    ],
    [
      'tabs',
      '序号\t任务\n1\t排查,整治\n',
      [
        ['序号', '任务'],
        ['1', '排查,整治'],
      ],
    ],
    [
      'rows that are left short, and empty ones',
      '甲,乙,丙\n\n丁\n',
      [
        ['甲', '乙', '丙'],
        ['丁', '', ''],
      ],
    ],
    [
      'a quote that is never closed',
      '甲,乙\n"丙,丁\n',
      [
        ['甲', '乙'],
        ['"丙,丁\n', ''],
      ],
    ],
  ])('%s', async (_, words, rows) => {
    expect(await rowsOf(words)).toEqual(rows);
  });

  it('name the line on which a row begins', async () => {
    const reading = await readSource({ name: '任务.csv', bytes: new TextEncoder().encode('甲,乙\n"一\n二",丙\n丁,戊\n') });
    const rows = 'text' in reading && reading.text.blocks[0]?.type === 'table' ? reading.text.blocks[0].rows : [];
    expect(rows.map(([first]) => first?.place)).toEqual([
      { line: 1, table: 1, cell: '1,1' },
      { line: 2, table: 1, cell: '2,1' },
      { line: 4, table: 1, cell: '3,1' },
    ]);
  });
});
