import { element, escaped } from './element.ts';
import { captionLook, cellLook, headLook, ink2, scrollLook, styled, tableLook, tint, titleLook, type Look } from './looks.ts';

/** One cell: its content as HTML, and what of it differs from an ordinary cell. */
export interface Cell {
  readonly html: string;
  readonly head?: 'col' | 'colgroup' | 'row' | 'rowgroup';
  readonly columns?: number;
  readonly rows?: number;
  readonly look?: Look;
  /** Words for those who point at the cell, where its content is a sign. */
  readonly title?: string;
}

/** A table with its title over it. */
export interface FragmentTable {
  readonly caption?: string;
  readonly head: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
  /** Pixels below which the table is not pressed, but moves sideways in its box. */
  readonly leastWidth: number;
}

/** A table as HTML whose every element states its look; an editor may keep the style and drop everything else. */
export function tableHtml({ caption, head, rows, leastWidth }: FragmentTable): string {
  const table = element(
    'table',
    { style: styled(tableLook(leastWidth)) },
    element('thead', {}, ...head.map((cells) => rowHtml(cells, 'col'))),
    element('tbody', {}, ...rows.map((cells) => rowHtml(cells))),
  );
  return [...(caption === undefined ? [] : [captionHtml(caption)]), element('section', { style: styled(scrollLook) }, table)].join('');
}

/** The title over a table or a document: a heading for readers, and bold words where an editor keeps no headings. */
export function captionHtml(words: string, look: Look = captionLook): string {
  return element('h2', { style: styled(look) }, element('strong', { style: styled(look, { margin: 0 }) }, escaped(words)));
}

/** The title of a document. */
export function titleHtml(words: string): string {
  return captionHtml(words, titleLook);
}

function rowHtml(cells: readonly Cell[], scope?: 'col'): string {
  return element(
    'tr',
    {},
    ...cells.map((cell) => cellHtml(scope === undefined || cell.head !== undefined ? cell : { ...cell, head: scope })),
  );
}

function cellHtml({ html, head, columns = 1, rows = 1, look = {}, title }: Cell): string {
  const base = head === 'col' || head === 'colgroup' ? headLook : cellLook;
  return element(
    head === undefined ? 'td' : 'th',
    {
      scope: head,
      colspan: columns > 1 ? columns : undefined,
      rowspan: rows > 1 ? rows : undefined,
      title,
      style: styled(base, look),
    },
    // Editors take empty cells away, or put lines of their own into them.
    html === '' ? '&nbsp;' : html,
  );
}

/** A cell of words, a line for each. */
export function wordsCell(lines: readonly string[], more: Omit<Cell, 'html'> = {}): Cell {
  return { html: lines.map(escaped).join('<br>'), ...more };
}

/** Words in the second ink, on a line of their own under others. */
export function under(words: string): string {
  return `<br>${element('span', { style: styled({ 'font-size': '14px', 'color': ink2 }) }, escaped(words))}`;
}

/** Words for something that is not there. */
export function missing(words: string): string {
  return element('span', { style: styled({ color: ink2 }) }, escaped(words));
}

/** A row over the rows of a group. */
export function groupRow(html: string, columns: number): readonly Cell[] {
  return [{ html, head: 'rowgroup', columns, look: { 'font-weight': 'bold', 'background-color': tint } }];
}

/** What sets words of a cell in its middle. */
export const centred: Look = { 'text-align': 'center' };
