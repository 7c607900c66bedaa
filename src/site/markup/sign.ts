import { stateSigns, type StateWord } from '../state-sign.ts';
import { classes, attr, markup, type Markup } from './markup.ts';

/** The drawing of a state alone; words stand beside it. */
export function sign(word: StateWord, extra?: string): Markup {
  const { key } = stateSigns[word];
  return markup`<svg${classes('i', key, extra)} aria-hidden="true"><use${attr('href', `#g-${key}`)}></use></svg>`;
}
