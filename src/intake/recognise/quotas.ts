import type { DocumentParts } from './document-parts.ts';
import { headMeaning } from './head-meaning.ts';
import { linesOf } from './to-items.ts';
import type { Grid, GridCell, Words } from './origin.ts';
import { tidyTitle } from './tidy-words.ts';

/** A number given to each of several areas or units. */
export interface QuotaDraft {
  readonly measure: Words;
  readonly unit?: string;
  readonly total?: number;
  readonly quotas: readonly { readonly area: Words; readonly value: number; readonly at: Words }[];
}

const areaHead = /县|区|市|乡|镇|街道|地区|地方|单位|名称|学校|医院|机构|片区|村/u;
const total = /^(?:合计|总计|小计|共计|全[市县区省])$/u;

/** The tables of a document that give numbers to areas or units: one draft for each column of numbers. */
export function quotasIn(
  { body, issued, annexes }: DocumentParts,
  taskGrids: ReadonlySet<Grid>,
): { readonly quotas: readonly QuotaDraft[]; readonly grids: ReadonlySet<Grid> } {
  const grids = new Set<Grid>();
  const items = [...body, ...(issued?.body ?? []), ...annexes.flatMap((annex) => annex.items)];
  const quotas = items.flatMap((item) => {
    if (item.type === 'line' || taskGrids.has(item)) return [];
    const found = quotasOf(item);
    if (found.length > 0) grids.add(item);
    return found;
  });
  return { quotas, grids };
}

function quotasOf(grid: Grid): readonly QuotaDraft[] {
  const top = grid.rows.findIndex((row) => row.filter(({ text, covered }) => text.trim() !== '' && covered === undefined).length > 1);
  const head = grid.rows[top] ?? [];
  const area = head.findIndex(({ text }) => areaHead.test(tidyTitle(text)) && headMeaning(text) !== 'no');
  const rows = grid.rows.slice(top + 1).filter((row) => tidyTitle(row[area]?.text ?? '') !== '');
  if (area < 0 || area > 1 || rows.length < 2) return [];
  return head.flatMap((cell, index) =>
    index === area || tidyTitle(cell.text) === '' || headMeaning(cell.text) === 'no' ? [] : columnOf(cell, index, area, rows),
  );
}

function columnOf(head: GridCell, index: number, area: number, rows: readonly (readonly GridCell[])[]): readonly QuotaDraft[] {
  const values = rows.map((row) => numberIn(row[index]?.text ?? ''));
  if (values.some((value) => value === undefined)) return [];
  const label = /^(.*?)(?:[（(]([^（）()]{1,8})[）)])?$/u.exec(tidyTitle(head.text));
  const isTotal = (row: readonly GridCell[]): boolean => total.test(tidyTitle(row[area]?.text ?? ''));
  const sum = rows.findIndex(isTotal);
  return [
    {
      measure: { text: label?.[1] ?? tidyTitle(head.text), at: head.at },
      ...(label?.[2] === undefined ? {} : { unit: label[2] }),
      ...(sum < 0 || values[sum] === undefined ? {} : { total: values[sum] }),
      quotas: rows.flatMap((row, place) => {
        const [name, value] = [row[area], values[place]];
        return name === undefined || value === undefined || isTotal(row)
          ? []
          : [{ area: { text: tidyTitle(name.text), at: name.at }, value, at: row[index] ?? name }];
      }),
    },
  ];
}

function numberIn(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[,，\s]/gu, '');
  return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}

/** The lines of all texts of a document. */
export function allLines({ body, issued, annexes }: DocumentParts): readonly Words[] {
  return linesOf([...body, ...(issued?.body ?? []), ...annexes.flatMap(({ items }) => items)]);
}
