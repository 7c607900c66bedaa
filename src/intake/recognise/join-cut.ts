import { numberOf } from './numbering.ts';
import { datedLine } from './office-words.ts';
import type { Item, Line } from './origin.ts';

/** Shorter lines without a mark at their end are headings or names, not paragraphs that a page cut. */
const SHORT = 24;

/** Joins paragraphs that a page or a line end cut in two: the first ends without a mark of its own, the second begins nothing. */
export function joinCutLines(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (last?.type === 'line' && item.type === 'line' && isCut(last, item))
      joined[joined.length - 1] = { ...last, text: `${last.text}${item.text}`, at: [...last.at, ...item.at] };
    else joined.push(item);
  }
  return joined;
}

function isCut(last: Line, next: Line): boolean {
  if (last.heading !== undefined || next.heading !== undefined || next.align === 'center' || next.align === 'right') return false;
  if (
    /[。；！？：:;”）》]$/u.test(last.text) ||
    numberOf(next.text) !== undefined ||
    /^附\s*件|^联系|^[一二三四五六七八九十]是|^(?:责任|牵头|配合)\S{0,4}[：:]/u.test(next.text)
  )
    return false;
  if (datedLine.test(next.text) || /^\S{1,8}[：:]/u.test(next.text) || /[\t]/u.test(`${last.text}${next.text}`)) return false;
  return /[，、]$/u.test(last.text) || (last.text.length > SHORT && /[，。；、]/u.test(last.text));
}
