/** Numbers by chance that come again with the same seed (mulberry32). */
export interface Chance {
  /** A whole number from 0 to `below`, exclusive. */
  below(below: number): number;
  /** One of these; throws where there is none. */
  one<T>(among: readonly T[]): T;
}

/** A source of chance from a seed. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    one: (among) => {
      const chosen = among[below(among.length)];
      if (chosen === undefined) throw new Error('nothing to choose from');
      return chosen;
    },
  };
}
