import type { Table, TextRun } from 'docx';
import { size, textWidth } from './measures.ts';
import { cell, row, shares, table, tableType } from './table-parts.ts';

/** Paragraphs of a cell, each given by its runs. */
type Cell = readonly (readonly TextRun[])[];

/** A table without merged cells: head rows and rows, columns by weight or all alike. */
export function plainTable(head: readonly (readonly Cell[])[], rows: readonly (readonly Cell[])[], weights?: readonly number[]): Table {
  const columns = Math.max(1, ...[...head, ...rows].map((cells) => cells.length));
  const type = tableType(size.smallFour);
  const filled = (cells: readonly Cell[]): readonly Cell[] => Array.from({ length: columns }, (_, index) => cells[index] ?? []);
  return table(
    [
      ...head.map((cells) =>
        row(
          filled(cells).map((one) => cell(one, type, { head: true })),
          { head: true },
        ),
      ),
      ...rows.map((cells) => row(filled(cells).map((one) => cell(one, type)))),
    ],
    shares(textWidth.portrait, weights ?? Array.from({ length: columns }, () => 1)),
  );
}
