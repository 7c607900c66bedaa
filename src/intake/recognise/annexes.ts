import { datedLine } from './office-words.ts';
import type { Item, Line, Origin, Words } from './origin.ts';
import { numberOf } from './numbering.ts';
import { tidyTitle } from './tidy-words.ts';

/** An annex that is there: its number and title as printed, and what it holds. */
export interface Annex {
  readonly no?: string;
  readonly title?: Words;
  readonly at: readonly Origin[];
  readonly items: readonly Item[];
}

/** A document parted from its annexes; `annexList` are the titles that the 附件说明 names, `listLines` the lines that it takes. */
export interface AnnexesFound {
  readonly main: readonly Item[];
  readonly annexes: readonly Annex[];
  readonly annexList: readonly Words[];
  readonly listLines: ReadonlySet<Line>;
}

const mark = /^附\s*件\s*([\d０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*(?:[:：.．、]\s*|\s+|$)(.*)$/u;

/** Parts a document from its annexes, and finds the list that names them. */
export function findAnnexes(items: readonly Item[]): AnnexesFound {
  const lists: Words[] = [];
  const listLines = new Set<Line>();
  const starts: number[] = [];
  for (let index = 0; index < items.length; index++) {
    const line = items[index];
    if (line?.type !== 'line' || listLines.has(line)) continue;
    const found = markOf(line);
    if (!found) continue;
    const list = listFrom(items, index, found);
    if (list) {
      lists.push(...list.titles);
      for (const taken of list.lines) listLines.add(taken);
    } else if (hasContent(items, index, found)) starts.push(index);
  }
  const [first = items.length] = starts;
  const annexes = starts.map((start, place) => annexOf(items.slice(start, starts[place + 1] ?? items.length)));
  return { main: items.slice(0, first), annexes, annexList: lists, listLines };
}

interface Mark {
  readonly no: string | undefined;
  readonly rest: string;
}

/** 附件, 附件1, 附件：1.某表 at the beginning of a short line; a sentence about an annex is no mark. */
function markOf(line: Line): Mark | undefined {
  if (line.text.length > 120 || /[。；]/u.test(line.text)) return undefined;
  const match = mark.exec(line.text);
  return match ? { no: match[1], rest: (match[2] ?? '').trim() } : undefined;
}

interface ListFound {
  readonly titles: readonly Words[];
  readonly lines: readonly Line[];
}

/** The 附件说明 that begins at a mark: numbered titles, titles that each bear a mark, or one title before the signature or the end. */
function listFrom(items: readonly Item[], index: number, { no, rest }: Mark): ListFound | undefined {
  const line = items[index] as Line;
  const numbered = numberOf(rest);
  const following = numberedAfter(items, index);
  if (
    numbered?.style === 'arabic' ||
    (rest === '' && no === undefined && following.length > 0 && isListEnd(items, index + 1 + following.length))
  ) {
    return {
      titles: [
        ...(numbered ? [titleOf(line, numbered.rest)] : []),
        ...following.map((next) => titleOf(next, numberOf(next.text)?.rest ?? '')),
      ],
      lines: [line, ...following],
    };
  }
  if (rest === '') return undefined;
  const marked = markedAfter(items, index);
  if (!isListEnd(items, index + 1 + marked.length)) return undefined;
  const lines = [line, ...marked];
  return { titles: lines.map((one) => titleOf(one, markOf(one)?.rest ?? '')), lines };
}

function titleOf(line: Line, words: string): Words {
  return { text: tidyTitle(words).replace(/[；;。]$/u, ''), at: line.at };
}

/** Short lines numbered in order after a mark; one that goes on with the title above it is taken with it. */
function numberedAfter(items: readonly Item[], index: number): readonly Line[] {
  const lines: Line[] = [];
  for (let next = index + 1; next < items.length; next++) {
    const line = items[next];
    if (line?.type !== 'line' || line.text.length > 80 || /[。]/u.test(line.text) || numberOf(line.text)?.style !== 'arabic') break;
    lines.push(line);
  }
  return lines;
}

function markedAfter(items: readonly Item[], index: number): readonly Line[] {
  const lines: Line[] = [];
  for (let next = index + 1; next < items.length; next++) {
    const line = items[next];
    if (line?.type !== 'line' || (markOf(line)?.rest ?? '') === '') break;
    lines.push(line);
  }
  return lines;
}

/** After a list stands nothing, another mark, or a signature with its date. */
function isListEnd(items: readonly Item[], index: number): boolean {
  const next = items[index];
  if (next === undefined) return true;
  if (next.type === 'grid') return false;
  if (/^附\s*件/u.test(next.text) || datedLine.test(next.text) || /^[（(]/u.test(next.text)) return true;
  return [1, 2, 3, 4].some((step) => {
    const line = items[index + step];
    const between = items.slice(index, index + step);
    return (
      line?.type === 'line' &&
      datedLine.test(line.text) &&
      between.every((one) => one.type === 'line' && one.text.length < 40 && !/[。：:]/u.test(one.text))
    );
  });
}

/** An annex is there where something follows its mark and title. */
function hasContent(items: readonly Item[], index: number, { rest }: Mark): boolean {
  const next = items[index + (rest === '' ? 2 : 1)];
  return items[index + 1]?.type === 'grid' || (next !== undefined && !(next.type === 'line' && /^附\s*件/u.test(next.text)));
}

/** The title of an annex stands behind its mark or on the lines below, before its first table, number or sentence. */
function annexOf(items: readonly Item[]): Annex {
  const [first, ...rest] = items;
  const line = first as Line;
  const found = markOf(line);
  const own = found?.rest ?? '';
  let taken = 0;
  if (own === '') {
    while (taken < 3 && isTitleLine(rest[taken])) {
      taken++;
      if (taken > 0 && !goesOn(rest[taken - 1], rest[taken])) break;
    }
  }
  const lines = rest.slice(0, taken) as readonly Line[];
  const text = tidyTitle(own === '' ? lines.map((one) => one.text).join('') : own);
  return {
    ...(found?.no === undefined ? {} : { no: found.no }),
    ...(text === '' ? {} : { title: { text, at: own === '' ? lines.flatMap((one) => one.at) : line.at } }),
    at: line.at,
    items: rest.slice(taken),
  };
}

function isTitleLine(item: Item | undefined): boolean {
  return item?.type === 'line' && item.text.length <= 60 && !/[。；：:]$/u.test(item.text) && numberOf(item.text) === undefined;
}

/** A title that one line does not end: no kind of document or table stands at its end, and the next line is short too. */
function goesOn(line: Item | undefined, next: Item | undefined): boolean {
  if (line?.type !== 'line' || next?.type !== 'line' || !isTitleLine(next)) return false;
  return !/(?:表|清单|方案|台账|名单|分工|要点|办法|细则|计划|目录|汇总|安排|说明|标准|指标|分组|模板|样式|）)$/u.test(line.text);
}
