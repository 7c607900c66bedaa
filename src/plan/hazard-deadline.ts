import type { Day } from '../model/day.ts';
import { parseDeadline } from '../model/deadline.ts';
import type { DateProblem } from '../model/parsed.ts';

/** What the words of a hazard's deadline mean: a last day, none (持续整改), or why they cannot be read. */
export interface HazardDeadline {
  /** The last day, inclusive. */
  readonly due?: Day;
  /** Why no day can be read, where one should stand. */
  readonly problem?: DateProblem | 'relative';
}

/**
 * Reads the deadline of a hazard. 立即 means the day it was found; words without a year mean the first such day that is not before it
 * (1月底前 in December is the next January).
 */
export function hazardDeadline(words: string, found: Day): HazardDeadline {
  const parsed = parseDeadline(words, { documentDate: found });
  if (!parsed.ok) return { problem: parsed.reason };
  const { due, flags } = parsed.value;
  if (due === undefined) return flags.includes('relative-unresolved') || flags.includes('no-year') ? { problem: 'relative' } : {};
  if (due >= found || !flags.includes('inherited-year')) return { due };
  const next = parseDeadline(words, { documentDate: found, year: Number(found.slice(0, 4)) + 1 });
  return { due: next.ok && next.value.due !== undefined && next.value.due >= found ? next.value.due : due };
}
