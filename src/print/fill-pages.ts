import type { Page } from 'puppeteer';
import { bestFilling, flowLine, type CloseRows, type Filling, type Flow } from './flow-pages.ts';
import { pageFilling, type PageFilling, type ReadFlow } from './page-filling.ts';

/**
 * Lets texts leave some lines of their first page empty, or sets the lines of their first or last a little closer, where that keeps the 22
 * lines of every page between (GB/T 9704-2012 §5.2.2), brings text to the page of the signature (§7.3.5), or spares a blank page before the 版记.
 *
 * A text says so with `data-flow="first"` (it begins the document; the foot of the first page gets deeper; `data-sheet` is the height of
 * that page in mm where it is not 225) or `data-flow="part"` (it begins a page with its title, which gets more room under it). Texts with
 * tables or pictures are left as they are, but for a heading at the foot of their first page. `pagesBefore`, where it is known, is the number of pages before the last part: what follows it
 * depends on whether it ends on an even page. Tells how the text that begins the document was filled; undefined where the page has none.
 */
export async function fillPages(page: Page, pagesBefore?: number): Promise<PageFilling | undefined> {
  const read = await page.evaluate(readFlows);
  const flows = read.map((flow, index) => (index === read.length - 1 && !flow.isFirst ? { ...flow, pagesBefore } : flow));
  const fillings = flows.map((flow): Filling =>
    flow.rows.length === 0 ? { empty: 0, close: [], isApart: false, breaks: [] } : bestFilling(flow),
  );
  await page.evaluate(applyFillings, fillings, flowLine);
  const fillingsOfFirst = flows.flatMap((flow, index) => {
    const filling = fillings[index];
    return flow.isFirst && filling ? [pageFilling(flow, filling)] : [];
  });
  return fillingsOfFirst[0];
}

// Runs inside the page. Marks the blocks of each text by number, for they are found again when lines are set closer.
function readFlows(): ReadFlow[] {
  const pixels = 96 / 25.4;
  const line = (225 / 22) * pixels;
  return [...document.querySelectorAll<HTMLElement>('[data-flow]')].map((flow) => {
    const own = flow.style.width;
    flow.style.width = '156mm';
    const firstSheet = Number(flow.dataset['sheet'] ?? '225') * pixels;
    const raised = settleTitle(flow, firstSheet);
    const figure = flow.querySelector('table, svg, img');
    if (figure !== null) liftHeading(flow, figure, firstSheet);
    const blocks = figure === null ? blocksOf(flow) : [];
    const rows = blocks.flatMap(rowsOf(flow));
    flow.style.width = own;
    return {
      isFirst: flow.dataset['flow'] === 'first',
      rows,
      firstSheet,
      imprint: imprintAfter(flow),
      starts: blocks.map((block) => Number(block.dataset['row'])),
      raised,
    };
  });

  /**
   * A head of any height leaves a part of a line at the foot of the first page: the title moves up where an eighth of a line is wanting.
   * Tells by how many pixels.
   */
  function settleTitle(flow: HTMLElement, firstSheet: number): number {
    const title = flow.querySelector<HTMLElement>('.head + h1');
    if (!title) return 0;
    const left = (firstSheet - (title.getBoundingClientRect().bottom - flow.getBoundingClientRect().top)) / line;
    const wanting = (Math.ceil(left - 0.001) - left) * line;
    const space = Number.parseFloat(getComputedStyle(title).paddingTop);
    if (wanting >= line / 8) return 0;
    title.style.paddingTop = `${String(space - wanting)}px`;
    return wanting;
  }

  /** In a text that is left as it flows, a heading at the foot of the first page, which need not be full, begins the next one. */
  function liftHeading(flow: HTMLElement, figure: Element, firstSheet: number): void {
    const origin = flow.getBoundingClientRect().top;
    const isBefore = (block: HTMLElement): boolean => (block.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const blocks = blocksOf(flow).filter(isBefore);
    const next = blocks.findIndex((block) => block.getBoundingClientRect().top - origin + line > Math.ceil(firstSheet));
    const heading = blocks.slice(0, Math.max(0, next)).findLastIndex((block) => !block.matches('h2, h3, h4, h5, h6')) + 1;
    if (next > 0 && heading < next) blocks[heading]?.style.setProperty('break-before', 'page');
  }

  function blocksOf(flow: HTMLElement): readonly HTMLElement[] {
    return [...flow.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6, p, li, .closing')].filter(
      (block) =>
        block.matches('.closing') ||
        (block.parentElement?.closest('.closing, .head, li') === null && block.querySelector('p, li') === null),
    );
  }

  /** The lines of a block; title and signature are one row each. */
  function rowsOf(flow: HTMLElement): (block: HTMLElement) => Flow['rows'] {
    const origin = flow.getBoundingClientRect().top;
    let index = 0;
    return (block) => {
      const { top, bottom } = block.getBoundingClientRect();
      const whole = block.matches('.closing, h1');
      const count = whole ? 1 : Math.max(1, Math.round((bottom - top) / line));
      block.dataset['row'] = String(index);
      block.dataset['rows'] = String(count);
      index += count;
      const kind = kindOf(block);
      return Array.from({ length: count }, (_, number) => {
        const start = top - origin + number * line;
        return { top: start, bottom: whole ? bottom - origin : start + line, kind, begins: kind === 'annex' && number === 0 };
      });
    };
  }

  function kindOf(block: HTMLElement): Flow['rows'][number]['kind'] {
    if (block.matches('.closing')) return 'closing';
    if (block.matches('h1, .to')) return 'opening';
    if (block.closest('.ann') !== null) return 'annex';
    return block.matches('h2, h3, h4, h5, h6') ? 'heading' : 'text';
  }

  /** With lines of 1.4 em, as close as the second pass sets them. */
  function imprintAfter(flow: HTMLElement): number | undefined {
    const foot = flow.nextElementSibling;
    if (!(foot instanceof HTMLElement) || foot.dataset['evenFoot'] === undefined) return undefined;
    const own = foot.style.cssText;
    foot.style.cssText = 'width:156mm;line-height:1.4';
    const { height } = foot.getBoundingClientRect();
    foot.style.cssText = own;
    // The least distance from the text is 1.5 mm; two pixels are for rounding.
    return height + 1.5 * pixels + 2;
  }
}

// Runs inside the page.
function applyFillings(fillings: readonly Filling[], line: number): void {
  const flows = [...document.querySelectorAll<HTMLElement>('[data-flow]')];
  for (const [index, { empty, close, isApart, breaks }] of fillings.entries()) {
    const flow = flows[index];
    if (flow === undefined) continue;
    if (close.length > 0) setClose(flow, close);
    for (const { line: closer } of close.filter(({ isWhole }) => isWhole)) setEndClose(flow, closer);
    if (isApart) beginPage(flow.querySelector<HTMLElement>('.ann'));
    for (const row of breaks) beginPage(flow.querySelector<HTMLElement>(`[data-row="${String(row)}"]`));
    if (empty > 0) shortenFirstPage(flow, `${String(empty * line)}px`);
  }

  /** 附件说明 and signature reckon their distances in lines too. */
  function setEndClose(flow: HTMLElement, closer: number): void {
    for (const end of flow.querySelectorAll<HTMLElement>('.ann, .closing')) {
      end.style.setProperty('--line', `${String(closer)}px`);
      end.style.lineHeight = `${String(closer)}px`;
    }
  }

  function beginPage(block: HTMLElement | null): void {
    block?.style.setProperty('break-before', 'page');
    block?.style.setProperty('margin-top', '0');
  }

  /** Sets the lines of text of some rows closer; 附件说明 and signature keep theirs, and their distances. */
  function setClose(flow: HTMLElement, close: readonly CloseRows[]): void {
    const own = flow.style.width;
    flow.style.width = '156mm';
    const heightOf = (row: number): number => close.find(({ from, to }) => row >= from && row < to)?.line ?? line;
    for (const block of flow.querySelectorAll<HTMLElement>('[data-row]')) {
      if (block.matches('h1, .to, .closing, .ann *')) continue;
      const first = Number(block.dataset['row']);
      setHeights(
        block,
        Array.from({ length: Number(block.dataset['rows']) }, (_, index) => heightOf(first + index)),
      );
    }
    flow.style.width = own;
  }

  /** A paragraph on two pages is not cut in two: its own line height is nothing, and spans in it have theirs. */
  function setHeights(block: HTMLElement, heights: readonly number[]): void {
    const [only = line] = heights;
    const changes = heights.flatMap((height, index) => (index > 0 && height !== heights[index - 1] ? [{ index, height }] : []));
    if (changes.length === 0 && only !== line) block.style.lineHeight = `${String(only)}px`;
    const tails = changes.map(({ index, height }) => ({ range: rangeFrom(block, index), height }));
    if (tails.length === 0 || tails.some(({ range }) => range === undefined)) return;
    const spans = tails.toReversed().flatMap(({ range, height }) => (range ? [spanOf(range, height)] : []));
    const head = document.createRange();
    head.selectNodeContents(block);
    block.append(spanOf(head, only), ...spans.toReversed());
    block.style.lineHeight = '0';
  }

  function spanOf(range: Range, height: number): HTMLElement {
    const span = document.createElement('span');
    span.append(range.extractContents());
    span.style.lineHeight = `${String(height)}px`;
    return span;
  }

  /** What of a block stands after so many lines. */
  function rangeFrom(block: HTMLElement, lines: number): Range | undefined {
    const edge = block.getBoundingClientRect().top + lines * line;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode() !== null) {
      const text = walker.currentNode as Text;
      for (let at = 0; at < text.length; at += 1) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const [box] = range.getClientRects();
        if (box === undefined || box.width === 0 || (box.top + box.bottom) / 2 < edge) continue;
        range.setEnd(block, block.childNodes.length);
        return range;
      }
    }
    return undefined;
  }

  function shortenFirstPage(flow: HTMLElement, deeper: string): void {
    if (flow.dataset['flow'] === 'part') {
      flow.querySelector<HTMLElement>('h1')?.style.setProperty('padding-bottom', deeper);
      return;
    }
    const isLetter = flow.dataset['sheet'] !== undefined;
    const style = document.createElement('style');
    // The red rules at the foot of a letter's first page stay where they are; its number is not shown.
    const foot = isLetter
      ? ['bottom-left-corner', 'bottom-center', 'bottom-right-corner'].map((box) => `@${box}{margin-top:${deeper}}`).join('')
      : `@bottom-right{padding-top:calc(7mm - 0.605em + ${deeper})}`;
    style.textContent = `@page ${isLetter ? 'letter' : ''}:first{margin-bottom:calc(35mm + ${deeper});${foot}}`;
    document.head.append(style);
  }
}
