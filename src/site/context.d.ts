declare module 'virtual:guatu/context' {
  /** What the command line decided for this build: the workspace, the day, the edition. */
  export const context: {
    readonly root: string;
    readonly asOf: import('../model/day.ts').Day;
    readonly edition: import('../plan/edition.ts').Edition;
  };
}
