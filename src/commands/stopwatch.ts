import type { Effects } from './effects.ts';

/** How long the stages of a build take. */
export interface Stages {
  /** Ends a stage and gives its seconds as words. */
  end(stage: string): string;
  /** Writes all stages in milliseconds as a line of JSON to standard error, where `GUATU_TIMINGS` is 1: for benchmarks. */
  report(): void;
}

/** A watch that runs from one stage to the next. */
export function stopwatch(effects: Effects): Stages {
  const timings: Record<string, number> = {};
  let last = effects.now();
  return {
    end: (stage) => {
      const now = effects.now();
      timings[stage] = now - last;
      last = now;
      return `${((timings[stage] ?? 0) / 1000).toFixed(1)}秒`;
    },
    report: () => {
      if (effects.environment['GUATU_TIMINGS'] === '1') effects.say(`${JSON.stringify({ timings })}\n`);
    },
  };
}
