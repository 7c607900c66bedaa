/**
 * Lets a text leave some lines of its first page empty, where that keeps headings off the foot of later pages or brings some text to
 * the page of the signature: every later page then still has its 22 lines (GB/T 9704-2012 §5.2.2). Runs inside the page, under print
 * media, before printing.
 *
 * A text says so with `data-flow="first"` (it begins the document; the first page then gets a foot deeper by up to six lines) or `data-flow="part"` (it
 * begins a sheet with its title, which then gets up to two lines more under it). Texts with tables are left as they are.
 */
export function fillPages(): void {
  const pixels = 96 / 25.4;
  const line = (225 / 22) * pixels;
  const sheet = 225 * pixels;
  for (const flow of document.querySelectorAll<HTMLElement>('[data-flow]')) {
    if (flow.querySelector('table, svg, img') !== null) continue;
    const own = flow.style.width;
    flow.style.width = '156mm';
    const rows = readRows(flow);
    const isFirst = flow.dataset['flow'] === 'first';
    const costs = (isFirst ? [0, 1, 2, 3, 4, 5, 6] : [0, 1, 2]).map((shift) => costOf(rows, shift, isFirst));
    const best = costs.indexOf(Math.min(...costs));
    flow.style.width = own;
    if (best > 0) shortenFirstPage(flow, best);
  }

  interface Row {
    readonly top: number;
    readonly bottom: number;
    readonly kind: 'opening' | 'text' | 'heading' | 'closing';
  }

  /** The lines of a text from its top on, as one endless page. */
  function readRows(flow: HTMLElement): readonly Row[] {
    const origin = flow.getBoundingClientRect().top;
    const blocks = [...flow.querySelectorAll<HTMLElement>('h1, h2, h3, h4, p, li, .closing')].filter(
      (block) =>
        (block.parentElement?.closest('.closing, .head, li') === null && block.querySelector('p, li') === null) ||
        block.matches('.closing'),
    );
    return blocks.flatMap((block) => {
      const { top, bottom } = block.getBoundingClientRect();
      const whole = block.matches('.closing, h1');
      const count = whole ? 1 : Math.max(1, Math.round((bottom - top) / line));
      const kind = kindOf(block);
      return Array.from({ length: count }, (_, index): Row => {
        const start = top - origin + index * line;
        return { top: start, bottom: whole ? bottom - origin : start + line, kind };
      });
    });
  }

  function kindOf(block: HTMLElement): Row['kind'] {
    if (block.matches('.closing')) return 'closing';
    if (block.matches('h1, .to')) return 'opening';
    return block.matches('h2, h3, h4') ? 'heading' : 'text';
  }

  /** How ill the pages come out: headings at the foot of a page, a signature with no text before it on its page, lines left out. */
  function costOf(rows: readonly Row[], shift: number, first: boolean): number {
    let cost = (shift * shift) / 4;
    let page = 1;
    let start = first ? 0 : -shift * line;
    // Chromium rounds the height of a page up to whole pixels.
    let room = Math.ceil(first ? sheet - shift * line : sheet);
    let onPage = 0;
    let texts = 0;
    rows.forEach((row, index) => {
      if (page === 1 && row.bottom - start <= room && row.kind === 'text') texts += 1;
      if (row.bottom - start > room && onPage > 0) {
        if (rows[index - 1]?.kind === 'heading') cost += 3;
        if (row.kind === 'closing' && page > 1) cost += 20;
        page += 1;
        start = row.top;
        room = Math.ceil(sheet);
        onPage = 0;
      }
      onPage += 1;
    });
    // The first page has to show text under its title and its addressees (§7.3.2).
    return texts < 2 ? cost + 100 : cost;
  }

  function shortenFirstPage(flow: HTMLElement, lines: number): void {
    if (flow.dataset['flow'] === 'part') {
      const title = flow.querySelector<HTMLElement>('h1');
      if (title) title.style.paddingBottom = `${String(lines * line)}px`;
      return;
    }
    const style = document.createElement('style');
    const deeper = `${String(lines * line)}px`;
    style.textContent = `@page:first{margin-bottom:calc(35mm + ${deeper});@bottom-right{padding-top:calc(7mm - 0.605em + ${deeper})}}`;
    document.head.append(style);
  }
}
