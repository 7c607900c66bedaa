import { states, type DeadlineMark, type State } from '../plan/state.ts';

/** How a state, a deadline mark or the mark of an ended plan is drawn: the symbol's key, which is also its class, and what fills its part of a bar. */
export interface StateSign {
  readonly key: string;
  readonly fill: 'solid' | 'pattern';
}

/** Every word that can stand beside a sign. */
export type StateWord = State | DeadlineMark | '已到期';

/** The sign of each word: shape, word and colour together. */
export const stateSigns: Readonly<Record<StateWord, StateSign>> = {
  逾期: { key: 'late', fill: 'solid' },
  临期: { key: 'soon', fill: 'pattern' },
  落后序时: { key: 'behind', fill: 'pattern' },
  进行中: { key: 'going', fill: 'solid' },
  已完成: { key: 'done', fill: 'solid' },
  逾期完成: { key: 'donelate', fill: 'solid' },
  未启动: { key: 'idle', fill: 'solid' },
  未填报: { key: 'nofill', fill: 'pattern' },
  持续推进: { key: 'open', fill: 'pattern' },
  无时限: { key: 'nodl', fill: 'pattern' },
  已到期: { key: 'ended', fill: 'solid' },
};

/** The states of these rows, each once, what needs eyes first at the front. */
export function statesOf(rows: readonly { readonly status: { readonly state: State } | undefined }[]): readonly State[] {
  const found = new Set(rows.flatMap(({ status }) => status?.state ?? []));
  return states.filter((state) => found.has(state));
}
