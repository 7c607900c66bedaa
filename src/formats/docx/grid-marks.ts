import { ShadingType, type TableCell } from 'docx';
import type { GridBar, GridCell, GridPoint } from '../../views/grid-view.ts';
import { textCell, type TableType } from './table-parts.ts';

const closed = { type: ShadingType.CLEAR, fill: 'BFBFBF' } as const;
const open = { type: ShadingType.DIAGONAL_STRIPE, color: '8C8C8C', fill: 'FFFFFF' } as const;

const shadings: Readonly<Record<GridBar, typeof closed | typeof open | undefined>> = {
  'none': undefined,
  'through': closed,
  'start': closed,
  'end': closed,
  'start-end': closed,
  open,
  'open-start': open,
  'open-end': open,
};

const signs: Readonly<Partial<Record<GridPoint['kind'], string>>> = { milestone: '◆', duty: '●' };

/** One period of one row: the bar as shading, which an editor can change; the deadline as a thick stroke, ◆ a milestone, ● a duty, a target its number. */
export function gridMark(cell: GridCell | undefined, type: TableType): TableCell {
  if (cell === undefined) return textCell([], type);
  const shading = shadings[cell.bar];
  const words = cell.points.flatMap((point) => (point.kind === 'target' ? [point.value ?? '目标'] : (signs[point.kind] ?? [])));
  return textCell(words, type, {
    centred: true,
    tight: true,
    stroke: cell.points.some(({ kind }) => kind === 'deadline'),
    ...(shading === undefined ? {} : { shading }),
  });
}
