/** The world as a command meets it, passed in last so that tests can record what is said and fix what time it is. */
export interface Effects {
  /** Writes to standard output. */
  readonly print: (text: string) => void;
  /** Writes to standard error: progress and faults. */
  readonly say: (text: string) => void;
  /** Asks who sits at the terminal; absent where nobody does. */
  readonly ask?: (question: string) => Promise<string>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The environment, read once at the edge. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Exit codes: 0 fine or warnings only, 1 the input is wrong, 2 the call is wrong, 3 our own fault. */
export const exitCodes = { fine: 0, input: 1, usage: 2, fault: 3 } as const;

/** The exit code of a command. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
