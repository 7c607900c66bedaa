import { Paragraph, type FileChild, type IParagraphOptions } from 'docx';
import { grid } from './measures.ts';
import { styleIds } from './styles-xml.ts';

/** A paragraph not yet made, so that what follows can still keep it on its page; or a table. */
export type Block =
  | { readonly paragraph: IParagraphOptions; readonly letters?: number }
  | { readonly table: FileChild; /** True for one that only puts words in their places. */ readonly isPlacing?: true };

const headingStyles: ReadonlySet<string> = new Set([styleIds.partTitle, styleIds.annexTitle, styleIds.annexNumber]);

/** Blocks on pages of one orientation; a fresh stretch begins a page. */
export interface Stretch {
  readonly wide: boolean;
  readonly fresh: boolean;
  readonly blocks: readonly Block[];
  /** 版记 alone on a page, which is even; without a number behind a blank page. */
  readonly imprint?: 'numbered' | 'unnumbered';
}

/** The block of a paragraph, with the number of its letters where that is known. */
export function block(paragraph: IParagraphOptions, letters?: number): Block {
  return letters === undefined ? { paragraph } : { paragraph, letters };
}

/** The same block, kept on the page of the next. */
export function kept(one: Block): Block {
  return 'paragraph' in one ? { ...one, paragraph: { ...one.paragraph, keepNext: true } } : one;
}

/** True for a paragraph that is known to take at most two lines. */
export function isShort(one: Block): boolean {
  return 'paragraph' in one && one.letters !== undefined && one.letters <= 2 * grid.characters - 2;
}

/** What docx puts into a section. */
export function childOf(one: Block): FileChild {
  return 'table' in one ? one.table : new Paragraph(one.paragraph);
}

/** Stretches of the same orientation one after the other become one, unless the second begins a page; headings go with the table they stand over. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.reduce<Stretch[]>((found, next) => {
    const last = found.pop();
    if (last === undefined) return next.blocks.length === 0 ? found : [next];
    if (next.blocks.length === 0) return [...found, last];
    if (last.wide === next.wide && !next.fresh) return [...found, { ...last, blocks: [...last.blocks, ...next.blocks] }];
    return next.wide && !next.fresh ? [...found, ...withHeadings(last, next)] : [...found, last, next];
  }, []);
}

/** The headings at the end of a stretch go over to the landscape pages that follow. */
function withHeadings(last: Stretch, next: Stretch): readonly Stretch[] {
  const at = last.blocks.findLastIndex((one) => !isHeading(one)) + 1;
  const moved = { ...next, fresh: at === 0 && last.fresh, blocks: [...last.blocks.slice(at), ...next.blocks] };
  return at === 0 ? [moved] : [{ ...last, blocks: last.blocks.slice(0, at) }, moved];
}

function isHeading(one: Block): boolean {
  return 'paragraph' in one && (one.paragraph.heading !== undefined || headingStyles.has(one.paragraph.style ?? ''));
}
