import { mostHeadLines, posterSpacing } from './poster-columns.ts';
import { millimetres } from './poster-paper.ts';
import type { PosterContent, PosterPhase } from './poster-view.ts';
import { textWidth, wrapEvenly, wrapText } from './wrap-text.ts';

/** What stands around the table of a wall chart: its heights in mm, type sizes in pt, words in lines. */
export interface PosterFrame {
  readonly contentWidth: number;
  readonly contentHeight: number;
  readonly margin: number;
  readonly overlap: number;
  readonly bandHeight: number;
  readonly phaseHeight: number;
  readonly footHeight: number;
  readonly title: number;
  readonly titleLines: readonly string[];
  /** The line or lines over the title: who issued it, under which number. */
  readonly overLines: readonly string[];
  readonly phases: readonly PosterPhase[];
}

/** Title band, phases and foot of a wall chart on one of so many sheets. */
export function posterFrame(content: PosterContent, across: number, down: number): PosterFrame {
  const { width, height, scale } = content.sheet;
  const margin = 10 * scale;
  const overlap = across * down > 1 ? margin : 0;
  const contentWidth = width - 2 * margin - (across > 1 ? overlap : 0);
  const contentHeight = height - 2 * margin - (down > 1 ? overlap : 0);
  return {
    ...{ margin, overlap, contentWidth, contentHeight },
    ...titleBand(content, contentWidth),
    ...phaseBand(content, contentWidth),
    footHeight: footHeight(content),
  };
}

/** One line of at most 32 pt on A3, down to 22; else two or more of 24. What is counted stands at its right. */
function titleBand(content: PosterContent, contentWidth: number): Pick<PosterFrame, 'title' | 'titleLines' | 'overLines' | 'bandHeight'> {
  const { title, sheet, lights } = content;
  const room = (contentWidth - (lights ? 110 * sheet.scale : 0)) * posterSpacing.sure;
  const alone = room / textWidth(title) / millimetres(1);
  const fits = alone >= 22 * sheet.scale;
  const size = Math.floor(2 * (fits ? Math.min(32 * sheet.scale, alone) : 24 * sheet.scale)) / 2;
  const titleLines = fits ? [title] : wrapEvenly(title, room / millimetres(size), mostHeadLines);
  const overLines = wrapText(overText(content), room / millimetres(issuerSize(sheet)) - demoEms, mostHeadLines).filter(
    (line) => line !== '',
  );
  const heights = overLines.length * millimetres(issuerSize(sheet)) * 1.5 + titleLines.length * millimetres(size) * 1.3;
  return { title: size, titleLines, overLines, bandHeight: heights + 4 * sheet.scale };
}

/** What the word 示例 takes of the line over the title. */
const demoEms = 4;

function overText({ view, plan, demo }: PosterContent): string {
  const numbers = plan.documents.flatMap(({ no }) => no ?? []);
  const words = [...view.issuers, ...numbers].join('　');
  return words === '' && demo ? '　' : words;
}

/** The type size in pt of the line over the title, of phases and of the foot's notes. */
export function issuerSize({ least }: { readonly least: number }): number {
  return Math.round(least * 1.25 * 2) / 2;
}

function phaseBand(content: PosterContent, contentWidth: number): Pick<PosterFrame, 'phases' | 'phaseHeight'> {
  const { sheet } = content;
  const [size, least] = [millimetres(issuerSize(sheet)), millimetres(sheet.least)];
  const width = (contentWidth / Math.max(1, content.phases.length) - 8 * sheet.scale) * posterSpacing.sure;
  const phases = content.phases.map((phase) => ({
    ...phase,
    lines: wrapEvenly(phase.title, width / size, mostHeadLines),
    times: wrapText(phase.when ?? '', width / least, mostHeadLines),
  }));
  const highest = Math.max(
    0,
    ...phases.map(({ lines, times, when }) => lines.length * size * 1.35 + (when === undefined ? 0 : times.length * least * 1.35)),
  );
  return {
    phases: phases.map(({ lines, when, times, now }) => ({ lines, when: when === undefined ? undefined : times, now })),
    phaseHeight: phases.length === 0 ? 0 : highest + 6 * sheet.scale,
  };
}

/** A line each for the key, the lights where they are shown, and the day with what was shortened. */
function footHeight({ sheet, lights, withGrid }: PosterContent): number {
  const lines = (withGrid ? 1 : 0) + (lights ? 1 : 0) + 1;
  return lines * millimetres(sheet.least) * 1.9 + 3 * sheet.scale;
}
