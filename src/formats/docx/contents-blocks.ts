import { TableOfContents } from 'docx';
import type { PhrasingContent, RootContent } from 'mdast';
import { block, type Block } from './block.ts';
import { styleIds } from './styles-xml.ts';
import { run } from './text-runs.ts';

/**
 * A table of contents of the first two levels, as a field of Word with the page numbers of the printed document, which readers show without
 * being asked to update it. Where the document was not printed, Word puts them in when it opens the file, after asking.
 */
export function contentsBlocks(nodes: readonly RootContent[], pages: readonly number[]): readonly Block[] {
  const headings = nodes.flatMap(headingsIn);
  const isPrinted = pages.length === headings.length;
  const entries = headings.map((entry, index) => ({ ...entry, ...(isPrinted ? { page: pages[index] ?? 0 } : {}) }));
  if (entries.length === 0) return [];
  const table = new TableOfContents('目录', { headingStyleRange: '1-2', hyperlink: true, beginDirty: !isPrinted, cachedEntries: entries });
  return [block({ style: styleIds.contentsTitle, children: [run('目　录')] }), { table, isPlacing: true }];
}

interface Entry {
  readonly title: string;
  readonly level: number;
}

function headingsIn(node: RootContent): readonly Entry[] {
  if (node.type === 'mdxJsxFlowElement') return node.children.flatMap(headingsIn);
  return node.type === 'heading' && (node.depth === 2 || node.depth === 3)
    ? [{ title: wordsOf(node.children), level: node.depth - 1 }]
    : [];
}

function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? wordsOf(node.children) : '')).join('');
}
