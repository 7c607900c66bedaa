import type { cutCells } from './cut-cells.ts';

/** A table in the midst of a text, of which printing has told where it stands. */
export interface PlacedTable {
  /** The id of its first row. */
  readonly id: string;
  /** The room between its upper edge and the foot of its first sheet, and the height of the others, in CSS pixels. */
  readonly room: number;
  readonly sheet: number;
}

/**
 * Cuts long tables of a paper page into one table a sheet, so that a continuation says 续表 and repeats the labels of merged cells:
 * Chromium repeats the head alone and prints a merged cell's words once. Runs inside the page, under print media, before printing.
 *
 * A region that starts at the top of a sheet says so with `data-paper="225x156"` (width and height of its type area in mm); in it a
 * table with `data-continued="续表"` is cut at rows. With `placed` the one table is cut instead that it names. A `tr.grp` is never last
 * on a sheet. A row taller than a sheet begins a sheet, with the group rows over it; it is cut at lines (`cut`), and its short cells are
 * repeated beside what is left of the long ones.
 * Gives the number of tables that were cut.
 */
export function splitTables(cut: typeof cutCells, placed: PlacedTable | null): number {
  const pixels = 96 / 25.4;
  // Printing rounds otherwise than the screen by a fraction of a pixel a row.
  const safety = 4;
  return placed === null ? splitRegions() : splitPlaced(placed);

  function splitRegions(): number {
    let count = 0;
    for (const region of document.querySelectorAll<HTMLElement>('[data-paper]')) {
      const [width = 0, height = 0] = (region.dataset['paper'] ?? '').split('x').map(Number);
      const own = region.style.width;
      region.style.width = `${String(width)}mm`;
      const sheet = height * pixels - safety;
      for (const table of region.querySelectorAll<HTMLTableElement>('table[data-continued]')) {
        const before = table.getBoundingClientRect().top - region.getBoundingClientRect().top;
        if (before < sheet && splitTable(table, sheet - before, sheet)) count += 1;
      }
      region.style.width = own;
    }
    return count;
  }

  function splitPlaced({ id, room, sheet }: PlacedTable): number {
    const table = document.getElementById(id)?.closest('table');
    const region = table?.closest<HTMLElement>('[data-flow]');
    if (!table || !region) return 0;
    const own = region.style.width;
    region.style.width = '156mm';
    const isCut = splitTable(table, room - safety, sheet - safety);
    region.style.width = own;
    return isCut ? 1 : 0;
  }

  interface Placed {
    readonly cell: HTMLTableCellElement;
    readonly row: number;
    readonly column: number;
    readonly rows: number;
  }

  /** A table measured once, before it leaves the page: each piece is then laid out alone, so that a thousand rows take no longer a row than ten. */
  interface Measured {
    readonly table: HTMLTableElement;
    readonly rows: readonly HTMLTableRowElement[];
    /** The cells of each row, and those of several rows. */
    readonly own: readonly (readonly Placed[])[];
    readonly deep: readonly Placed[];
    /** Where each row begins and ends, in pixels. */
    readonly edges: readonly { readonly top: number; readonly bottom: number }[];
    readonly head: number;
    /** What is left of cells that were cut, none of it where they ended, and the cells of which those of a piece are copies. */
    readonly rests: Map<HTMLTableCellElement, DocumentFragment>;
    readonly origins: WeakMap<HTMLTableCellElement, HTMLTableCellElement>;
  }

  /** The rows of a piece, up to but without `to`; `isRest` where the first of them began on an earlier sheet. */
  interface Piece {
    readonly from: number;
    readonly to: number;
    readonly part: number;
    readonly isRest: boolean;
  }

  function splitTable(table: HTMLTableElement, first: number, sheet: number): boolean {
    if (table.getBoundingClientRect().height <= first) return false;
    fixColumns(table);
    const measured = measure(table);
    let last: Element = document.createElement('div');
    table.replaceWith(last);
    const place = last;
    let next = { from: 0, isRest: false };
    for (let part = 0; next.from < measured.rows.length; part++) {
      const { piece, ...rest } = largestPiece(measured, { ...next, to: next.from, part }, part === 0 ? first : sheet, last);
      last = piece;
      next = rest;
    }
    place.remove();
    return true;
  }

  /** The columns of all pieces are as wide as those of the whole. */
  function fixColumns(table: HTMLTableElement): void {
    if (table.querySelector('colgroup') !== null || getComputedStyle(table).tableLayout === 'fixed') return;
    const widths = new Map<number, number>();
    const rows = [...table.rows];
    const cells = placeCells(rows);
    for (const { cell, column } of cells) if (cell.colSpan === 1) widths.set(column, cell.getBoundingClientRect().width);
    const count = Math.max(0, ...cells.map(({ cell, column }) => column + cell.colSpan));
    if (widths.size < count) return;
    const columns = document.createElement('colgroup');
    for (let column = 0; column < count; column++) {
      const one = document.createElement('col');
      one.style.width = `${String(widths.get(column) ?? 0)}px`;
      columns.append(one);
    }
    if (table.caption === null) table.prepend(columns);
    else table.caption.after(columns);
    table.style.tableLayout = 'fixed';
  }

  function measure(table: HTMLTableElement): Measured {
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const cells = placeCells(rows);
    const own = rows.map((): Placed[] => []);
    for (const one of cells) own[one.row]?.push(one);
    const edges = rows.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom }));
    const head = table.tHead?.getBoundingClientRect().height ?? 0;
    return { table, rows, own, deep: cells.filter((one) => one.rows > 1), edges, head, rests: new Map(), origins: new WeakMap() };
  }

  /** Where each visible cell stands in the grid of the table. */
  function placeCells(rows: readonly HTMLTableRowElement[]): readonly Placed[] {
    const taken = rows.map(() => new Set<number>());
    return rows.flatMap((row, y) =>
      [...row.cells].filter(isVisible).map((cell) => {
        let column = 0;
        while (taken[y]?.has(column) === true) column += 1;
        for (let down = 0; down < cell.rowSpan; down++) {
          for (let right = 0; right < cell.colSpan; right++) taken[y + down]?.add(column + right);
        }
        return { cell, row: y, column, rows: Math.min(cell.rowSpan, rows.length - y) };
      }),
    );
  }

  function isVisible(cell: Element): boolean {
    return getComputedStyle(cell).display !== 'none';
  }

  interface Made {
    readonly piece: HTMLElement;
    /** With which row the next piece begins, and whether with the rest of it. */
    readonly from: number;
    readonly isRest: boolean;
  }

  /** The piece with as many rows as the sheet holds, set behind the piece before it; at least one row and the group rows over it. */
  function largestPiece(measured: Measured, start: Piece, room: number, last: Element): Made {
    const { rows } = measured;
    const isGroup = (row: HTMLTableRowElement | undefined): boolean => row?.classList.contains('grp') === true;
    let least = start.from + 1;
    while (least < rows.length && isGroup(rows[least - 1])) least += 1;
    let to = Math.max(
      least,
      start.isRest ? guessAfterRest(measured, start, room, last) : firstGuess(measured, start.from, room - measured.head),
    );
    for (;;) {
      while (to > least && isGroup(rows[to - 1])) to -= 1;
      const made = { ...start, to };
      const piece = makePiece(measured, made);
      last.after(piece);
      if (piece.getBoundingClientRect().height <= room) {
        finish(measured.rests);
        return { piece, from: to, isRest: false };
      }
      if (to === least) return { piece, ...fitRow(measured, made, piece, room) };
      piece.remove();
      to -= 1;
    }
  }

  function firstGuess({ edges }: Measured, from: number, room: number): number {
    const top = edges[from]?.top ?? 0;
    let to = from + 1;
    while (to < edges.length && (edges[to]?.bottom ?? 0) - top <= room) to += 1;
    return to;
  }

  /** What is left of a row is as high as it comes out. */
  function guessAfterRest(measured: Measured, start: Piece, room: number, last: Element): number {
    const alone = makePiece(measured, { ...start, to: start.from + 1 });
    last.after(alone);
    const left = room - alone.getBoundingClientRect().height;
    alone.remove();
    const { edges } = measured;
    return left > 0 && start.from + 1 < edges.length && heightOf(edges[start.from + 1]) <= left
      ? firstGuess(measured, start.from + 1, left)
      : start.from + 1;
  }

  function heightOf(edge: Measured['edges'][number] | undefined): number {
    return edge === undefined ? 0 : edge.bottom - edge.top;
  }

  /** A row alone on a sheet that is too small for it: set closer where that is enough, else cut. */
  function fitRow(measured: Measured, made: Piece, piece: HTMLElement, room: number): Omit<Made, 'piece'> {
    const cells = [...piece.querySelectorAll<HTMLTableCellElement>('tbody :is(td, th)')];
    for (const leading of made.isRest ? [] : ['', '1.32', '1.25']) {
      for (const cell of cells) cell.style.cssText = `padding-block:0.5mm;line-height:${leading}`;
      if (piece.getBoundingClientRect().height <= room) return { from: made.to, isRest: false };
    }
    for (const cell of cells) if (!made.isRest) cell.style.cssText = '';
    const goesOn = cutRow(measured, made, piece, room);
    return { from: goesOn ? made.to - 1 : made.to, isRest: goesOn };
  }

  /** Cuts the last row of a piece at the foot of its sheet; tells whether it goes on with the next. */
  function cutRow({ rests, origins, own, deep }: Measured, { to }: Piece, piece: HTMLElement, room: number): boolean {
    const row = [...piece.querySelectorAll<HTMLTableRowElement>('tbody > tr')].at(-1);
    if (!row) return false;
    const cells = [...row.cells];
    for (const cell of cells) cell.style.cssText = 'vertical-align:top';
    const { top, bottom } = piece.getBoundingClientRect();
    const under = bottom - Math.max(...cells.map(contentBottom));
    const found = cut(cells, top + room - under - 1);
    // Short words, and marks, stay in the middle.
    for (const cell of cells) if (!found.has(cell) && !rests.has(origins.get(cell) ?? cell)) cell.style.cssText = '';
    if (found.size === 0) row.style.breakInside = 'auto';
    finish(rests);
    for (const [copy, rest] of found) {
      const origin = origins.get(copy);
      if (origin) rests.set(origin, rest);
    }
    const reaches = [...(own[to - 1] ?? []), ...deep].filter((one) => one.row + one.rows === to);
    return reaches.some(({ cell }) => (rests.get(cell)?.childNodes.length ?? 0) > 0);
  }

  /** What was left of cut cells stands on paper now. */
  function finish(rests: Measured['rests']): void {
    for (const cell of rests.keys()) rests.set(cell, document.createDocumentFragment());
  }

  function contentBottom(cell: HTMLTableCellElement): number {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return range.getBoundingClientRect().bottom;
  }

  function makePiece(measured: Measured, { from, to, part, isRest }: Piece): HTMLElement {
    const { table, rows } = measured;
    const piece = document.createElement('div');
    piece.className = part === 0 ? 'piece' : 'piece continued';
    if (part > 0) piece.append(continuedLine(table));
    const copy = table.cloneNode(false) as HTMLTableElement;
    for (const child of table.children) {
      if (child.tagName === 'TBODY' || (child.tagName === 'CAPTION' && part > 0)) continue;
      copy.append(child.cloneNode(true));
    }
    let body: HTMLTableSectionElement | undefined;
    let source: Element | null = null;
    for (let y = from; y < to; y++) {
      const row = rows[y];
      if (!row) continue;
      if (!body || row.parentElement !== source) {
        source = row.parentElement;
        body = (source?.cloneNode(false) ?? document.createElement('tbody')) as HTMLTableSectionElement;
        copy.append(body);
      }
      body.append(copyRow(row, measured, y, { from, to, part, isRest: isRest && y === from }));
    }
    piece.append(copy);
    if (part > 0) renumber(copy, part);
    return piece;
  }

  function continuedLine(table: HTMLTableElement): HTMLElement {
    const line = document.createElement('p');
    line.className = 'xubiao';
    line.textContent = table.dataset['continued'] ?? '续表';
    return line;
  }

  /** A row of a piece: its own cells cut at the piece's foot, and before them the cells that reach in from above. */
  function copyRow(row: HTMLTableRowElement, measured: Measured, y: number, { from, to, isRest }: Piece): HTMLTableRowElement {
    const { own, deep } = measured;
    const copy = row.cloneNode(false) as HTMLTableRowElement;
    if (isRest) copy.dataset['repeated'] = '';
    const above = y === from ? deep.filter((one) => one.row < from && one.row + one.rows > from) : [];
    for (const one of [...above, ...(own[y] ?? [])].toSorted((a, b) => a.column - b.column)) {
      copy.append(copyCell(one, measured, Math.min(one.row + one.rows, to) - y, isRest || one.row < y));
    }
    return copy;
  }

  function copyCell({ cell }: Placed, { rests, origins }: Measured, rowSpan: number, isAgain: boolean): HTMLTableCellElement {
    const rest = rests.get(cell);
    const copy = cell.cloneNode(rest === undefined) as HTMLTableCellElement;
    if (rest !== undefined) copy.append(rest.cloneNode(true));
    copy.rowSpan = rowSpan;
    if (isAgain) copy.dataset['repeated'] = '';
    if (isAgain && rest !== undefined) copy.style.verticalAlign = 'top';
    origins.set(copy, cell);
    return copy;
  }

  /** Ids stand once in a document: heads and repeated cells of a later piece get their own, and `headers` follow. */
  function renumber(copy: HTMLTableElement, part: number): void {
    const suffix = `-${String(part + 1)}`;
    for (const element of copy.querySelectorAll('thead [id], [data-repeated][id], [data-repeated] [id], tbody[id]')) element.id += suffix;
    const known = new Set([...copy.querySelectorAll('[id]')].map((element) => element.id));
    for (const cell of copy.querySelectorAll('[headers]')) {
      const ids = (cell.getAttribute('headers') ?? '').split(/\s+/u).map((id) => (known.has(id + suffix) ? id + suffix : id));
      const kept = ids.filter((id) => known.has(id));
      if (kept.length > 0) cell.setAttribute('headers', kept.join(' '));
      else cell.removeAttribute('headers');
    }
  }
}
