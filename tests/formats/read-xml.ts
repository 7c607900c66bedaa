import { DOMParser } from '@xmldom/xmldom';
import { expect } from 'vitest';

/** An element of an XML file as a parser of other hands reads it. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  attribute(name: string): string | null;
  /** The elements of a name inside it. */
  all(name: string): readonly XmlElement[];
  /** The texts of the elements of a name inside it. */
  texts(name: string): readonly string[];
}

/** The root of an XML text; any fault that the parser finds fails the test. */
export function readXml(xml: string): XmlElement {
  const faults: string[] = [];
  const parser = new DOMParser({ locator: {}, errorHandler: (level: string, message: string) => void faults.push(`${level}: ${message}`) });
  const { documentElement } = parser.parseFromString(xml, 'text/xml');
  expect(faults).toEqual([]);
  return element(documentElement);
}

type Node = ReturnType<ReturnType<DOMParser['parseFromString']>['getElementsByTagName']>[number];

function element(node: Node): XmlElement {
  const all = (name: string) => Array.from(node.getElementsByTagName(name)).map(element);
  return {
    name: node.tagName,
    text: node.textContent,
    attribute: (name) => node.getAttribute(name),
    all,
    texts: (name) => all(name).map(({ text }) => text),
  };
}
