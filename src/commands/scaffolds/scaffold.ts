import type { Workspace } from '../../plan/workspace.ts';

/** One thing that `guatu new` needs to know: the option that answers it, and the words in which it is asked. */
export interface Question {
  readonly option: string;
  readonly ask: string;
  /** What is taken for an empty answer; without it the question must be answered. */
  readonly otherwise?: string;
  /** Why an answer cannot be used; undefined where it can. */
  readonly fault?: (answer: string) => string | undefined;
}

/** The answers by option; every question of the scaffold has one. */
export type Answers = Readonly<Record<string, string>>;

/** One kind of thing that `guatu new` writes. */
export interface Scaffold {
  readonly questions: readonly Question[];
  /** The new files by path from the root, or a sentence that says why not. */
  readonly files: (answers: Answers, given: Given) => Readonly<Record<string, string>> | string;
  /** What to do next, for the author. */
  readonly next: (answers: Answers) => string;
}

/** What is there already. */
export interface Given {
  /** Undefined for a new workspace. */
  readonly workspace: Workspace | undefined;
  /** The text of `units.yaml`. */
  readonly units: string;
}
