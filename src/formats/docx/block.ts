import { Paragraph, type FileChild, type IParagraphOptions } from 'docx';

/** A paragraph not yet made, so that what follows can still keep it on its page; or a table. */
export type Block = { readonly paragraph: IParagraphOptions } | { readonly table: FileChild };

/** Blocks on pages of one orientation; a fresh stretch begins a page. */
export interface Stretch {
  readonly wide: boolean;
  readonly fresh: boolean;
  readonly blocks: readonly Block[];
  /** Pages without numbers, the first of them even: 版记 alone on its page. */
  readonly imprint?: boolean;
}

/** The block of a paragraph. */
export function block(paragraph: IParagraphOptions): Block {
  return { paragraph };
}

/** Blocks of which each is kept on the page of the next, the last with what follows: no signature stands alone on a page. */
export function keptWithNext(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((one) => ('paragraph' in one ? block({ ...one.paragraph, keepNext: true }) : one));
}

/** What docx puts into a section. */
export function childOf(one: Block): FileChild {
  return 'table' in one ? one.table : new Paragraph(one.paragraph);
}

/** Stretches of the same orientation one after the other become one, unless the second begins a page. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.reduce<Stretch[]>((found, next) => {
    const last = found.at(-1);
    if (next.blocks.length === 0) return found;
    if (last?.wide === next.wide && !next.fresh) found[found.length - 1] = { ...last, blocks: [...last.blocks, ...next.blocks] };
    else found.push(next);
    return found;
  }, []);
}
