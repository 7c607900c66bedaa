import { formattedCount } from '../word/number-formats.ts';
import { attribute, childElements, type HtmlElement } from './html-node.ts';

/** What browsers print after the numbers of lists, and the name that Word has for them. */
const styles: Readonly<Record<string, readonly [format: string, end: string]>> = {
  '1': ['decimal', '.'],
  'decimal': ['decimal', '.'],
  'a': ['lowerLetter', '.'],
  'lower-alpha': ['lowerLetter', '.'],
  'A': ['upperLetter', '.'],
  'upper-alpha': ['upperLetter', '.'],
  'i': ['lowerRoman', '.'],
  'lower-roman': ['lowerRoman', '.'],
  'I': ['upperRoman', '.'],
  'upper-roman': ['upperRoman', '.'],
  'cjk-ideographic': ['chineseCountingThousand', '、'],
  'simp-chinese-informal': ['chineseCountingThousand', '、'],
  'trad-chinese-informal': ['chineseCountingThousand', '、'],
  'cjk-decimal': ['ideographDigital', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
  'cjk-earthly-branch': ['ideographZodiac', '、'],
};

/** The numbers that a browser prints before the items of a numbered list; none for other elements. */
export function itemNumbers(list: HtmlElement): ReadonlyMap<HtmlElement, string> {
  const numbers = new Map<HtmlElement, string>();
  if (list.tagName !== 'ol') return numbers;
  const named = /list-style(?:-type)?\s*:\s*([\w-]+)/iu.exec(attribute(list, 'style'))?.[1] ?? attribute(list, 'type');
  if (named === 'none') return numbers;
  const [format, end] = styles[named] ?? ['decimal', '.'];
  let next = wholeNumber(attribute(list, 'start')) ?? 1;
  for (const item of childElements(list).filter(({ tagName }) => tagName === 'li')) {
    next = wholeNumber(attribute(item, 'value')) ?? next;
    numbers.set(item, `${formattedCount(next, format)}${end}`);
    next++;
  }
  return numbers;
}

function wholeNumber(words: string): number | undefined {
  return /^-?\d{1,6}$/u.test(words) ? Number(words) : undefined;
}
