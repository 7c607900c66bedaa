import type { GridBar } from '../views/grid-view.ts';

/** The classes that draw the bar of a grid cell: w a window, a its begin, b its end, o open, e where an open one leaves the table. */
export const barClasses: Readonly<Record<GridBar, string>> = {
  'none': '',
  'through': 'w',
  'start': 'w a',
  'end': 'w b',
  'start-end': 'w a b',
  'open': 'w o',
  'open-start': 'w a o',
  'open-end': 'w o e',
};
