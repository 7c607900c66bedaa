import type { Day } from '../model/day.ts';
import type { Edition } from '../plan/edition.ts';

export type { Edition };

/** For whom and for which day a view is made. */
export interface Reader {
  readonly asOf: Day;
  readonly edition: Edition;
  /** Which rows alone are shown, in words; undefined where all are. */
  readonly excerpt?: string | undefined;
}
