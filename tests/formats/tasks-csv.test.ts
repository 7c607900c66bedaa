import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvText } from '../../src/formats/csv/csv-text.ts';
import { tasksCsv } from '../../src/formats/csv/tasks-csv.ts';
import { day, due, group, open, role, site, smallPlan, task } from '../plan/small-plan.ts';

/** A reader of CSV that knows nothing of the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (quoted) cell += sign;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') {
      rows.push([...row, cell.replace(/\r$/u, '')]);
      row = [];
      cell = '';
    } else cell += sign;
  }
  return rows;
}

const reader = { asOf: day('2021-06-15'), edition: 'internal' as const };

describe('tasks.csv', () => {
  const plan = smallPlan({
    groups: [group('g', { no: '（一）' })],
    tasks: [
      task('a', {
        no: '046',
        group: 'g',
        text: '甲，"乙"',
        measures: ['一', '二'],
        roles: [role('lead', '办公室', 'office'), role('assist', '甲、乙', 'jia', 'yi')],
        deadline: due('2022年底', '2022-12-31'),
      }),
      task('b', { deadline: open }),
    ],
  });
  const text = tasksCsv(plan, reader, site);

  it('opens in Excel: BOM, CRLF', () => {
    expect(text.startsWith('\uFEFF标识,分组,序号,任务,要求,措施,牵头,责任,配合,其他,单位标识,完成时限,截止日,起始日,状态\r\n')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('says of each task what stands in the plan', () => {
    const [, a, b] = readCsv(text.slice(1));
    expect(a).toEqual([
      'a',
      '（一）分组g',
      '046',
      '甲，"乙"',
      '',
      '一\n二',
      '办公室',
      '',
      '甲、乙',
      '',
      'office jia yi',
      '2022年底',
      '2022-12-31',
      '2020-09-01',
      '未填报',
    ]);
    expect(b!.slice(11)).toEqual(['持续推进', '', '2020-09-01', '未填报']);
  });
});

describe('cells', () => {
  const cases: readonly [string, string][] = [
    ['甲', '甲'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['一\n二', '"一\n二"'],
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    [' =1', "' =1"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['a\u0000b', 'ab'],
    ['', ''],
  ];
  it.each(cases)('%j becomes %j', (given, wanted) => {
    expect(csvCell(given)).toBe(wanted);
  });

  it('any text comes back, and none begins like a formula', () => {
    const cell = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ',', '"', '\n', ' ', '甲', 'a', '1', '＝'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const back = readCsv(csvText(rows).slice(1));
        expect(back.map((row) => row.map((one) => one.replace(/^'/u, '')))).toEqual(rows);
        for (const one of back.flat()) expect(one).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});
