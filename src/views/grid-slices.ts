import type { GridPhaseHead, GridView } from './grid-view.ts';

/** A grid of many periods as several grids beside one another, each of at most so many; heads that are cut stand over each part. */
export function gridSlices(grid: GridView, most: number): readonly GridView[] {
  const parts = Math.max(1, Math.ceil(grid.columns.length / most));
  const width = Math.ceil(grid.columns.length / parts);
  return Array.from({ length: parts }, (_, part) => slice(grid, part * width, (part + 1) * width));
}

function slice(grid: GridView, from: number, to: number): GridView {
  const columns = grid.columns.slice(from, to).map((column, index) => ({ ...column, phaseStart: index === 0 || column.phaseStart }));
  const rows = grid.rows.map((row) => ({ ...row, cells: row.cells.slice(from, to) }));
  return { ...grid, phases: headsOf(grid.phases, from, to), columns, rows };
}

function headsOf(heads: readonly GridPhaseHead[], from: number, to: number): readonly GridPhaseHead[] {
  let start = 0;
  return heads.flatMap((head) => {
    const first = Math.max(from, start);
    start += head.span;
    const span = Math.min(to, start) - first;
    return span > 0 ? [{ ...head, span }] : [];
  });
}
