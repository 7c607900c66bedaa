import { numberOf, rankOf, type Numbered } from './numbering.ts';
import type { Grid, Item, Line, Words } from './origin.ts';
import { tidyWords } from './tidy-words.ts';

/** A section of a text: its number and title, the words behind its title, the paragraphs and tables below, its sections. */
export interface Section {
  /** 0 the widest; unnumbered headings of the file stand above numbers. */
  readonly rank: number;
  readonly number: Numbered | undefined;
  /** Empty where the paragraph has no title of its own. */
  readonly title: string;
  /** What parts the title from what follows it: a full stop, a colon, or nothing. */
  readonly separator: string;
  /** What follows the title in the same paragraph. */
  readonly rest: string;
  /** The whole paragraph, its layout spaces removed. */
  readonly words: Words;
  readonly content: readonly Item[];
  readonly sections: readonly Section[];
}

/** A text by its numbers: what stands before the first, and its sections. */
export interface Outline {
  readonly opening: readonly Item[];
  readonly sections: readonly Section[];
}

interface Open {
  rank: number;
  number: Numbered | undefined;
  title: string;
  separator: string;
  rest: string;
  words: Words;
  content: Item[];
  sections: Open[];
}

/** The outline of a text by the office's numbers (一、（一）1.（1）) and the file's own headings. */
export function outlineOf(items: readonly Item[]): Outline {
  const opening: Item[] = [];
  const top: Open[] = [];
  const stack: Open[] = [];
  for (const item of items) {
    const section = item.type === 'line' ? sectionOf(item) : undefined;
    if (section === undefined) {
      (stack.at(-1)?.content ?? opening).push(tidied(item));
      continue;
    }
    while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= section.rank) stack.pop();
    (stack.at(-1)?.sections ?? top).push(section);
    stack.push(section);
  }
  return { opening, sections: top };
}

function tidied(item: Item): Item {
  return item.type === 'grid' ? item : { ...item, text: tidyWords(item.text).replaceAll('\n', ''), raw: item.text };
}

function sectionOf(line: Line): Open | undefined {
  const text = tidyWords(line.text).replaceAll('\n', '');
  const number = numberOf(text);
  const words = { text, at: line.at };
  if (number === undefined) {
    if (line.heading === undefined || text.length > 60) return undefined;
    return { rank: -7 + line.heading, number, title: text, separator: '', rest: '', words, content: [], sections: [] };
  }
  const { title, separator, rest } = titleAndRest(number.rest.trim(), number.style === 'chinese' || number.style === 'chinese-bracket');
  return { rank: rankOf(number.style), number, title, separator, rest, words, content: [], sections: [] };
}

const LONGEST_HEAD = 48;
const LONGEST_ITEM_HEAD = 26;

interface TitleAndRest {
  readonly title: string;
  readonly separator: string;
  readonly rest: string;
}

/** A title ends at the first full stop, or at a colon where it is short; a paragraph without either is a title where it is short. */
export function titleAndRest(text: string, wide: boolean): TitleAndRest {
  const longest = wide ? LONGEST_HEAD : LONGEST_ITEM_HEAD;
  const stop = outsideBrackets(text, /[。]/u);
  if (stop < 0) {
    const colon = outsideBrackets(text, /[：:]/u);
    if (colon > 0 && colon <= 20 && colon < text.length - 1)
      return { title: text.slice(0, colon), separator: '：', rest: text.slice(colon + 1).trim() };
    return text.length <= longest && !/[；：:，]$/u.test(text)
      ? { title: text, separator: '', rest: '' }
      : { title: '', separator: '', rest: text };
  }
  const colon = outsideBrackets(text.slice(0, stop), /[：:]/u);
  if (colon > 0 && colon <= 20 && stop > longest)
    return { title: text.slice(0, colon), separator: '：', rest: text.slice(colon + 1).trim() };
  const title = text.slice(0, stop);
  const commas = (title.match(/[，；]/gu) ?? []).length;
  if (title.replace(/（[^（）]*）$/u, '').length > longest || (!wide && commas > 1) || /[；：:]/u.test(title)) {
    if (colon > 0 && colon <= 20) return { title: text.slice(0, colon), separator: '：', rest: text.slice(colon + 1).trim() };
    return { title: '', separator: '', rest: text };
  }
  return { title, separator: '。', rest: text.slice(stop + 1).trim() };
}

/** The first place of a sign that stands in no brackets or quotation marks; -1 where there is none. */
function outsideBrackets(text: string, sign: RegExp): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (/[（(《“〈]/u.test(letter)) depth++;
    else if (/[）)》”〉]/u.test(letter)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && sign.test(letter)) return at;
  }
  return -1;
}

/** All sections of an outline, the wide ones before those in them. */
export function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

/** The paragraphs of a section itself: the words behind its title, then those below it. */
export function paragraphsOf(section: Section): readonly Words[] {
  const own = section.rest === '' ? [] : [{ text: section.rest, at: section.words.at }];
  return [...own, ...section.content.filter((item): item is Line => item.type === 'line')];
}

/** The tables among some items. */
export function gridsOf(items: readonly Item[]): readonly Grid[] {
  return items.filter((item): item is Grid => item.type === 'grid');
}
