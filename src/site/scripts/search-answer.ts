import { searchKindNames, searchKinds, type SearchKind } from '../../views/search/search-entry.ts';
import type { SearchHit } from '../../formats/search/find-entries.ts';
import type { SearchEngine, SearchFound } from '../../formats/search/search-engine.ts';
import { stepOfResults, toSearchAddress, type SearchQuestion } from './search-question.ts';
import { element, link, resultItem } from './search-results.ts';

/** What is said and shown for a question. */
export interface Answer {
  readonly said: string;
  /** Links to all results and to those of one kind. */
  readonly kinds: readonly HTMLElement[];
  readonly list: readonly HTMLElement[];
}

/** An answer without results. */
export function nothing(said: string): Answer {
  return { said, kinds: [], list: [] };
}

/** Of each kind so many results stand among all. */
const ofEach = 3;

/** The results of a question in groups by kind, those with words in titles first, with their counts. */
export async function answerOf(question: SearchQuestion, { words, hits, sure }: SearchFound, search: SearchEngine): Promise<Answer> {
  const { q, kind, count } = question;
  const { chosen, first } = kind === undefined ? bestOfEach(hits) : bestOf(kind, hits, count);
  const { results, next } = await search.show(words, chosen, 0, first);
  const counts = searchKinds.map((one) => {
    const all = hits.filter((hit) => hit.kind === one).length;
    const isShown = chosen.slice(0, next).filter((hit) => hit.kind === one).length === all;
    const own = results.filter((result) => result.kind === one);
    return { kind: one, own, count: isShown ? own.length : all, isShown };
  });
  const present = counts.filter((one) => one.count > 0);
  const total = present.reduce((sum, one) => sum + one.count, 0);
  if (total === 0) return nothing(`没有找到“${q}”。可以少写几个字，或者换个说法；也可以从下面的目录找。`);
  const about = sure || present.every(({ isShown }) => isShown) ? '' : '约';
  const order = [...present].sort((a, b) => placeOf(a.kind, chosen) - placeOf(b.kind, chosen));
  return {
    said: `找到${about}${total}条${kind === undefined ? '' : `，其中${searchKindNames[kind]}${present.find((one) => one.kind === kind)?.count ?? 0}条`}。`,
    kinds: [kindLink(question, undefined, total), ...present.map((one) => kindLink(question, one.kind, one.count))],
    list: order
      .filter((one) => one.own.length > 0 && (kind === undefined || one.kind === kind))
      .map((one) =>
        element(
          'section',
          'tight',
          element('h2', '', searchKindNames[one.kind], element('span', 'cnt', `${one.count}条`)),
          element('ol', 'hits', ...one.own.map(resultItem)),
          one.isShown ? '' : restLink(question, one.kind, next),
        ),
      ),
  };
}

function placeOf(kind: SearchKind, hits: readonly SearchHit[]): number {
  return hits.findIndex((hit) => hit.kind === kind);
}

/** The best of each kind; what room is left is filled up in the order of kinds. */
function bestOfEach(hits: readonly SearchHit[]): { readonly chosen: readonly SearchHit[]; readonly first: number } {
  const titled = (kind: SearchKind): number => hits.find((hit) => hit.kind === kind)?.titled ?? -1;
  const byKind = [...searchKinds].sort((a, b) => titled(b) - titled(a)).map((kind) => hits.filter((hit) => hit.kind === kind));
  const best = byKind.flatMap((own) => own.slice(0, ofEach));
  const more = byKind.flatMap((own) => own.slice(ofEach)).slice(0, Math.max(0, stepOfResults - best.length));
  const first = new Set([...best, ...more]);
  return { chosen: byKind.flat().sort((a, b) => Number(first.has(b)) - Number(first.has(a))), first: first.size };
}

/** Those of one kind; where there are few in all, the others too, so that they are looked up and their number is sure. */
function bestOf(
  kind: SearchKind,
  hits: readonly SearchHit[],
  count: number,
): { readonly chosen: readonly SearchHit[]; readonly first: number } {
  const own = hits.filter((hit) => hit.kind === kind);
  if (hits.length > stepOfResults) return { chosen: own, first: count };
  return { chosen: [...own, ...hits.filter((hit) => hit.kind !== kind)], first: hits.length };
}

function kindLink({ q, kind: now }: SearchQuestion, kind: SearchKind | undefined, count: number): HTMLElement {
  const name = kind === undefined ? '全部' : searchKindNames[kind];
  const made = link(toSearchAddress({ q, kind, count: stepOfResults }), name, element('span', 'num', String(count)));
  if (kind === now) made.setAttribute('aria-current', 'true');
  return element('li', '', made);
}

/** Among all results the way to those of a kind, among those of a kind the way to more. */
function restLink({ q, kind: now }: SearchQuestion, kind: SearchKind, shown: number): HTMLElement {
  const isMore = now !== undefined;
  const words = isMore ? `再看${stepOfResults}条` : `全部${searchKindNames[kind]}`;
  const made = link(toSearchAddress({ q, kind, count: isMore ? shown + stepOfResults : stepOfResults }), words);
  made.dataset['go'] = isMore ? 'more' : 'kind';
  return element('p', 'rest', made);
}
