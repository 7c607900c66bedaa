import { isUnitLike } from './office-words.ts';
import { reworded, type Words } from './origin.ts';

/** A document that a plan rests on, as the text names it. */
export interface BasisDraft {
  readonly title: Words;
  readonly no?: Words;
  readonly issuer?: Words;
}

const cited = /《((?:[^《》]|《[^《》]*》)+)》(?:\s*[（(]([^（）()《》]{1,20}?[〔［[]\s*\d{4}\s*[〕］\]]\s*(?:第\s*)?\d+\s*号)[）)])?/gu;
const leads = /根据|按照|依据|遵照|贯彻落实|贯彻执行|为落实|结合|要求/u;

/** The documents that opening paragraphs name after 根据, 按照 or 贯彻落实, with number and issuer where these stand beside. */
export function basisIn(opening: readonly Words[], ownTitle: string): readonly BasisDraft[] {
  const found = opening.flatMap((words) => {
    const start = words.text.search(leads);
    if (start < 0) return [];
    return [...words.text.matchAll(cited)]
      .filter((match) => match.index > start && (match[1] ?? '').length > 3)
      .map((match) => basisOf(words, match));
  });
  return found.filter(
    (basis, index) => basis.title.text !== ownTitle && found.findIndex((other) => other.title.text === basis.title.text) === index,
  );
}

function basisOf(words: Words, match: RegExpMatchArray): BasisDraft {
  const before = words.text.slice(0, match.index);
  const name = /(?:^|[，、。；》）)]|和|及|与|根据|按照|依据|贯彻落实|落实)([^，、。；《》（）()]{2,24})$/u
    .exec(before)?.[1]
    ?.replace(/^(?:和|及|与|以及|根据|按照|依据|遵照|贯彻|落实|执行|深入)+/u, '');
  const issuer = name !== undefined && isUnitLike(name) ? name : undefined;
  const no = match[2]
    ?.replace(/\s/gu, '')
    .replace(/[［[]/gu, '〔')
    .replace(/[］\]]/gu, '〕');
  return {
    title: reworded(words, match[1] ?? ''),
    ...(no === undefined ? {} : { no: reworded(words, no) }),
    ...(issuer === undefined ? {} : { issuer: reworded(words, issuer) }),
  };
}
