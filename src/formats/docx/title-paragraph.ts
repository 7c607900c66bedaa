import { block, type Block } from './block.ts';
import { linePitch, pt } from './measures.ts';
import { styleIds } from './styles-xml.ts';
import { lineRuns } from './text-runs.ts';

/**
 * The title of the document, broken where the view breaks it: two lines under the head, less the points by which it is raised; without a
 * head it begins on the first line of the page.
 */
export function documentTitle(lines: readonly string[], headed: boolean, raised = 0): Block {
  const before = headed ? 2 * linePitch - pt(raised) : 0;
  return block({ style: styleIds.title, children: lineRuns(lines), ...(headed && raised === 0 ? {} : { spacing: { before } }) });
}

/** The title of issued text or of an annex, which begins a part of the outline. */
export function partTitle(lines: readonly string[], { below = false }: { readonly below?: boolean } = {}): Block {
  return block({ style: below ? styleIds.annexTitle : styleIds.partTitle, children: lineRuns(lines) });
}
