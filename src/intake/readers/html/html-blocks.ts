import { defaultTreeAdapter } from 'parse5';
import type { SourceBlock, SourceNoise, SourceParagraph } from '../../../model/source-text.ts';
import { Remarks } from '../remarks.ts';
import { isElement, lineOf, rawText, type HtmlElement, type HtmlNode } from './html-node.ts';
import { isLeftOut } from './left-out.ts';
import { itemNumbers } from './list-items.ts';
import { lookInside, plainLook, startsPage, type HtmlLook } from './paragraph-look.ts';
import { isDataTable, readHtmlTable } from './html-table.ts';
import { shownWords } from './html-words.ts';

/** Elements whose words run on in the line that is open. */
const inline = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'q',
  'ruby',
  's',
  'samp',
  'sdfield',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'img',
]);

/** What a page has from its beginning to its end, without its frame. */
export class HtmlBlocks {
  readonly blocks: SourceBlock[] = [];
  readonly noise: SourceNoise[] = [];
  readonly remarks = new Remarks();
  private tables = 0;
  private words = '';
  private line: number | undefined;
  private look: HtmlLook = plainLook;
  private bold: boolean | undefined;
  private newPage = false;
  private listNumber: string | undefined;

  /** Reads the children of an element and ends the paragraph that is open then. */
  read(element: HtmlElement): void {
    this.inside(element, plainLook);
    this.endParagraph();
  }

  private inside(element: HtmlElement, look: HtmlLook): void {
    const numbers = itemNumbers(element);
    for (const node of element.childNodes) this.node(node, look, element, numbers);
  }

  private node(node: HtmlNode, look: HtmlLook, parent: HtmlElement, numbers: ReadonlyMap<HtmlElement, string>): void {
    if (defaultTreeAdapter.isTextNode(node)) this.text(node.value, look, lineOf(parent), parent.tagName === 'pre');
    else if (isElement(node)) this.element(node, lookInside(node, look), numbers.get(node));
  }

  private element(element: HtmlElement, look: HtmlLook, number: string | undefined): void {
    if (element.tagName === 'br') this.words += '\v';
    else if (isLeftOut(element)) this.leaveOut(element);
    else if (inline.has(element.tagName) || element.tagName.includes(':')) this.inlineElement(element, look);
    else if (element.tagName === 'table') this.table(element, look);
    else this.box(element, look, number);
  }

  private inlineElement(element: HtmlElement, look: HtmlLook): void {
    if (element.tagName === 'img') this.remarks.add('pictures', { line: lineOf(element) });
    this.inside(element, look);
  }

  private box(element: HtmlElement, look: HtmlLook, number: string | undefined): void {
    this.endParagraph();
    if (startsPage(element)) this.newPage = true;
    // The number of an item is that of the first words inside it, however many boxes they stand in.
    if (number !== undefined) this.listNumber = number;
    this.inside(element, look);
    this.endParagraph();
    if (number !== undefined) this.listNumber = undefined;
  }

  /** A table that only puts things in their places is no table: its cells are read one after the other. */
  private table(element: HtmlElement, look: HtmlLook): void {
    this.endParagraph();
    const table = isDataTable(element) ? readHtmlTable(element, this.tables + 1, this.remarks) : undefined;
    if (table === undefined) {
      this.box(element, look, undefined);
    } else {
      this.tables++;
      this.blocks.push(table);
      this.newPage = false;
    }
  }

  private text(value: string, look: HtmlLook, line: number, isPre: boolean): void {
    const words = isPre ? value.replace(/\r?\n/gu, '\v') : value;
    this.words += words;
    if (words.trim() === '') return;
    this.line ??= line;
    this.look = look;
    this.bold = (this.bold ?? true) && look.bold;
  }

  private endParagraph(): void {
    for (const words of splitLines(shownWords(this.words))) this.push(words);
    [this.words, this.line, this.bold] = ['', undefined, undefined];
  }

  private push(text: string): void {
    const { align, heading } = this.look;
    const paragraph: SourceParagraph = {
      type: 'paragraph',
      text,
      place: { line: this.line ?? 1 },
      ...(heading === undefined ? {} : { heading }),
      ...(align === undefined || align === 'left' ? {} : { align }),
      ...(this.newPage ? { startsPage: true } : {}),
      ...(this.bold === true ? { bold: true } : {}),
      ...(this.listNumber === undefined ? {} : { listNumber: this.listNumber }),
    };
    this.blocks.push(paragraph);
    this.newPage = false;
    this.listNumber = undefined;
  }

  private leaveOut(element: HtmlElement): void {
    const isCode = ['script', 'style', 'noscript', 'template', 'link', 'meta', 'title'].includes(element.tagName);
    const text = isCode ? '' : shownWords(rawText(element)).slice(0, 200);
    if (text !== '') this.noise.push({ text, place: { line: lineOf(element) }, reason: 'mark-up' });
  }
}

/** Old pages have one box for all text and break its lines: a break before an indent, or two breaks, begin a paragraph. */
function splitLines(words: string): readonly string[] {
  return words
    .split(/\n(?:\s*\n)+|\n(?=(?:\u3000| {2}))/u)
    .map((line) => line.replace(/^ +| +$/gu, ''))
    .filter((line) => line.trim() !== '');
}
