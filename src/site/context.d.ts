declare module 'virtual:guatu/context' {
  /** What the command line decided for this build: the workspace, the day, the edition. */
  export const context: import('./context-module.ts').SiteContext;
}
