import { mainPart } from '../office/part-relations.ts';
import { child, childrenNamed, parseXmlTree, type XmlElement } from '../office/xml-tree.ts';
import { openPackage, type OfficePackage } from '../open-package.ts';
import { requireKind } from '../sniff-kind.ts';
import type { SourceRefusal } from '../source-reading.ts';
import { orRefusal, refuse } from '../unreadable-source.ts';
import { readWorksheet } from './read-worksheet.ts';
import { readWorkbookParts } from './workbook-parts.ts';
import type { ReadSheet, ReadWorkbook } from './workbook.ts';

/** A workbook as it was read, or why it was not. */
export type SheetsReading = { readonly workbook: ReadWorkbook } | { readonly refusal: SourceRefusal };

/** All sheets of an xlsx file with the values, words and merged ranges of their cells, hidden ones too; or why it is not read. */
export async function readSheets(bytes: Uint8Array): Promise<SheetsReading> {
  const { content, refusal } = await orRefusal(() => readWorkbook(bytes));
  return refusal === undefined ? { workbook: content } : { refusal };
}

/** The same inside a reader: throws `UnreadableSource`. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  requireKind(bytes, 'xlsx');
  const file = openPackage(bytes);
  const part = mainPart(file) ?? 'xl/workbook.xml';
  const workbook = parseXmlTree(file.part(part) ?? refuse('damaged', part), part);
  const date1904 = /^(?:1|true)$/u.test(child(workbook, 'x:workbookPr')?.attributes['date1904'] ?? '');
  const { parts, relations } = readWorkbookParts(file, part, date1904);
  const read = ({ attributes }: XmlElement): readonly ReadSheet[] => {
    const relation = relations.find(({ id }) => id === attributes['r:id']);
    // Sheets that are nothing but a chart or a dialogue have no cells.
    if (relation !== undefined && relation.type !== 'worksheet') return [];
    const name = attributes['name'] ?? '';
    const sheet = readWorksheet(file.part(relation?.target ?? '') ?? refuse('damaged', name), relation?.target ?? name, parts);
    return [{ name, visibility: visibility(attributes['state']), ...sheet }];
  };
  return { sheets: childrenNamed(child(workbook, 'x:sheets'), 'x:sheet').flatMap(read), hasMacros: hasMacros(file) };
}

function visibility(state: string | undefined): ReadSheet['visibility'] {
  return state === 'veryHidden' ? 'very-hidden' : state === 'hidden' ? 'hidden' : 'visible';
}

/** Macros of today are a part of their own; those of 1992 are sheets. */
function hasMacros(file: OfficePackage): boolean {
  return file.names.some((name) => /vbaProject\.bin$|\/macrosheets\//iu.test(name));
}
