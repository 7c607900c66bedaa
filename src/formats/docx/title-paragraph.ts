import { block, type Block } from './block.ts';
import { styleIds } from './styles-xml.ts';
import { lineRuns } from './text-runs.ts';

/** The title of the document, broken where the view breaks it; without a head above it the title begins on the first line of the page. */
export function documentTitle(lines: readonly string[], headed: boolean): Block {
  return block({ style: styleIds.title, children: lineRuns(lines), ...(headed ? {} : { spacing: { before: 0 } }) });
}

/** The title of issued text or of an annex, which begins a part of the outline. */
export function partTitle(lines: readonly string[], { below = false }: { readonly below?: boolean } = {}): Block {
  return block({ style: below ? styleIds.annexTitle : styleIds.partTitle, children: lineRuns(lines) });
}
