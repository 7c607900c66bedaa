import type { SourceNoise } from '../../../model/source-text.ts';
import { elements, type XmlElement } from '../office/xml-tree.ts';
import { readParagraph } from './read-paragraph.ts';
import type { WordDocument } from './word-document.ts';

/** What stands at the head and foot of pages, each once: page numbers and running heads, which are no text of the document. */
export function marginNoise(document: WordDocument): readonly SourceNoise[] {
  const found = new Map<string, SourceNoise>();
  for (const root of document.margins) {
    for (const paragraph of paragraphsIn(root)) {
      const { text, page, boxes } = readParagraph(paragraph, document, {});
      const words = [text, ...boxes.flatMap(paragraphsIn).map((inside) => readParagraph(inside, document, {}).text)].join(' ').trim();
      const isNumber = page || /^[\s\d—–\-－第页共/]*$/u.test(words);
      if (words !== '') found.set(words, { text: words, place: {}, reason: isNumber ? 'page-number' : 'running-head' });
    }
  }
  return [...found.values()];
}

function paragraphsIn(element: XmlElement): readonly XmlElement[] {
  return element.name === 'w:p' ? [element] : elements(element).flatMap(paragraphsIn);
}
