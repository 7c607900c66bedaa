import type { SearchEntry } from '../../views/search/search-entry.ts';
import type { PassageRun } from './index-shape.ts';

/** All texts that are searched, each in its place once, and which of them each entry has. */
export interface NumberedPassages {
  readonly passages: readonly string[];
  /** For each entry, in the given order: ascending stretches that do not touch. */
  readonly runs: readonly (readonly PassageRun[])[];
  /** For each entry how many passages were new with it. */
  readonly fresh: readonly number[];
}

/**
 * Up to how many characters short paragraphs stand together: the more, the smaller is the index, and the more often is a text read for nothing. A small
 * site can afford the finer index.
 */
function togetherLength(entries: readonly SearchEntry[]): number {
  const all = entries.reduce((sum, { passages }) => passages.reduce((length, { length: own }) => length + own, sum), 0);
  return Math.min(800, Math.max(200, all / 3000));
}

/**
 * Numbers passages in the order of entries. Those of tasks are kept for themselves, and whatever else prints them names them; others of an entry
 * stand together.
 */
export function numberPassages(entries: readonly SearchEntry[]): NumberedPassages {
  const most = togetherLength(entries);
  const numbers = new Map<string, number>();
  const passages: string[] = [];
  const runs: (readonly PassageRun[])[] = [];
  const fresh: number[] = [];
  for (const { kind, passages: own } of entries) {
    const before = passages.length;
    const unknown = own.filter((passage) => !numbers.has(passage));
    if (kind === 'task') for (const passage of unknown) numbers.set(passage, numbers.size);
    passages.push(...(kind === 'task' ? new Set(unknown) : together([...new Set(unknown)], most)));
    const known = own.flatMap((passage) => numbers.get(passage) ?? []).filter((number) => number < before);
    fresh.push(passages.length - before);
    runs.push(runsOf([...known, ...Array.from({ length: passages.length - before }, (_, index) => before + index)]));
  }
  return { passages, runs, fresh };
}

function together(passages: readonly string[], most: number): readonly string[] {
  const joined: string[] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    if (last === undefined || last.length + passage.length > most) joined.push(passage);
    else joined[joined.length - 1] = `${last}\n${passage}`;
  }
  return joined;
}

function runsOf(numbers: readonly number[]): readonly PassageRun[] {
  const runs: { start: number; count: number }[] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.start + last.count === number) last.count += 1;
    else runs.push({ start: number, count: 1 });
  }
  return runs;
}
