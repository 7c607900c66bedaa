import type { TableCell } from '../../views/table-view.ts';
import type { Href } from '../links.ts';
import { dateWords } from './date-words.ts';
import { attr, markup, type Markup, type Piece } from './markup.ts';
import { unitLinks } from './unit-links.ts';

/** What stands in a cell of the responsibility table: the office's words, with days and units marked. */
export function tableCell(cell: TableCell, href?: Href): Markup {
  return markup`${cell.kind === 'blank' && missing(cell)}${cell.key === 'deadline' ? deadline(cell) : sentences(cell, href)}`;
}

function missing({ key }: TableCell): Markup {
  return markup`<span class="missing">${key === 'deadline' ? '原文未写' : markup`<span class="vh">空白</span>`}</span>`;
}

function deadline({ day, lines: [first, ...rest] }: TableCell): Piece {
  if (first === undefined) return undefined;
  const words = dateWords(first);
  return [
    day === undefined ? markup`<span class="words">${words}</span>` : markup`<time${attr('datetime', day)}>${words}</time>`,
    rest.map((line) => markup`<span class="sub">${dateWords(line)}</span>`),
  ];
}

function sentences({ lines, units }: TableCell, href: Href | undefined): Piece {
  if (lines.length > 1) return lines.map((line) => markup`<p>${unitLinks(line, units, href)}</p>`);
  return lines[0] !== undefined && unitLinks(lines[0], units, href);
}
