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
  ['卫生健康系统2023年安全生产及消防安全工作要点', [], ['卫生健康系统2023年安全生产', '及消防安全工作要点']],
  [
    '盐池县卫生健康局关于印发落实《关于认真贯彻落实国务院自治区安全生产若干措施》任务分工的通知',
    ['盐池县卫生健康局'],
    ['盐池县卫生健康局', '关于印发落实《关于认真贯彻落实国务院', '自治区安全生产若干措施》任务分工的通知'],
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
      '关于印发《青石县河湖长效管护三年行动方案',
      '（2026—2028年）》的通知',
    ]);
  });

  it.each(cases)('%s', (title, keep, lines) => {
    expect(titleLines(title, keep)).toEqual(lines);
  });

  it('keep 《…》 whole where it fits', () => {
    const lines = titleLines('示例县卫生健康局关于转发《消防安全管理九项规定》并做好有关工作的通知', ['示例县卫生健康局']);
    expect(lines.some((line) => line.includes('《消防安全管理九项规定》'))).toBe(true);
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
