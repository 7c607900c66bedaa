import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { placeNotes } from './place-notes.ts';

/** Places the footnotes of official documents as paper has them (`placeNotes`); other pages keep theirs at their foot. */
export function remarkNotes(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    if (/(?:^|[/\\])content[/\\]notices[/\\]/u.test(file.path)) placeNotes(tree);
  };
}
