import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { compose, identity, place, toMatrix, type Matrix } from './matrix.ts';

/** A character with the direction in which its line runs. */
export interface DrawnGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly runs: 'right' | 'up' | 'down' | 'other';
}

/** A straight stroke, or the box of a thin filled shape, by its two far corners. */
export interface DrawnStroke {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What of a face matters for the place of its characters. */
export interface PdfFace {
  readonly name?: string;
  readonly bold?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
}

interface ShownGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
  readonly vmetric?: readonly number[] | null;
}

interface State {
  matrix: Matrix;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  size: number;
  face: PdfFace;
}

/** Strokes on a page beyond which it is a drawing and no table. */
const mostStrokes = 20_000;
/** Characters that a page may have; an A4 page of the smallest print has about 10,000. */
const mostGlyphs = 100_000;

const fills = new Set<number>([OPS.fill, OPS.eoFill, OPS.rawFillPath]);
const strokes = new Set<number>([OPS.stroke, OPS.closeStroke]);
const both = new Set<number>([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);

/** Follows the drawing instructions of a page; a class, because each of them depends on the state that those before left. */
export class PagePen {
  readonly glyphs: DrawnGlyph[] = [];
  readonly strokes: DrawnStroke[] = [];
  private state: State;
  private readonly saved: State[] = [];
  private text: Matrix = identity;
  private line: Matrix = identity;
  private readonly faceOf: (name: string) => PdfFace;

  constructor(base: Matrix, faceOf: (name: string) => PdfFace) {
    this.faceOf = faceOf;
    this.state = { matrix: base, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, size: 0, face: {} };
  }

  follow(operator: number, args: readonly unknown[]): void {
    this.steps[operator]?.(args);
  }

  private readonly steps: Readonly<Record<number, (args: readonly unknown[]) => void>> = {
    [OPS.save]: () => this.save(),
    [OPS.restore]: () => this.restore(),
    [OPS.transform]: (args) => this.transform(args),
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      this.save();
      this.transform(matrix);
    },
    [OPS.paintFormXObjectEnd]: () => this.restore(),
    [OPS.beginText]: () => this.startLine(identity),
    [OPS.setCharSpacing]: ([value]) => this.set('charSpacing', value),
    [OPS.setWordSpacing]: ([value]) => this.set('wordSpacing', value),
    [OPS.setHScale]: ([value]) => this.set('scale', Number(value) / 100),
    [OPS.setLeading]: ([value]) => this.set('leading', -Number(value)),
    [OPS.setTextRise]: ([value]) => this.set('rise', value),
    [OPS.setFont]: ([name, size]) => {
      this.state.face = this.faceOf(String(name));
      this.set('size', size);
    },
    [OPS.setTextMatrix]: (args) => this.startLine(toMatrix(args.length > 1 ? args : args[0])),
    [OPS.moveText]: ([x, y]) => this.startLine(compose(this.line, [1, 0, 0, 1, Number(x), Number(y)])),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      this.set('leading', y);
      this.startLine(compose(this.line, [1, 0, 0, 1, Number(x), Number(y)]));
    },
    [OPS.nextLine]: () => this.startLine(compose(this.line, [1, 0, 0, 1, 0, this.state.leading])),
    [OPS.showText]: ([shown]) => this.show(shown),
    [OPS.constructPath]: ([kind, data]) => this.path(Number(kind), data),
    [OPS.paintSolidColorImageMask]: () => this.filled([place(this.state.matrix, 0, 0), place(this.state.matrix, 1, 1)]),
  };

  private save(): void {
    if (this.saved.length < 1000) this.saved.push({ ...this.state });
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private transform(matrix: unknown): void {
    if (matrix !== null && matrix !== undefined) this.state.matrix = compose(this.state.matrix, toMatrix(matrix));
  }

  private set(key: 'charSpacing' | 'wordSpacing' | 'scale' | 'leading' | 'rise' | 'size', value: unknown): void {
    const number = Number(value);
    if (Number.isFinite(number)) this.state[key] = number;
  }

  private startLine(matrix: Matrix): void {
    this.text = matrix;
    this.line = matrix;
  }

  private show(shown: unknown): void {
    if (!Array.isArray(shown)) return;
    const { size, face, scale } = this.state;
    for (const part of shown) {
      if (typeof part === 'number') this.advance((face.vertical === true ? part : -part * scale) * size * 0.001);
      else if (typeof part === 'object' && part !== null) this.showGlyph(part as ShownGlyph);
    }
  }

  private showGlyph(glyph: ShownGlyph): void {
    const { size, face, charSpacing, wordSpacing, scale } = this.state;
    const isVertical = face.vertical === true;
    const unit = face.fontMatrix?.[0] ?? 0.001;
    const width = (glyph.width ?? 0) * unit * size;
    const spacing = (glyph.isSpace === true ? wordSpacing : 0) + charSpacing;
    this.add(glyph.unicode ?? '', isVertical ? size : width * scale);
    this.advance(isVertical ? -((glyph.vmetric?.[0] ?? -1000) * -unit * size - spacing) : (width + spacing) * scale);
  }

  private advance(by: number): void {
    this.text = compose(this.text, this.state.face.vertical === true ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by, 0]);
  }

  private add(text: string, width: number): void {
    if (text === '' || this.glyphs.length >= mostGlyphs) return;
    const { face, size, rise } = this.state;
    const matrix = compose(this.state.matrix, this.text);
    const [x, y] = place(matrix, 0, rise);
    const across = Math.hypot(matrix[0], matrix[1]);
    const up = Math.hypot(matrix[2], matrix[3]);
    if (![x, y, across, up].every(Number.isFinite)) return;
    const bold = face.bold === true || /bold|heavy|black/iu.test(face.name ?? '');
    this.glyphs.push({ text, x, y, width: Math.abs(width) * across, size: Math.abs(size) * up, bold, runs: runsOf(matrix) });
  }

  private path(kind: number, data: unknown): void {
    const list = Array.isArray(data) ? (data[0] as unknown) : undefined;
    if (!(list instanceof Float32Array)) return;
    for (const points of subpaths(list)) {
      const placed = points.map(([x, y]) => place(this.state.matrix, x, y));
      if (fills.has(kind)) this.filled(placed);
      else if (strokes.has(kind) || both.has(kind)) this.stroked(placed);
    }
  }

  /** A filled shape is a line where it is thin. */
  private filled(points: readonly (readonly [number, number])[]): void {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    this.stroke(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  }

  private stroked(points: readonly (readonly [number, number])[]): void {
    points.forEach(([x, y], index) => {
      const before = points[index - 1];
      if (before !== undefined) this.stroke(before[0], before[1], x, y);
    });
  }

  private stroke(x0: number, y0: number, x1: number, y1: number): void {
    if (this.strokes.length < mostStrokes && [x0, y0, x1, y1].every(Number.isFinite)) this.strokes.push({ x0, y0, x1, y1 });
  }
}

/** How many numbers follow each step of a path: move, line, curve, simpler curve, close. */
const lengths = [2, 2, 6, 4, 0];

/** The points of each part of a path; curves are their ends, and a shape of many points is no line of a table. */
function subpaths(data: Float32Array): readonly (readonly (readonly [number, number])[])[] {
  const parts: [number, number][][] = [];
  for (let at = 0; at < data.length;) {
    const step = data[at] ?? 0;
    const count = lengths[step];
    if (count === undefined) break;
    const end: [number, number] = [data[at + count - 1] ?? 0, data[at + count] ?? 0];
    const open = parts.at(-1);
    if (step === 0 || open === undefined) parts.push([end]);
    else open.push(step === 4 ? (open[0] ?? end) : end);
    at += 1 + count;
  }
  return parts.filter((points) => points.length > 1 && points.length <= 12);
}

function runsOf([a, b]: Matrix): DrawnGlyph['runs'] {
  if (Math.abs(b) < 0.01 * Math.abs(a) && a > 0) return 'right';
  if (Math.abs(a) >= 0.01 * Math.abs(b)) return 'other';
  return b < 0 ? 'up' : 'down';
}
