import type { Day } from '../../model/day.ts';

/** What can be found, in the order in which results are shown. */
export const searchKinds = ['notice', 'plan', 'task', 'unit', 'interpretation', 'page'] as const;

/** A kind of thing that can be found. */
export type SearchKind = (typeof searchKinds)[number];

/** The words for the kinds. */
export const searchKindNames: Readonly<Record<SearchKind, string>> = {
  notice: '公文',
  plan: '方案',
  task: '任务',
  unit: '单位',
  interpretation: '解读',
  page: '页面',
};

/** Something that can be found: what a result says of it, and all that its page prints. */
export interface SearchEntry {
  readonly kind: SearchKind;
  /** From the top of the site, with the anchor of a row: `plans/x/#t3`. */
  readonly address: string;
  readonly title: string;
  /** 文号 of a document, 序号 of a task. */
  readonly no?: string | undefined;
  /** Where it stands: the plan of a task, the office of a unit. */
  readonly under?: string | undefined;
  readonly date?: Day | undefined;
  /** Its other names: aliases, short names. */
  readonly names: readonly string[];
  /** Whether title and names are also found by the first letters of their pinyin. */
  readonly initials: boolean;
  /** Its text in paragraphs and rows of tables; a line break in one stands between cells. Equal passages of entries are kept once. */
  readonly passages: readonly string[];
}
