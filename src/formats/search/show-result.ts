import type { SearchKind } from '../../views/search/search-entry.ts';
import type { SearchHit } from './find-entries.ts';
import type { SearchHead } from './index-shape.ts';
import { excerptOf, markedPieces, nameSpans, spansOf, type MarkedPiece, type Span } from './mark-words.ts';
import type { SearchWord } from './parse-query.ts';
import { fileOf, type SearchDirectory } from './read-directory.ts';

/** A result as it is shown. */
export interface SearchResult {
  readonly kind: SearchKind;
  readonly address: string;
  readonly title: readonly MarkedPiece[];
  /** 文号, and those other names that have a word. */
  readonly beside: readonly (readonly MarkedPiece[])[];
  /** The plan of a task, the office of a unit. */
  readonly under: string;
  readonly date: string;
  readonly excerpts: readonly (readonly MarkedPiece[])[];
  /** The first words of its text that are marked, as they are printed. */
  readonly printed: string | undefined;
}

/** Reads a head or a passage by its number. */
export interface TextReading {
  readonly head: (entry: number) => Promise<SearchHead | undefined>;
  readonly passage: (passage: number) => Promise<string | undefined>;
}

/** Results that are shown together lie in at most so many files of texts; but so many results are shown in any case. */
const most = { files: 14, least: 5 };

/** At which hit to stop, so that the texts of those before it lie in few files. */
export function affordable(hits: readonly SearchHit[], from: number, count: number, { texts }: SearchDirectory): number {
  const files = new Set<number>();
  let next = from;
  for (const { entry, passages } of hits.slice(from, from + count)) {
    files.add(fileOf(texts, 0, entry));
    for (const passage of passages().slice(0, 1)) files.add(fileOf(texts, 1, passage));
    if (files.size > most.files && next - from >= most.least) break;
    next += 1;
  }
  return next;
}

/** A hit with its words marked; undefined where it turns out not to have one of them. */
export async function resultOf(
  hit: SearchHit,
  words: readonly SearchWord[],
  { head, passage }: TextReading,
): Promise<SearchResult | undefined> {
  const own = await head(hit.entry);
  if (own === undefined) return undefined;
  const named = namesOf(own);
  const titles = named.map(({ name, initials }) => words.map((word) => nameSpans(word, name, initials)));
  const missing = new Set(words.filter((_, index) => !titles.some((spans) => (spans[index] ?? []).length > 0)));
  const texts: { readonly text: string; readonly spans: readonly Span[] }[] = [];
  for (const number of hit.passages()) {
    if (texts.length > 0 && missing.size === 0) break;
    const text = (await passage(number)) ?? '';
    const spans = words.map((word) => spansOf(word, text));
    const isNew = words.some((word, index) => missing.has(word) && (spans[index] ?? []).length > 0);
    if (!isNew && (texts.length > 0 || spans.flat().length === 0)) continue;
    for (const [index, word] of words.entries()) if ((spans[index] ?? []).length > 0) missing.delete(word);
    texts.push({ text, spans: spans.flat() });
  }
  return missing.size > 0 ? undefined : shown(hit, own, titles, texts);
}

type Texts = readonly { readonly text: string; readonly spans: readonly Span[] }[];

function shown({ kind }: SearchHit, own: SearchHead, titles: readonly (readonly (readonly Span[])[])[], texts: Texts): SearchResult {
  const [address, title, no, under, date] = own;
  const [titled = [], numbered = [], ...others] = titles.map((spans) => spans.flat());
  const names = namesOf(own).slice(2);
  return {
    kind,
    address,
    title: markedPieces(title, titled),
    beside: [
      ...(no === '' ? [] : [markedPieces(no, numbered)]),
      ...names.flatMap(({ name }, index) => ((others[index] ?? []).length === 0 ? [] : [markedPieces(name, others[index] ?? [])])),
    ],
    under,
    date,
    excerpts: texts.map(({ text, spans }) => excerptOf(text, spans)),
    printed: texts.map(firstWords)[0],
  };
}

function firstWords({ text, spans }: Texts[number]): string {
  const [{ start, end } = { start: 0, end: 0 }] = [...spans].sort((a, b) => a.start - b.start);
  return text.slice(start, end);
}

/** Title, 文号 and other names; first letters belong to title and names. */
function namesOf([, title, no, , , names, initials]: SearchHead): readonly {
  readonly name: string;
  readonly initials?: readonly string[] | undefined;
}[] {
  return [{ name: title, initials: initials[0] }, { name: no }, ...names.map((name, index) => ({ name, initials: initials[index + 1] }))];
}
