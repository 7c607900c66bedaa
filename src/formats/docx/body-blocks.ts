import type { List, PhrasingContent, RootContent } from 'mdast';
import { HeadingLevel, type TextRun } from 'docx';
import { block, type Block, type Stretch } from './block.ts';
import { embedStretches } from './embed-stretches.ts';
import { inlineRuns } from './inline-runs.ts';
import type { NoticeInput } from './notice-input.ts';
import { proseTable } from './prose-table.ts';
import { styleIds } from './styles-xml.ts';
import { run } from './text-runs.ts';

/** The blocks of a document's body as paragraphs and tables; embeds with wide tables make stretches of landscape pages. */
export function bodyStretches(nodes: readonly RootContent[], input: NoticeInput): readonly Stretch[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'mdxJsxFlowElement') return [upright(blocksOf(node, input))];
    const wraps = node.name === 'Internal' || node.name === 'Issued' || node.name === 'AnnexText';
    return wraps ? bodyStretches(node.children, input) : embedStretches(node, input);
  });
}

function upright(blocks: readonly Block[]): Stretch {
  return { wide: false, fresh: false, blocks };
}

function blocksOf(node: RootContent, input: NoticeInput): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [bodyParagraph(inlineRuns(node.children, input), lettersIn(node.children))];
    case 'heading':
      return [
        block({ heading: headingLevels[Math.max(2, node.depth)] ?? HeadingLevel.HEADING_4, children: inlineRuns(node.children, input) }),
      ];
    case 'list':
      return listBlocks(node, input);
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, input));
    case 'table':
      return proseTable(node, input);
    case 'code':
      return node.value.split('\n').map((line) => bodyParagraph([run(line)]));
    default:
      return [];
  }
}

/** `##` is the first level of an official document: 一、; the title is above them all. */
const headingLevels: Readonly<Record<number, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
  5: HeadingLevel.HEADING_4,
};

function bodyParagraph(children: readonly TextRun[], letters?: number): Block {
  return block({ style: styleIds.body, children }, letters);
}

function lettersIn(nodes: readonly PhrasingContent[]): number {
  return nodes.reduce(
    (sum, node) => sum + ('value' in node ? [...node.value].length : 'children' in node ? lettersIn(node.children) : 1),
    0,
  );
}

/** Items of a list are paragraphs like others, numbered ones with their number before them. */
function listBlocks(list: List, input: NoticeInput): readonly Block[] {
  return list.children.flatMap((item, index) => {
    const number = list.ordered === true ? `${(list.start ?? 1) + index}.` : '';
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') return item.children.flatMap((child) => blocksOf(child, input));
    const opening = bodyParagraph([...(number === '' ? [] : [run(number)]), ...inlineRuns(first.children, input)]);
    return [opening, ...rest.flatMap((child) => blocksOf(child, input))];
  });
}
