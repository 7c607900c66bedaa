/**
 * Cuts long tables of a paper page into one table a sheet, so that a continuation says 续表 and repeats the labels of merged cells:
 * Chromium repeats the head alone and prints a merged cell's words once. Runs inside the page, under print media, before printing.
 *
 * A region that starts at the top of a sheet says so with `data-paper="225x156"` (width and height of its type area in mm); in it a
 * table with `data-continued="续表"` is cut at rows. A `tr.grp` is never last on a sheet; a row taller than the sheet begins a sheet, with
 * the group rows over it, and is cut by the browser.
 * Gives the number of tables that were cut.
 */
export function splitTables(): number {
  const pixels = 96 / 25.4;
  // Printing rounds otherwise than the screen by a fraction of a pixel a row.
  const safety = 4;
  let cut = 0;
  for (const region of document.querySelectorAll<HTMLElement>('[data-paper]')) {
    const [width = 0, height = 0] = (region.dataset['paper'] ?? '').split('x').map(Number);
    const own = region.style.width;
    region.style.width = `${String(width)}mm`;
    for (const table of region.querySelectorAll<HTMLTableElement>('table[data-continued]')) {
      if (splitTable(table, region, height * pixels - safety)) cut += 1;
    }
    region.style.width = own;
  }
  return cut;

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
  }

  function splitTable(table: HTMLTableElement, region: HTMLElement, sheet: number): boolean {
    const before = table.getBoundingClientRect().top - region.getBoundingClientRect().top;
    if (before >= sheet || before + table.getBoundingClientRect().height <= sheet) return false;
    const measured = measure(table);
    let last: Element = document.createElement('div');
    table.replaceWith(last);
    const place = last;
    let from = 0;
    for (let part = 0; from < measured.rows.length; part++) {
      const { piece, to } = largestPiece(measured, from, part, part === 0 ? sheet - before : sheet, last);
      last = piece;
      from = to;
    }
    place.remove();
    return true;
  }

  function measure(table: HTMLTableElement): Measured {
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const placed = placeCells(rows);
    const own = rows.map((): Placed[] => []);
    for (const one of placed) own[one.row]?.push(one);
    const edges = rows.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom }));
    const deep = placed.filter((one) => one.rows > 1);
    return { table, rows, own, deep, edges, head: table.tHead?.getBoundingClientRect().height ?? 0 };
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

  /** The piece with as many rows as the sheet holds, set behind the piece before it; at least one row and the group rows over it. */
  function largestPiece(
    measured: Measured,
    from: number,
    part: number,
    room: number,
    last: Element,
  ): { readonly piece: HTMLElement; readonly to: number } {
    const { rows } = measured;
    const isGroup = (row: HTMLTableRowElement | undefined): boolean => row?.classList.contains('grp') === true;
    let least = from + 1;
    while (least < rows.length && isGroup(rows[least - 1])) least += 1;
    let to = Math.max(least, firstGuess(measured, from, room - measured.head));
    for (;;) {
      while (to > least && isGroup(rows[to - 1])) to -= 1;
      const piece = makePiece(measured, from, to, part);
      last.after(piece);
      if (piece.getBoundingClientRect().height <= room) return { piece, to };
      if (to === least) {
        easeRow(piece, room);
        return { piece, to };
      }
      piece.remove();
      to -= 1;
    }
  }

  /** A row alone on a sheet that is too small for it: set closer where that is enough, else free to break, its words beginning at its top. */
  function easeRow(piece: HTMLElement, room: number): void {
    const cells = [...piece.querySelectorAll<HTMLElement>('tbody :is(td, th)')];
    for (const leading of ['', '1.32', '1.25']) {
      for (const cell of cells) cell.style.cssText = `padding-block:0.5mm;line-height:${leading}`;
      if (piece.getBoundingClientRect().height <= room) return;
    }
    for (const cell of cells) cell.style.cssText = 'vertical-align:top';
    for (const row of piece.querySelectorAll<HTMLElement>('tbody tr')) row.style.breakInside = 'auto';
  }

  function firstGuess({ edges }: Measured, from: number, room: number): number {
    const top = edges[from]?.top ?? 0;
    let to = from + 1;
    while (to < edges.length && (edges[to]?.bottom ?? 0) - top <= room) to += 1;
    return to;
  }

  function makePiece(measured: Measured, from: number, to: number, part: number): HTMLElement {
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
      body.append(copyRow(row, measured, y, from, to));
    }
    piece.append(copy);
    if (part > 0) renumber(copy, part);
    return piece;
  }

  function continuedLine(table: HTMLTableElement): HTMLElement {
    const line = document.createElement('p');
    line.className = 'xubiao';
    line.textContent = table.dataset['continued'] ?? '';
    return line;
  }

  /** A row of a piece: its own cells cut at the piece's foot, and before them the cells that reach in from above. */
  function copyRow(row: HTMLTableRowElement, { own, deep }: Measured, y: number, from: number, to: number): HTMLTableRowElement {
    const copy = row.cloneNode(false) as HTMLTableRowElement;
    const above = y === from ? deep.filter((one) => one.row < from && one.row + one.rows > from) : [];
    for (const one of [...above, ...(own[y] ?? [])].toSorted((a, b) => a.column - b.column)) {
      const cell = one.cell.cloneNode(true) as HTMLTableCellElement;
      cell.rowSpan = Math.min(one.row + one.rows, to) - y;
      if (one.row < y) cell.dataset['repeated'] = '';
      copy.append(cell);
    }
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
