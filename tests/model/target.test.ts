import { describe, expect, test } from 'vitest';
import { parseTarget, targetSchema } from '../../src/model/target.ts';
import type { Target } from '../../src/model/target.ts';
import { day } from './days.ts';

type Meaning = Partial<Omit<Target, 'text'>>;
const context = { documentDate: day('2020-07-20'), period: { start: day('2020-06-01'), end: day('2022-12-31') } };

const rows: readonly (readonly [string, Meaning])[] = [
  ['职工受训率达到100%', { measure: '职工受训率', compare: '>=', value: 100, unit: '%' }],
  ['落实全员消防培训制度，职工受训率达到100%；定期开展演练', { measure: '职工受训率', compare: '>=', value: 100, unit: '%' }],
  ['执法人员不低于在职人员的75%', { measure: '执法人员不低于在职人员的', compare: '>=', value: 75, unit: '%' }],
  [
    '到 2022 年底在职职工安全知识培训率达 100%',
    { measure: '在职职工安全知识培训率', compare: '>=', value: 100, unit: '%', by: day('2022-12-31'), byText: '到2022年底' },
  ],
  ['安全生产和消防安全自查率 100%', { measure: '安全生产和消防安全自查率', compare: '=', value: 100, unit: '%' }],
  ['市级抽查比例不低于 10%；县级要做到全覆盖', { measure: '市级抽查比例', compare: '>=', value: 10, unit: '%' }],
  ['培训不少于40学时', { measure: '培训', compare: '>=', value: 40, unit: '学时' }],
  ['不超过2天', { measure: '', compare: '<=', value: 2, unit: '天' }],
  ['重点行业3—5家', { measure: '重点行业', compare: 'range', value: 3, max: 5, unit: '家' }],
  ['63%～68%', { measure: '', compare: 'range', value: 63, max: 68, unit: '%' }],
  ['约100人', { measure: '', compare: '约', value: 100, unit: '人' }],
  ['20名左右', { measure: '', compare: '约', value: 20, unit: '名' }],
  ['投入200万元以上', { measure: '投入', compare: '>=', value: 200, unit: '万元', multiplier: 10_000 }],
  ['总额1.5亿元', { measure: '总额', compare: '=', value: 1.5, unit: '亿元', multiplier: 100_000_000 }],
  ['3万人次', { measure: '', compare: '=', value: 3, unit: '万人次', multiplier: 10_000 }],
  ['经费不超过200万元', { measure: '经费', compare: '<=', value: 200, unit: '万元', multiplier: 10_000, flags: ['condition'] }],
  ['节约100万元', { measure: '节约', compare: '=', value: 100, unit: '万元', multiplier: 10_000 }],
  ['培训1,200人', { measure: '培训', compare: '=', value: 1200, unit: '人' }],
  ['培训100余人', { measure: '培训', compare: '>', value: 100, unit: '人' }],
  ['抽查率超过２０％', { measure: '抽查率', compare: '>', value: 20, unit: '%' }],
  ['发病率低于2.5‰', { measure: '发病率', compare: '<', value: 2.5, unit: '‰' }],
  ['事故起数降至3起', { measure: '事故起数', compare: '<=', value: 3, unit: '起' }],
  ['整改率达百分之七十以上', { measure: '整改率', compare: '>=', value: 70, unit: '%' }],
  ['保存不少于三年', { measure: '保存', compare: '>=', value: 3, unit: '年' }],
  ['65岁以上老年人健康管理率达到72%', { measure: '65岁以上老年人健康管理率', compare: '>=', value: 72, unit: '%' }],
  ['3—6岁儿童眼保健覆盖率达90%', { measure: '3—6岁儿童眼保健覆盖率', compare: '>=', value: 90, unit: '%' }],
  ['每千人口3岁以下婴幼儿托位数4.5个', { measure: '每千人口3岁以下婴幼儿托位数', compare: '=', value: 4.5, unit: '个' }],
  ['人均预期寿命达到79岁以上', { measure: '人均预期寿命', compare: '>=', value: 79, unit: '岁' }],
  ['孕产妇死亡率控制在10/10万以下', { measure: '孕产妇死亡率', compare: '<=', value: 10, unit: '/10万' }],
  ['推进学习教育100%覆盖', { measure: '推进学习教育覆盖', compare: '=', value: 100, unit: '%' }],
  ['重点领域全覆盖', { measure: '重点领域全覆盖', compare: '=', value: 100, unit: '%' }],
  [
    '2020 年 12 月前医疗卫生机构 100%健全安全生产责任制',
    {
      measure: '医疗卫生机构健全安全生产责任制',
      compare: '=',
      value: 100,
      unit: '%',
      by: day('2020-12-31'),
      byText: '2020年12月前',
      flags: ['doubt-before'],
    },
  ],
  [
    '力争到2022年底达标率达到90%以上（约束性）',
    {
      measure: '达标率',
      compare: '>=',
      value: 90,
      unit: '%',
      by: day('2022-12-31'),
      byText: '力争到2022年底',
      nature: '约束性',
      flags: ['aim'],
    },
  ],
  ['推进建成1支卫生防疫背囊化小分队', { measure: '推进建成卫生防疫背囊化小分队', compare: '=', value: 1, unit: '支' }],
  ['自2020年起每年新增5家', { measure: '自2020年起每年新增', compare: '=', value: 5, unit: '家', accumulation: 'yearly' }],
  ['累计建成10家', { measure: '累计建成', compare: '=', value: 10, unit: '家', accumulation: 'cumulative' }],
  // Figures that are names, not numbers to reach.
  ['安全意识明显增强', { measure: '安全意识明显增强' }],
  ['建设全区120调度指挥系统', { measure: '建设全区120调度指挥系统' }],
  ['实施“2+4”工程', { measure: '实施“2+4”工程' }],
  ['落实渝卫办发〔2020〕47号', { measure: '落实渝卫办发〔2020〕47号' }],
  ['对近3年新发尘肺病排查', { measure: '对近3年新发尘肺病排查' }],
];

describe('targets', () => {
  test.each(rows)('%s', (words, meaning) => {
    const reading = parseTarget(words, context);
    if (!reading.ok) throw new Error(reading.reason);
    const { text: _text, ...got } = reading.value;
    expect(got).toEqual({ series: [], flags: [], ...meaning });
  });

  test('003 item 28: one rate a year is a level, so nothing is left unsaid about adding up', () => {
    const words =
      '1．对专业机构排查出的隐患提出整改要求，当年完成整改，2020年的整改率要达70%； 2．2021年整改率要达到90%。3．2022年整改率要达到100%。';
    const reading = parseTarget(words, context);
    if (!reading.ok) throw new Error(reading.reason);
    const { measure, series, accumulation, flags, value } = reading.value;
    expect({ measure, accumulation, flags, value }).toEqual({ measure: '整改率', accumulation: undefined, flags: [], value: undefined });
    expect(series.map(({ text, year, start, end, compare, value: rate, unit }) => [text, year, start, end, compare, rate, unit])).toEqual([
      ['2020年的整改率要达70%', 2020, '2020-01-01', '2020-12-31', '>=', 70, '%'],
      ['2021年整改率要达到90%', 2021, '2021-01-01', '2021-12-31', '>=', 90, '%'],
      ['2022年整改率要达到100%', 2022, '2022-01-01', '2022-12-31', '>=', 100, '%'],
    ]);
  });

  test('002 task 13: 30% and 70% of what stands before the bracket, whether cumulative is unsaid', () => {
    const reading = parseTarget('完成医疗卫生机构危化品储存、使用环节规范化建设（2021年完成30%，2022年完成70%）。');
    expect(reading.ok && reading.value).toMatchObject({
      measure: '完成医疗卫生机构危化品储存、使用环节规范化建设',
      accumulation: 'unstated',
      flags: ['accumulation-unstated'],
      series: [
        { text: '2021年完成30%', year: 2021, compare: '=', value: 30, unit: '%' },
        { text: '2022年完成70%', year: 2022, compare: '=', value: 70, unit: '%' },
      ],
    });
  });

  test('分别 pairs years and values in order', () => {
    const reading = parseTarget('2020、2021、2022年整改率分别达到70%、90%、100%');
    expect(reading.ok && reading.value.measure).toBe('整改率');
    expect(reading.ok && reading.value.series.map(({ year, compare, value }) => [year, compare, value])).toEqual([
      [2020, '>=', 70],
      [2021, '>=', 90],
      [2022, '>=', 100],
    ]);
  });

  test('a measure that stands before its years is the measure of each', () => {
    const reading = parseTarget('整改率2020年达70%、2021年达90%、2022年达100%');
    expect(reading.ok && [reading.value.measure, reading.value.accumulation, reading.value.flags]).toEqual(['整改率', undefined, []]);
    expect(reading.ok && reading.value.series.map(({ year, compare, value }) => [year, compare, value])).toEqual([
      [2020, '>=', 70],
      [2021, '>=', 90],
      [2022, '>=', 100],
    ]);
  });

  test('said to be cumulative is cumulative', () => {
    const reading = parseTarget('2021年累计完成30家，2022年累计完成70家');
    expect(reading.ok && [reading.value.accumulation, reading.value.flags]).toEqual(['cumulative', []]);
  });

  test.each(['', '   ', '率'.repeat(2001)])('%# nothing, or a whole chapter, is not understood', (words) => {
    expect(parseTarget(words)).toEqual({ ok: false, reason: 'not-understood', words: words.slice(0, 200) });
  });

  test('an actual value needs its day, and no key is unknown', () => {
    const target = { text: '受训率', measure: '受训率', series: [], flags: [] };
    expect(targetSchema.safeParse({ ...target, actual: { value: 80, day: '2022-06-30' } }).success).toBe(true);
    expect(targetSchema.safeParse({ ...target, actual: { value: 80 } }).success).toBe(false);
    expect(targetSchema.safeParse({ ...target, target: 80 }).success).toBe(false);
  });
});
