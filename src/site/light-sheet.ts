import type { LightColour } from '../model/light.ts';
import type { Site } from '../model/site.ts';
import { stateSigns } from './state-sign.ts';
import { states } from '../plan/state.ts';

/** The token of each colour; every one keeps its contrast on all grounds and is black on paper (`styles/tokens.css`). */
const tokens: Readonly<Record<LightColour, string>> = {
  red: '--s-late',
  yellow: '--s-warn',
  green: '--s-going',
  blue: '--s-done',
  grey: '--s-idle',
  black: '--ink',
};

/** A stylesheet that gives lights the colours of this place; empty where all are as they always are. */
export function lightSheet(lights: Site['lights']): string {
  const rules = states.flatMap((state) => {
    const colour = lights[state]?.colour;
    return colour === undefined ? [] : [`--l-${stateSigns[state].key}:var(${tokens[colour]})`];
  });
  return rules.length === 0 ? '' : `:root{${rules.join(';')}}`;
}
