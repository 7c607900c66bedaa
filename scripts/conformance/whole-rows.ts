import type { CellBlock, TableBlock } from './expected/expected-document.ts';
import type { PrintedRow, PrintedTable, TablePart } from './printed-text.ts';
import { squeeze } from './text-line.ts';

/**
 * A printed table in which a row that is taller than a sheet is one row again, all its sheets among its pages: the sheets after the first
 * repeat its short cells and go on with its long ones.
 */
export function withWholeRows(printed: PrintedTable, wanted: TableBlock): PrintedTable {
  const rows = wanted.rows.filter((row) => row.some(({ text }) => text !== ''));
  let at = 0;
  const parts = printed.parts.reduce<TablePart[]>((done, part) => {
    let [first, ...more] = part.rows;
    const whole = first && joinedWithLast(done, first, rows[at - 1]);
    if (whole !== undefined) {
      replaceLast(done, whole);
      [first, ...more] = more;
    }
    const kept = first === undefined ? [] : [first, ...more];
    at += kept.length;
    done.push({ ...part, rows: kept });
    return done;
  }, []);
  return { ...printed, parts };
}

function joinedWithLast(
  parts: readonly TablePart[],
  rest: PrintedRow,
  wanted: TableBlock['rows'][number] | undefined,
): PrintedRow | undefined {
  const last = parts.findLast(({ rows }) => rows.length > 0)?.rows.at(-1);
  return last === undefined || wanted === undefined ? undefined : joined(last, rest, wanted);
}

function replaceLast(parts: TablePart[], whole: PrintedRow): void {
  const index = parts.findLastIndex(({ rows }) => rows.length > 0);
  const part = parts[index];
  if (part !== undefined) parts[index] = { ...part, rows: [...part.rows.slice(0, -1), whole] };
}

/** Both halves as one row; undefined where the second is no rest of the first. */
function joined(row: PrintedRow, rest: PrintedRow, wanted: readonly CellBlock[]): PrintedRow | undefined {
  const own = textsOf(wanted, row.cells.length);
  if (own === undefined || own.every((text, index) => text === row.cells[index])) return undefined;
  const left = [...rest.cells];
  const cells = own.map((text, index) => {
    const before = row.cells[index] ?? '';
    const [next] = left;
    const isRepeated = before === text && next === text;
    const goesOn = before !== text && next !== undefined && text.startsWith(before + next);
    if (isRepeated || goesOn) left.shift();
    return goesOn ? before + next : before;
  });
  return left.length > 0 ? undefined : { cells, pages: [...new Set([...row.pages, ...rest.pages])] };
}

/** The words of the cells that a row prints: without those that a merged cell above covers, unless it is the first of a sheet. */
function textsOf(wanted: readonly CellBlock[], count: number): readonly string[] | undefined {
  const filled = wanted.filter(({ text }) => text !== '');
  return [filled.filter(({ covered }) => !covered), filled]
    .map((cells) => cells.map(({ text }) => squeeze(text)))
    .find(({ length }) => length === count);
}
