import type { List, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Makes the numbered items of an official document what they are on paper: paragraphs that begin with their number (`1.`), indented like
 * others. As a list they would be numbered anew by whoever shows them, and lose their number in the text of a PDF.
 */
export function remarkNumbered(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    if (!/[/\\]content[/\\]notices[/\\]/u.test(file.path)) return;
    visit(tree, 'list', (list, index, parent) => {
      if (list.ordered !== true || index === undefined || parent === undefined) return undefined;
      const paragraphs = numbered(list);
      parent.children.splice(index, 1, ...(paragraphs as typeof parent.children));
      // Lists inside an item stand among the new paragraphs, and are visited next.
      return [SKIP, index];
    });
  };
}

function numbered(list: List): readonly RootContent[] {
  return list.children.flatMap((item, index) => {
    const [first, ...rest] = item.children;
    const number = `${String((list.start ?? 1) + index)}.`;
    if (first?.type !== 'paragraph') return item.children;
    return [withNumber(number, first), ...rest];
  });
}

function withNumber(number: string, paragraph: Paragraph): Paragraph {
  return { ...paragraph, children: [{ type: 'text', value: number }, ...paragraph.children] };
}
