import type { SourcePlace } from '../../../model/source-text.ts';
import { child, childSwitch, childValue, elements, type XmlElement } from '../office/xml-tree.ts';
import type { WordDocument } from './word-document.ts';

/** Wrappers that show what they hold. */
const wrappers = new Set([
  'w:customXml',
  'w:smartTag',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:ins',
  'w:moveTo',
  'w:sdtContent',
  'mc:Choice',
  'mc:Fallback',
]);

/** Names of the wrappers of text that was taken out while changes were tracked. */
const deleted = new Set(['w:del', 'w:moveFrom']);

/** The children of an element as they are shown: wrappers opened, changes tracked taken as accepted, what waits to be filled in left out. */
export function shownChildren(parent: XmlElement, document: WordDocument, place: SourcePlace): readonly XmlElement[] {
  return elements(parent).flatMap((element) => shown(element, document, place));
}

function shown(element: XmlElement, document: WordDocument, place: SourcePlace): readonly XmlElement[] {
  const { name } = element;
  if (deleted.has(name)) {
    if (elements(element).length > 0) document.remarks.add('deleted-text', place);
    return [];
  }
  if (name === 'w:sdt') return controlContent(element, document, place);
  if (name === 'mc:AlternateContent') return alternative(element, document, place);
  if (!wrappers.has(name)) return [element];
  if (name === 'w:ins' || name === 'w:moveTo') document.remarks.add('inserted-text', place);
  return shownChildren(element, document, place);
}

/** A content control that shows its hint (单击此处输入文字) has no words of the document. */
function controlContent(control: XmlElement, document: WordDocument, place: SourcePlace): readonly XmlElement[] {
  const content = child(control, 'w:sdtContent');
  if (content === undefined || childSwitch(child(control, 'w:sdtPr'), 'w:showingPlcHdr') === true) return [];
  return shownChildren(content, document, place);
}

/** The same thing for programs of today and for older ones: only one of them is shown. */
function alternative(element: XmlElement, document: WordDocument, place: SourcePlace): readonly XmlElement[] {
  const choice = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
  return choice === undefined ? [] : shownChildren(choice, document, place);
}

/** Whether a content control holds the contents of the document, which only repeat its headings. */
export function isContentsControl(control: XmlElement): boolean {
  const gallery = childValue(child(child(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  return gallery === 'Table of Contents';
}
