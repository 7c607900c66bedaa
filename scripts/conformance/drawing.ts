import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { BoundsOf } from './glyph-bounds.ts';
import { compose, identity, place, placeBox, toMatrix, type Matrix } from './matrix.ts';
import type { Box } from './measures.ts';

/** One character as it stands on the paper; lengths in pt, y downwards from the paper's top. */
export interface Glyph {
  readonly text: string;
  /** Where it begins on its baseline. */
  readonly x: number;
  readonly y: number;
  /** How far it moves the pen. */
  readonly advance: number;
  readonly size: number;
  /** PostScript name with the mark of the subset. */
  readonly font: string;
  /** `#rrggbb` */
  readonly colour: string;
  /** How the text runs over the paper: to the right, upwards (a turned page), downwards (the number of a landscape page), or some other way. */
  readonly runs: 'right' | 'up' | 'down' | 'other';
  /** The number of its marked content; undefined for what is outside the structure (page margins). */
  readonly mcid: number | undefined;
  readonly ink: Box | undefined;
}

/** A filled or stroked shape, by the box around it. */
export interface Shape {
  readonly box: Box;
  readonly colour: string;
}

/** What is drawn on one page, in the order of drawing. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly rotate: number;
  readonly glyphs: readonly Glyph[];
  readonly shapes: readonly Shape[];
}

interface State {
  matrix: Matrix;
  colour: string;
  clip: Box | undefined;
}

interface Font {
  readonly name: string;
}

interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly originalCharCode: number;
}

/** Follows the drawing instructions of a page and gives every character and shape its place on the paper. */
export async function readDrawing(page: PDFPageProxy, boundsOf: BoundsOf): Promise<Drawing> {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
  const { fnArray, argsArray } = await page.getOperatorList();
  const pen = new Pen(page, [1, 0, 0, -1, -x0, y1], boundsOf);
  fnArray.forEach((operator, index) => pen.follow(operator, (argsArray[index] ?? []) as readonly unknown[]));
  return { width: x1 - x0, height: y1 - y0, rotate: page.rotate, glyphs: pen.glyphs, shapes: pen.shapes };
}

class Pen {
  readonly glyphs: Glyph[] = [];
  readonly shapes: Shape[] = [];
  private state: State;
  private readonly saved: State[] = [];
  private readonly marks: (number | undefined)[] = [];
  private text: Matrix = identity;
  private line: Matrix = identity;
  private font: Font = { name: '' };
  private size = 0;
  private clipNext = false;
  private readonly page: PDFPageProxy;
  private readonly boundsOf: BoundsOf;

  constructor(page: PDFPageProxy, base: Matrix, boundsOf: BoundsOf) {
    this.page = page;
    this.boundsOf = boundsOf;
    this.state = { matrix: base, colour: '#000000', clip: undefined };
  }

  follow(operator: number, args: readonly unknown[]): void {
    this.steps[operator]?.(args);
  }

  private readonly steps: Readonly<Record<number, (args: readonly unknown[]) => void>> = {
    [OPS.save]: () => void this.saved.push({ ...this.state }),
    [OPS.restore]: () => void (this.state = this.saved.pop() ?? this.state),
    [OPS.transform]: (args) => void (this.state.matrix = compose(this.state.matrix, toMatrix(args))),
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      this.saved.push({ ...this.state });
      if (matrix !== null && matrix !== undefined) this.state.matrix = compose(this.state.matrix, toMatrix(matrix));
    },
    [OPS.paintFormXObjectEnd]: () => void (this.state = this.saved.pop() ?? this.state),
    [OPS.setFillRGBColor]: ([colour]) => void (this.state.colour = String(colour)),
    [OPS.setFillColorN]: (args) => void (this.state.colour = this.patternColour(args)),
    [OPS.clip]: () => void (this.clipNext = true),
    [OPS.eoClip]: () => void (this.clipNext = true),
    [OPS.constructPath]: ([kind, , bounds]) => this.path(Number(kind), bounds),
    [OPS.beginMarkedContent]: () => void this.marks.push(this.marks.at(-1)),
    [OPS.beginMarkedContentProps]: ([, mcid]) => void this.marks.push(typeof mcid === 'number' ? mcid : this.marks.at(-1)),
    [OPS.endMarkedContent]: () => void this.marks.pop(),
    [OPS.beginText]: () => void (this.text = this.line = identity),
    [OPS.setFont]: ([name, size]) => {
      this.font = this.page.commonObjs.get(String(name)) as Font;
      this.size = Number(size);
    },
    [OPS.setTextMatrix]: ([matrix, ...rest]) => void (this.text = this.line = toMatrix(rest.length > 0 ? [matrix, ...rest] : matrix)),
    [OPS.moveText]: ([x, y]) => void (this.text = this.line = compose(this.line, [1, 0, 0, 1, Number(x), Number(y)])),
    [OPS.showText]: ([shown]) => (shown as readonly unknown[]).forEach((part) => this.show(part)),
  };

  private path(kind: number, bounds: unknown): void {
    const box = bounds === null || bounds === undefined ? undefined : this.boxOf(bounds);
    if (this.clipNext) {
      this.clipNext = false;
      if (box !== undefined) this.state.clip = intersection(this.state.clip, box);
    }
    const draws = kind !== OPS.endPath && kind !== OPS.clip && kind !== OPS.eoClip;
    if (draws && box !== undefined && this.isSeen(box))
      this.shapes.push({ box: intersection(this.state.clip, box), colour: this.state.colour });
  }

  private boxOf(bounds: unknown): Box {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds as ArrayLike<number>);
    return placeBox(this.state.matrix, [x0, y0, x1, y1]);
  }

  private show(part: unknown): void {
    if (typeof part === 'number') this.movePen((-part / 1000) * this.size);
    if (part === null || typeof part !== 'object') return;
    const { unicode, width, originalCharCode } = part as ShownGlyph;
    const matrix = compose(this.state.matrix, this.text);
    const [x, y] = place(matrix, 0, 0);
    const scale = Math.hypot(matrix[0], matrix[1]);
    const bounds = this.boundsOf(this.font.name, originalCharCode);
    const [x0, y0, x1, y1] = bounds ?? [0, 0, 0, 0];
    const ink = bounds && placeBox(matrix, [x0 * this.size, y0 * this.size, x1 * this.size, y1 * this.size]);
    const advance = (width / 1000) * this.size;
    if (ink === undefined || this.isSeen(ink)) {
      const runs = runsOf(matrix);
      this.glyphs.push({
        text: unicode,
        x,
        y,
        advance: advance * scale,
        size: this.size * scale,
        font: this.font.name,
        colour: this.state.colour,
        runs,
        mcid: this.marks.at(-1),
        ink,
      });
    }
    this.movePen(advance);
  }

  private movePen(by: number): void {
    this.text = compose(this.text, [1, 0, 0, 1, by, 0]);
  }

  // What lies wholly outside the clipping box leaves no ink.
  private isSeen(box: Box): boolean {
    const { clip } = this.state;
    return clip === undefined || (box.right > clip.left && box.left < clip.right && box.bottom > clip.top && box.top < clip.bottom);
  }

  // A gradient of one colour is how a browser draws a rule given as a background.
  private patternColour(args: readonly unknown[]): string {
    const [kind, name] = args;
    if (kind !== 'Shading') return '';
    const pattern: unknown = this.page.objs.has(String(name)) ? this.page.objs.get(String(name)) : undefined;
    const colours = new Set(JSON.stringify(pattern).match(/#[0-9a-f]{6}/gu) ?? []);
    return [...colours].join(' ');
  }
}

function runsOf([a, b]: Matrix): Glyph['runs'] {
  if (Math.abs(b) < 0.001 * Math.abs(a) && a > 0) return 'right';
  if (Math.abs(a) >= 0.001 * Math.abs(b)) return 'other';
  return b < 0 ? 'up' : 'down';
}

function intersection(one: Box | undefined, other: Box): Box {
  if (one === undefined) return other;
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}
