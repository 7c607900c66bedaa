import { containment, letterPairs, likeness, type LetterPairs } from './text-likeness.ts';

/** A row as the matching sees it. */
export interface MatchRow {
  readonly id: string;
  /** True where the id was given by the author, and so stays when numbers and order change. */
  readonly stable: boolean;
  readonly text: string;
  /** Everything else that it says: requirement, measures. */
  readonly more?: string | undefined;
  /** The group that it stands in, as the newer side names it. */
  readonly group?: string | undefined;
}

/** Rows of two states brought together: no row stands in two pairs. */
export interface Matching<Row> {
  /** In the order of the newer side. */
  readonly pairs: readonly (readonly [Row, Row])[];
  readonly dropped: readonly Row[];
  readonly added: readonly Row[];
}

/** Below this likeness two rows are two rows; with the same number in the same group, below the lower one. */
const LEAST = 0.5;
const LEAST_OF_SAME_NUMBER = 0.3;

/**
 * Brings the rows of two states together: by the ids that authors gave, then by the likeness of their words, the most alike first; a
 * number alone brings nothing together, for it moves when rows come and go.
 */
export function matchRows<Row extends MatchRow>(before: readonly Row[], after: readonly Row[]): Matching<Row> {
  const byId = pairsById(before, after);
  const byWords = pairsByWords(without(before, byId, 0), without(after, byId, 1));
  const pairs = [...byId, ...byWords];
  const place = new Map(after.map((row, index) => [row, index]));
  return {
    pairs: pairs.toSorted(([, a], [, b]) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
    dropped: without(before, pairs, 0),
    added: without(after, pairs, 1),
  };
}

/** The ids of the rows whose words are for the most part those of one row: what it was split from, or merged into. */
export function kinOf(row: MatchRow, others: readonly MatchRow[]): readonly string[] {
  const words = letterPairs(row.text);
  return others.filter((other) => containment(words, letterPairs(other.text)) >= MOSTLY).map(({ id }) => id);
}

const MOSTLY = 0.7;

type Pair<Row> = readonly [Row, Row];

function without<Row>(rows: readonly Row[], pairs: readonly Pair<Row>[], side: 0 | 1): readonly Row[] {
  const taken = new Set(pairs.map((pair) => pair[side]));
  return rows.filter((row) => !taken.has(row));
}

function pairsById<Row extends MatchRow>(before: readonly Row[], after: readonly Row[]): readonly Pair<Row>[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return after.flatMap((row) => {
    const old = known.get(row.id);
    return old !== undefined && (old.stable || row.stable) ? [[old, row] as const] : [];
  });
}

interface Candidate<Row> {
  readonly pair: Pair<Row>;
  readonly score: number;
  /** How far apart the two stand in their lists, and the sum of their places: of two equal candidates the nearer, then the earlier counts. */
  readonly apart: number;
  readonly sum: number;
}

/** The best pair first; the order is the same from either side, so that what was matched one way is matched the other way too. */
function pairsByWords<Row extends MatchRow>(before: readonly Row[], after: readonly Row[]): readonly Pair<Row>[] {
  const [olds, news] = [before.map(spoken), after.map(spoken)];
  const candidates = olds.flatMap((old, from) => news.flatMap((row, to) => candidate(old, row, from, to)));
  const taken = new Set<Row>();
  return candidates.toSorted(byScore).flatMap(({ pair }) => {
    if (pair.some((row) => taken.has(row))) return [];
    for (const row of pair) taken.add(row);
    return [pair];
  });
}

function byScore<Row>(a: Candidate<Row>, b: Candidate<Row>): number {
  return b.score - a.score || a.apart - b.apart || a.sum - b.sum;
}

/** A row with its letter pairs, worked out once for all comparisons. */
interface Spoken<Row> {
  readonly row: Row;
  readonly words: LetterPairs;
  /** With all that it says beside; absent where it says nothing beside. */
  readonly whole: LetterPairs | undefined;
}

function spoken<Row extends MatchRow>(row: Row): Spoken<Row> {
  const whole = row.more === undefined ? undefined : letterPairs(`${row.text}${row.more}`);
  return { row, words: letterPairs(row.text), whole };
}

function candidate<Row extends MatchRow>(old: Spoken<Row>, next: Spoken<Row>, from: number, to: number): readonly Candidate<Row>[] {
  const alike = likenessOf(old, next);
  const sameGroup = old.row.group === next.row.group;
  const sameNumber = old.row.id === next.row.id && sameGroup;
  if (alike < (sameNumber ? LEAST_OF_SAME_NUMBER : LEAST)) return [];
  // Of rows with the same words the one in the same group, then the one of the same number, is meant.
  const score = alike + (sameGroup ? 0.02 : 0) + (sameNumber ? 0.01 : 0);
  return [{ pair: [old.row, next.row], score: Math.round(score * 1e6), apart: Math.abs(from - to), sum: from + to }];
}

/** Rows that were written anew but ask for the same in their requirement and measures are alike too. */
function likenessOf(old: Spoken<MatchRow>, next: Spoken<MatchRow>): number {
  const words = likeness(old.words, next.words);
  if (words === 1 || old.whole === undefined || next.whole === undefined) return words;
  return Math.max(words, likeness(old.whole, next.whole) - 0.1);
}
