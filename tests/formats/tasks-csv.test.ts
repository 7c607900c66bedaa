import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvText } from '../../src/formats/csv/csv-text.ts';
import { tasksCsv } from '../../src/formats/csv/tasks-csv.ts';
import { day, due, group, milestone, open, role, site, smallPlan, task } from '../plan/small-plan.ts';

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
    expect(
      text.startsWith(
        '\uFEFF标识,分组,序号,任务,要求,措施,牵头,责任,配合,其他,单位标识,完成时限,截止日,起始日,状态,节点,所属任务,变更\r\n',
      ),
    ).toBe(true);
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
      '',
      '',
      '',
    ]);
    expect(b!.slice(11)).toEqual(['持续推进', '', '2020-09-01', '未填报', '', '', '']);
  });
});

describe('parts and approved changes in tasks.csv', () => {
  const part = (id: string, more: object = {}): object => {
    const { parts: _, carries: __, clauses: ___, flags: ____, ...rest } = task(id, more) as Record<string, unknown>;
    return rest;
  };
  const plan = smallPlan({
    tasks: [
      task('a', {
        deadline: due('年底', '2021-12-31'),
        parts: [
          part('a-1', { no: '（1）', roles: [role('responsible', '医院', 'yuan')], deadline: due('9月底', '2021-09-30') }),
          part('a-2', { milestones: [milestone('初验', '2021-05-31')] }),
        ],
      }),
      task('b', { no: '2', deadline: due('年底', '2021-12-31') }),
      task('c', { deadline: due('6月底', '2021-06-30') }),
    ],
    changes: [
      { task: 'b', kind: '合并', into: 'a', day: '2021-06-01', approver: '局' },
      { task: 'c', kind: '延期', deadline: due('9月底', '2021-09-30'), day: '2021-06-01', approver: '局' },
      { task: 'a', kind: '取消', day: '2021-06-16', approver: '局' },
    ],
  });
  const rows = readCsv(tasksCsv(plan, reader, site).slice(1));
  const [head, ...body] = rows;
  const told = body.map((row) =>
    ['标识', '序号', '单位标识', '截止日', '状态', '节点', '所属任务', '变更'].map((name) => row[head!.indexOf(name)]),
  );

  it('a part follows its task with what is its own; a task approved away has neither day nor state', () => {
    expect(told).toEqual([
      ['a', '', '', '2021-12-31', '未填报', '', '', ''],
      ['a-1', '（1）', 'yuan', '2021-09-30', '', '', 'a', ''],
      ['a-2', '', '', '', '', '2021-05-31：初验', 'a', ''],
      ['b', '2', '', '', '', '', '', '已并入“任务a的内容”'],
      ['c', '', '', '2021-09-30', '未填报', '', '', '原为6月底，已批准延期'],
    ]);
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
