import type { TableToPlace } from './table-places.ts';

/**
 * Measures the tables in the midst of texts, or with the id of a last row the piece of a table that has it, and links to their first and last
 * rows, so that printing tells where they stand. Runs inside the page, so it can use nothing from outside itself.
 */
export function readTables(last: string | null): readonly TableToPlace[] {
  const pixels = 96 / 25.4;
  const first = document.querySelector<HTMLElement>('[data-flow="first"]');
  const firstSheet = Number(first?.dataset['sheet'] ?? '225') * pixels;
  return tables().flatMap((table) => measured(table) ?? []);

  function tables(): readonly HTMLTableElement[] {
    const piece = last === null ? null : document.getElementById(last)?.closest('table');
    if (last !== null) return piece ? [piece] : [];
    return [...document.querySelectorAll<HTMLTableElement>('[data-flow] table')].filter(
      (table) => table.closest('[data-paper]') === null && table.closest('.piece') === null,
    );
  }

  function measured(table: HTMLTableElement): TableToPlace | undefined {
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const [begin, end] = [rows[0], rows.at(-1)];
    const text = table.closest<HTMLElement>('[data-flow]');
    if (!begin || !end || !text) return undefined;
    const own = text.style.width;
    text.style.width = '156mm';
    const { top, height } = table.getBoundingClientRect();
    const head = begin.getBoundingClientRect().top - top;
    const tail = end.getBoundingClientRect().height;
    text.style.width = own;
    return { id: named(begin), last: named(end), head, height, tail, firstSheet, sheet: 225 * pixels };
  }

  function named(row: HTMLTableRowElement): string {
    row.id ||= `guatu-row-${String(document.querySelectorAll('[id^="guatu-row-"]').length + 1)}`;
    const anchor = document.createElement('a');
    anchor.href = `#${row.id}`;
    anchor.dataset['firstPass'] = '';
    anchor.style.cssText = 'position:absolute';
    document.body.prepend(anchor);
    return row.id;
  }
}
