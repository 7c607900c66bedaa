import { letterPairs, likeness } from '../../plan/diff/text-likeness.ts';
import { findAnnexes, type Annex, type AnnexesFound } from './annexes.ts';
import { issuedStart } from './issued-text.ts';
import { letterEnd, type LetterEnd } from './letter-end.ts';
import { letterHead, type LetterHead } from './letter-head.ts';
import { joinCutLines } from './join-cut.ts';
import type { Item, Line, Words } from './origin.ts';

/** A text with a title of its own that a notice brings (被印发文件). */
export interface IssuedPart {
  readonly title: Words;
  readonly body: readonly Item[];
  readonly annexList: readonly Words[];
  readonly end: LetterEnd;
}

/** A document taken apart: its elements, its prose, the text that it issues, its annexes. */
export interface DocumentParts {
  readonly head: LetterHead;
  readonly body: readonly Item[];
  readonly end: LetterEnd;
  readonly annexList: readonly Words[];
  readonly issued?: IssuedPart;
  readonly annexes: readonly Annex[];
}

/** Takes a document apart into the elements of GB/T 9704-2012, its prose, its issued text and its annexes. */
export function documentParts(items: readonly Item[]): DocumentParts {
  const { main, annexes, annexList, listLines } = withoutLetter(withFiles(findAnnexes(items)));
  const head = letterHead(main);
  const rest = main.slice(head.length);
  const issuedAt = issuedStart(rest, head.title?.text ?? '');
  const own = issuedAt === undefined ? rest : rest.slice(0, issuedAt.start);
  const { body, end } = letterEnd(own);
  const isOwnList = (words: Words): boolean =>
    own.some((item) => item.type === 'line' && listLines.has(item) && words.at[0] === item.at[0]);
  const ofBody = joinCutLines(withoutList(body, listLines));
  if (issuedAt === undefined) return { head, body: ofBody, end, annexList, annexes };
  const issued = letterEnd(rest.slice(issuedAt.start + issuedAt.titleLength));
  return {
    head,
    body: ofBody,
    end,
    annexList: annexList.filter(isOwnList),
    issued: {
      title: issuedAt.title,
      body: joinCutLines(withoutList(issued.body, listLines)),
      annexList: annexList.filter((words) => !isOwnList(words)),
      end: issued.end,
    },
    annexes,
  };
}

/** An annex that the document only names, and whose table came as a file of its own, is one annex. */
function withFiles(found: AnnexesFound): AnnexesFound {
  const annexes: Annex[] = [];
  for (const annex of found.annexes) {
    const at = annexes.findIndex((before) => isSame(before, annex) && !before.items.some(({ type }) => type === 'grid'));
    const before = annexes[at];
    if (before === undefined) annexes.push(annex);
    else annexes[at] = { ...annex, ...before, items: [...before.items, ...annex.items] };
  }
  return { ...found, annexes };
}

function isSame(a: Annex, b: Annex): boolean {
  return a.title !== undefined && b.title !== undefined && likeness(letterPairs(a.title.text), letterPairs(b.title.text)) > 0.9;
}

/** A file that is an annex and nothing else: its title and words are the document. */
function withoutLetter(found: AnnexesFound): AnnexesFound {
  const [first, ...others] = found.annexes;
  if (found.main.length > 0 || first?.title === undefined) return found;
  return { ...found, main: [{ type: 'line', ...first.title }, ...first.items], annexes: others };
}

function withoutList(items: readonly Item[], listLines: ReadonlySet<Line>): readonly Item[] {
  return items.filter((item) => item.type === 'grid' || !listLines.has(item));
}
