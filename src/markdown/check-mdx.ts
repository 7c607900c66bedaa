import type { Node, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { isOwnFile, isSafeLink } from '../model/safe-address.ts';
import { nearestNames } from '../model/nearest.ts';
import type { RuleFacts, RuleId } from '../model/messages/rule-facts.ts';
import { embedNames, embeds } from './embeds.ts';
import { doubtMark, waiverComment } from './waiver-comment.ts';

/** Offsets in the text of an MDX file; the end is exclusive. */
export interface MdxSpan {
  readonly start: number;
  readonly end: number;
}

/** Something that a document may not contain, with its place as offsets into the text. */
export type MdxFinding = {
  [Rule in RuleId]: { readonly rule: Rule; readonly facts: RuleFacts[Rule]; readonly span: MdxSpan };
}[RuleId];

/** An embed as a document uses it. */
export interface EmbedUse {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly span: MdxSpan;
}

/** A picture as a document names it: its address as written. */
export interface ImageUse {
  readonly url: string;
  readonly span: MdxSpan;
}

/** What checking a document's tree brings: what it may not contain, the embeds it uses, and the pictures it shows. */
export interface MdxCheck {
  readonly findings: readonly MdxFinding[];
  readonly uses: readonly EmbedUse[];
  readonly images: readonly ImageUse[];
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Checks that a document holds prose, listed embeds with literal attributes, and safe links; nothing that runs. */
export function checkMdx(tree: Root): MdxCheck {
  const findings: MdxFinding[] = [];
  const uses: EmbedUse[] = [];
  const images: ImageUse[] = [];
  const pictured = imageLabels(tree);
  visit(tree, (node) => {
    const found = checkNode(node, pictured);
    if (found) findings.push(found);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') checkElement(node, findings, uses);
    if (!found && isImage(node, pictured)) images.push({ url: urlOf(node), span: spanOf(node) });
  });
  return { findings, uses, images };
}

function checkNode(node: Node, pictured: ReadonlySet<string>): MdxFinding | undefined {
  const span = spanOf(node);
  if (node.type === 'mdxjsEsm') {
    const isExport = 'value' in node && String(node.value).trimStart().startsWith('export');
    return isExport ? { rule: 'mdx-export', facts: {}, span } : { rule: 'mdx-import', facts: {}, span };
  }
  if (node.type === 'mdxFlowExpression' && 'value' in node && isComment(String(node.value))) return undefined;
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return { rule: 'mdx-expression', facts: {}, span };
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') return checkLink(node, span, isImage(node, pictured));
  return node.type === 'html' ? { rule: 'mdx-raw-html', facts: { tag: 'html' }, span } : undefined;
}

function isComment(expression: string): boolean {
  return waiverComment.test(expression) || doubtMark.test(expression);
}

/** The labels of definitions that pictures use: `![图][a]` with `[a]: address`. */
function imageLabels(tree: Root): ReadonlySet<string> {
  const labels = new Set<string>();
  visit(tree, 'imageReference', (node) => void labels.add(node.identifier));
  return labels;
}

function isImage(node: Node, pictured: ReadonlySet<string>): boolean {
  return node.type === 'image' || (node.type === 'definition' && 'identifier' in node && pictured.has(String(node.identifier)));
}

function urlOf(node: Node): string {
  return 'url' in node ? String(node.url) : '';
}

function checkLink(node: Node, span: MdxSpan, image: boolean): MdxFinding | undefined {
  const url = urlOf(node);
  // A picture comes from the site itself: a page asks no other host.
  return (image ? isOwnFile : isSafeLink)(url) ? undefined : { rule: 'mdx-unsafe-link', facts: { url: url.slice(0, 80) }, span };
}

function checkElement(element: Element, findings: MdxFinding[], uses: EmbedUse[]): void {
  const span = openingSpan(element);
  const name = element.name ?? '';
  const embed = embeds.find((known) => known.name === name);
  if (!embed) {
    findings.push(unknownElement(name, span));
    return;
  }
  const attributes = literalAttributes(element, name, span, findings, [...embed.required, ...embed.optional]);
  const given = new Set(element.attributes.map((attribute) => ('name' in attribute ? attribute.name : '')));
  for (const key of embed.required.filter((required) => !given.has(required))) {
    findings.push({ rule: 'mdx-attribute-missing', facts: { name: key, embed: name }, span });
  }
  uses.push({ name, attributes, span });
}

function unknownElement(name: string, span: MdxSpan): MdxFinding {
  if (/^[a-z]/u.test(name)) return { rule: 'mdx-raw-html', facts: { tag: name }, span };
  return {
    rule: 'mdx-unknown-embed',
    facts: { name: name === '' ? '<>' : name, allowed: embedNames, nearest: nearestNames(name, embedNames) },
    span,
  };
}

function literalAttributes(element: Element, embed: string, span: MdxSpan, findings: MdxFinding[], known: readonly string[]) {
  const attributes: Record<string, string> = {};
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') findings.push({ rule: 'mdx-expression', facts: {}, span });
    else if (typeof attribute.value !== 'string') findings.push({ rule: 'mdx-attribute', facts: { name: attribute.name, embed }, span });
    else if (!known.includes(attribute.name)) findings.push(unknownAttribute(attribute.name, embed, known, span));
    else attributes[attribute.name] = attribute.value;
  }
  return attributes;
}

function unknownAttribute(name: string, embed: string, known: readonly string[], span: MdxSpan): MdxFinding {
  return { rule: 'mdx-attribute-unknown', facts: { name, embed, known, nearest: nearestNames(name, known) }, span };
}

function spanOf(node: Node): MdxSpan {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function openingSpan(element: Element): MdxSpan {
  const { start, end } = spanOf(element);
  const [first] = element.children;
  const inner = first?.position?.start.offset;
  return { start, end: Math.min(end, inner ?? end) };
}
