import type { TaskStatus } from '../../plan/state.ts';
import { stateFigures, stateLabel } from '../../views/state-words.ts';
import { escaped } from './element.ts';
import { centred, under, type Cell } from './table.ts';

/** The cell of a state with the figures behind it and the mark of its deadline. */
export function stateCell(status: TaskStatus): Cell {
  const more = [stateFigures(status), status.mark].filter((word) => word !== undefined);
  return { html: escaped(stateLabel(status)) + more.map(under).join(''), look: centred };
}

/** The cell of a state by its word alone. */
export function briefState(status: TaskStatus): Cell {
  return { html: escaped(stateLabel(status)), look: centred };
}
