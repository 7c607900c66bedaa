import type { SourceParagraph, SourcePlace } from '../../../model/source-text.ts';
import { child, childValue, type XmlElement } from '../office/xml-tree.ts';
import { paragraphText, type ParagraphText } from './paragraph-text.ts';
import { paragraphLook, type ParagraphLook, type WordStyle } from './paragraph-styles.ts';
import type { WordDocument } from './word-document.ts';

/** A paragraph read: its words, its number, and how it looks. */
export interface WordParagraph extends ParagraphText {
  readonly look: ParagraphLook;
  /** The number that Word counts for it: `（一）`. */
  readonly listNumber: string | undefined;
  /** A line of the contents, which repeats a heading. */
  readonly isContents: boolean;
  /** Its end was taken out while changes were tracked: what follows belongs to it. */
  readonly joinsNext: boolean;
  /** A new section, and with it a page, begins after it. */
  readonly endsPage: boolean;
}

/** Reads a paragraph and counts it in its list. */
export function readParagraph(paragraph: XmlElement, document: WordDocument, place: SourcePlace): WordParagraph {
  const properties = child(paragraph, 'w:pPr');
  const id = childValue(properties, 'w:pStyle');
  const style = id === undefined ? document.styles.usual : document.styles.style(id);
  const own = paragraphLook(properties);
  const text = paragraphText(paragraph, document, style, place);
  return {
    ...text,
    look: { ...style, ...own },
    listNumber: listNumber(style, own, document),
    isContents: /^(?:toc|目录) ?\d$/u.test(style.name),
    joinsNext: child(child(properties, 'w:rPr'), 'w:del') !== undefined,
    endsPage: endsPage(child(properties, 'w:sectPr')),
  };
}

/** Paragraphs of a list count even where they are empty: cells of a column of numbers often have nothing else. */
function listNumber(style: WordStyle, own: ParagraphLook, { lists }: WordDocument): string | undefined {
  const list = own.list ?? style.list;
  if (list === undefined || list === '0') return undefined;
  return lists.next(list, own.level ?? style.level ?? lists.levelOfStyle(list, style.id));
}

function endsPage(section: XmlElement | undefined): boolean {
  return section !== undefined && childValue(section, 'w:type') !== 'continuous';
}

const aligned: Readonly<Record<string, SourceParagraph['align']>> = { center: 'center', right: 'right', end: 'right' };

/** A read paragraph as blocks: one, none where it has no words, more where a page begins inside it. */
export function paragraphBlocks(read: WordParagraph, place: SourcePlace, startsPage: boolean): readonly SourceParagraph[] {
  const pages = read.text.split('\f');
  return pages.flatMap((text, index) => {
    const listed = index === pages.findIndex((page) => page.trim() !== '') || pages.length === 1 ? read.listNumber : undefined;
    if (text.trim() === '' && (listed === undefined || index > 0)) return [];
    const begins = index > 0 || startsPage || read.look.startsPage === true;
    return [sourceParagraph(read, text, place, listed, begins)];
  });
}

function sourceParagraph(
  { look, bold }: WordParagraph,
  text: string,
  place: SourcePlace,
  listNumber: string | undefined,
  startsPage: boolean,
): SourceParagraph {
  const align = aligned[look.align ?? ''];
  return {
    type: 'paragraph',
    text: text.replace(/^\n+|\n+$/gu, ''),
    place,
    ...(look.outline !== undefined && look.outline < 6 ? { heading: look.outline + 1 } : {}),
    ...(align === undefined ? {} : { align }),
    ...(startsPage ? { startsPage } : {}),
    ...(bold ? { bold } : {}),
    ...(listNumber === undefined ? {} : { listNumber }),
  };
}
