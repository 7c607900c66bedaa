/**
 * Cuts the words that stand below `foot` (pixels from the window's top) out of the cells of a row, at the end of a line. Gives what was cut
 * out of each such cell, in its own elements; a list goes on with its numbers. A cell that has not room for one line is left whole.
 * Runs inside the page, so it can use nothing from outside itself.
 */
export function cutCells(cells: readonly HTMLTableCellElement[], foot: number): ReadonlyMap<HTMLTableCellElement, DocumentFragment> {
  const cut = new Map<HTMLTableCellElement, DocumentFragment>();
  for (const cell of cells) {
    const place = placeBelow(cell);
    if (place === undefined) continue;
    const range = document.createRange();
    range.setStart(place.text, place.at);
    if (place.at === 0) beginWithElement(range, cell);
    range.setEnd(cell, cell.childNodes.length);
    const halves = elementsAround(range.startContainer, cell);
    const rest = range.extractContents();
    goOn(rest, halves);
    cut.set(cell, rest);
  }
  return cut;

  /** An item whose first word goes over goes over whole. */
  function beginWithElement(range: Range, cell: HTMLTableCellElement): void {
    for (let node: Node = range.startContainer; node !== cell && node.previousSibling === null && node.parentNode; node = node.parentNode) {
      if (node.parentNode === cell) return;
      range.setStartBefore(node.parentNode);
    }
  }

  /** The elements within the cell that are cut in two, the outermost first. */
  function elementsAround(start: Node, cell: HTMLTableCellElement): readonly HTMLElement[] {
    const around: HTMLElement[] = [];
    for (let node: Node | null = start; node !== null && node !== cell; node = node.parentNode) {
      if (node instanceof HTMLElement) around.unshift(node);
    }
    return around;
  }

  /** The first character that stands below the foot; undefined where there is none, or where it is the first of the cell. */
  function placeBelow(cell: HTMLTableCellElement): { readonly text: Text; readonly at: number } | undefined {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    let isFirst = true;
    while (walker.nextNode() !== null) {
      const text = walker.currentNode as Text;
      if (bottomOf(text, 0, text.length) === undefined) continue;
      const at = firstBelow(text);
      if (at !== undefined) return isFirst && at === 0 ? undefined : { text, at };
      isFirst = false;
    }
    return undefined;
  }

  /** Lines follow one another downwards: the place is found by halves. */
  function firstBelow(text: Text): number | undefined {
    if ((bottomOf(text, 0, text.length) ?? 0) <= foot) return undefined;
    let [low, high] = [0, text.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((bottomOf(text, 0, middle + 1) ?? 0) > foot) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function bottomOf(text: Text, from: number, to: number): number | undefined {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, to);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    return boxes.length === 0 ? undefined : Math.max(...boxes.map(({ bottom }) => bottom));
  }

  /** Ids stay with the first halves; an item that was cut has no second number, and its list goes on with the next. */
  function goOn(rest: DocumentFragment, halves: readonly HTMLElement[]): void {
    let tail = rest.firstElementChild;
    for (const half of halves) {
      if (!(tail instanceof HTMLElement)) return;
      tail.removeAttribute('id');
      if (half instanceof HTMLLIElement) tail.dataset['goesOn'] = '';
      if (half instanceof HTMLOListElement) tail.style.counterReset = `n ${String(lastNumber(half))}`;
      tail = tail.firstElementChild;
    }
  }

  function lastNumber(list: HTMLOListElement): number {
    const before = Number(/\d+/u.exec(list.style.counterReset)?.[0] ?? 0);
    return before + [...list.children].filter((item) => item instanceof HTMLLIElement && item.dataset['goesOn'] === undefined).length;
  }
}
