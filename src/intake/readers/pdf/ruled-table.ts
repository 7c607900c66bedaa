import type { Glyph, PageContent, Rule } from './page-content.ts';
import { textLines, type TextLine } from './text-line.ts';

/** A cell between rules, with its lines; lengths in pt. */
export interface RuledCell {
  readonly row: number;
  readonly rowSpan: number;
  readonly left: number;
  readonly right: number;
  readonly lines: readonly TextLine[];
}

/** A table between rules on one page. */
export interface RuledTable {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly rowCount: number;
  readonly cells: readonly RuledCell[];
  /** No rule closes it below: its last row goes on, on the next page. */
  readonly isOpenBelow: boolean;
}

/** So far apart may be what is meant to touch. */
const near = 3;

/** The tables of a page between rules, from the top, and the characters that stand in none of them. */
export function ruledTables(page: PageContent): { readonly tables: readonly RuledTable[]; readonly rest: readonly Glyph[] } {
  const tables: RuledTable[] = [];
  let rest: readonly Glyph[] = page.glyphs;
  for (const group of crossingGroups(page)) {
    const grid = gridOf(group);
    if (grid === undefined) continue;
    const inside = rest.filter((glyph) => isInGrid(glyph, grid));
    if (inside.every(({ text }) => text.trim() === '')) continue;
    tables.push(tableOf(page.number, grid, inside));
    rest = rest.filter((glyph) => !isInGrid(glyph, grid));
  }
  return { tables: tables.toSorted((a, b) => a.top - b.top), rest };
}

interface RuleGroup {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** Rules that hang together by crossing: each group may be a table. */
function crossingGroups({ horizontal, vertical }: PageContent): readonly RuleGroup[] {
  const parents = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== undefined && parents[at] !== at) at = parents[at] ?? at;
    return at;
  };
  horizontal.forEach((h, i) =>
    vertical.forEach((v, j) => {
      if (crosses(h, v)) parents[root(i)] = root(horizontal.length + j);
    }),
  );
  const groups = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>();
  const groupOf = (index: number) => {
    const group = groups.get(root(index)) ?? { horizontal: [], vertical: [] };
    groups.set(root(index), group);
    return group;
  };
  horizontal.forEach((rule, index) => groupOf(index).horizontal.push(rule));
  vertical.forEach((rule, index) => groupOf(horizontal.length + index).vertical.push(rule));
  return [...groups.values()].filter((group) => group.horizontal.length > 0 && group.vertical.length > 0);
}

/** Rules touch where they cross or end at one another; a mark drawn inside a cell keeps further away. */
const touching = 1.6;

function crosses(h: Rule, v: Rule): boolean {
  return v.at >= h.from - touching && v.at <= h.to + touching && h.at >= v.from - touching && h.at <= v.to + touching;
}

interface Grid extends RuleGroup {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly isOpenBelow: boolean;
}

/** Rows and columns between the rules of a group; sides without a rule are where the rules across end. */
function gridOf(group: RuleGroup): Grid | undefined {
  const [xs, ys] = [places(group.vertical), places(group.horizontal)];
  const isOpenBelow = Math.max(...group.vertical.map(({ to }) => to)) > (ys.at(-1) ?? 0) + 2 * near;
  const wholeX = withEnds(xs, group.horizontal);
  const wholeY = withEnds(ys, group.vertical);
  // A frame around text or page is no table.
  if (wholeX.length < 2 || wholeY.length < 2 || (wholeX.length === 2 && wholeY.length === 2)) return undefined;
  return { ...group, xs: wholeX, ys: wholeY, isOpenBelow };
}

function places(rules: readonly Rule[]): readonly number[] {
  const found: number[] = [];
  for (const { at } of rules.toSorted((a, b) => a.at - b.at)) if (found.length === 0 || at - (found.at(-1) ?? 0) > near) found.push(at);
  return found;
}

function withEnds(at: readonly number[], across: readonly Rule[]): readonly number[] {
  const [from, to] = [Math.min(...across.map((rule) => rule.from)), Math.max(...across.map((rule) => rule.to))];
  const before = from < (at[0] ?? Infinity) - 2 * near ? [from] : [];
  const after = to > (at.at(-1) ?? -Infinity) + 2 * near ? [to] : [];
  return [...before, ...at, ...after];
}

function isInGrid({ x, y, width, size }: Glyph, { xs, ys }: Grid): boolean {
  const [centre, middle] = [x + width / 2, y - size * 0.35];
  return centre >= (xs[0] ?? 0) && centre <= (xs.at(-1) ?? 0) && middle >= (ys[0] ?? 0) && middle <= (ys.at(-1) ?? 0);
}

function tableOf(page: number, grid: Grid, glyphs: readonly Glyph[]): RuledTable {
  const { xs, ys, isOpenBelow } = grid;
  const areas = mergedAreas(grid);
  const byPlace = new Map<string, Glyph[]>();
  const areaOf = areaFinder(grid, areas);
  let [before, area]: [Glyph | undefined, number] = [undefined, 0];
  for (const glyph of glyphs) {
    // A word that is too long for its cell hangs over the rule: it belongs where it begins.
    if (before === undefined || !touches(before, glyph)) area = areaOf(glyph);
    before = glyph;
    const key = String(area);
    const list = byPlace.get(key);
    if (list === undefined) byPlace.set(key, [glyph]);
    else list.push(glyph);
  }
  const cells = areas.map((area, index) => ({
    row: area.top,
    rowSpan: area.bottom - area.top + 1,
    left: xs[area.left] ?? 0,
    right: xs[area.right + 1] ?? 0,
    lines: textLines(byPlace.get(String(index)) ?? []),
  }));
  return {
    page,
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
    left: xs[0] ?? 0,
    right: xs.at(-1) ?? 0,
    rowCount: ys.length - 1,
    cells,
    isOpenBelow,
  };
}

/** Whether a character was drawn right after another, without the margins of two cells between them. */
function touches(before: Glyph, glyph: Glyph): boolean {
  const gap = glyph.x - before.x - before.width;
  return Math.abs(glyph.y - before.y) < glyph.size * 0.05 && Math.abs(gap) < glyph.size * 0.08;
}

/** Places of the grid, from 0, both ends included. */
interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Places without a rule between them are one cell: it grows to the right first, then down as far as no rule crosses it. */
function mergedAreas(grid: Grid): readonly Area[] {
  const [rows, columns] = [grid.ys.length - 1, grid.xs.length - 1];
  const taken = new Set<number>();
  const areas: Area[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      const area = { top: row, bottom: row, left: column, right: column };
      while (area.right + 1 < columns && !taken.has(row * columns + area.right + 1) && !hasVertical(grid, area.right + 1, row))
        area.right++;
      while (area.bottom + 1 < rows && isOpenDown(grid, area)) area.bottom++;
      for (let y = area.top; y <= area.bottom; y++) for (let x = area.left; x <= area.right; x++) taken.add(y * columns + x);
      areas.push(area);
    }
  return areas;
}

function isOpenDown(grid: Grid, area: Area): boolean {
  const below = area.bottom + 1;
  for (let column = area.left; column <= area.right; column++) {
    if (hasHorizontal(grid, below, column)) return false;
    if (column > area.left && hasVertical(grid, column, below)) return false;
  }
  return true;
}

function hasVertical({ vertical, xs, ys }: Grid, column: number, row: number): boolean {
  return covers(vertical, xs[column] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0);
}

function hasHorizontal({ horizontal, xs, ys }: Grid, row: number, column: number): boolean {
  return covers(horizontal, ys[row] ?? 0, xs[column] ?? 0, xs[column + 1] ?? 0);
}

/** Whether rules at a place cover most of the way between two others. */
function covers(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  const length = rules
    .filter((rule) => Math.abs(rule.at - at) <= near)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
  return length >= (to - from) * 0.6;
}

function areaFinder({ xs, ys }: Grid, areas: readonly Area[]): (glyph: Glyph) => number {
  const columns = xs.length - 1;
  const owners = new Map<number, number>();
  areas.forEach((area, index) => {
    for (let y = area.top; y <= area.bottom; y++) for (let x = area.left; x <= area.right; x++) owners.set(y * columns + x, index);
  });
  const between = (places: readonly number[], at: number) =>
    Math.max(
      0,
      Math.min(
        places.length - 2,
        places.findLastIndex((place) => place <= at),
      ),
    );
  return ({ x, y, width, size }) => owners.get(between(ys, y - size * 0.35) * columns + between(xs, x + width / 2)) ?? 0;
}
