import { parseDeadline } from '../../model/deadline.ts';
import type { Day } from '../../model/day.ts';
import { datedLine, isUnitLike, officesBeside } from './office-words.ts';
import type { Item, Line, Words } from './origin.ts';
import { tidyTitle, tidyWords } from './tidy-words.ts';

/** What stands below the prose of a document. */
export interface LetterEnd {
  readonly signature: readonly Words[];
  readonly date?: Words;
  readonly day?: Day;
  readonly note?: Words;
  readonly copies?: Words;
  readonly printed?: { readonly by: Words; readonly date: Words; readonly day: Day };
}

/** The prose above the signature, and what stands from it on. */
export function letterEnd(items: readonly Item[]): { readonly body: readonly Item[]; readonly end: LetterEnd } {
  const dateAt = items.findIndex((item, index) => item.type === 'line' && datedLine.test(item.text.trim()) && isClosing(items, index));
  const taken = new Set<Item>();
  const signature = dateAt < 0 ? [] : signatureBefore(items, dateAt);
  for (const line of signature) taken.add(line);
  const dated = items[dateAt];
  if (dated) taken.add(dated);
  const imprint = readImprint(items, Math.max(dateAt, 0), taken);
  const date = dated?.type === 'line' ? { text: tidyTitle(dated.text), at: dated.at } : undefined;
  const day = date && dayOf(date.text);
  return {
    body: items.filter((item) => !taken.has(item)),
    end: {
      signature: signature.flatMap(({ text, at }) => (officesBeside(text) ?? [tidyTitle(text)]).map((name) => ({ text: name, at }))),
      ...(date && { date }),
      ...(day !== undefined && { day }),
      ...imprint,
    },
  };
}

/** The day that a whole date names. */
export function dayOf(words: string): Day | undefined {
  const reading = parseDeadline(words);
  return reading.ok && reading.value.kind === 'day' ? reading.value.due : undefined;
}

/** A date closes a document where no more prose follows, or where a signature stands above it. */
function isClosing(items: readonly Item[], index: number): boolean {
  return signatureBefore(items, index).length > 0 || items.slice(index + 1).every((item) => item.type === 'line' && !/。/u.test(item.text));
}

/** Up to six lines above the date that are names of offices. */
function signatureBefore(items: readonly Item[], dateAt: number): readonly Line[] {
  const lines: Line[] = [];
  for (let index = dateAt - 1; index >= 0 && lines.length < 6; index--) {
    const line = items[index];
    if (line?.type !== 'line' || !isUnitLike(tidyTitle(line.text).replace(/（代章）$/u, ''))) break;
    lines.unshift(line);
  }
  return lines;
}

function readImprint(items: readonly Item[], from: number, taken: Set<Item>): Pick<LetterEnd, 'note' | 'copies' | 'printed'> {
  let found: Pick<LetterEnd, 'note' | 'copies' | 'printed'> = {};
  for (const item of items.slice(from)) {
    if (item.type === 'grid' || taken.has(item)) continue;
    const text = tidyWords(item.text).replaceAll('\n', '');
    const note = /^[（(]([^（）()]{2,60}(?:公开|联系人|联系电话)[^（）()]{0,60})[）)]$/u.exec(text);
    const copies = /^(?:抄\s*送|抄报|分送)\s*[:：]\s*(.+?)。?$/u.exec(text);
    const printed = /^(.{2,40}?)\s*(\d{4}年\d{1,2}月\d{1,2}日)\s*印发$/u.exec(text);
    const day = printed ? dayOf(printed[2] ?? '') : undefined;
    if (note) found = { ...found, note: { text: note[1] ?? '', at: item.at } };
    else if (copies) found = { ...found, copies: { text: copies[1] ?? '', at: item.at } };
    else if (printed && day !== undefined)
      found = {
        ...found,
        printed: { by: { text: (printed[1] ?? '').trim(), at: item.at }, date: { text: printed[2] ?? '', at: item.at }, day },
      };
    else continue;
    taken.add(item);
  }
  return found;
}
