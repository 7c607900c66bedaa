import { DOMParser } from '@xmldom/xmldom';

/** A rectangle of the drawing in its pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line of text with the room it takes, by the widths of its characters. */
export interface TextLine extends Box {
  readonly words: string;
  readonly name: string;
}

/** Something drawn, with the words of its own title. */
export interface Mark extends Box {
  readonly name: string;
  readonly title: string;
  readonly x: number;
}

/** A row as a reader of XML finds it. */
export interface DrawnRow {
  readonly id: string;
  readonly title: string;
  readonly top: number;
  readonly marks: readonly Mark[];
  readonly lines: readonly TextLine[];
}

/** A Gantt drawing read back. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly rows: readonly DrawnRow[];
  readonly ticks: readonly Mark[];
  readonly legend: readonly string[];
}

/** Reads a drawing with a reader of XML that did not write it; throws where it is not well-formed. */
export function readDrawing(svg: string): Drawing {
  const refuse = (message: string): never => {
    throw new Error(message);
  };
  const parser = new DOMParser({ errorHandler: { warning: refuse, error: refuse, fatalError: refuse } });
  const root = parser.parseFromString(svg, 'image/svg+xml').documentElement;
  const groups = all(root, 'g');
  return {
    width: number(root, 'width'),
    height: number(root, 'height'),
    lines: all(root, 'text').flatMap(linesOf),
    rows: groups.filter((group) => group.getAttribute('id')?.startsWith('gt-row-')).map(rowOf),
    ticks: all(root, 'line')
      .filter((line) => line.getAttribute('class')?.startsWith('gt-tick'))
      .map(markOf),
    legend: groups.filter((group) => group.getAttribute('id') === 'gt-legend').flatMap((group) => all(group, 'text').map(wordsOf)),
  };
}

/** True where two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  const slack = 0.01;
  return a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
}

function rowOf(group: Element): DrawnRow {
  const [title] = all(group, 'title');
  const [rule] = all(group, 'line');
  return {
    id: (group.getAttribute('id') ?? '').slice('gt-row-'.length),
    title: title?.textContent ?? '',
    top: number(rule!, 'y1'),
    marks: [...all(group, 'rect'), ...all(group, 'line').slice(1), ...all(group, 'path')].map(markOf),
    lines: all(group, 'text').flatMap(linesOf),
  };
}

function markOf(element: Element): Mark {
  const box = boxOf(element);
  return {
    ...box,
    name: classOf(element),
    title: all(element, 'title')[0]?.textContent ?? '',
    x: (box.left + box.right) / 2,
  };
}

/** The classes of the drawing without the sign of their origin. */
function classOf(element: Element): string {
  return (element.getAttribute('class') ?? '').replaceAll('gt-', '');
}

function boxOf(element: Element): Box {
  if (element.tagName === 'rect') {
    const [left, top] = [number(element, 'x'), number(element, 'y')];
    return { left, top, right: left + number(element, 'width'), bottom: top + number(element, 'height') };
  }
  if (element.tagName === 'line') {
    return { left: number(element, 'x1'), right: number(element, 'x2'), top: number(element, 'y1'), bottom: number(element, 'y2') };
  }
  return pathBox(element.getAttribute('d') ?? '');
}

/** The box of a path of M, L and l. */
function pathBox(d: string): Box {
  let [x, y] = [0, 0];
  const points = [...d.matchAll(/([MLl]?)\s*(-?[\d.]+)\s*(-?[\d.]+)/gu)].map(([, command = '', a, b], index, found) => {
    const relative = (command === '' ? found.slice(0, index).findLast(([, name]) => name !== '')?.[1] : command) === 'l';
    [x, y] = relative ? [x + Number(a), y + Number(b)] : [Number(a), Number(b)];
    return [x, y] as const;
  });
  const [xs, ys] = [points.map(([at]) => at), points.map(([, at]) => at)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

const fontSizes: Readonly<Record<string, number>> = { caption: 20, quiet: 12, phase: 12, nowtext: 12 };

function linesOf(text: Element): readonly TextLine[] {
  const name = classOf(text);
  const font = fontSizes[name] ?? 13;
  const spans = all(text, 'tspan');
  const left = number(text, 'x');
  let baseline = number(text, 'y');
  const first = text.firstChild?.nodeValue ?? '';
  const others = spans.map((span) => ({ words: span.textContent, down: number(span, 'dy') }));
  return [{ words: first, down: 0 }, ...others].map(({ words, down }) => {
    baseline += down;
    return { words, name, left, right: left + emsOf(words) * font, top: baseline - font * 0.88, bottom: baseline + font * 0.2 };
  });
}

/** Han and full-width signs are as wide as they are high, Latin letters and digits a little over half. */
function emsOf(words: string): number {
  return [...words].reduce((sum, character) => sum + (character >= '\u2000' ? 1 : 0.55), 0);
}

function wordsOf(element: Element): string {
  return element.textContent;
}

function all(element: Element, tag: string): readonly Element[] {
  return Array.from(element.getElementsByTagName(tag));
}

function number(element: Element, name: string): number {
  const value = Number(element.getAttribute(name) ?? Number.NaN);
  if (!Number.isFinite(value)) throw new Error(`${element.tagName} has no number ${name}`);
  return value;
}
