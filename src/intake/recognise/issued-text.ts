import { letterPairs, likeness } from '../../plan/diff/text-likeness.ts';
import { contactOpen } from './contacts.ts';
import { numberOf } from './numbering.ts';
import { datedLine, documentKindEnd } from './office-words.ts';
import type { Item, Line, Words } from './origin.ts';
import { tidyTitle } from './tidy-words.ts';

/** Where the text that a notice issues begins, and its title. */
export interface IssuedStart {
  readonly start: number;
  readonly titleLength: number;
  readonly title: Words;
}

/** The title that a notice says it issues: 关于印发《某方案》的通知, 关于印发某方案的通知. */
export function issuedTitleIn(title: string): string | undefined {
  const match = /(?:印发|转发|下发|发布)\s*(.+?)的?(?:紧急)?通知(?:（[^（）]*）)?$/u.exec(title);
  const words = match?.[1];
  if (words === undefined) return undefined;
  return /^《(.*)》$/u.exec(words)?.[1] ?? words;
}

/** Finds the issued text below a notice: lines that together are the title which the notice names, else a title below its date. */
export function issuedStart(items: readonly Item[], noticeTitle: string): IssuedStart | undefined {
  const wanted = issuedTitleIn(noticeTitle);
  if (wanted === undefined) return undefined;
  const pairs = letterPairs(wanted);
  for (const [start, item] of items.entries()) {
    if (item.type === 'grid' || !mayBeTitle(item)) continue;
    for (let count = 4; count >= 1; count--) {
      const lines = items.slice(start, start + count);
      if (lines.length < count || !lines.every((one): one is Line => one.type === 'line' && mayBeTitle(one))) continue;
      const text = tidyTitle(lines.map((line) => line.text).join(' '));
      if (likeness(letterPairs(text), pairs) >= 0.85)
        return { start, titleLength: count, title: { text, at: lines.flatMap(({ at }) => at) } };
    }
  }
  return belowDate(items);
}

/** A line with a contact taken out of it is a note of the notice, never its text's title. */
function mayBeTitle(line: Line): boolean {
  return (
    line.text.length <= 80 &&
    !line.text.includes(contactOpen) &&
    !/^[（(].*[）)]$|^附\s*件/u.test(line.text) &&
    !/[。；：:]$/u.test(line.text) &&
    numberOf(line.text) === undefined
  );
}

/** A title of other words right below the date or the note of the notice. */
function belowDate(items: readonly Item[]): IssuedStart | undefined {
  const dateAt = items.findIndex((item) => item.type === 'line' && datedLine.test(item.text.trim()));
  if (dateAt < 0) return undefined;
  let start = dateAt + 1;
  while (isNote(items[start])) start++;
  const lines: Line[] = [];
  for (const item of items.slice(start, start + 4)) {
    if (item.type === 'grid' || !mayBeTitle(item)) break;
    lines.push(item);
    if (documentKindEnd.test(tidyTitle(lines.map((line) => line.text).join(' ')))) break;
  }
  const text = tidyTitle(lines.map((line) => line.text).join(' '));
  if (lines.length === 0 || !documentKindEnd.test(text) || items.length <= start + lines.length) return undefined;
  return { start, titleLength: lines.length, title: { text, at: lines.flatMap(({ at }) => at) } };
}

function isNote(item: Item | undefined): boolean {
  return item?.type === 'line' && /^\ue000c\d+\ue001。?$|^[（(].*[）)]$|^(?:抄送|抄报|分送)[:：]|印发$/u.test(item.text.trim());
}
