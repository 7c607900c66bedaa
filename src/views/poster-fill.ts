/** A row before it is placed: its own height in mm, and whether it heads the rows after it. */
export interface HighRow {
  readonly group: boolean;
  readonly height: number;
}

/** A row in its place: its number in the list, its height, and whether it repeats a group that began in a column before. */
export interface PlacedRow {
  readonly at: number;
  readonly height: number;
  readonly continued: boolean;
}

/** Rows laid into columns of given heights (mm), evenly; a group is never last in a column and is repeated where its rows go on. Undefined where they do not fit. */
export function fillColumns(rows: readonly HighRow[], rooms: readonly number[]): readonly (readonly PlacedRow[])[] | undefined {
  if (greedy(rows, rooms) === undefined) return undefined;
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 12; turn += 1) {
    const middle = (low + high) / 2;
    const fits =
      greedy(
        rows,
        rooms.map((room) => room * middle),
      ) !== undefined;
    if (fits) high = middle;
    else low = middle;
  }
  const placed =
    greedy(
      rows,
      rooms.map((room) => room * high),
    ) ?? [];
  return placed.map((column, index) => stretched(column, rooms[index] ?? 0));
}

/** As many rows a column as it holds. */
function greedy(rows: readonly HighRow[], rooms: readonly number[]): readonly (readonly PlacedRow[])[] | undefined {
  const columns: PlacedRow[][] = [];
  let next = 0;
  for (const room of rooms) {
    const column = oneColumn(rows, next, room);
    next += column.filter(({ continued }) => !continued).length;
    columns.push(column);
  }
  return next === rows.length ? columns : undefined;
}

function oneColumn(rows: readonly HighRow[], from: number, room: number): PlacedRow[] {
  const column = repeatedGroup(rows, from);
  let used = column.reduce((sum, { height }) => sum + height, 0);
  for (let at = from; at < rows.length; at += 1) {
    const height = rows[at]?.height ?? 0;
    if (used + height + headed(rows, at) > room) break;
    used += height;
    column.push({ at, height, continued: false });
  }
  return column.some(({ continued }) => !continued) ? column : [];
}

/** What must fit below a group: its first row. */
function headed(rows: readonly HighRow[], at: number): number {
  const next = rows[at + 1];
  return rows[at]?.group === true && next?.group === false ? next.height : 0;
}

function repeatedGroup(rows: readonly HighRow[], from: number): PlacedRow[] {
  if (rows[from]?.group !== false) return [];
  const at = rows.findLastIndex((row, index) => index < from && row.group);
  const height = rows[at]?.height;
  return height === undefined || from === 0 ? [] : [{ at, height, continued: true }];
}

/** A column with room left gives it to its rows, up to twice their height. */
function stretched(column: readonly PlacedRow[], room: number): readonly PlacedRow[] {
  const used = column.reduce((sum, { height }) => sum + height, 0);
  const factor = used === 0 ? 1 : Math.max(1, Math.min(2, room / used));
  return column.map((row) => ({ ...row, height: row.height * factor }));
}
