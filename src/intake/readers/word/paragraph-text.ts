import type { SourcePlace } from '../../../model/source-text.ts';
import { child, childValue, elements, textInside, type XmlElement } from '../office/xml-tree.ts';
import { runLook, type ParagraphLook, type WordStyle } from './paragraph-styles.ts';
import { shownChildren } from './shown-children.ts';
import { symbolSign } from './symbol-signs.ts';
import type { WordDocument } from './word-document.ts';

/** The words of a paragraph, and what hangs on them. */
export interface ParagraphText {
  /** Its words; `\f` where a page begins, `\n` where a line does. */
  readonly text: string;
  /** All its words are bold. */
  readonly bold: boolean;
  /** What refers to notes, in order: `footnote 2`. */
  readonly notes: readonly string[];
  /** The contents of its text boxes. */
  readonly boxes: readonly XmlElement[];
  /** Whether it holds the number of the page. */
  readonly page: boolean;
}

/** A paragraph while its runs are read; a class, because fields and notes cross the borders of runs. */
class GrowingText {
  text = '';
  plainWords = false;
  boldWords = false;
  page = false;
  readonly notes: string[] = [];
  readonly boxes: XmlElement[] = [];
  private readonly document: WordDocument;
  private readonly style: WordStyle;
  private readonly place: SourcePlace;

  constructor(document: WordDocument, style: WordStyle, place: SourcePlace) {
    this.document = document;
    this.style = style;
    this.place = place;
  }

  inline(element: XmlElement): void {
    if (element.name === 'w:r') this.run(element);
    else if (element.name === 'm:oMath' || element.name === 'm:oMathPara') this.add(mathText(element), false);
    else if (element.name === 'w:pict' || element.name === 'w:drawing') this.drawing(element);
  }

  private run(run: XmlElement): void {
    const properties = child(run, 'w:rPr');
    const look = { ...this.style, ...lookOfStyle(this.document, properties), ...runLook(properties) };
    if (look.hidden === true) this.hiddenRun(run);
    else for (const item of shownChildren(run, this.document, this.place)) this.item(item, look.bold === true);
  }

  /** Hidden runs with words are spoken of; those of fields and marks are not. */
  private hiddenRun(run: XmlElement): void {
    elements(run)
      .filter(({ name }) => name === 'w:fldChar')
      .forEach((mark) => this.field(mark));
    if (elements(run).some(({ name }) => name === 'w:t') && !this.document.fields.includes('instruction'))
      this.document.remarks.add('hidden-text', this.place);
  }

  private item(item: XmlElement, bold: boolean): void {
    const words = wordsOf(item);
    if (words !== undefined) this.add(words, bold);
    else if (item.name === 'w:fldChar') this.field(item);
    else if (item.name === 'w:instrText') this.page ||= /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu.test(textInside(item));
    else if (item.name === 'w:pgNum') this.page = true;
    else this.object(item, bold);
  }

  private object(item: XmlElement, bold: boolean): void {
    if (item.name === 'w:ruby') for (const run of elements(child(item, 'w:rubyBase'))) this.inline(run);
    else if (item.name === 'w:footnoteReference' || item.name === 'w:endnoteReference')
      this.notes.push(`${item.name.slice(2, -9)} ${item.attributes['id'] ?? ''}`);
    else if (item.name === 'w:commentReference') this.document.remarks.add('comments', this.place);
    else if (item.name === 'w:drawing' || item.name === 'w:pict' || item.name === 'w:object') this.drawing(item);
    else if (item.name === 'm:oMath') this.add(mathText(item), bold);
  }

  /** A drawing holds text boxes, pictures, or lines of which nobody needs to be told. */
  private drawing(drawing: XmlElement): void {
    const boxes = boxesIn(drawing);
    this.boxes.push(...boxes);
    for (const _ of boxes) this.document.remarks.add('text-boxes', this.place);
    if (boxes.length === 0 && (drawing.name === 'w:object' || hasPicture(drawing))) this.document.remarks.add('pictures', this.place);
  }

  private field(mark: XmlElement): void {
    const { fields } = this.document;
    const type = mark.attributes['fldCharType'];
    if (type === 'begin') fields.push('instruction');
    else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
    else if (type === 'end') fields.pop();
  }

  private add(text: string, bold: boolean): void {
    if (this.document.fields.includes('instruction')) return;
    this.text += text;
    if (text.trim() === '') return;
    if (bold) this.boldWords = true;
    else this.plainWords = true;
  }
}

/** The words that an element of a run stands for by itself. */
function wordsOf({ name, attributes, children }: XmlElement): string | undefined {
  if (name === 'w:t') return textInside({ name, attributes, children });
  if (name === 'w:tab' || name === 'w:ptab') return '\t';
  if (name === 'w:br') return attributes['type'] === 'page' ? '\f' : '\n';
  if (name === 'w:cr') return '\n';
  if (name === 'w:noBreakHyphen') return '-';
  return name === 'w:sym' ? symbolSign(attributes['font'] ?? '', attributes['char'] ?? '') : undefined;
}

/** Reads the words of a paragraph; a field whose instruction does not end with the paragraph is broken and ends here. */
export function paragraphText(paragraph: XmlElement, document: WordDocument, style: WordStyle, place: SourcePlace): ParagraphText {
  const growing = new GrowingText(document, style, place);
  for (const element of shownChildren(paragraph, document, place)) growing.inline(element);
  while (document.fields.at(-1) === 'instruction') document.fields.pop();
  const { text, notes, boxes, page } = growing;
  return { text, bold: growing.boldWords && !growing.plainWords, notes, boxes, page };
}

/** What the style of a run says; its base is that of the paragraph, which is asked first. */
function lookOfStyle({ styles }: WordDocument, properties: XmlElement | undefined): ParagraphLook {
  const id = childValue(properties, 'w:rStyle');
  if (id === undefined) return {};
  const { bold, hidden } = styles.style(id);
  return { ...(bold === undefined ? {} : { bold }), ...(hidden === undefined ? {} : { hidden }) };
}

/** Formulas are written down as their signs in order. */
function mathText(element: XmlElement): string {
  return element.name === 'm:t' ? textInside(element) : elements(element).map(mathText).join('');
}

function boxesIn(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  if (element.name === 'mc:AlternateContent')
    return boxesIn(child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? { name: '', attributes: {}, children: [] });
  return elements(element).flatMap(boxesIn);
}

function hasPicture(element: XmlElement): boolean {
  return /(?:^|:)(?:pic|imagedata|chart|relIds)$/u.test(element.name) || elements(element).some(hasPicture);
}
