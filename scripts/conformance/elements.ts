import type { MeasuredDocument } from './clause.ts';
import type { Glyph, Shape } from './drawing.ts';
import type { BlockRole } from './expected/expected-document.ts';
import { mm } from './measures.ts';
import { findRun, type Run } from './text-flow.ts';

/** An element of a document and where it stands on paper; `run` is undefined where it was not found. */
export interface Element {
  readonly role: BlockRole;
  readonly text: string;
  readonly level: number | undefined;
  /** The number that a numbered paragraph begins with. */
  readonly ordinal: string | undefined;
  readonly run: Run | undefined;
}

const located = new WeakMap<MeasuredDocument, readonly Element[]>();

/** Finds every block of running text on the paper, in order; each is looked for behind the one before it. */
export function elementsOf(document: MeasuredDocument): readonly Element[] {
  const known = located.get(document) ?? locate(document);
  located.set(document, known);
  return known;
}

/** The elements of one role. */
export function elements(document: MeasuredDocument, ...roles: readonly BlockRole[]): readonly Element[] {
  return elementsOf(document).filter(({ role }) => roles.includes(role));
}

const looks: Readonly<Partial<Record<BlockRole, (glyph: Glyph) => boolean>>> = {
  'mark': isRedGlyph,
  'title': (glyph) => glyph.size > 17 && !isRedGlyph(glyph),
  'issued-title': (glyph) => glyph.size > 17,
  'annex-title': (glyph) => glyph.size > 17,
};

/** The head of a first page may stand in any order (份号 above the mark, 文号 beside 签发人): its elements are looked for from the top. */
const atHead: ReadonlySet<BlockRole> = new Set(['mark', 'copy-no', 'urgency', 'no', 'signer']);

function locate({ expected, paper }: MeasuredDocument): readonly Element[] {
  let from = 0;
  return expected.blocks.flatMap((block) => {
    if (block.kind === 'table') return [];
    const { role, text, level, ordinal } = block;
    const run = findRun(paper, text, atHead.has(role) ? 0 : from, looks[role]);
    if (run !== undefined && run.end > from) from = run.end;
    return [{ role, text, level, ordinal, run }];
  });
}

/** Whether a colour is the red of heads and rules. */
export function isRed(colour: string): boolean {
  const [, red = '0', green = '0', blue = '0'] = /^#(..)(..)(..)$/u.exec(colour) ?? [];
  return Number.parseInt(red, 16) >= 0xc0 && Number.parseInt(green, 16) <= 0x40 && Number.parseInt(blue, 16) <= 0x40;
}

function isRedGlyph({ colour }: Glyph): boolean {
  return isRed(colour);
}

/** A horizontal rule, put together from the pieces that browsers draw. */
export interface Rule {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly colour: string;
}

/** The horizontal rules on a page, top to bottom: shapes lower than 2 mm and longer than 5 mm, pieces that touch joined. */
export function rulesOn(shapes: readonly Shape[], fits: (colour: string) => boolean): readonly Rule[] {
  const flat = shapes.filter(({ box, colour }) => box.bottom - box.top < mm(2) && box.right - box.left > mm(5) && fits(colour));
  const joined: Rule[] = [];
  for (const { box, colour } of flat.toSorted((a, b) => a.box.left - b.box.left)) {
    const index = joined.findIndex(
      (rule) => Math.abs(rule.top - box.top) < 0.4 && Math.abs(rule.bottom - box.bottom) < 0.4 && box.left - rule.right < mm(0.6),
    );
    const rule = joined[index];
    if (rule === undefined) joined.push({ ...box, colour });
    else joined[index] = { ...rule, right: Math.max(rule.right, box.right) };
  }
  return joined.filter(({ left, right }) => right - left > mm(20)).toSorted((a, b) => a.top - b.top);
}
