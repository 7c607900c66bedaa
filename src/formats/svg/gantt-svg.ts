import { formatDay } from '../../model/day.ts';
import type { GanttView } from '../../views/gantt-view.ts';
import { axisX, layGantt, size, type GanttLayout } from './gantt-layout.ts';
import { rowSvg } from './gantt-row-svg.ts';
import { nowLineSvg, sampleSvg } from './gantt-sign-svg.ts';
import { svgNumber as n, svgText } from './svg-text.ts';
import { textSvg } from './text-svg.ts';

/** The chart as a standalone SVG of 1200 px width with a title and description for those who cannot see it; needs no browser, no network, no script. */
export function ganttSvg(view: GanttView): string {
  const layout = layGantt(view);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(size.width)} ${n(layout.height)}" width="${n(size.width)}" height="${n(layout.height)}" class="gt-chart" role="img" aria-labelledby="gt-title gt-desc" lang="zh-CN">`,
    `<title id="gt-title">${svgText(view.caption)}</title>`,
    `<desc id="gt-desc">${svgText(descriptionOf(view))}</desc>`,
    `<style>${style}</style>`,
    `<rect class="gt-paper" width="100%" height="100%"/>`,
    textSvg('caption', size.margin, size.margin + 20, layout.captionLines, 28),
    ...bandSvg(layout),
    ...tickSvg(layout),
    ...layout.rows.map(rowSvg),
    ...nowSvg(view, layout),
    ...legendSvg(layout),
    '</svg>',
    '',
  ].join('\n');
}

/**
 * Common names of Chinese faces, no web font: the drawing looks right on Windows, macOS and Linux. Every class is its own, and no element is
 * styled by its name: set into a page, the drawing and the page leave each other alone.
 */
const style = [
  ".gt-chart{font:13px 'PingFang SC','Microsoft YaHei UI','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC','WenQuanYi Micro Hei',sans-serif;fill:#1c2024}",
  '.gt-paper{fill:#fff}.gt-caption{font-size:20px;font-weight:700}.gt-group{font-weight:700}.gt-quiet{fill:#566070;font-size:12px}.gt-struck{text-decoration:line-through}',
  '.gt-phase{font-size:12px}.gt-band{fill:#f5f6f8}.gt-gap{fill:none}.gt-tick{stroke:#d7dbe2}.gt-major{stroke:#aab1bc}.gt-rule{stroke:#d7dbe2}.gt-over{stroke:#1c2024;stroke-width:2}',
  '.gt-bar{fill:#c3c9d3}.gt-done,.gt-arrow{fill:#566070}.gt-expected{fill:#fff;stroke:#8a4b00;stroke-width:1.5}.gt-open{stroke:#566070;stroke-width:4;stroke-dasharray:8 4}',
  '.gt-deadline{stroke:#1c2024;stroke-width:3}.gt-first-deadline{stroke:#566070;stroke-width:2;stroke-dasharray:3 2}',
  '.gt-milestone{fill:#1c2024;stroke:#fff;paint-order:stroke}.gt-target{fill:#fff;stroke:#1c2024;stroke-width:2}',
  '.gt-now{stroke:#b3202a;stroke-width:1.5}.gt-nowtext{fill:#b3202a;font-size:12px;stroke:#fff;stroke-width:4;paint-order:stroke}',
].join('');

function descriptionOf(view: GanttView): string {
  const tasks = view.rows.filter((row) => row.kind === 'task').length;
  const phases = view.bands.length === 0 ? '' : `阶段：${view.bands.map((band) => band.title).join('、')}。`;
  const now = view.now === undefined ? '' : `截至${formatDay(view.now.day)}。`;
  return `${formatDay(view.start)}至${formatDay(view.end)}，${tasks}项任务。${phases}${now}`;
}

/** Every other phase is shaded; all shades lie below all names, for phases may overlap. */
function bandSvg({ bands, bandLines, bandTop, bottom }: GanttLayout): readonly string[] {
  const shades = bands.map(({ x, width, title }, index) => {
    const place = `x="${n(axisX(x))}" y="${n(bandTop)}" width="${n(width * size.axisWidth)}" height="${n(bottom - bandTop)}"`;
    return `<rect ${place} class="gt-${index % 2 === 0 ? 'band' : 'gap'}"><title>${svgText(title)}</title></rect>`;
  });
  const names = bands.map((band) =>
    textSvg('phase', axisX(band.x) + 2, bandTop + 14 + band.lane * bandLines * size.line, band.lines, size.line),
  );
  return [...shades, ...names];
}

/** The stroke of a tick without a label begins under the labels, so that none is crossed. */
function tickSvg({ ticks, tickTop, bottom }: GanttLayout): readonly string[] {
  return ticks.map((tick) => {
    const x = n(axisX(tick.x));
    const top = tick.label === '' ? tickTop + 20 : tickTop;
    const stroke = `<line x1="${x}" x2="${x}" y1="${n(top)}" y2="${n(bottom)}" class="gt-tick${tick.major ? ' gt-major' : ''}"/>`;
    return stroke + (tick.label === '' ? '' : textSvg('quiet', axisX(tick.x) + 4, tickTop + 15, [tick.label], size.line));
  });
}

/** The label of the as-of day has a line of its own between ticks and rows, kept inside the drawing. */
function nowSvg(view: GanttView, { rowsTop, bottom }: GanttLayout): readonly string[] {
  if (view.now === undefined) return [];
  const x = axisX(view.now.x);
  const label = `截至${formatDay(view.now.day)}`;
  const left = Math.min(x + 4, size.axisX + size.axisWidth - 120);
  return [nowLineSvg(x, rowsTop - 18, bottom), textSvg('nowtext', left, rowsTop - 7, [label], size.line)];
}

function legendSvg({ bottom, legend }: GanttLayout): readonly string[] {
  const entries = legend.map(
    ({ sign, words, x, wordsX, y }) =>
      (sign === undefined ? '' : sampleSvg(sign, x, y - 4)) + textSvg('quiet', wordsX, y, [words], size.line),
  );
  return [
    `<line x1="${n(size.margin)}" x2="${n(size.width - size.margin)}" y1="${n(bottom)}" y2="${n(bottom)}" class="gt-over"/>`,
    `<g id="gt-legend">${entries.join('')}</g>`,
  ];
}
