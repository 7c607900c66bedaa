import type { GanttBand, GanttBar, GanttPoint, GanttRow, GanttView } from '../../views/gantt-view.ts';
import { attr, markup, type Markup, type Piece } from './markup.ts';

const pc = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** What all rows of a chart have behind and before what is theirs. */
export interface GanttGround {
  readonly behind: Markup;
  readonly before: Markup;
}

/** Every second band and the lines of the years behind the rows of a chart, the line of the as-of day before them: once for all rows. */
export function ganttGround({ bands, ticks, now }: GanttView): GanttGround {
  const odd = bands.filter((_, index) => index % 2 === 0);
  return {
    behind: markup`${odd.map(band)}${ticks.map(({ major, x }) => major && upright('y', x))}`,
    before: markup`${now !== undefined && upright('today', now.x)}`,
  };
}

function band({ x, width }: GanttBand): Markup {
  return markup`<rect class="band"${attr('x', pc(x))}${attr('width', pc(width))} height="100%"></rect>`;
}

function upright(look: string, x: number): Markup {
  return markup`<line${attr('class', look)}${attr('x1', pc(x))}${attr('x2', pc(x))} y2="100%"></line>`;
}

/** The drawing of one row: x in per cent of the axis, heights in px, so that nothing distorts at any width or row height. */
export function ganttDrawing({ bar, points }: GanttRow, { behind, before }: GanttGround, label: string): Markup {
  return markup`<svg class="g" role="img"${attr('aria-label', label)}>${behind}${bar !== undefined && barShapes(bar)}${before}${points.map(
    pointShape,
  )}</svg>`;
}

function barShapes({ x, width, open, done, expected }: GanttBar): Piece {
  return [
    !open &&
      markup`<rect class="k-bar"${attr('x', pc(x))} y="50%"${attr('width', pc(width))} height="10" transform="translate(0 -5)"></rect>`,
    done !== undefined &&
      done > 0 &&
      markup`<rect class="k-done"${attr('x', pc(x))} y="50%"${attr('width', pc(width * done))} height="6" transform="translate(0 -3)"></rect>`,
    expected !== undefined && expectedShape(x + width * expected, expected),
    open && openShape(x, x + width),
  ];
}

function expectedShape(x: number, share: number): Markup {
  const title = `序时应达${String(Math.round(share * 100))}%`;
  return markup`<svg${attr('x', pc(x))} y="50%"><path class="k-exp" d="M0 6l4 5h-8z"><title>${title}</title></path></svg>`;
}

function openShape(from: number, end: number): Piece {
  return [
    markup`<line class="k-dash"${attr('x1', pc(from))}${attr('x2', pc(end))} y1="50%" y2="50%"></line>`,
    markup`<svg${attr('x', pc(end))} y="50%"><path class="k-done" d="M-9 -7L1 0L-9 7z"></path></svg>`,
  ];
}

const shapes: Readonly<Record<GanttPoint['kind'], Markup>> = {
  'deadline': markup`<rect class="k-ink" x="-3" y="-11" width="3" height="22"></rect>`,
  'first-deadline': markup`<line class="k-old" y1="-11" y2="11"></line>`,
  'milestone': markup`<path class="ms" d="M0 -7.5L7.5 0L0 7.5L-7.5 0z"></path>`,
  'target': markup`<path class="tgt" d="M-5 -5h10v10h-10z"></path>`,
};

function pointShape({ x, aside, kind, text }: GanttPoint): Markup {
  const beside = attr('transform', aside === 0 ? undefined : `translate(${String(aside * 15)} 0)`);
  return markup`<svg${attr('x', pc(x))} y="50%"><g${beside}>${shapes[kind]}<title>${text}</title></g></svg>`;
}
