import type { PdfObjects } from '../../src/print/pdf-objects.ts';
import type { Glyph } from './drawing.ts';
import type { Paper } from './paper.ts';
import { squeeze } from './text-line.ts';

/** An element of the logical structure: what a screen reader reads, in its order. */
export interface StructureNode {
  readonly role: string;
  readonly children: readonly (StructureNode | StructureText)[];
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** A piece of text of an element, on one page. */
export interface StructureText {
  readonly page: number;
  readonly text: string;
  readonly glyphs: readonly Glyph[];
}

/** Returns the root of a tagged document; undefined where it has none. */
export function readStructure({ objects, pages, pageIndex }: Paper): StructureNode | undefined {
  const root = [...objects.values()].find(({ body }) => body.includes('/Type /StructTreeRoot'));
  const [first] = root === undefined ? [] : kidsOf(root.body);
  if (first?.kind !== 'object') return undefined;
  const texts = pages.map(({ glyphs }) => Map.groupBy(glyphs, ({ mcid }) => mcid));
  const textOf = (page: string | undefined, mcid: number): readonly StructureText[] => {
    const index = page === undefined ? undefined : pageIndex.get(page);
    const glyphs = index === undefined ? undefined : texts[index]?.get(mcid);
    return glyphs === undefined || index === undefined
      ? []
      : [{ page: index + 1, text: squeeze(glyphs.map(({ text }) => text).join('')), glyphs }];
  };
  return readNode(objects, first.number, textOf, undefined);
}

type TextOf = (page: string | undefined, mcid: number) => readonly StructureText[];

function readNode(objects: PdfObjects, number: string, textOf: TextOf, inherited: string | undefined): StructureNode | undefined {
  const body = objects.get(number)?.body;
  if (body === undefined || !body.includes('/StructElem')) return undefined;
  const page = /\/Pg (\d+) 0 R/.exec(body.replace(/\/K (?:\[[\s\S]*?\](?=\s*(?:\/|>>))|<<[\s\S]*?>>)/, ''))?.[1] ?? inherited;
  const children = kidsOf(body).flatMap((kid): readonly (StructureNode | StructureText)[] => {
    if (kid.kind === 'mark') return textOf(kid.page ?? page, kid.mcid);
    const node = readNode(objects, kid.number, textOf, page);
    return node === undefined ? [] : [node];
  });
  return { role: /\/S \/(\w+)/.exec(body)?.[1] ?? '', children, rowSpan: span(body, 'RowSpan'), colSpan: span(body, 'ColSpan') };
}

function span(body: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+)`).exec(body)?.[1] ?? 1);
}

type Kid =
  | { readonly kind: 'object'; readonly number: string }
  | { readonly kind: 'mark'; readonly mcid: number; readonly page: string | undefined };

// One kid or a list of kids; a kid is an element, a mark on the element's page, or a mark with its own page.
function kidsOf(body: string): readonly Kid[] {
  const at = body.search(/\/K[\s[<]/);
  if (at < 0) return [];
  const rest = body.slice(at + 2).trimStart();
  const listed = rest.startsWith('[') ? rest.slice(1, listEnd(rest)) : (/^(?:<<[\s\S]*?>>|\d+ 0 R|\d+)/.exec(rest)?.[0] ?? '');
  return [...listed.matchAll(/<<([\s\S]*?)>>|(\d+) 0 R|(\d+)/g)].flatMap(([, mark, number, mcid]): readonly Kid[] => {
    if (number !== undefined) return [{ kind: 'object', number }];
    if (mcid !== undefined) return [{ kind: 'mark', mcid: Number(mcid), page: undefined }];
    const own = /\/MCID (\d+)/.exec(mark ?? '')?.[1];
    return own === undefined ? [] : [{ kind: 'mark', mcid: Number(own), page: /\/Pg (\d+) 0 R/.exec(mark ?? '')?.[1] }];
  });
}

function listEnd(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '[') depth += 1;
    if (text[index] === ']') depth -= 1;
    if (depth === 0) return index;
  }
  return text.length;
}

/** Whether a child is text and not an element. */
export function isText(child: StructureNode | StructureText): child is StructureText {
  return 'glyphs' in child;
}

/** All pieces of text under a node, in order. */
export function textsUnder(node: StructureNode | StructureText): readonly StructureText[] {
  return isText(node) ? [node] : node.children.flatMap(textsUnder);
}

/** All words under a node, without white space. */
export function wordsUnder(node: StructureNode | StructureText): string {
  return textsUnder(node)
    .map(({ text }) => text)
    .join('');
}
