import type { Measurement } from './clause.ts';
import { shown } from './measures.ts';

/** One measured value and where it was measured. */
export interface Sample {
  readonly value: number;
  readonly page: number;
  /** Something to find the place by, e.g. the first characters of the line. */
  readonly at?: string;
  /** How many lines it rests on; 1 unless given. */
  readonly lines?: number;
}

const shownFaults = 3;

/** Judges values against one wanted value. */
export function judge(samples: readonly Sample[], wanted: number, tolerance: number, unit: string): Measurement {
  return judgeBy(samples, (value) => Math.abs(value - wanted) <= tolerance + 1e-6, unit);
}

/** Judges values against a range, both ends allowed. */
export function judgeRange(samples: readonly Sample[], least: number, largest: number, unit: string): Measurement {
  return judgeBy(samples, (value) => value >= least - 1e-6 && value <= largest + 1e-6, unit);
}

/** Judges values one by one. */
export function judgeBy(samples: readonly Sample[], isRight: (value: number) => boolean, unit: string): Measurement {
  const wrong = samples.filter(({ value }) => !isRight(value));
  return {
    measured: spread(samples, unit),
    ok: samples.length > 0 && wrong.length === 0,
    pages: new Set(samples.map(({ page }) => page)).size,
    lines: samples.reduce((sum, { lines = 1 }) => sum + lines, 0),
    faults: someFaults(wrong.map(({ value, page, at }) => `第${page}页${at === undefined ? '' : `“${at}”`} ${shown(value)} ${unit}`)),
  };
}

/** The first few faults, and how many more there are. */
export function someFaults(faults: readonly string[]): readonly string[] {
  const rest = faults.length - shownFaults;
  return rest > 0 ? [...faults.slice(0, shownFaults), `另有${rest}处`] : faults;
}

/** A check of things that are right or wrong, not large or small. */
export interface Finding {
  readonly ok: boolean;
  readonly page: number;
  /** What is there. */
  readonly is: string;
}

/** Judges things that are right or wrong; `measured` says what they are. */
export function judgeAll(findings: readonly Finding[], measured: string): Measurement {
  const wrong = findings.filter(({ ok }) => !ok);
  return {
    measured,
    ok: findings.length > 0 && wrong.length === 0,
    pages: new Set(findings.map(({ page }) => page)).size,
    lines: findings.length,
    faults: someFaults(wrong.map(({ page, is }) => `第${page}页 ${is}`)),
  };
}

/** One fact about the whole file. */
export function judgeFact(ok: boolean, measured: string, pages: number): Measurement {
  return { measured, ok, pages, lines: pages, faults: ok ? [] : [measured] };
}

/** Joins measurements of one clause into one. */
export function together(parts: readonly Measurement[], measured = parts.map((part) => part.measured).join('；')): Measurement {
  return {
    measured,
    ok: parts.length > 0 && parts.every(({ ok }) => ok),
    pages: Math.max(0, ...parts.map(({ pages }) => pages)),
    lines: parts.reduce((sum, { lines }) => sum + lines, 0),
    faults: parts.flatMap(({ faults }) => faults),
  };
}

function spread(samples: readonly Sample[], unit: string): string {
  if (samples.length === 0) return '—';
  const values = samples.map(({ value }) => value);
  const [least, largest] = [shown(Math.min(...values)), shown(Math.max(...values))];
  return least === largest ? `${least} ${unit}` : `${least}～${largest} ${unit}`;
}
