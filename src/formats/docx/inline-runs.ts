import type { PhrasingContent } from 'mdast';
import { TextRun } from 'docx';
import { attributeOf } from './embed-attributes.ts';
import type { NoticeInput } from './notice-input.ts';
import { run, type RunLook } from './text-runs.ts';
import { unwrapped } from './unwrapped.ts';

/** Words within a paragraph as runs: strong in 黑体, emphasis in 楷体 as on paper; links leave their words. */
export function inlineRuns(nodes: readonly PhrasingContent[], input: NoticeInput, look: RunLook = {}): readonly TextRun[] {
  return nodes.flatMap((node) => inlineRun(node, input, look));
}

function inlineRun(node: PhrasingContent, input: NoticeInput, look: RunLook): readonly TextRun[] {
  switch (node.type) {
    case 'text':
      return [run(unwrapped(node.value), look)];
    case 'inlineCode':
      return [run(node.value, look)];
    case 'strong':
      return inlineRuns(node.children, input, { ...look, face: 'hei' });
    case 'emphasis':
      return inlineRuns(node.children, input, { ...look, face: 'kai' });
    case 'delete':
      return inlineRuns(node.children, input, { ...look, strike: true });
    case 'link':
    case 'linkReference':
      return inlineRuns(node.children, input, look);
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'image':
    case 'imageReference':
      return [run(`（图：${node.alt ?? ''}）`, look)];
    case 'mdxJsxTextElement':
      return node.name === 'Contact' ? [run(contactText(attributeOf(node, 'ref'), input), look)] : inlineRuns(node.children, input, look);
    // Notes are placed before (`placeNotes`).
    case 'footnoteReference':
    case 'html':
    case 'mdxTextExpression':
      return [];
  }
}

/** The words of the contact of that name; nothing where there is none. */
export function contactText(ref: string | undefined, { contacts }: NoticeInput): string {
  return contacts.find(({ id }) => id === ref)?.text ?? '';
}
