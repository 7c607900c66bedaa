import type { SourceNoise } from '../../../model/source-text.ts';
import { mainPart, partRelations } from '../office/part-relations.ts';
import { child, childrenNamed, parseXmlTree, type XmlElement } from '../office/xml-tree.ts';
import type { OfficePackage } from '../open-package.ts';
import { Remarks } from '../remarks.ts';
import { refuse } from '../unreadable-source.ts';
import { ListCounter } from './list-counter.ts';
import { listDefinitions } from './list-definitions.ts';
import { readStyles, type WordStyles } from './paragraph-styles.ts';

/** A Word file while it is read from its beginning to its end. */
export interface WordDocument {
  readonly body: XmlElement;
  readonly styles: WordStyles;
  readonly lists: ListCounter;
  /** Footnotes and endnotes by what refers to them: `footnote 2`. */
  readonly notes: ReadonlyMap<string, XmlElement>;
  /** The roots of heads and feet of pages. */
  readonly margins: readonly XmlElement[];
  readonly remarks: Remarks;
  readonly noise: SourceNoise[];
  /** The fields that are open where reading is: in what they tell the program, or in what they show. */
  readonly fields: ('instruction' | 'result')[];
  /** How many paragraphs, tables and notes there were so far. */
  readonly counts: { paragraph: number; table: number; note: number };
}

/** Reads the parts of a Word package; refuses one without a body. */
export function openWord(file: OfficePackage): WordDocument {
  const part = mainPart(file) ?? 'word/document.xml';
  const relations = partRelations(file, part);
  const root = (name: string) => {
    const bytes = file.part(name);
    return bytes === undefined ? undefined : parseXmlTree(bytes, name);
  };
  const roots = (type: string) => relations.filter((relation) => relation.type === type).flatMap(({ target }) => root(target) ?? []);
  return {
    body: child(root(part), 'w:body') ?? refuse('damaged', part),
    styles: readStyles(roots('styles')[0]),
    lists: new ListCounter(listDefinitions(roots('numbering')[0])),
    notes: new Map([...notesOf(roots('footnotes')[0], 'footnote'), ...notesOf(roots('endnotes')[0], 'endnote')]),
    margins: [...roots('header'), ...roots('footer')],
    remarks: new Remarks(),
    noise: [],
    fields: [],
    counts: { paragraph: 0, table: 0, note: 0 },
  };
}

/** Notes with a type are the lines between text and notes. */
function notesOf(root: XmlElement | undefined, kind: 'footnote' | 'endnote'): readonly (readonly [string, XmlElement])[] {
  return childrenNamed(root, `w:${kind}`)
    .filter(({ attributes }) => attributes['type'] === undefined || attributes['type'] === 'normal')
    .map((note) => [`${kind} ${note.attributes['id'] ?? ''}`, note]);
}
