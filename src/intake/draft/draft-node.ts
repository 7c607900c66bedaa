import type { DoubtId } from '../../model/messages/import-doubts.ts';
import type { Origin, Words } from '../recognise/origin.ts';

/** Something that a person should look at: what, with which facts, and where in the source. */
export interface Doubt {
  readonly id: DoubtId;
  readonly facts: Readonly<Record<string, string>>;
  readonly at: readonly Origin[];
}

/** A value of a draft that knows where it came from. */
export interface DraftLeaf {
  readonly kind: 'leaf';
  readonly value: string | number | boolean;
  readonly at: readonly Origin[];
  readonly doubts: readonly Doubt[];
}

/** A list of a draft. */
export interface DraftList {
  readonly kind: 'list';
  readonly items: readonly DraftNode[];
}

/** A record of a draft: its keys in the order in which they are written. */
export interface DraftMap {
  readonly kind: 'map';
  readonly entries: readonly (readonly [string, DraftNode])[];
  readonly doubts: readonly Doubt[];
}

/** A draft, or a part of it: values with their origin, and doubts. */
export type DraftNode = DraftLeaf | DraftList | DraftMap;

/** A value with where it came from. */
export function leaf(value: DraftLeaf['value'], at: readonly Origin[] = [], doubts: readonly Doubt[] = []): DraftLeaf {
  return { kind: 'leaf', value, at, doubts };
}

/** Words with where they came from; undefined where there are none. */
export function wordsLeaf(words: Words | undefined, doubts: readonly Doubt[] = []): DraftLeaf | undefined {
  return words === undefined || words.text === '' ? undefined : leaf(words.text, words.at, doubts);
}

/** A list; undefined where it would be empty. */
export function listOf(items: readonly (DraftNode | undefined)[]): DraftList | undefined {
  const present = items.filter((item) => item !== undefined);
  return present.length === 0 ? undefined : { kind: 'list', items: present };
}

/** A record of those keys that have something. */
export function mapOf(fields: Readonly<Record<string, DraftNode | undefined>>, doubts: readonly Doubt[] = []): DraftMap {
  const entries = Object.entries(fields).filter((entry): entry is [string, DraftNode] => entry[1] !== undefined);
  return { kind: 'map', entries, doubts };
}

/** Words in their own field, or in `text` beside other fields where there are any. */
export function wordsOrMap(
  words: Words,
  beside: Readonly<Record<string, DraftNode | undefined>>,
  doubts: readonly Doubt[] = [],
): DraftNode {
  const rest = Object.values(beside).filter((node) => node !== undefined);
  return rest.length === 0 ? leaf(words.text, words.at, doubts) : mapOf({ text: leaf(words.text, words.at), ...beside }, doubts);
}

/** The plain value of a draft, as a YAML reader would give it. */
export function plainValue(node: DraftNode): unknown {
  if (node.kind === 'leaf') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  return Object.fromEntries(node.entries.map(([key, value]) => [key, plainValue(value)]));
}

/** The value under a path of a draft; undefined where there is none. */
export function nodeAt(node: DraftNode | undefined, path: readonly (string | number)[]): DraftNode | undefined {
  const [head, ...rest] = path;
  if (node === undefined || head === undefined) return node;
  if (node.kind === 'list') return typeof head === 'number' ? nodeAt(node.items[head], rest) : undefined;
  if (node.kind === 'map') return nodeAt(node.entries.find(([key]) => key === head)?.[1], rest);
  return undefined;
}
