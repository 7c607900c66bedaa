import { DOMParser } from '@xmldom/xmldom';
import { unzipSync, strFromU8 } from 'fflate';
import mammoth from 'mammoth';

/** The text of a document as a reader that did not write it finds it, without white space. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.replace(/\s/gu, '');
}

/** The document as HTML, as a reader that did not write it understands its styles and tables. */
export async function htmlOf(bytes: Uint8Array): Promise<string> {
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
}

/** A part of the package as XML. */
export function partOf(bytes: Uint8Array, name: string): Document {
  const data = unzipSync(bytes)[name];
  if (data === undefined) throw new Error(`No ${name}`);
  return new DOMParser({
    onError: (level: string, message: string) => {
      throw new Error(`${level}: ${message}`);
    },
  } as never).parseFromString(strFromU8(data), 'text/xml');
}

/** The elements of that name, below a document or an element. */
export function elements(of: Document | Element, name: string): Element[] {
  return Array.from(of.getElementsByTagName(`w:${name}`));
}

/** The value of an attribute of the format; undefined where it is not written. */
export function value(element: Element | undefined, name = 'val'): string | undefined {
  return element?.hasAttribute(`w:${name}`) === true ? (element.getAttribute(`w:${name}`) ?? undefined) : undefined;
}

/** The style of that id. */
export function styleOf(bytes: Uint8Array, id: string): Element {
  const found = elements(partOf(bytes, 'word/styles.xml'), 'style').find((style) => value(style, 'styleId') === id);
  if (found === undefined) throw new Error(`No style ${id}`);
  return found;
}
