import { emWidth, titleAtoms, titleWords, type TitleAtom } from './title-atoms.ts';

/** Characters of 2号 (22 pt) on a line of the 156 mm type area (GB/T 9704-2012 §7.3.1). */
export const titleLineWidth = 20;

const usualLines = 4;
const mostLines = 5;

/**
 * A title cut into lines of at most `most` ems that keep words and names whole, in the shape of a trapezium or a rhombus
 * (GB/T 9704-2012 §7.3.1); names in `keep` are never cut. Joined, the lines are the title without its spaces, but for the gaps between names
 * of joint issuers that stand on one line.
 */
export function titleLines(title: string, keep: readonly string[] = [], most: number = titleLineWidth): readonly string[] {
  const names = keep.filter((name) => name !== '');
  const plain = withoutHanSpaces(title, names);
  if (emWidth(plain) <= most) return [plain];
  const atoms = titleAtoms(plain, most, names).flatMap((atom) => cutLong(atom, most));
  const best = bestOf(atoms, 2, usualLines, most) ?? bestOf(atoms, usualLines + 1, mostLines, most);
  return (best?.lines ?? greedy(atoms, most)).map((line) =>
    line
      .map((atom) => atom.text)
      .join('')
      .trim(),
  );
}

type Line = readonly TitleAtom[];

interface Layout {
  readonly lines: readonly Line[];
  readonly cost: number;
}

/** Spaces between Han are layout of the source, but for one between two issuers; those between Latin words are kept. */
function withoutHanSpaces(title: string, names: readonly string[]): string {
  const text = title.trim();
  return text.replace(/(?<=[^\x21-\x7e])\s+|\s+(?=[^\x21-\x7e])/gu, (space: string, at: number) => {
    const isGap = names.some((name) => text.endsWith(name, at)) && names.some((name) => text.startsWith(name, at + space.length));
    return isGap ? space.slice(0, 1).replace(/[^ \u3000]/u, ' ') : '';
  });
}

function bestOf(atoms: Line, fewest: number, mostCount: number, most: number): Layout | undefined {
  return range(fewest, mostCount)
    .flatMap((count) => cutsInto(atoms, count, most))
    .toSorted((a, b) => a.cost - b.cost)[0];
}

/** All ways to cut the atoms into so many lines that fit, each with its cost. */
function cutsInto(atoms: Line, count: number, most: number): readonly Layout[] {
  return partitions(atoms, count, most).map((lines) => ({ lines, cost: costOf(lines) }));
}

function partitions(atoms: Line, count: number, most: number): readonly (readonly Line[])[] {
  if (widthOf(atoms) > count * most) return [];
  if (count === 1) return atoms.length === 0 ? [] : [[atoms]];
  return range(1, atoms.length - count + 1).flatMap((cut) => {
    const head = atoms.slice(0, cut);
    return widthOf(head) > most ? [] : partitions(atoms.slice(cut), count - 1, most).map((rest) => [head, ...rest]);
  });
}

function costOf(lines: readonly Line[]): number {
  const widths = lines.map(widthOf);
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const spread = widths.reduce((sum, width) => sum + Math.abs(width - mean), 0) / widths.length;
  const breaks = lines.slice(0, -1).reduce((sum, line) => sum + (line.at(-1)?.breakCost ?? 0), 0);
  return breaks + spread + shapeCost(widths) + 3 * lines.length + (Math.min(...widths) < 5 ? 8 : 0);
}

/** Trapezium or rhombus: widths rise, fall, or rise and then fall; an hourglass is neither. */
function shapeCost(widths: readonly number[]): number {
  const steps = widths.slice(1).map((width, index) => Math.sign(width - (widths[index] ?? 0)));
  const turns = steps.some((step, index) => step > 0 && steps.slice(0, index).some((before) => before < 0));
  return turns ? 15 : steps.every((step) => step === 0) ? 2 : 0;
}

/** A title of more than five lines is filled line by line. */
function greedy(atoms: Line, most: number): readonly Line[] {
  return atoms.reduce<TitleAtom[][]>((lines, atom) => {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + atom.width <= most) last.push(atom);
    else lines.push([atom]);
    return lines;
  }, []);
}

/** A name wider than a line has to be cut somewhere: between words, and where one of them is wider by characters. */
function cutLong(atom: TitleAtom, most: number): readonly TitleAtom[] {
  if (atom.width <= most) return [atom];
  const words = titleWords(atom.text);
  if (words.length === 1) return [...atom.text].map((text) => ({ text, width: emWidth(text), breakCost: 9 }));
  return words
    .map((text, index) => ({ text, width: emWidth(text), breakCost: index === words.length - 1 ? atom.breakCost : 9 }))
    .flatMap((word) => cutLong(word, most));
}

function widthOf(line: Line): number {
  return line.reduce((sum, atom) => sum + atom.width, 0);
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
