import { refuseAmount } from '../unreadable-source.ts';
import { readXml } from './read-xml.ts';

/** An element of a part of a package. */
export interface XmlElement {
  readonly name: string;
  /** Attributes of the element's own namespace without a prefix, others with theirs (`r:id`). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** An element while it is being read. */
interface GrowingElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** A table of 1,000 tasks in Word has about 100,000. */
export const mostElements = 400_000;

/** What no reader looks at and makes up most of what Word writes: faces, sizes, colours, borders, measures, marks of proofing and places. */
const idle = new Set(
  (
    'rFonts sz szCs lang color kern spacing shd bCs i iCs u highlight w position bdr em fitText snapToGrid widowControl ind tabs autoSpaceDE ' +
    'autoSpaceDN adjustRightInd kinsoku wordWrap overflowPunct topLinePunct textAlignment keepNext keepLines contextualSpacing pBdr tcW tcBorders ' +
    'tcMar vAlign noWrap trHeight cantSplit tblW tblInd tblBorders tblLayout tblCellMar tblLook tblGrid tblPrEx proofErr bookmarkStart bookmarkEnd ' +
    'lastRenderedPageBreak permStart permEnd commentRangeStart commentRangeEnd'
  )
    .split(' ')
    .map((name) => `w:${name}`),
);

const none: Readonly<Record<string, string>> = {};

/** The root of a part as a tree, without what only concerns its looks; refuses more than `mostElements`. */
export function parseXmlTree(bytes: Uint8Array, part: string): XmlElement {
  const root: GrowingElement = { name: '', attributes: none, children: [] };
  const open = [root];
  let [count, skipped] = [0, 0];
  readXml(bytes, part, {
    open: (name, attributes) => {
      if (skipped > 0 || idle.has(name)) {
        skipped++;
        return;
      }
      if (++count > mostElements) refuseAmount('elements', mostElements);
      const element = { name, attributes: ownAttributes(attributes()), children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => {
      if (skipped > 0) skipped--;
      else open.pop();
    },
    text: (text) => {
      if (skipped === 0) open.at(-1)?.children.push(text);
    },
  });
  return elements(root)[0] ?? root;
}

/** `w:val` is `val`; marks of editing sessions (`w:rsidR`) and declarations of prefixes are left out. */
function ownAttributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const own = Object.entries(attributes).filter(([name]) => !/^(?:w:)?rsid|^xmlns/u.test(name));
  return own.length === 0 ? none : Object.fromEntries(own.map(([name, value]) => [name.replace(/^(?:w|x|rel|ct|wps|v):/u, ''), value]));
}

/** The elements among the children of an element. */
export function elements(parent: XmlElement | undefined): readonly XmlElement[] {
  return (parent?.children ?? []).filter((child) => typeof child !== 'string');
}

/** The first child of a name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return elements(parent).find((element) => element.name === name);
}

/** The children of a name. */
export function childrenNamed(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return elements(parent).filter((element) => element.name === name);
}

/** The attribute `val` of the first child of a name. */
export function childValue(parent: XmlElement | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes['val'];
}

/** Whether a child that switches something is there and on: `<w:b/>`, `<w:b w:val="1"/>`; undefined where it is absent. */
export function childSwitch(parent: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(parent, name);
  return found === undefined ? undefined : !/^(?:0|false|off|none)$/u.test(found.attributes['val'] ?? '');
}

/** All text inside an element, in order. */
export function textInside(element: XmlElement): string {
  return element.children.map((item) => (typeof item === 'string' ? item : textInside(item))).join('');
}
