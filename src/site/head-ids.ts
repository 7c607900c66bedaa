import type { HeadCell } from '../views/table-view.ts';

/** For each column, left to right, the ids of the head cells that stand over it (for `headers`). */
export function headIds(head: readonly (readonly HeadCell[])[]): readonly (readonly string[])[] {
  const grid: string[][] = head.map(() => []);
  head.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x += 1;
      for (let dy = 0; dy < cell.rowspan; dy += 1)
        for (let dx = 0; dx < cell.colspan; dx += 1) {
          const line = grid[y + dy];
          if (line !== undefined) line[x + dx] = cell.id;
        }
      x += cell.colspan;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return Array.from({ length: width }, (_, x) => [...new Set(grid.map((row) => row[x]).filter((id) => id !== undefined))]);
}
