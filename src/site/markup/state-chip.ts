import type { Light } from '../../model/light.ts';
import type { TaskStatus } from '../../plan/state.ts';
import { stateFigures, stateLabel } from '../../views/state-words.ts';
import { stateSigns, type StateWord } from '../state-sign.ts';
import { classes, markup, type Markup, type Piece } from './markup.ts';
import { sign } from './sign.ts';

/** What a place calls its lights (`lights` of its site). */
export type Lights = Readonly<Partial<Record<StateWord, Light | undefined>>>;

/** What this place calls the light of a state, and the letter that stands for its colour on black-and-white paper. */
export function lightWord({ word, letter }: Light = {}): Markup {
  return markup`${word !== undefined && markup`<span class="light">${word}</span>`}${
    letter !== undefined && markup`<span class="letter">${letter}</span>`
  }`;
}

/** A task's state: shape, word and colour, the figures behind it, and the mark of its deadline; `brief` is the first line alone. */
export function stateChip(status: TaskStatus, lights: Lights, brief = false): Markup {
  const { state } = status;
  const chip = markup`<span${classes('st', stateSigns[state].key)}>${sign(state)}${stateLabel(status)}${lightWord(lights[state])}</span>`;
  return markup`${chip}${!brief && behind(status)}`;
}

function behind(status: TaskStatus): Piece {
  const figures = stateFigures(status);
  const { mark } = status;
  return [
    figures !== undefined && markup`<small class="fig">${figures}</small>`,
    mark !== undefined && markup`<small class="fig mk">${sign(mark)}${mark}</small>`,
  ];
}
