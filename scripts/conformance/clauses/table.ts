import type { Clause, MeasuredDocument } from '../clause.ts';
import type { TableBlock } from '../expected/expected-document.ts';
import { judgeAll, type Finding } from '../judge.ts';
import { isSheet } from '../paper-kinds.ts';
import { headOf, printedText, type PrintedRow, type PrintedTable } from '../printed-text.ts';
import { squeeze } from '../text-line.ts';
import { withWholeRows } from '../whole-rows.ts';

/** A printed table and what it is meant to say; what a chart or list on its own sheets says is not known here, only how it is laid out. */
interface Pair {
  readonly wanted: TableBlock | undefined;
  readonly printed: PrintedTable;
}

const isKnown = ({ expected }: MeasuredDocument): boolean =>
  expected.blocks.some((block) => block.kind === 'table' && block.rows.some(isFilled));
const hasTable = (document: MeasuredDocument): boolean => isKnown(document) || isSheet(document);
const isLong = (document: MeasuredDocument): boolean =>
  hasTable(document) && pairs(document).some(({ printed }) => pagesOf(printed).length > 1);

/** Tables on paper: fact sheet §2 and field notes §4. */
export const tableClauses: readonly Clause[] = [
  {
    id: 'table-head',
    source: '表格',
    what: '表格跨页时每页重复表头',
    required: '每页都有表头',
    tolerance: '0',
    belongs: hasTable,
    measure: (document) => {
      const findings = pairs(document).flatMap(({ wanted, printed }) => {
        const head = wanted === undefined ? headOf(printed) : squeeze(wanted.head);
        return pagesOf(printed).map((page): Finding => {
          const heads = printed.parts.flatMap((part) => part.heads.filter((head) => head.page === page));
          return { page, ok: heads.some(({ text }) => text !== '' && text === head), is: `“${nameOf(wanted)}”在这页没有表头` };
        });
      });
      return judgeAll(findings, `${findings.filter(({ ok }) => ok).length}/${findings.length} 页有表头`);
    },
  },
  {
    id: 'table-continued',
    source: '表格（排印惯例）',
    what: '续页上有“续表”',
    required: '每个续页都有',
    tolerance: '0',
    belongs: isLong,
    measure: (document) => {
      const findings = pairs(document).flatMap(({ wanted, printed }) =>
        pagesOf(printed)
          .slice(1)
          .map((page): Finding => ({ page, ok: saysContinued(document, page), is: `“${nameOf(wanted)}”的续页没有“续表”` })),
      );
      return judgeAll(findings, `${findings.filter(({ ok }) => ok).length}/${findings.length} 个续页`);
    },
  },
  {
    id: 'table-labels',
    source: '表格',
    what: '合并格跨页时，续页首行重复格内文字',
    required: '每处都重复',
    tolerance: '0',
    belongs: (document) => isKnown(document) && isLong(document),
    measure: (document) => {
      const findings = pairs(document).flatMap((pair) => labelFindings(pair));
      if (findings.length === 0) return { ...judgeAll([], '没有被页切开的合并格') };
      return judgeAll(findings, `${findings.filter(({ ok }) => ok).length}/${findings.length} 处`);
    },
  },
  {
    id: 'table-rows-whole',
    source: '表格',
    what: '行不跨页，除非一行高过一页',
    required: '0 行',
    tolerance: '0',
    belongs: hasTable,
    measure: (document) => {
      const findings = pairs(document).flatMap(({ printed }) =>
        rowsOf(printed).map((row): Finding => ({
          page: row.pages[0] ?? 0,
          ok: row.pages.length <= 1 || startsSheet(printed, row),
          is: `“${row.cells.join('').slice(0, 10)}”被切在第 ${row.pages.join('、')} 页`,
        })),
      );
      const split = rowsOfAll(document).filter(({ pages }) => pages.length > 1).length;
      return judgeAll(findings, `${findings.length} 行，跨页 ${split} 行`);
    },
  },
  {
    id: 'table-sheets',
    source: '表格（排印惯例）',
    what: '表格所占的页都有数据行，没有只剩“续表”或表头的页',
    required: '0 页空',
    tolerance: '0',
    belongs: isLong,
    measure: (document) => {
      const findings = pairs(document).flatMap(({ printed }) => {
        const pages = pagesOf(printed);
        const [first = 0, last = 0] = [pages[0], pages.at(-1)];
        return Array.from({ length: last - first + 1 }, (_, step) => first + step).map((page): Finding => ({
          page,
          ok: pages.includes(page),
          is: '没有数据行',
        }));
      });
      return judgeAll(findings, `${findings.length} 页，空 ${findings.filter(({ ok }) => !ok).length} 页`);
    },
  },
  {
    id: 'table-groups',
    source: '表格',
    what: '分组行不是一页的最后一行',
    required: '0 处',
    tolerance: '0',
    belongs: (document) =>
      hasTable(document) && document.expected.blocks.some((block) => block.kind === 'table' && block.groupRows.length > 0),
    measure: (document) => {
      const findings = pairs(document).flatMap(({ wanted, printed }) => {
        const rows = rowsOf(printed);
        const groups = wanted === undefined ? [] : filledGroups(wanted);
        return groups
          .filter((index) => index + 1 < rows.length)
          .map((index): Finding => {
            const own = rows[index]?.pages.at(-1) ?? 0;
            const next = rows[index + 1]?.pages[0] ?? 0;
            return { page: own, ok: own === next, is: `分组“${rows[index]?.cells[0]?.slice(0, 10) ?? ''}”落在页末` };
          });
      });
      return judgeAll(findings, `${findings.length} 个分组，${findings.filter(({ ok }) => !ok).length} 处落在页末`);
    },
  },
];

function nameOf(wanted: TableBlock | undefined): string {
  return wanted?.name ?? '表';
}

/** The tables with words in them, each with what it is meant to say; a table that has no partner is a fault of the text clause. */
function pairs(document: MeasuredDocument): readonly Pair[] {
  const { expected, paper } = document;
  const wanted = expected.blocks.filter((block) => block.kind === 'table');
  const printed = printedText(paper).filter((part) => part.kind === 'table');
  if (!isKnown(document)) return printed.map((one) => ({ wanted: undefined, printed: one }));
  return wanted.flatMap((block, index) => {
    const own = printed[index];
    return own === undefined || !block.rows.some(isFilled) ? [] : [{ wanted: block, printed: withWholeRows(own, block) }];
  });
}

function isFilled(row: TableBlock['rows'][number]): boolean {
  return row.some(({ text }) => text !== '');
}

function rowsOf(table: PrintedTable): readonly PrintedRow[] {
  return table.parts.flatMap(({ rows }) => rows);
}

function rowsOfAll(document: MeasuredDocument): readonly PrintedRow[] {
  return pairs(document).flatMap(({ printed }) => rowsOf(printed));
}

function pagesOf(table: PrintedTable): readonly number[] {
  return [...new Set(rowsOf(table).flatMap(({ pages }) => pages))].toSorted((a, b) => a - b);
}

// A row taller than a page begins on a page of its own.
function startsSheet(table: PrintedTable, row: PrintedRow): boolean {
  return rowsOf(table).every(
    (other) => other === row || other.pages.at(-1) !== row.pages[0] || rowsOf(table).indexOf(other) > rowsOf(table).indexOf(row),
  );
}

function saysContinued({ paper }: MeasuredDocument, page: number): boolean {
  const lines = paper.pages[page - 1]?.lines ?? [];
  return lines.slice(0, 3).some(({ squeezed }) => squeezed.includes('续表'));
}

/** For the first row of every sheet: the words of the merged cells that reach into it from above. */
function labelFindings({ wanted, printed }: Pair): readonly Finding[] {
  const filled = wanted?.rows.filter(isFilled) ?? [];
  const rows = rowsOf(printed);
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    const page = row.pages[0] ?? 0;
    if (before === undefined || before.pages.includes(page)) return [];
    const covered = (filled[index] ?? []).filter((cell) => cell.covered && cell.text !== '');
    return covered.map((cell): Finding => ({
      page,
      ok: row.cells.includes(squeeze(cell.text)),
      is: `没有重复“${cell.text.slice(0, 10)}”`,
    }));
  });
}

function filledGroups({ rows, groupRows }: TableBlock): readonly number[] {
  const places = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => isFilled(row))
    .map(({ index }) => index);
  return groupRows.map((index) => places.indexOf(index)).filter((index) => index >= 0);
}
