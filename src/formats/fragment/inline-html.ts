import type { PhrasingContent } from 'mdast';
import { attributeOf } from '../docx/embed-attributes.ts';
import { unwrapped } from '../docx/unwrapped.ts';
import { element, escaped } from './element.ts';
import { linkHtml } from './fragment.ts';
import { styled } from './looks.ts';

/** What the words of a document need beside themselves. */
export interface InlineSource {
  /** The contacts that `<Contact ref="…"/>` may name. */
  readonly contacts: readonly { readonly id: string; readonly text: string }[];
  /** The whole address of what a link or picture of the document names. */
  readonly address: (url: string) => string;
}

/** Words within a paragraph as HTML with inline styles. */
export function inlineHtml(nodes: readonly PhrasingContent[], source: InlineSource): string {
  return nodes.map((node) => inline(node, source)).join('');
}

function inline(node: PhrasingContent, source: InlineSource): string {
  switch (node.type) {
    case 'text':
      return escaped(unwrapped(node.value));
    case 'inlineCode':
      return escaped(node.value);
    case 'strong':
      return element('strong', { style: styled({ 'font-weight': 'bold' }) }, inlineHtml(node.children, source));
    case 'emphasis':
      return element('span', { style: styled({ 'font-family': "KaiTi,STKaiti,'LXGW WenKai',serif" }) }, inlineHtml(node.children, source));
    case 'delete':
      return element('span', { style: styled({ 'text-decoration': 'line-through' }) }, inlineHtml(node.children, source));
    case 'link':
      return linkHtml(source.address(node.url), inlineHtml(node.children, source));
    case 'linkReference':
      return inlineHtml(node.children, source);
    case 'break':
      return '<br>';
    case 'image':
      return element('img', {
        src: source.address(node.url),
        alt: node.alt ?? '',
        style: styled({ 'max-width': '100%', 'border': 0, 'float': 'none' }),
      });
    case 'imageReference':
      return escaped(`（图：${node.alt ?? ''}）`);
    case 'mdxJsxTextElement':
      return node.name === 'Contact' ? escaped(contactText(attributeOf(node, 'ref'), source)) : inlineHtml(node.children, source);
    // Notes are placed before (`placeNotes`).
    case 'footnoteReference':
    case 'html':
    case 'mdxTextExpression':
      return '';
  }
}

/** The words of the contact of that name; nothing where there is none. */
export function contactText(ref: string | undefined, { contacts }: InlineSource): string {
  return contacts.find(({ id }) => id === ref)?.text ?? '';
}
