import { comparable } from './match-rows.ts';

/** A row that is counted, with the rows of its parts. */
export interface Item {
  readonly rows: readonly HTMLTableRowElement[];
  readonly body: HTMLElement;
  readonly state: string | undefined;
  /** False for a task that no longer stands: it is found and shown, but not counted. */
  readonly counted: boolean;
  /** Its words and those of its group, as they are compared. */
  readonly text: () => string;
}

/** A table as the page brought it. */
export interface TableRows {
  readonly table: HTMLTableElement;
  readonly items: readonly Item[];
  readonly bodies: readonly HTMLTableSectionElement[];
  readonly merged: readonly { readonly cell: HTMLTableCellElement; readonly rows: number }[];
  /** Where rows stand while they are sorted. */
  readonly sorted: HTMLTableSectionElement;
}

/** Reads a table once, before anything in it is moved. */
export function readTable(table: HTMLTableElement): TableRows {
  const bodies = [...table.tBodies];
  const sorted = document.createElement('tbody');
  sorted.setAttribute('role', 'rowgroup');
  const merged = [...table.querySelectorAll<HTMLTableCellElement>('tbody [rowspan]')].map((cell) => ({ cell, rows: cell.rowSpan }));
  return { table, items: bodies.flatMap(itemsOf), bodies, merged, sorted };
}

function itemsOf(body: HTMLTableSectionElement): readonly Item[] {
  const items: HTMLTableRowElement[][] = [];
  for (const row of body.rows) {
    if (row.dataset['row'] === 'item' || row.dataset['row'] === 'struck') items.push([row]);
    else if (row.dataset['row'] === 'part') items.at(-1)?.push(row);
  }
  return items.map((rows) => {
    let text: string | undefined;
    const read = () => (text ??= comparable([body.dataset['group'] ?? '', ...rows.flatMap(wordsOf)].join(' ')));
    return { rows, body, state: rows[0]?.dataset['state'], counted: rows[0]?.dataset['row'] === 'item', text: read };
  });
}

/** What is there for readers only is not searched. */
function wordsOf(row: HTMLTableRowElement): readonly string[] {
  return [...row.cells].map((cell) => {
    const copy = cell.cloneNode(true) as HTMLElement;
    for (const hidden of copy.querySelectorAll('.vh')) hidden.remove();
    return copy.textContent;
  });
}

/** Shows these items and the groups they stand in; while anything is asked no cell is merged, for each row must say everything itself. */
export function showRows({ table, items, bodies, merged }: TableRows, shown: ReadonlySet<Item>, asks: boolean): void {
  table.classList.toggle('unmerged', asks);
  for (const { cell, rows } of merged) cell.rowSpan = asks ? 1 : rows;
  for (const item of items) for (const row of item.rows) row.hidden = !shown.has(item);
  const full = new Set([...shown].map(({ body }) => body));
  bodies.forEach((body, at) => (body.hidden = asks && !bodiesUnder(bodies, at).some((below) => full.has(below))));
}

/** A group's own body and those of the groups below it. */
function bodiesUnder(bodies: readonly HTMLTableSectionElement[], at: number): readonly HTMLTableSectionElement[] {
  const levelOf = (body: HTMLElement | undefined): number => Number(body?.dataset['level'] ?? 0);
  const end = bodies.findIndex((body, index) => index > at && levelOf(body) <= levelOf(bodies[at]));
  return bodies.slice(at, end < 0 ? undefined : end);
}

/** Sorts the items by a column (`deadline`, `-deadline`), or puts them back as the page brought them. */
export function sortRows(rows: TableRows, sort = ''): void {
  const head =
    sort === '' ? undefined : rows.table.tHead?.querySelector<HTMLElement>(`[data-sort="${CSS.escape(sort.replace(/^-/u, ''))}"]`);
  rows.table.classList.toggle('sorted', head !== undefined && head !== null);
  if (head) putSorted(rows, Number(head.dataset['column']), sort.startsWith('-'));
  else if (rows.sorted.isConnected) putBack(rows);
}

function putSorted({ table, items, bodies, sorted }: TableRows, column: number, descending: boolean): void {
  const compare = comparison(descending);
  const keyed = items.map((item) => ({ item, value: valueOf(item.rows[0]?.cells[column]) }));
  for (const { item } of keyed.toSorted((a, b) => compare(a.value, b.value))) {
    nameGroup(item);
    sorted.append(...item.rows);
  }
  for (const body of bodies) body.hidden = true;
  table.append(sorted);
}

function putBack({ items, sorted }: TableRows): void {
  for (const { rows, body } of items) body.append(...rows);
  sorted.remove();
}

/** Where the heads of groups are gone, a row says in which it stands. */
function nameGroup({ rows, body }: Item): void {
  const cell = rows[0]?.querySelector<HTMLElement>('.task');
  const group = body.dataset['group'];
  if (cell && group !== undefined) cell.dataset['g'] = group;
}

function valueOf(cell: HTMLTableCellElement | undefined): string {
  return cell?.dataset['value'] ?? (cell?.classList.contains('is-blank') === true ? '' : (cell?.textContent.trim() ?? ''));
}

function comparison(descending: boolean): (a: string, b: string) => number {
  const { compare } = new Intl.Collator('zh-CN', { numeric: true });
  return (a, b) => {
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return descending ? compare(b, a) : compare(a, b);
  };
}
