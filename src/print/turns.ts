/** Lets so many works run at a time; the others wait in the order in which they came. */
export interface Turns {
  take<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Returns turns for `size` works at a time. */
export function createTurns(size: number): Turns {
  const waiting: (() => void)[] = [];
  let free = size;
  return {
    async take(work) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next === undefined) free += 1;
        else next();
      }
    },
  };
}
