import type { Builder, Outputs } from './contestants.ts';
import type { Figure, Figures, State } from './figures.ts';

/** A bound that was set before it was measured, and what was. */
export interface BoundRow {
  readonly what: string;
  readonly bound: string;
  /** Undefined where it was not measured. */
  readonly measured: string | undefined;
  readonly holds: boolean | undefined;
}

/** The size for which the bounds are set, and the larger one beside which it stands. */
const size = 1000;
const larger = 5000;

/** Finds a figure of a size; undefined where it was not measured. */
export function figureIn(figures: Figures, plans: number, state: State, by: Builder, outputs: Outputs = 'pages'): Figure | undefined {
  return figures.builds[String(plans)]?.find((one) => one.state === state && one.by === by && one.outputs === outputs);
}

/** Every bound beside what the kept figures say. */
export function boundRows(figures: Figures): readonly BoundRow[] {
  const at = (state: State, by: Builder = 'guatu') => figureIn(figures, size, state, by);
  const seconds = (state: State, by?: Builder) => at(state, by)?.seconds;
  const warm = figureIn(figures, larger, 'same', 'guatu');
  return [
    ratio('clean ÷ floor', 2.8, seconds('clean'), seconds('clean', 'floor')),
    ratio('clean ÷ plain Astro', 0.75, seconds('clean'), seconds('clean', 'astro')),
    ratio('nothing changed ÷ plain Astro', 0.3, seconds('same'), seconds('same', 'astro')),
    amount('one plan changed − 0.3 × plain Astro', 0.3, difference(seconds('plan'), share(0.3, seconds('same', 'astro'))), 's', 2),
    amount('one plan changed − nothing changed', 0.3, difference(seconds('plan'), seconds('same')), 's', 2),
    amount('peak memory, clean', 800, at('clean')?.megabytes, 'MB'),
    amount('peak memory, nothing changed', 550, at('same')?.megabytes, 'MB'),
    ratio('nothing changed, 5,000 ÷ 1,000 plans', 3, warm?.seconds, seconds('same')),
    amount('peak memory, nothing changed, 5,000 plans', 700, warm?.megabytes, 'MB'),
    amount('`guatu check`, each plan after start-up', 2, figures.check?.millisecondsAPlan, 'ms', 2),
    amount('`guatu dev`, page again after a save', 500, figures.dev?.milliseconds, 'ms'),
  ];
}

function share(part: number, of: number | undefined): number | undefined {
  return of === undefined ? undefined : part * of;
}

function difference(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}

function ratio(what: string, bound: number, ours: number | undefined, theirs: number | undefined): BoundRow {
  return row(what, bound, ours === undefined || theirs === undefined ? undefined : ours / theirs, (value) => `${value.toFixed(2)} ×`);
}

function amount(what: string, bound: number, value: number | undefined, unit: string, digits = 0): BoundRow {
  return row(what, bound, value, (number) => `${number.toFixed(digits)} ${unit}`);
}

function row(what: string, bound: number, value: number | undefined, words: (value: number) => string): BoundRow {
  return {
    what,
    bound: `≤ ${words(bound)}`,
    measured: value === undefined ? undefined : words(value),
    holds: value === undefined ? undefined : value <= bound,
  };
}
