import { describe, expect, it } from 'vitest';
import type { SourceBlock, SourceTable } from '../../src/model/source-text.ts';
import { roleNames } from '../../src/plan/role-words.ts';
import { fromSources, type Imported } from './imported.ts';

/** A cell: its words, or its words with the rows and columns that it covers. */
type Cell = string | readonly [text: string, rowSpan: number, columnSpan?: number];

function table(...rows: readonly (readonly Cell[])[]): SourceTable {
  return {
    type: 'table',
    place: { table: 1 },
    rows: rows.map((row, top) =>
      row.map((cell, left) => {
        const [text, rowSpan = 1, columnSpan = 1] = typeof cell === 'string' ? [cell] : cell;
        return { text, rowSpan, columnSpan, place: { table: 1, cell: `${top + 1},${left + 1}` } };
      }),
    ),
  };
}

function imports(...blocks: readonly (SourceBlock | string)[]): Imported {
  const all = blocks.map((block, index): SourceBlock =>
    typeof block === 'string' ? { type: 'paragraph', text: block, place: { paragraph: index + 1 } } : block,
  );
  return fromSources([{ name: 'a.docx', text: { kind: 'docx', blocks: all, noise: [] } }], 'table');
}

/** A task in one line: number, words, roles by kind, deadline, group. */
function rows({ plan }: Imported): readonly string[] {
  return plan.tasks.map(({ no, text, roles, deadline, group, measures, parts }) => {
    const by = roles.map((role) => `${role.role}:${roleNames(role.text).names.join('+')}`).join(' ');
    const title = plan.groups.find(({ id }) => id === group)?.title;
    return [
      no ?? '-',
      text,
      by,
      deadline?.text ?? '-',
      title ?? '-',
      measures.join('/'),
      ...parts.map((part) => `{${part.text} ${part.roles.map((role) => role.text).join()} ${part.deadline?.text ?? '-'}}`),
    ]
      .filter((one) => one !== '')
      .join(' | ');
  });
}

describe('tables with merged cells', () => {
  it('a merged cell is the cell of every row that it covers; a blank cell stays blank', () => {
    const one = imports(
      '工作方案',
      table(
        ['序号', '任务', '牵头科室', '配合科室', '完成时限'],
        ['1', '甲', ['办公室', 2], '', ['2026年6月', 3]],
        ['2', '乙', '医政科'],
        ['3', '丙', '财务科', ''],
      ),
    );
    expect(rows(one)).toEqual([
      '1 | 甲 | lead:办公室 | 2026年6月 | -',
      '2 | 乙 | lead:办公室 assist:医政科 | 2026年6月 | -',
      '3 | 丙 | lead:财务科 | 2026年6月 | -',
    ]);
    expect(one.draft.doubts.filter(({ id }) => id === 'merged-blank')).toEqual([]);
  });

  it('two rows of heads, groups over the whole width, heads repeated on the next page', () => {
    const one = imports(
      '工作方案',
      table(
        [
          ['序号', 2],
          ['重点任务', 2],
          ['责任分工', 1, 2],
          ['时间进度', 2],
        ],
        ['牵头', '配合'],
        [['一、基础建设', 1, 5]],
        ['1', '甲', '发改局', '财政局', '2026年底'],
        ['序号', '重点任务', '牵头', '配合', '时间进度'],
        [['二、队伍建设', 1, 5]],
        ['2', '乙', '人社局', '/', '长期坚持'],
      ),
    );
    expect(rows(one)).toEqual([
      '1 | 甲 | lead:发改局 assist:财政局 | 2026年底 | 基础建设',
      '2 | 乙 | lead:人社局 assist: | 长期坚持 | 队伍建设',
    ]);
    expect(one.plan.columns).toContainEqual({ key: 'lead', label: '牵头', head: '责任分工' });
  });

  it('a task over several rows has its steps as parts, where its number covers them too', () => {
    const one = imports(
      '工作方案',
      table(
        ['序号', '主要任务', '具体措施', '责任单位', '完成时限'],
        [['1', 2], ['建设平台', 2], '完成立项', '发改局', '2026年3月'],
        ['建成运行', '数据局', '2026年12月'],
        ['2', '培训人员', '举办培训', '人社局', '2026年6月'],
        ['3', '组织宣传', '印发手册', '宣传部', '2026年7月'],
      ),
    );
    expect(rows(one)).toEqual([
      '1 | 建设平台 | - | - | {完成立项 发改局 2026年3月} | {建成运行 数据局 2026年12月}',
      '2 | 培训人员 | responsible:人社局 | 2026年6月 | - | 举办培训',
      '3 | 组织宣传 | responsible:宣传部 | 2026年7月 | - | 印发手册',
    ]);
  });

  it('a task over several numbered rows names a group', () => {
    const one = imports(
      '工作方案',
      table(
        ['重点任务', '序号', '工作内容', '责任单位'],
        [['平台建设', 2], '1', '完成立项', '发改局'],
        ['2', '建成运行', '数据局'],
        [['人才', 2], '3', '培训', '人社局'],
        ['4', '引进', '人社局'],
      ),
    );
    expect(rows(one)).toEqual([
      '1 | 完成立项 | responsible:发改局 | - | 平台建设',
      '2 | 建成运行 | responsible:数据局 | - | 平台建设',
      '3 | 培训 | responsible:人社局 | - | 人才',
      '4 | 引进 | responsible:人社局 | - | 人才',
    ]);
  });

  it('a row that a page cut goes on with the row above, and says so', () => {
    const one = imports(
      '工作方案',
      table(
        ['序号', '任务', '责任单位', '时限'],
        ['1', '排查全部重点单位的消防', '办公室', '2026年6月'],
        ['', '通道，建立台账。', '', ''],
        ['2', '整改', '办公室', '2026年7月'],
      ),
    );
    expect(rows(one)).toEqual([
      '1 | 排查全部重点单位的消防通道，建立台账。 | responsible:办公室 | 2026年6月 | -',
      '2 | 整改 | responsible:办公室 | 2026年7月 | -',
    ]);
    expect(one.draft.doubts.map(({ id }) => id)).toContain('cut-row');
  });

  it('a sentence that divides the work, persons, heads of no known meaning and a date that cannot be read', () => {
    const one = imports(
      '2026年工作方案',
      table(
        ['编号', '工作事项', '责任单位', '责任人', '经费（万元）', '完成时间'],
        ['1', '甲', '教育局牵头，财政局、各学校配合', '张三', '20', '2026年6月'],
        ['2', '乙', '教育局', '李四', '', '按上级批复的进度'],
      ),
    );
    const [first, second] = one.plan.tasks;
    expect(first?.roles.map(({ role, units }) => [role, units.map(({ name }) => name)])).toEqual([
      ['lead', ['教育局']],
      ['assist', ['财政局', '各学校']],
      ['other', []],
    ]);
    expect(first?.notes.join()).toContain('20');
    expect(second?.deadline).toMatchObject({ text: '按上级批复的进度', kind: 'none' });
    expect(one.draft.doubts.map(({ id }) => id)).toEqual(expect.arrayContaining(['deadline-unread', 'unknown-column']));
  });

  it('an annex that the document names and a workbook brings is one annex', () => {
    const letter = [
      '某县卫生健康局关于印发工作方案的通知',
      '各单位：',
      '现印发给你们。',
      '某县卫生健康局',
      '2026年3月2日',
      '附件',
      '任务分工表',
      '注：按职责落实。',
    ];
    const blocks = letter.map((text, index) => ({ type: 'paragraph' as const, text, place: { line: index + 1 } }));
    const sheet = table(['序号', '任务', '责任单位'], ['1', '甲', '办公室']);
    const one = fromSources(
      [
        { name: '通知.txt', text: { kind: 'txt', blocks, noise: [] } },
        { name: '任务分工表.xlsx', text: { kind: 'xlsx', blocks: [sheet], noise: [] } },
      ],
      'table',
    );
    expect(one.notice.annexes.map(({ title, kind }) => [title, kind])).toEqual([['任务分工表', 'table']]);
    expect(rows(one)).toEqual(['1 | 甲 | responsible:办公室 | - | -']);
  });

  it('a number that jumps is said', () => {
    const one = imports('工作方案', table(['序号', '任务', '责任单位'], ['1', '甲', '办公室'], ['3', '丙', '办公室']));
    expect(one.draft.doubts.map(({ id, message }) => `${id} ${message}`)).toContain('number-gap 序号从1跳到3，请核对有没有漏行');
  });

  it('several tables under headings are groups of one plan', () => {
    const one = imports(
      '工作方案',
      '一、消防',
      table(['序号', '任务', '责任单位'], ['1', '甲', '办公室']),
      '二、交通',
      table(['序号', '任务', '责任单位'], ['1', '乙', '运输科']),
    );
    expect(rows(one)).toEqual(['1 | 甲 | responsible:办公室 | - | 消防', '1 | 乙 | responsible:运输科 | - | 交通']);
    expect(one.plan.tasks.map(({ id }) => id)).toEqual(['t1-1', 't2-1']);
  });

  it('1,000 rows are 1,000 tasks in a file of their own', () => {
    const one = imports(
      '工作方案',
      table(
        ['序号', '任务', '责任单位', '完成时限'],
        ...Array.from({ length: 1000 }, (_, index) => [String(index + 1), `第${index + 1}项工作`, '办公室', '2026年6月']),
      ),
    );
    expect(one.plan.tasks.length).toBe(1000);
    expect(Object.keys(one.draft.files)).toContain('plans/table/tasks.yaml');
  });
});

describe('columns of time', () => {
  it('what a row says under a quarter is kept as a note', () => {
    const one = imports(
      '2025年工作任务表',
      table(['序号', '任务', '责任科室', '第一季度', '第二季度'], ['1', '甲', '办公室', '√', ''], ['2', '乙', '医政科', '', '完成验收']),
    );
    expect(one.plan.tasks.map(({ notes }) => notes)).toEqual([['第一季度：√'], ['第二季度：完成验收']]);
  });
});

describe('columns of units and persons', () => {
  it.each([
    ['运管科 张伟', ['运管科', '张伟']],
    ['运管科　张　伟、李强', ['运管科', '张伟', '李强']],
    ['公路科：李强', ['公路科', '李强']],
    ['王 刚', ['王刚']],
  ])('%s', (words, expected) => {
    const one = imports('工作任务表', table(['序号', '任务', '责任单位及责任人', '完成时限'], ['1', '甲', words, '2025年6月']));
    const persons = one.plan.tasks[0]?.roles.flatMap((role) => role.persons) ?? [];
    expect(persons.map(({ name, post }) => name ?? post)).toEqual(expected);
  });
});

describe('lines above the mark of an office', () => {
  it('are no part of the title: what they are is known, or is a doubt', () => {
    const one = imports(
      '内部资料 注意保存',
      '特急',
      '青禾县人民政府文件',
      '青政发〔2025〕9号',
      '青禾县人民政府关于做好防火工作的通知',
      '各乡镇人民政府：',
      '请做好防火工作。',
    );
    expect(one.notice).toMatchObject({ title: '青禾县人民政府关于做好防火工作的通知', mark: '青禾县人民政府文件', urgency: '特急' });
    expect(one.draft.doubts.map(({ message }) => message)).toContain('“内部资料注意保存”在发文机关标志之上，看不出是什么，没有写入');
  });
});
