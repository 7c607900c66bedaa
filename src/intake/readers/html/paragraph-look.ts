import type { SourceParagraph } from '../../../model/source-text.ts';
import { attribute, type HtmlElement } from './html-node.ts';

/** What an element hands down to the words inside it. */
export interface HtmlLook {
  readonly align: SourceParagraph['align'];
  readonly heading: number | undefined;
  readonly bold: boolean;
}

/** How text looks by itself. */
export const plainLook: HtmlLook = { align: undefined, heading: undefined, bold: false };

/** The look inside an element, by its tag, its attributes and its own style. */
export function lookInside(element: HtmlElement, outside: HtmlLook): HtmlLook {
  const { tagName } = element;
  const style = attribute(element, 'style');
  const align = /(?:^|;)\s*text-align\s*:\s*(left|center|right)/iu.exec(style)?.[1] ?? attribute(element, 'align');
  const weight = /font-weight\s*:\s*(bold|bolder|[6-9]00|normal|[1-5]00)/iu.exec(style)?.[1];
  return {
    align: tagName === 'center' ? 'center' : (alignment(align) ?? outside.align),
    heading: /^h[1-6]$/u.test(tagName) ? Number(tagName.slice(1)) : outside.heading,
    bold: weight === undefined ? outside.bold || /^(?:b|strong|h[1-6]|th)$/u.test(tagName) : !/normal|^[1-5]/u.test(weight),
  };
}

function alignment(words: string): SourceParagraph['align'] {
  const word = words.toLowerCase();
  return word === 'center' || word === 'right' || word === 'left' ? word : undefined;
}

/** Whether a new page begins before an element when it is printed. */
export function startsPage(element: HtmlElement): boolean {
  return /(?:page-)?break-before\s*:\s*(?:always|page|left|right)/iu.test(attribute(element, 'style'));
}
