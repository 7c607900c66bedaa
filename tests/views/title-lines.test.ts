import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emWidth } from '../../src/views/title-atoms.ts';
import { titleLines, titleLineWidth } from '../../src/views/title-lines.ts';

const cases: readonly [title: string, keep: readonly string[], lines: readonly string[]][] = [
  [
    '乐清市卫生健康局关于印发乐清市卫健系统安全生产专项整治三年行动“2+4”工程实施方案的通知',
    ['乐清市卫生健康局'],
    ['乐清市卫生健康局', '关于印发乐清市卫健系统安全生产专项整治', '三年行动“2+4”工程实施方案的通知'],
  ],
  [
    '乐清市卫生健康局 关于印发乐清市卫健系统安全生产专项整治 三年行动“2+4”工程实施方案的 通 知',
    ['乐清市卫生健康局'],
    ['乐清市卫生健康局', '关于印发乐清市卫健系统安全生产专项整治', '三年行动“2+4”工程实施方案的通知'],
  ],
  ['关于召开2023年度工作会议的通知', [], ['关于召开2023年度工作会议的通知']],
  [
    '关于在全市卫健系统立即开展安全生产大排查大整治专项行动的紧急通知',
    [],
    ['关于在全市卫健系统立即开展', '安全生产大排查大整治专项行动的紧急通知'],
  ],
  [
    '青石县卫生健康局 青石县教育局　青石县消防协调中心 关于 做好 校园消防工作的通知',
    ['青石县卫生健康局', '青石县教育局', '青石县消防协调中心'],
    ['青石县卫生健康局', '青石县教育局　青石县消防协调中心', '关于做好校园消防工作的通知'],
  ],
  ['甲局　乙局关于做好工作的通知', ['甲局', '乙局'], ['甲局　乙局关于做好工作的通知']],
  [
    '云栈市水务协调局（虚构）关于申请石门坎水库除险加固工程2026年度补助资金的请示',
    ['云栈市水务协调局（虚构）'],
    ['云栈市水务协调局（虚构）', '关于申请石门坎水库除险加固工程', '2026年度补助资金的请示'],
  ],
  [
    '云栈市防汛抗旱和城镇排水防涝应急指挥部办公室（虚构）关于启动防汛Ⅳ级应急响应的紧急通知',
    ['云栈市防汛抗旱和城镇排水防涝应急指挥部办公室（虚构）'],
    ['云栈市防汛抗旱和城镇排水', '防涝应急指挥部办公室（虚构）', '关于启动防汛Ⅳ级应急响应的紧急通知'],
  ],
  ['关于调整白沙洲大桥、鹦鹉洲长江大桥限行措施的通告', [], ['关于调整白沙洲大桥、', '鹦鹉洲长江大桥限行措施的通告']],
  ['关于石佛营第二小学校舍维修改造项目可行性研究报告的批复', [], ['关于石佛营第二小学校舍维修', '改造项目可行性研究报告的批复']],
  ['卫生健康系统2023年安全生产及消防安全工作要点', [], ['卫生健康系统2023年安全生产', '及消防安全工作要点']],
  [
    '盐池县卫生健康局关于印发落实《关于认真贯彻落实国务院自治区安全生产若干措施》任务分工的通知',
    ['盐池县卫生健康局'],
    ['盐池县卫生健康局关于印发落实', '《关于认真贯彻落实国务院自治区', '安全生产若干措施》任务分工的通知'],
  ],
  [
    '云岭市人民政府办公室关于印发云岭市北关街道石龙坝乡双河口镇等乡镇撤并后基层医疗卫生机构调整设置方案的通知',
    ['云岭市卫生健康委员会'],
    ['云岭市人民政府办公室', '关于印发云岭市北关街道石龙坝乡', '双河口镇等乡镇撤并后基层医疗卫生机构', '调整设置方案的通知'],
  ],
  [
    '栖川县水务局等五部门关于进一步加强全县小型水库山塘和重点堤防险工险段安全度汛工作并建立健全山洪灾害危险区人员转移避险机制有关事项的通知',
    ['栖川县水务局'],
    [
      '栖川县水务局等五部门',
      '关于进一步加强全县小型水库山塘和重点堤防',
      '险工险段安全度汛工作并建立健全山洪灾害',
      '危险区人员转移避险机制有关事项的通知',
    ],
  ],
  [
    '云岭市红十字会关于2026年5月1日至2026年12月31日期间接受社会捐赠款物使用情况的公告',
    [],
    ['云岭市红十字会', '关于2026年5月1日至2026年12月31日', '期间接受社会捐赠款物使用情况的公告'],
  ],
];

describe('title lines', () => {
  it('of joint issuers may be five, each name whole', () => {
    const title =
      '青石县河湖事务局、青石县农业农村服务中心、青石县生态环境保护协调办公室关于印发《青石县河湖长效管护三年行动方案（2026—2028年）》的通知';
    expect(titleLines(title, ['青石县河湖事务局', '青石县农业农村服务中心', '青石县生态环境保护协调办公室'])).toEqual([
      '青石县河湖事务局、',
      '青石县农业农村服务中心、',
      '青石县生态环境保护协调办公室',
      '关于印发《青石县河湖长效管护',
      '三年行动方案（2026—2028年）》的通知',
    ]);
  });

  it.each(cases)('%s', (title, keep, lines) => {
    expect(titleLines(title, keep)).toEqual(lines);
  });

  it('keep 《…》 whole where it fits', () => {
    const lines = titleLines('示例县卫生健康局关于转发《消防安全管理九项规定》并做好有关工作的通知', ['示例县卫生健康局']);
    expect(lines.some((line) => line.includes('《消防安全管理九项规定》'))).toBe(true);
  });

  it('keep names of the registry, places, dates, terms and 《…》 whole in titles of four and five lines', () => {
    const wholes = [
      ...['青石县河湖事务局', '柳湾镇人民政府', '白石岭分局', '2026年5月1日', '2027年度', '《河湖管护办法》', '柳湾镇', '焦石村'],
      ...['青溪河', '石门坎水库', '观音桥社区', '白沙洲大桥', '14个县（市、区）', '防汛抗旱', '领导小组办公室', '医疗机构'],
    ];
    const glue = fc.constantFrom('关于', '印发', '和', '、', '开展', '进一步做好', '工作', '重点', '检查', '情况', '的');
    const piece = fc.tuple(fc.constantFrom(...wholes), glue);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 6, maxLength: 11 }), (pieces) => {
        const lines = titleLines(`${pieces.flat().join('')}通知`, ['青石县河湖事务局', '柳湾镇人民政府', '白石岭分局']);
        for (const [whole] of pieces)
          expect(
            lines.some((line) => line.includes(whole)),
            `${whole} in ${lines.join('／')}`,
          ).toBe(true);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('no line is too wide, none begins with a closing sign or 的, and joined they are the title', () => {
    const word = fc.constantFrom(
      '关于',
      '印发',
      '示例县',
      '卫生健康局',
      '《消防安全管理规定》',
      '“2+4”工程',
      '安全生产',
      '专项整治',
      '2023年',
      '实施方案',
      '的通知',
      '和',
      '，',
      'ABC',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), (words) => {
        const title = words.join('');
        const lines = titleLines(title);
        expect(lines.join('')).toBe(title);
        for (const line of lines) {
          expect(emWidth(line)).toBeLessThanOrEqual(titleLineWidth);
          if (!title.startsWith(line)) expect(line).not.toMatch(/^[》”，的]/u);
        }
      }),
      { seed: 5, numRuns: 150 },
    );
  });
});
