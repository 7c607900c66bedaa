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

  it('requirement and measures keep their paragraphs', () => {
    const table = view({
      ...columns('text', 'requirement', 'measures'),
      tasks: [task('a', { requirement: '一\n二', measures: ['三', '四'] })],
    });
    expect(cell(table, 0, 'requirement').lines).toEqual(['一', '二']);
    expect(cell(table, 0, 'measures').lines).toEqual(['三', '四']);
  });

  it('what a row takes over from above says from where; what it says itself does not', () => {
    const roles = [{ ...role('lead', '甲'), inherited: 'group' }, role('assist', '乙')];
    const table = view({ ...columns('lead', 'assist'), tasks: [task('a', { roles })] });
    expect(cell(table, 0, 'lead')).toMatchObject({ lines: ['甲'], inherited: 'group' });
    expect(cell(table, 0, 'assist').inherited).toBeUndefined();
  });
});

describe('parts', () => {
  const part = (id: string, more: object = {}) => ({
    id,
    text: `分项${id}`,
    measures: [],
    roles: [],
    milestones: [],
    targets: [],
    duties: [],
    appliesTo: [],
    notes: [],
    ...more,
  });
  const taken = (kind: string, text: string) => ({ ...role(kind, text), inherited: 'task' });
  const tasks = [
    task('a', {
      no: '1',
      roles: [role('lead', '甲'), role('assist', '丙')],
      deadline: due('年底', '2021-12-31'),
      parts: [
        part('a-1', { no: '（1）', roles: [taken('lead', '甲'), role('assist', '丁')], deadline: due('6月', '2021-06-30') }),
        part('a-2', { no: '（2）', roles: [taken('lead', '甲'), taken('assist', '丙')] }),
      ],
    }),
    task('b', { no: '2', roles: [role('lead', '甲')], deadline: due('年底', '2021-12-31') }),
  ];
  const table = view({ ...columns('no', 'text', 'lead', 'assist', 'deadline', 'state'), tasks });
  const rows = table.bodies.flatMap((body) => body.rows);

  it('are rows after their task, counted with it', () => {
    expect(rows.map(({ id, part: isPart }) => [id, isPart])).toEqual([
      ['a', false],
      ['a-1', true],
      ['a-2', true],
      ['b', false],
    ]);
    expect(table.taskCount).toBe(2);
    expect(cell(table, 1, 'text').lines).toEqual(['分项a-1']);
    expect(cell(table, 1, 'state').kind).toBe('blank');
  });

  it('share the cells that they take over, and a deadline only with their own task', () => {
    expect([0, 1, 2, 3].map((row) => cell(table, row, 'lead').rowspan)).toEqual([4, 1, 1, 1]);
    expect([0, 1, 2, 3].map((row) => cell(table, row, 'deadline').covered)).toEqual([false, false, false, false]);
    expect(cell(table, 2, 'deadline')).toMatchObject({ lines: ['年底'], inherited: 'task' });
    const [only] = tasks;
    const straight = view({ ...columns('deadline'), tasks: [{ ...only, parts: [part('a-1'), part('a-2')] }, tasks[1]] });
    expect([0, 1, 2, 3].map((row) => cell(straight, row, 'deadline').rowspan)).toEqual([3, 1, 1, 1]);
  });

  it('are found by their own units and days, or their task’s', () => {
    const facts = rows.map((row) => row.facts.due);
    expect(facts).toEqual(['2021-12-31', '2021-06-30', '2021-12-31', '2021-12-31']);
  });

  it('keep the sentence of the task in a column of roles', () => {
    const lead = task('a', {
      rolesText: '甲牵头，乙配合',
      roles: [role('lead', '甲')],
      parts: [part('a-1', { roles: [taken('lead', '甲')] })],
    });
    const one = view({ ...columns('text', 'roles'), tasks: [lead] });
    expect(cell(one, 0, 'roles').rowspan).toBe(2);
  });
});

describe('what stands beside the rows', () => {
  it('notes are numbered through the table, flags stand at their row; a column of notes takes both', () => {
    const tasks = [task('a', { notes: ['甲', '乙'], flags: ['新增'] }), task('b', { notes: ['丙'] })];
    const rows = view({ ...columns('text'), tasks }).bodies.flatMap((body) => body.rows);
    expect(rows.map(({ notes, flags }) => ({ notes, flags }))).toEqual([
      {
        notes: [
          { mark: 1, text: '甲' },
          { mark: 2, text: '乙' },
        ],
        flags: ['新增'],
      },
      { notes: [{ mark: 3, text: '丙' }], flags: [] },
    ]);
    const inColumn = view({ ...columns('text', 'notes'), tasks });
    expect(cell(inColumn, 0, 'notes').lines).toEqual(['新增', '甲', '乙']);
    expect(inColumn.bodies.flatMap((body) => body.rows).flatMap(({ notes, flags }) => [...notes, ...flags])).toEqual([]);
  });

  it('counts that the text states stand beside what the table holds', () => {
    const counts = [
      { text: '三项任务', value: 3, of: 'tasks' },
      { text: '两大部分', value: 2, of: 'groups' },
      { text: '四个阶段', value: 4, of: 'phases' },
    ];
    const groups = [group('a'), group('a1', { parent: 'a' }), group('b')];
    expect(view({ counts, groups, tasks: [task('x'), task('y')] }).counts).toMatchObject([
      { text: '三项任务', declared: 3, counted: '2项', agrees: false },
      { text: '两大部分', declared: 2, counted: '一级2组，共3组', agrees: true },
    ]);
  });

  it('a cancelled task is shown and found by no day', () => {
    const changes = [{ task: 'a', kind: '取消', day: '2021-06-01', approver: '局' }];
    const table = view({ tasks: [task('a', { deadline: due('年底', '2021-12-31') })], changes });
    expect(table.bodies[0]?.rows[0]).toMatchObject({ struck: '已取消', facts: { due: undefined } });
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
    expect(table.bodies.map(({ group: head }) => [head?.id, head?.level, head?.count, head?.above])).toEqual([
      ['a', 1, 2, []],
      ['b', 2, 2, ['a']],
      ['c', 3, 1, ['b', 'a']],
      ['d', 1, 0, []],
      [undefined, undefined, undefined, undefined],
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
