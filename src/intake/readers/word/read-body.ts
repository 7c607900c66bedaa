import type { SourceBlock, SourceParagraph } from '../../../model/source-text.ts';
import { childrenNamed, elements, type XmlElement } from '../office/xml-tree.ts';
import { paragraphBlocks, readParagraph, type WordParagraph } from './read-paragraph.ts';
import { readTable } from './read-table.ts';
import { isContentsControl, shownChildren } from './shown-children.ts';
import type { WordDocument } from './word-document.ts';

/** The blocks of a Word document in order: paragraphs, after each its text boxes and notes, and tables. */
export function readBody(document: WordDocument): readonly SourceBlock[] {
  const reading: BodyReading = { document, blocks: [], startsPage: false, joined: undefined };
  for (const element of elements(document.body)) {
    if (isContentsControl(element)) leaveOutContents(element, document);
    else for (const shown of shownChildren({ name: '', attributes: {}, children: [element] }, document, {})) readBlock(shown, reading);
  }
  return reading.blocks;
}

/** Where reading is, and what the next paragraph has from the one before. */
interface BodyReading {
  readonly document: WordDocument;
  readonly blocks: SourceBlock[];
  startsPage: boolean;
  joined: WordParagraph | undefined;
}

function readBlock(element: XmlElement, reading: BodyReading): void {
  if (element.name === 'w:tbl') {
    const table = readTable(element, reading.document);
    if (table !== undefined) reading.blocks.push(table);
  } else if (element.name === 'w:p') {
    readOne(element, reading);
  }
}

function readOne(element: XmlElement, reading: BodyReading): void {
  const { document } = reading;
  const place = { paragraph: ++document.counts.paragraph };
  const own = readParagraph(element, document, place);
  const read = reading.joined === undefined ? own : joinedParagraph(reading.joined, own);
  reading.joined = own.joinsNext ? read : undefined;
  if (own.joinsNext) return;
  if (read.isContents) {
    if (read.text.trim() !== '') document.noise.push({ text: read.text.trim(), place, reason: 'contents' });
    return;
  }
  const blocks = paragraphBlocks(read, place, reading.startsPage);
  reading.blocks.push(...blocks, ...noteBlocks(read, document));
  for (const box of read.boxes) readBox(box, reading);
  // A page that begins after the last words of a paragraph begins with the next block.
  const breaksAtEnd = /\f\s*$/u.test(read.text) || read.endsPage;
  reading.startsPage = breaksAtEnd || (reading.startsPage && blocks.length === 0);
}

function joinedParagraph(before: WordParagraph, after: WordParagraph): WordParagraph {
  return {
    ...before,
    text: before.text + after.text,
    bold: before.bold && after.bold,
    notes: [...before.notes, ...after.notes],
    boxes: [...before.boxes, ...after.boxes],
    joinsNext: after.joinsNext,
    endsPage: after.endsPage,
  };
}

function readBox(box: XmlElement, { document, blocks }: BodyReading): void {
  const inside: BodyReading = { document, blocks, startsPage: false, joined: undefined };
  for (const element of shownChildren(box, document, {})) readBlock(element, inside);
}

/** The words of the notes that a paragraph refers to, numbered as Word numbers them. */
function noteBlocks({ notes }: WordParagraph, document: WordDocument): readonly SourceParagraph[] {
  return notes.flatMap((name) => {
    const place = { paragraph: document.counts.paragraph };
    const note = document.notes.get(name);
    const words = childrenNamed(note, 'w:p').map((paragraph) => readParagraph(paragraph, document, place).text.trim());
    const text = words.filter((line) => line !== '').join('\n');
    if (text === '') return [];
    document.remarks.add('footnotes', place);
    return [{ type: 'paragraph' as const, text, place, listNumber: String(++document.counts.note) }];
  });
}

function leaveOutContents(control: XmlElement, document: WordDocument): void {
  for (const content of childrenNamed(control, 'w:sdtContent'))
    for (const paragraph of shownChildren(content, document, {}).filter(({ name }) => name === 'w:p')) {
      const place = { paragraph: ++document.counts.paragraph };
      const text = readParagraph(paragraph, document, place).text.trim();
      if (text !== '') document.noise.push({ text, place, reason: 'contents' });
    }
}
