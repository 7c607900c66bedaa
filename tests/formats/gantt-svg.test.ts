import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layGantt, size } from '../../src/formats/svg/gantt-layout.ts';
import { ganttSvg } from '../../src/formats/svg/gantt-svg.ts';
import { svgNumber, svgText } from '../../src/formats/svg/svg-text.ts';
import { textWidth, wrapEvenly, wrapNames, wrapText } from '../../src/views/wrap-text.ts';
import { ganttView } from '../../src/views/gantt-view.ts';
import { day, due, group, milestone, open, site, smallPlan, task } from '../plan/small-plan.ts';
import { readDrawing } from './gantt-drawing.ts';

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
    expect(svg).toContain('<title id="gt-title">');
    expect(svg).toContain('<desc id="gt-desc">2020年9月1日至2022年12月31日，3项任务。阶段：动员部署、排查整治。截至2021年6月15日。</desc>');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
  });

  it('set into a page, takes no style of the page and gives it none', () => {
    const selectors = [...(/<style>(.*)<\/style>/u.exec(svg)?.[1] ?? '').matchAll(/([^{}]+)\{/gu)].flatMap(([, names = '']) =>
      names.split(','),
    );
    expect(selectors.length).toBeGreaterThan(20);
    for (const selector of selectors) expect(selector).toMatch(/^\.gt-[a-z-]+$/u);
    const attributes = [...svg.matchAll(/ (?:class|id)="([^"]*)"/gu)].flatMap(([, names = '']) => names.split(' '));
    for (const name of attributes) expect(name).toMatch(/^gt-/u);
  });

  it('asks nothing of the network and runs nothing', () => {
    expect(svg).not.toMatch(/<script|href|url\(|@import/u);
  });

  it('draws bar, progress, arrow, diamond, deadline, as-of line', () => {
    const drawn = readDrawing(svg).rows.map(({ marks }) => marks.map(({ name }) => name).toSorted());
    expect(drawn).toEqual([['bar', 'deadline'], ['bar', 'deadline', 'done', 'expected', 'milestone'], ['arrow', 'open'], []]);
    expect(
      readDrawing(svg)
        .lines.filter(({ name }) => name === 'nowtext')
        .map(({ words }) => words),
    ).toEqual(['截至2021年6月15日']);
  });

  it('says what it draws: what was expected beside what was done, and that no deadline was printed', () => {
    const [, first, second, third] = readDrawing(svg).rows;
    expect(first!.title).toMatch(/：2021年12月，落后序时，已完成40%，序时应达59%，2021-06-30：m（2021年6月30日）$/u);
    expect(first!.marks.find(({ name }) => name === 'expected')!.title).toBe('序时应达59%');
    expect(second!.title).toBe('2 持续推进的任务：持续推进，未填报');
    expect(third!.title).toBe('3 任务c的内容：原文未写时限，未填报');
    expect(third!.lines.map(({ words }) => words)).toEqual(['3', '任务c的内容', '原文未写']);
  });

  it('explains only the signs that it draws', () => {
    expect(readDrawing(svg).legend).toEqual(['实施时段', '已完成的部分', '序时应达', '持续推进', '完成时限', '节点', '截至日']);
    const plain = ganttView(smallPlan({ tasks: [task('a', { deadline: open })] }), { ...reader, asOf: day('2030-01-01') }, site)!;
    expect(readDrawing(ganttSvg(plain)).legend).toEqual(['持续推进']);
  });

  it('the public edition says neither who is behind nor what was expected', () => {
    const progress = [{ task: 'a', day: '2021-05-01', percent: 40 }];
    const plan = smallPlan({ tasks: [task('a', { no: '1', deadline: due('年底', '2021-12-31') })], progress });
    const drawing = readDrawing(ganttSvg(ganttView(plan, { asOf: reader.asOf, edition: 'public' }, site)!));
    expect(drawing.rows[0]!.title).toBe('1 任务a的内容：年底，进行中，已完成40%');
    expect(drawing.legend).toEqual(['实施时段', '已完成的部分', '完成时限', '截至日']);
  });

  it('a phase too narrow for its name is numbered, and the key names it', () => {
    const phases = [{ id: 'p', title: '动员部署', text: 'x', start: '2020-09-01', end: '2020-09-05', flags: [], content: [] }];
    const drawing = readDrawing(ganttSvg(viewOf({ phases })));
    expect(drawing.lines.filter(({ name }) => name === 'phase').map(({ words }) => words)).toEqual(['①']);
    expect(drawing.legend).toEqual(['截至日', '① 动员部署']);
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
            for (const line of row.titleLines) expect(row.titleX + textWidth(line) * size.font).toBeLessThan(size.axisX);
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

  it('parts names between names, if that takes a line more at most', () => {
    expect(wrapNames('宣传科教科、办公室', 7)).toEqual(['宣传科教科、', '办公室']);
    expect(wrapNames('局公卫科、局卫生应急办，各医疗卫生单位', 10)).toEqual(['局公卫科、', '局卫生应急办，', '各医疗卫生单位']);
    expect(wrapNames('各县（市、区）卫生健康局', 7).join('')).toBe('各县（市、区）卫生健康局');
    expect(wrapNames('甲科、乙科', 3)).toEqual(['甲科、', '乙科']);
    expect(wrapNames('', 3)).toEqual(['']);
    expect(wrapNames('、甲科', 3).join('')).toBe('、甲科');
  });

  it('numbers and words are safe', () => {
    expect([svgNumber(Number.NaN), svgNumber(1 / 3), svgNumber(-0.001), svgNumber(2)]).toEqual(['0', '0.33', '0', '2']);
    expect(svgText(hostile)).toBe('&lt;b&gt;&amp;&quot;\uFFFD甲');
  });
});
