declare module 'virtual:guatu/context' {
  import type { Day } from '../model/day.ts';
  import type { Edition } from '../views/reader.ts';

  /** What the command line decided for this build: the workspace, the day, the edition. */
  export const context: { readonly root: string; readonly asOf: Day; readonly edition: Edition };
}
