import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import type { Reader } from '../../src/views/reader.ts';
import { tableView, type TableView } from '../../src/views/table-view.ts';
import { day, due, group, role, site, smallPlan, task } from '../plan/small-plan.ts';

const reader: Reader = { asOf: day('2021-06-15'), edition: 'internal' };
const view = (more: object): TableView => tableView(smallPlan(more), reader, site);
const columns = (...keys: string[]) => ({ columns: keys.map((key) => ({ key, label: key })) });
const cell = (table: TableView, row: number, key: string) =>
  table.bodies.flatMap(({ rows }) => rows)[row]!.cells.find((one) => one.key === key)!;

describe('columns', () => {
  it('a plan that states none has one for whatever its tasks say', () => {
    const rich = task('a', { no: '1', roles: [role('lead', '甲'), role('assist', '乙')], deadline: due('年底', '2021-12-31') });
    expect(view({ tasks: [rich, task('b')] }).keys).toEqual(['no', 'text', 'lead', 'assist', 'deadline']);
    expect(view({ tasks: [task('a')] }).keys).toEqual(['text']);
    expect(view({}).keys).toEqual([]);
  });

  it('two-level heads: equal neighbours share the head above, others span both rows', () => {
    const { head } = view({
      columns: [
        { key: 'no', label: '序号' },
        { key: 'lead', label: '牵头', head: '分工' },
        { key: 'assist', label: '配合', head: '分工' },
        { key: 'notes', label: '备注' },
        { key: 'notes', label: '说明' },
      ],
    });
    expect(head.map((row) => row.map(({ text, colspan, rowspan }) => [text, colspan, rowspan]))).toEqual([
      [
        ['序号', 1, 2],
        ['分工', 2, 1],
        ['备注', 1, 2],
        ['说明', 1, 2],
      ],
      [
        ['牵头', 1, 1],
        ['配合', 1, 1],
      ],
    ]);
    const ids = head.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('cells', () => {
  it('blank, none as printed, filled', () => {
    const table = view({
      ...columns('lead', 'assist', 'other'),
      tasks: [task('a', { roles: [role('lead', '甲、乙', 'jia', 'yi'), role('assist', '/')] })],
    });
    expect(cell(table, 0, 'lead')).toMatchObject({ kind: 'filled', lines: ['甲、乙'], units: [{ id: 'jia' }, { id: 'yi' }] });
    expect(cell(table, 0, 'assist').kind).toBe('none');
    expect(cell(table, 0, 'other')).toMatchObject({ kind: 'blank', lines: [] });
  });

  it('roles in one column: the printed sentence, else joined', () => {
    const table = view({
      ...columns('roles'),
      tasks: [
        task('a', { rolesText: '甲牵头，乙配合', roles: [role('lead', '甲')] }),
        task('b', { roles: [role('lead', '甲'), role('assist', '乙')] }),
      ],
    });
    expect(cell(table, 0, 'roles').lines).toEqual(['甲牵头，乙配合']);
    expect(cell(table, 1, 'roles').lines).toEqual(['甲牵头，乙配合']);
    expect(cell(table, 0, 'roles').rowspan).toBe(2);
  });

  it('a deadline prints the words and means the day; a moved one says what it was', () => {
    const changes = [{ task: 'a', kind: '延期', day: '2021-06-01', approver: '局', deadline: due('2021年9月底', '2021-09-30') }];
    const tasks = [
      task('a', { deadline: due('2021年6月底', '2021-06-30') }),
      task('b', { deadline: { text: '持续推进', kind: 'open', flags: [] } }),
    ];
    const table = view({ ...columns('deadline'), tasks, changes });
    expect(cell(table, 0, 'deadline')).toMatchObject({ lines: ['2021年9月底', '原为2021年6月底，已批准延期'], day: '2021-09-30' });
    expect(cell(table, 1, 'deadline').day).toBeUndefined();
  });

  it('requirement and measures keep their paragraphs, parts stand under their task', () => {
    const part = {
      id: 'a-1',
      no: '（1）',
      text: '分项',
      measures: [],
      roles: [role('lead', '甲')],
      deadline: due('6月', '2021-06-30'),
      milestones: [],
      targets: [],
      duties: [],
      appliesTo: [],
      notes: [],
    };
    const table = view({
      ...columns('text', 'requirement', 'measures'),
      tasks: [task('a', { requirement: '一\n二', measures: ['三', '四'], parts: [part] })],
    });
    expect(cell(table, 0, 'requirement').lines).toEqual(['一', '二']);
    expect(cell(table, 0, 'measures').lines).toEqual(['三', '四']);
    expect(cell(table, 0, 'text').lines).toEqual(['任务a的内容', '（1）分项（牵头：甲；时限：6月）']);
  });
});

describe('groups', () => {
  it('a group column is one merged cell for each group, and the rows stand under their group all the same', () => {
    const groups = [group('g1', { no: '一、' }), group('g2')];
    const tasks = ['a', 'b', 'c'].map((id, index) => task(id, { group: index < 2 ? 'g1' : 'g2' }));
    const table = view({ ...columns('group', 'text'), groups, tasks });
    expect(table.bodies.map(({ group: head, rows }) => [head?.id, rows.length, rows[0]!.cells[0]!.rowspan])).toEqual([
      ['g1', 2, 2],
      ['g2', 1, 1],
    ]);
    expect(cell(table, 0, 'group').lines).toEqual(['一、分组g1']);
    expect(cell(table, 1, 'group')).toMatchObject({ covered: true, lines: ['一、分组g1'] });
  });

  it('three levels, each before those below it; counts take in what is below; a group may be empty', () => {
    const groups = [group('b', { parent: 'a' }), group('c', { parent: 'b' }), group('a'), group('d')];
    const table = view({ groups, tasks: [task('x', { group: 'c' }), task('y', { group: 'b' }), task('z')] });
    expect(table.bodies.map(({ group: head }) => [head?.id, head?.level, head?.count])).toEqual([
      ['a', 1, 2],
      ['b', 2, 2],
      ['c', 3, 1],
      ['d', 1, 0],
      [undefined, undefined, undefined],
    ]);
  });

  it('groups in a circle are shown, not dropped and not followed for ever', () => {
    const table = view({ groups: [group('a', { parent: 'b' }), group('b', { parent: 'a' })], tasks: [task('x', { group: 'a' })] });
    expect(table.bodies.flatMap(({ rows }) => rows).map(({ id }) => id)).toEqual(['x']);
  });
});

describe('merges', () => {
  it('blank cells, and 无, never merge; never over the end of a group', () => {
    const groups = [group('g1'), group('g2')];
    const rows = [
      ['甲', 'g1'],
      ['甲', 'g1'],
      ['甲', 'g2'],
      ['/', 'g2'],
      ['/', 'g2'],
    ] as const;
    const tasks = rows.map(([lead, id], index) => task(`t${index}`, { group: id, roles: [role('lead', lead)] }));
    const table = view({ ...columns('lead', 'assist'), groups, tasks });
    expect([0, 1, 2, 3, 4].map((row) => cell(table, row, 'lead').rowspan)).toEqual([2, 1, 1, 1, 1]);
    expect([0, 1, 2, 3, 4].map((row) => cell(table, row, 'assist').rowspan)).toEqual([1, 1, 1, 1, 1]);
  });

  it('cover every row of every column exactly once, and only equal words', () => {
    const word = fc.constantFrom('甲', '乙', '', '/');
    const taskOf = fc.record({ lead: word, assist: word, group: fc.constantFrom('g1', 'g2') });
    fc.assert(
      fc.property(fc.array(taskOf, { maxLength: 12 }), (list) => {
        const tasks = list.map(({ lead, assist, group: id }, index) => {
          const roles = [...(lead === '' ? [] : [role('lead', lead)]), ...(assist === '' ? [] : [role('assist', assist)])];
          return task(`t${index}`, { group: id, roles });
        });
        checkMerges(view({ ...columns('group', 'text', 'lead', 'assist'), groups: [group('g1'), group('g2')], tasks }));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

function checkMerges(table: TableView): void {
  for (const { rows } of table.bodies) {
    for (const column of table.keys.keys()) {
      const covered = rows.map(() => 0);
      rows.forEach((row, at) => {
        const one = row.cells[column]!;
        if (one.covered) return;
        for (let below = at; below < at + one.rowspan; below += 1) {
          covered[below] = (covered[below] ?? 0) + 1;
          expect(rows[below]!.cells[column]!.lines).toEqual(one.lines);
        }
      });
      expect(covered).toEqual(rows.map(() => 1));
    }
  }
}

describe('the public table', () => {
  it('says no state that is a light unless the site shows lights', () => {
    const plan: Plan = smallPlan({
      ...columns('text', 'state'),
      tasks: [task('a', { deadline: due('x', '2021-01-31') })],
      progress: [{ task: 'a', day: '2021-01-01', state: '未启动' }],
    });
    expect(cell(tableView(plan, reader, site), 0, 'state').lines).toEqual(['逾期']);
    const open = tableView(plan, { ...reader, edition: 'public' }, site);
    expect(cell(open, 0, 'state').lines).toEqual(['未启动']);
    expect(JSON.stringify(open)).not.toMatch(/逾期|临期|落后/u);
  });
});
