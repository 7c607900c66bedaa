import type { Day } from './day.ts';

/** What the words of a date may lean on: where they stand and in which document. */
export interface DateContext {
  /** The 成文日期 of the document: 即日起, 立即 and 自印发之日起 count from it. */
  readonly documentDate?: Day | undefined;
  /** The period of the plan: 三年内 counts from its start and is cut at its end. */
  readonly period?: { readonly start?: Day | undefined; readonly end?: Day | undefined } | undefined;
  /** The year of the left neighbour (an earlier date of the sentence or cell), which a date without a year takes. */
  readonly year?: number | undefined;
  /** Days of named events, by the words that name them: 国庆节, 项目开工. */
  readonly events?: Readonly<Record<string, Day>> | undefined;
}
