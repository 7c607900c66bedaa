/** The oldest Node that Astro, Puppeteer and our own sources run on. */
export const oldestNode: readonly [major: number, minor: number];
/** Whether a Node version such as `20.20.2` is new enough. */
export function isNewEnough(version: string): boolean;
/** The path of the newer Node that comes with the package on Linux, or undefined. */
export function packagedNode(): string | undefined;
/** What to do with this Node: go on, run again with another, or refuse with a word on what to install. */
export function launchPlan(
  version: string,
  newer: string | undefined,
  alreadyAgain: boolean,
): { readonly go: 'on' } | { readonly go: 'again'; readonly node: string } | { readonly go: 'refuse'; readonly message: string };
