import { areHeads, headMeaning, headWords, type HeadKey } from './head-meaning.ts';
import type { Grid, GridCell } from './origin.ts';
import { tidyTitle, tidyWords } from './tidy-words.ts';

/** A column of a table: its head as printed, the head above it where there are two rows, and what it means. */
export interface HeadColumn {
  readonly index: number;
  readonly label: string;
  readonly head?: string;
  readonly meaning: HeadKey | 'time' | undefined;
}

/** The head of a table: where its rows end, and its columns from the left. */
export interface TableHead {
  /** Rows above the head: a title, a line to fill. */
  readonly above: readonly (readonly GridCell[])[];
  readonly rows: readonly (readonly GridCell[])[];
  readonly end: number;
  readonly columns: readonly HeadColumn[];
}

const DEEPEST = 5;

/** The head of a responsibility table among its first rows; undefined where no row is one. */
export function tableHead(grid: Grid): TableHead | undefined {
  const top = grid.rows
    .slice(0, DEEPEST)
    .findIndex(
      (row) =>
        areHeads(distinct(row)) ||
        areHeads([...distinct(row), ...distinct(grid.rows[grid.rows.indexOf(row) + 1] ?? [])].filter((text) => text.length < 16)),
    );
  if (top < 0 || !isHeadRow(grid.rows[top] ?? [])) return undefined;
  const first = grid.rows[top] ?? [];
  const second = grid.rows[top + 1];
  const two = second !== undefined && isSecondHead(first, second);
  return {
    above: grid.rows.slice(0, top),
    rows: grid.rows.slice(top, top + (two ? 2 : 1)),
    end: top + (two ? 2 : 1),
    columns: columnsOf(first, two ? second : undefined),
  };
}

function distinct(row: readonly GridCell[]): readonly string[] {
  return row.filter(({ covered }) => covered === undefined).map(({ text }) => tidyTitle(text));
}

/** Heads are short, and no row of tasks is. */
function isHeadRow(row: readonly GridCell[]): boolean {
  const own = distinct(row).filter((text) => text !== '');
  return own.length >= 2 && own.every((text) => headWords(text).length <= 24);
}

/** A second row of heads: under a head that spans it stands a head of its own, under the others nothing. */
function isSecondHead(first: readonly GridCell[], second: readonly GridCell[]): boolean {
  const own = second.filter((cell) => cell.text.trim() !== '' && cell.covered === undefined);
  if (own.length < 2 || own.some(({ text }) => tidyTitle(text).length > 12)) return false;
  if (second.some(({ covered }) => covered === 'above')) return own.every((cell) => isUnderSpan(first, second.indexOf(cell)));
  const filled = first.findIndex((cell, index) => cell.text.trim() !== '' && (second[index]?.text.trim() ?? '') !== '');
  if (isBlank(second[0]) && own.every(({ text }) => headMeaning(tidyTitle(text)) !== undefined)) return true;
  const isBlankLeft = second.slice(0, 2).every(({ text }) => text.trim() === '');
  return isBlankLeft && (filled < 0 || filled > 1);
}

function isBlank(cell: GridCell | undefined): boolean {
  return (cell?.text.trim() ?? '') === '';
}

function isUnderSpan(first: readonly GridCell[], index: number): boolean {
  const [here, left, right] = [first[index], first[index - 1], first[index + 1]];
  return here !== undefined && (here.covered === 'left' || right?.covered === 'left' || (left === undefined && right === undefined));
}

function columnsOf(first: readonly GridCell[], second: readonly GridCell[] | undefined): readonly HeadColumn[] {
  let above = '';
  return first.map((cell, index): HeadColumn => {
    const upper = labelOf(cell.text);
    if (upper !== '') above = upper;
    const under = second?.[index];
    const lower = under === undefined || under.covered === 'above' ? '' : labelOf(under.text);
    if (lower === '' || lower === above) return { index, label: upper, meaning: meaningOf(upper, '') };
    return { index, label: lower, head: above, meaning: meaningOf(lower, above) };
  });
}

function labelOf(text: string): string {
  return tidyWords(text.replace(/\n/gu, ' ')).replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

const time =
  /^(?:\d{4}年)?(?:第?[1-4一二三四]季度?|\d{1,2}(?:[-—–~至]\d{1,2})?月(?:份|底)?|[上下]半年|[1-4])$|^\d{4}年(?:度)?$|^\D{0,8}\d{1,2}[-—–~至]\d{1,2}月$/u;

function meaningOf(label: string, above: string): HeadColumn['meaning'] {
  const words = headWords(label);
  if (words === '') return undefined;
  if (time.test(words)) return 'time';
  const own = headMeaning(label);
  // 单位 under 责任, 牵头 under 责任单位: the lower head says more, unless it says nothing alone.
  if (above === '') return own;
  const whole = headMeaning(`${above}${label}`);
  const upper = headMeaning(above);
  if (own === 'responsible' && (upper === 'lead' || upper === 'assist')) return upper;
  return own ?? whole ?? upper;
}
