import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkShape } from '../../src/sources/check-shape.ts';
import { parseYaml } from '../../src/sources/yaml.ts';
import { faultSchema } from './fault-schema.ts';

function check(schema: z.ZodType, text: string): { value?: unknown; said: string[] } {
  const shape = checkShape(schema, parseYaml(text, 'plan.yaml'));
  const said = shape.diagnostics.map(
    ({ place, message, hint }) => `${place.line}:${place.column} ${message}${hint === undefined ? '' : ` → ${hint}`}`,
  );
  return 'value' in shape ? { value: shape.value, said } : { said };
}

function said(text: string, schema: z.ZodType = faultSchema): string[] {
  return check(schema, text).said;
}

const head = 'title: 工作要点\nissuers: [市卫健委]\n';

describe("the office's own words are kept", () => {
  it.each([
    ['no: 046', { no: '046' }, '5:9 “046”没有加引号，别的程序会读成“46” → 加上双引号："046"'],
    ['no: 1', { no: '1' }],
    ['no: 1.10', { no: '1.10' }, '5:9 “1.10”没有加引号，别的程序会读成“1.1” → 加上双引号："1.10"'],
    ['no: TRUE', { no: 'TRUE' }, '5:9 “TRUE”没有加引号，别的程序会读成“true” → 加上双引号："TRUE"'],
    ['deadline: 2022', { deadline: '2022' }],
    ['deadline: {words: 2022}', { deadline: { words: '2022' } }],
    ['lead: [1, 科室, 003]', { lead: ['1', '科室', '003'] }, '5:19 “003”没有加引号，别的程序会读成“3” → 加上双引号："003"'],
    ['no: "046"', { no: '046' }],
  ])('%s', (written, value, warning?: string) => {
    const shape = check(faultSchema, `${head}tasks:\n  - text: 2022\n    ${written}\n`);
    expect(shape).toEqual({
      value: { title: '工作要点', issuers: ['市卫健委'], tasks: [{ text: '2022', ...value }] },
      said: warning ? [warning] : [],
    });
  });

  it('where text is one of several kinds, a number stays a number if numbers are wanted too', () => {
    const schema = z.strictObject({ a: z.union([z.number(), z.string()]), b: z.enum(['1', '2']), c: z.literal('046') });
    expect(check(schema, 'a: 046\nb: 1\nc: 046\n')).toEqual({
      value: { a: 46, b: '1', c: '046' },
      said: ['3:4 “046”没有加引号，别的程序会读成“46” → 加上双引号："046"'],
    });
  });

  it('in the branch of a union that the fixed words choose', () => {
    const schema = z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('1'), text: z.string() }),
        z.strictObject({ kind: z.literal('2'), count: z.number() }),
      ]),
    );
    expect(check(schema, '- {kind: 1, text: 046}\n- {kind: 2, count: 046}\n')).toEqual({
      value: [
        { kind: '1', text: '046' },
        { kind: '2', count: 46 },
      ],
      said: ['1:19 “046”没有加引号，别的程序会读成“46” → 加上双引号："046"'],
    });
  });

  it('leaves the file as it was read', () => {
    const yaml = parseYaml('no: 046\n', 'f');
    expect(checkShape(z.strictObject({ no: z.string() }), yaml).value).toEqual({ no: '046' });
    expect(yaml.value).toEqual({ no: 46 });
  });

  it('takes nothing for words: an empty value is not the text null', () => {
    expect(said(`${head}tasks:\n  - text: ~\n`)).toEqual([
      '4:5 “text”（任务）后面没有填写内容 → 填写内容；没有内容可填时，删去“text”这一行',
    ]);
  });
});

describe('what a clerk is told', () => {
  it.each([
    ['a misspelt key, once', 'titel: 工作要点\nissuers: [市卫健委]\n', ['1:1 没有名为“titel”的键 → 是否为“title”（标题）？']],
    ['a Chinese key by its title', `${head}tasks:\n  - 任务: 开展培训\n`, ['4:5 没有名为“任务”的键 → 键名用英文，改成“text”']],
    [
      'a Chinese key nearly its title',
      `${head}tasks:\n  - text: 培训\n    完成时间: 年底\n`,
      ['5:5 没有名为“完成时间”的键 → 是否为“deadline”（完成时限）？'],
    ],
    ['a key like no other', `${head}xyzzy: 1\n`, ['3:1 没有名为“xyzzy”的键 → 检查键名是否写错，或缩进是否放错了层']],
    [
      'a missing key, with an example',
      `${head}tasks:\n  - lead: 公卫科\n`,
      ['4:5 缺少“text”（任务） → 在这里加一行，例如：text: 开展培训'],
    ],
    ['a missing key under a key', 'title: x\nissuers: [a]\nsteps:\n  - kind: once\n', ['4:5 缺少“on” → 在这里加一行“on: ”并填写内容']],
    [
      'a text for a list',
      'title: x\nissuers: 市卫健委\n',
      ['2:10 “issuers”（发文机关）应当是列表（每项一行，以“- ”开头），现在是文字 → 另起一行，以“- ”开头写每一项；或写在方括号里：[甲, 乙]'],
    ],
    [
      'a text for a number',
      `${head}tasks: [{text: 培训, weight: 一}]\n`,
      ['3:28 “weight”应当是数字，现在是文字 → 只写半角数字，不带单位和引号'],
    ],
    [
      'a part for a whole',
      `${head}tasks: [{text: 培训, weight: 1.5}]\n`,
      ['3:28 “weight”应当是整数，现在是数字 → 只写半角数字，不带单位和引号'],
    ],
    [
      'a Chinese yes',
      `${head}tasks: [{text: 培训, open: 是}]\n`,
      ['3:26 “open”应当是true（是）或 false（否），现在是文字 → 写成 true 或 false，不加引号'],
    ],
    [
      'fields for one of two kinds',
      `${head}tasks: [{text: 培训, lead: {a: 1}}]\n`,
      [
        '3:20 “lead”（牵头科室）应当是文字，或列表（每项一行，以“- ”开头），现在是“键: 值” → 写成一行文字；文字里有冒号时，请给整段文字加双引号',
      ],
    ],
    [
      'an unknown choice',
      `${head}tasks: [{text: 培训, kind: 一此}]\n`,
      ['3:26 “一此”不在可选的范围内 → 是否为“一次”？可选：一次、多次、长期'],
    ],
    ['an unknown fixed word', `${head}steps: [{kind: 9, on: 年底}]\n`, ['3:16 “9”不在可选的范围内 → 可选：once、every']],
    ['an empty list', 'title: x\nissuers: []\n', ['2:1 “issuers”（发文机关）至少要有1项 → 补写缺少的项；没有内容可写时，删去这个键']],
    ['an empty text', 'title: ""\nissuers: [a]\n', ['1:8 “title”（标题）不能空着 → 补写内容；没有内容可写时，删去这个键']],
    ['too small a number', `${head}tasks: [{text: 培训, weight: 0}]\n`, ['3:28 “weight”不能小于1 → 改成允许的数字']],
    ['no such day', `${head}start: 2022-02-30\n`, ['3:8 没有“2022-02-30”这一天 → 对照日历改成实际的日期']],
    ['a day written otherwise', `${head}start: 2022年2月3日\n`, ['3:8 “2022年2月3日”的写法不对 → 例如：2022-02-03']],
    ['a key of a table', `${head}quota: {甲: 1}\n`, ['3:9 “甲”的写法不对 → 照参考页的例子写']],
    [
      'the branch that fits best',
      `${head}tasks: [{text: 培训, deadline: {word: 年底}}]\n`,
      ['3:31 没有名为“word”的键 → 是否为“words”（原文）？'],
    ],
    [
      'a rule of the model',
      `${head}tasks: [{text: 培训, deadline: 某年某月}]\n`,
      ['3:30 看不懂时间“某年某月” → 可以写成：2022年底、2022年6月'],
    ],
    [
      'a full-width colon in a list',
      `${head}tasks:\n  - text：培训\n`,
      ['4:9 “text”后面用了全角冒号“：” → 改成半角冒号加一个空格：“text: ”'],
    ],
    ['a list where fields are wanted', '- a\n', ['1:1 这里应当是若干行“键: 值”，现在是列表 → 去掉各项前面的“- ”，写成若干行“键: 值”']],
    ['an empty file', '# 说明\n', ['1:1 文件里没有内容 → 写上内容；不用这个文件时，请删去它']],
  ])('%s', (_, text, expected) => expect(said(text)).toEqual(expected));

  it('several at once, each at its place', () => {
    expect(said('titel: 1\nissuers: []\ntasks:\n  - text: [a]\n  - kind: 多此\n').map((line) => line.split(' ')[0])).toEqual([
      '2:1',
      '4:5',
      '5:5',
      '5:11',
      '1:1',
    ]);
  });

  it('says nothing of a file that cannot be read, and nothing twice', () => {
    expect(said('title: [\n')).toEqual([]);
    expect(said(`${head}　tasks: []\n`)).toEqual([]);
    expect(said(`${head}2022: a\n`)).toEqual([]);
  });
});

describe('schemas of other kinds', () => {
  it("shows the words of a schema's own author, never zod's", () => {
    const schema = z.strictObject({
      no: z.string().regex(/号$/u, '文号以“号”结尾'),
      b: z.string().refine((words) => words !== 'x'),
      c: z.string().refine(() => false, { error: '甲乙不能同时写' }),
    });
    expect(said('no: 93\nb: x\nc: y\n', schema)).toEqual([
      '1:5 文号以“号”结尾',
      '2:4 “b”的内容不对 → 照参考页的例子写',
      '3:4 甲乙不能同时写',
    ]);
  });

  it('finds keys through wrappers, pipes, lazy schemas, intersections and tuples', () => {
    interface Group {
      title: string;
      groups?: Group[] | undefined;
    }
    const group: z.ZodType<Group> = z.lazy(() =>
      z.strictObject({ title: z.string().meta({ title: '名称' }), groups: z.array(group).optional() }),
    );
    const schema = z.strictObject({
      a: z
        .strictObject({ due: z.string().meta({ title: '期限' }) })
        .optional()
        .transform((value) => value),
      b: z.preprocess((value) => value, z.strictObject({ near: z.number() })).optional(),
      c: group.optional(),
      d: z.tuple([z.string(), z.strictObject({ one: z.number() })]).optional(),
    });
    expect(said('a: {期限: 1}\n', schema)).toEqual(['1:5 没有名为“期限”的键 → 键名用英文，改成“due”']);
    expect(said('b: {neer: 1}\n', schema)).toEqual(['1:5 没有名为“neer”的键 → 是否为“near”？']);
    expect(said('c: {title: a, groups: [{名称: b}]}\n', schema)).toEqual(['1:25 没有名为“名称”的键 → 键名用英文，改成“title”']);
    expect(said('d: [1, {on: 1}]\n', schema)).toEqual(['1:9 没有名为“on”的键 → 是否为“one”？']);
  });

  it('marks the key where a rule asks for it', () => {
    const schema = z
      .strictObject({ a: z.string() })
      .superRefine((_, context) =>
        context.addIssue({ code: 'custom', path: ['a'], params: { rule: 'duplicate-id', id: 'x', part: 'key' } }),
      );
    expect(said('a: b\n', schema)).toEqual(['1:1 编号“x”重复 → 给其中一个换一个编号']);
  });

  it('stops telling after 200 and says so', () => {
    const { diagnostics } = checkShape(z.array(z.boolean()), parseYaml('- x\n'.repeat(300), 'f'));
    expect(diagnostics).toHaveLength(201);
    expect(diagnostics.at(-1)).toMatchObject({ rule: 'too-many-problems', place: { line: 201 } });
  });
});
