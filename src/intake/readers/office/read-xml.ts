import { Parser } from 'saxen';
import { refuse } from '../unreadable-source.ts';
import { decodeReferences } from './xml-references.ts';

/** What is called while XML is read; names have the prefixes of `namespaces`, attributes of the element's own namespace have none. */
export interface XmlListener {
  readonly open: (name: string, attributes: () => Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Deeper than any document: tables in tables in text boxes in content controls come to about 60. */
export const deepestElement = 512;

const office = 'http://schemas.openxmlformats.org';
const strict = 'http://purl.oclc.org/ooxml';

/** Transitional and strict names of the same thing have one prefix. */
const namespaces: Readonly<Record<string, string>> = {
  [`${office}/wordprocessingml/2006/main`]: 'w',
  [`${strict}/wordprocessingml/main`]: 'w',
  [`${office}/spreadsheetml/2006/main`]: 'x',
  [`${strict}/spreadsheetml/main`]: 'x',
  [`${office}/officeDocument/2006/relationships`]: 'r',
  [`${strict}/officeDocument/relationships`]: 'r',
  [`${office}/package/2006/relationships`]: 'rel',
  [`${office}/package/2006/content-types`]: 'ct',
  [`${office}/markup-compatibility/2006`]: 'mc',
  [`${office}/officeDocument/2006/math`]: 'm',
  [`${strict}/officeDocument/math`]: 'm',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'urn:schemas-microsoft-com:vml': 'v',
};

/** Reads the XML of a part of a package; refuses document types (and so all entities of the file's own), depth and what is not well formed. */
export function readXml(bytes: Uint8Array, part: string, listener: XmlListener): void {
  let depth = 0;
  const parser = new Parser()
    .ns(namespaces)
    .on('attention', () => refuse('document-type'))
    .on('error', () => refuse('damaged', part))
    .on('text', (text) => listener.text(decodeReferences(text)))
    .on('cdata', (text) => listener.text(text))
    .on('closeTag', (name) => {
      depth--;
      listener.close(name);
    })
    .on('openTag', (name, attributes) => {
      if (++depth > deepestElement) refuse('too-deep');
      listener.open(name, () => decoded(attributes()));
    });
  parser.parse(decodedXml(bytes, part));
}

function decoded(attributes: Readonly<Record<string, string>> | false): Readonly<Record<string, string>> {
  if (attributes === false) return {};
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, decodeReferences(value)]));
}

/** Office writes UTF-8; other writers UTF-16 with its mark. */
function decodedXml(bytes: Uint8Array, part: string): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('damaged', part);
  }
}
