import { isNamed } from '../plan/named-document.ts';
import type { Notice } from '../plan/workspace.ts';
import { topicsOf } from './document-lists.ts';
import { documentRows, type DocumentRow } from './document-row.ts';

/** A document that has to do with another, and why. */
export interface RelatedDocument extends DocumentRow {
  readonly why: string;
}

/** At most so many documents of the same topic: more are in the list of the topic. */
const mostOfTopic = 5;

/** The documents that have to do with one: what replaces it, what it replaces, what carries the same plan, what has the same topic; each once. */
export function relatedDocuments(notice: Notice, notices: readonly Notice[]): readonly RelatedDocument[] {
  const others = notices.filter(({ id }) => id !== notice.id);
  const related = new Map<string, RelatedDocument>();
  const add = (why: string, found: readonly Notice[]): void => {
    for (const row of documentRows(found)) if (!related.has(row.id)) related.set(row.id, { ...row, why });
  };
  add(
    '替代本文',
    others.filter((other) => replaces(other, notice)),
  );
  add(
    '由本文替代',
    others.filter((other) => replaces(notice, other)),
  );
  add(
    '同一方案',
    others.filter(({ data }) => data.plans.some((plan) => notice.data.plans.includes(plan))),
  );
  add('同一主题', ofTopic(notice, others).slice(0, mostOfTopic));
  return [...related.values()];
}

/** Whether one says that it replaces the other, or the other that it is replaced by the one. */
function replaces(newer: Notice, older: Notice): boolean {
  return newer.data.replaces.some((words) => isNamed(words, older)) || isNamed(older.data.replacedBy, newer);
}

function ofTopic({ data }: Notice, others: readonly Notice[]): readonly Notice[] {
  const own = [...topicsOf(data), ...data.keywords];
  const same = others.filter((other) => [...topicsOf(other.data), ...other.data.keywords].some((word) => own.includes(word)));
  const order = documentRows(same).map(({ id }) => id);
  return same.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
