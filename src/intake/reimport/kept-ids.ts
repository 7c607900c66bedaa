import { letterPairs, likeness, type LetterPairs } from '../../plan/diff/text-likeness.ts';
import type { DraftIds } from '../draft/plan-draft.ts';
import { freeId } from '../recognise/pinyin-id.ts';
import type { Recognised } from '../recognise/recognise.ts';

/** A row of the version that was imported before: its id and its words. */
export interface PreviousRow {
  readonly id: string;
  readonly text: string;
}

/** The rows of the version that was imported before. */
export interface PreviousRows {
  readonly groups: readonly PreviousRow[];
  readonly tasks: readonly PreviousRow[];
}

const ALIKE = 0.6;

/** The ids of a newer version: rows that are still the same work keep theirs, new rows get free ones. */
export function keptIds(found: Recognised, plain: DraftIds, previous: PreviousRows | undefined): DraftIds {
  if (previous === undefined) return plain;
  const tasks = (found.tasks?.tasks ?? []).map(({ heading, text }) => `${heading?.text ?? ''}${text.text}`);
  const groups = (found.tasks?.groups ?? []).map(({ title }) => title.text);
  return { groups: matched(groups, plain.groups, previous.groups), tasks: matched(tasks, plain.tasks, previous.tasks) };
}

/** Equal words first, then the most alike; what is left over is new. */
function matched(texts: readonly string[], plain: readonly string[], previous: readonly PreviousRow[]): readonly string[] {
  const ids: (string | undefined)[] = texts.map(() => undefined);
  const free = new Set(previous);
  for (const [index, text] of texts.entries()) {
    const same = [...free].find((row) => row.text === text);
    if (!same) continue;
    ids[index] = same.id;
    free.delete(same);
  }
  const pairs = new Map([...free].map((row) => [row, letterPairs(row.text)]));
  for (const { index, row } of likelyPairs(texts, ids, pairs)) {
    if (ids[index] !== undefined || !free.has(row)) continue;
    ids[index] = row.id;
    free.delete(row);
  }
  const taken = new Set([...previous.map(({ id }) => id), ...ids.filter((id) => id !== undefined)]);
  return ids.map((id, index) => {
    if (id !== undefined) return id;
    const fresh = freeId(plain[index] ?? 'x', taken);
    taken.add(fresh);
    return fresh;
  });
}

interface LikelyPair {
  readonly index: number;
  readonly row: PreviousRow;
  readonly score: number;
}

function likelyPairs(
  texts: readonly string[],
  ids: readonly (string | undefined)[],
  rows: ReadonlyMap<PreviousRow, LetterPairs>,
): readonly LikelyPair[] {
  const found = texts.flatMap((text, index) => {
    if (ids[index] !== undefined) return [];
    const own = letterPairs(text);
    return [...rows].map(([row, pairs]) => ({ index, row, score: likeness(own, pairs) })).filter(({ score }) => score >= ALIKE);
  });
  return found.toSorted((a, b) => b.score - a.score);
}
