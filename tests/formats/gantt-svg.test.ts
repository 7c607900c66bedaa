import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layGantt, size } from '../../src/formats/svg/gantt-layout.ts';
import { ganttSvg } from '../../src/formats/svg/gantt-svg.ts';
import { svgNumber, svgText } from '../../src/formats/svg/svg-text.ts';
import { textWidth, wrapEvenly, wrapText } from '../../src/views/wrap-text.ts';
import { ganttView } from '../../src/views/gantt-view.ts';
import { day, due, group, milestone, open, site, smallPlan, task } from '../plan/small-plan.ts';

const reader = { asOf: day('2021-06-15'), edition: 'internal' as const };
const viewOf = (more: object) => ganttView(smallPlan(more), reader, site)!;

/** Every tag opened is closed, in order: enough to know that a reader of XML gets through. */
function checkNesting(svg: string): void {
  const stack: string[] = [];
  for (const [, closing, name = '', selfClosing] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[^<>]*?)?(\/?)>/gu)) {
    if (closing === '/') expect(stack.pop()).toBe(name);
    else if (selfClosing !== '/') stack.push(name);
  }
  expect(stack).toEqual([]);
  expect(svg.replace(/<[^<>]*>/gu, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/u);
}

const hostile = '<b>&"\u0000\u0008\uD800甲';

describe('gantt.svg', () => {
  const view = viewOf({
    short: hostile,
    groups: [group('g', { no: '（一）', title: hostile, deadline: due('2022年12月', '2022-12-31') })],
    phases: [
      { id: 'p', title: '动员部署', text: 'x', start: '2020-09-01', end: '2020-10-10', flags: [], content: [] },
      { id: 'q', title: '排查整治', text: 'x', start: '2020-10-01', end: '2020-12-31', flags: [], content: [] },
    ],
    tasks: [
      task('a', {
        no: '1',
        group: 'g',
        short: hostile,
        deadline: due('2021年12月', '2021-12-31'),
        milestones: [milestone('m', '2021-06-30')],
      }),
      task('b', { no: '2', group: 'g', short: '持续推进的任务', deadline: open }),
      task('c', { no: '3', group: 'g' }),
    ],
    progress: [{ task: 'a', day: '2021-05-01', percent: 40 }],
  });
  const svg = ganttSvg(view);

  it('is well-formed whatever the words, and has a title and a description', () => {
    checkNesting(svg);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /u);
    expect(svg).toContain('<title id="gantt-title">');
    expect(svg).toContain(
      '<desc id="gantt-desc">2020年9月1日至2022年12月31日，3项任务。阶段：动员部署、排查整治。截至2021年6月15日。</desc>',
    );
    expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
  });

  it('asks nothing of the network and runs nothing', () => {
    expect(svg).not.toMatch(/<script|href|url\(|@import/u);
  });

  it('draws bar, progress, arrow, diamond, deadline, as-of line', () => {
    expect(svg.match(/class="bar"/gu)).toHaveLength(2);
    expect(svg.match(/class="open"/gu)).toHaveLength(1);
    expect(svg.match(/class="mark"/gu)).toHaveLength(1);
    expect(svg.match(/class="stroke"/gu)).toHaveLength(2);
    expect(svg.match(/class="now"/gu)).toHaveLength(1);
  });

  it('phase names that overlap in time stand in lanes', () => {
    expect(layGantt(view).bands.map(({ lane }) => lane)).toEqual([0, 1]);
  });
});

describe('layout', () => {
  it('rows follow each other, each as high as its text; no text reaches the axis', () => {
    const words = fc.string({ unit: fc.constantFrom('安', '全', '，', '“', '”', 'A', '2', '%', ' '), minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(
        fc.array(
          words.filter((text) => text.trim() !== ''),
          { minLength: 1, maxLength: 8 },
        ),
        (titles) => {
          const { rows, bottom } = layGantt(
            viewOf({ tasks: titles.map((short, index) => task(`t${index}`, { short, deadline: due(short, '2022-12-31') })) }),
          );
          rows.forEach((row, index) => {
            const below = rows[index + 1]?.y ?? bottom;
            expect(row.y + row.height).toBeCloseTo(below);
            expect(row.titleLines.length * size.line).toBeLessThan(row.height);
            for (const line of row.titleLines) expect(size.margin + 34 + textWidth(line) * size.font).toBeLessThan(size.axisX);
            for (const line of row.deadlineLines) expect(size.deadlineX + textWidth(line) * size.font).toBeLessThanOrEqual(size.width);
          });
        },
      ),
      { seed: 9, numRuns: 150 },
    );
  });

  it('labels of ticks never touch', () => {
    for (const end of ['2020-09-10', '2020-10-31', '2021-08-31', '2022-12-31', '2026-12-31', '2045-12-31']) {
      const { ticks } = layGantt(
        viewOf({ period: { text: 'x', start: '2020-09-01', end, flags: [] }, tasks: [task('a', { deadline: due('x', end) })] }),
      );
      const spans = ticks
        .filter(({ label }) => label !== '')
        .map(({ x, label }) => [x * size.axisWidth, x * size.axisWidth + textWidth(label) * 12] as const);
      spans.slice(1).forEach(([left], index) => expect(left).toBeGreaterThan(spans[index]![1]));
    }
  });

  it('a thousand tasks take milliseconds and no task is lost', () => {
    const tasks = Array.from({ length: 1000 }, (_, index) =>
      task(`t${index}`, { short: `第${index}项任务，名称较长需要折行显示在左侧一栏之内`, deadline: due('2022年底', '2022-12-31') }),
    );
    const svg = ganttSvg(viewOf({ tasks }));
    expect(svg.match(/class="bar"/gu)).toHaveLength(1000);
    expect(svg).not.toContain('NaN');
  });
});

describe('text', () => {
  it('wraps by width, closing signs start no line, opening ones end none, Latin runs stay whole', () => {
    expect(wrapText('安全生产专项整治', 4)).toEqual(['安全生产', '专项整治']);
    expect(wrapText('安全生产，专项整治', 4)).toEqual(['安全生', '产，专项', '整治']);
    expect(wrapText('推进“2+4”工程', 4)).toEqual(['推进', '“2+4”', '工程']);
    expect(wrapText('', 4)).toEqual(['']);
    expect(wrapText('ABCDEFGHIJKLMNOP', 4).every((line) => textWidth(line) <= 4)).toBe(true);
    expect(wrapText('安全生产专项整治', 4, 1)).toEqual(['安全生…']);
    expect(wrapEvenly('安全生产专', 4)).toEqual(['安全生', '产专']);
  });

  it('numbers and words are safe', () => {
    expect([svgNumber(Number.NaN), svgNumber(1 / 3), svgNumber(-0.001), svgNumber(2)]).toEqual(['0', '0.33', '0', '2']);
    expect(svgText(hostile)).toBe('&lt;b&gt;&amp;&quot;\uFFFD甲');
  });
});
