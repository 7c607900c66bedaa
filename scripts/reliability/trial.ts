/** What a kind of trial gets. */
export interface TrialWorld {
  /** An empty folder of its own; removed afterwards. */
  readonly folder: string;
  /** The same seed gives the same moments, as far as the machine allows. */
  readonly seed: number;
  /** How many builds are to be killed. */
  readonly kills: number;
  /** After so many minutes nothing more is begun: what was done by then is reported. */
  readonly minutes: number;
  /** Progress, for who waits. */
  readonly say: (text: string) => void;
}

/** What a kind of trial showed; all is well where `failures` is empty. */
export interface TrialReport {
  /** What was tried, in Chinese, as `docs/reliability.md` prints it. */
  readonly title: string;
  /** One sentence: how it was tried, by which means of this machine. */
  readonly how: string;
  /** How many things were looked at and could have failed. */
  readonly tests: number;
  /** How many moments a process was killed at. */
  readonly kills?: number;
  /** How many hostile strings were tried. */
  readonly strings?: number;
  readonly failures: readonly string[];
  /** Figures worth printing. */
  readonly notes?: readonly string[];
}

/** A kind of trial; one file each, listed in `all-trials.ts`. */
export interface Trial {
  readonly name: string;
  readonly run: (world: TrialWorld) => Promise<TrialReport>;
}

/** Counts what is tried and keeps what failed. */
export class Tally {
  tests = 0;
  readonly failures: string[] = [];
  readonly #say: (text: string) => void;

  /** `say` is told of each failure at once. */
  constructor(say: (text: string) => void = () => undefined) {
    this.#say = say;
  }

  /** One thing that must hold; `what` says what failed where it does not. */
  must(holds: boolean, what: string): void {
    this.tests++;
    if (holds) return;
    this.failures.push(what);
    this.#say(`不符：${what}\n`);
  }

  /** Many things that were looked at elsewhere, and what of them failed. */
  add(tests: number, failures: readonly string[]): void {
    this.tests += tests;
    this.failures.push(...failures);
  }
}
