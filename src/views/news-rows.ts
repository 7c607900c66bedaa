import type { Day } from '../model/day.ts';
import { lapseOf, type Lapse } from '../plan/validity.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import { changeRows, type ChangeRow } from './changes-view.ts';

/** Something new on a site: a document, an interpretation, or an approved change of a task. */
export interface NewsRow {
  /** The day that the thing itself bears: of a document its date, of an interpretation its publication, of a change its approval; nothing else dates it. */
  readonly day: Day | undefined;
  readonly kind: '公文' | '解读' | '变更';
  readonly title: string;
  /** What it leads to: the document or interpretation by its id, the plan by id and the row. */
  readonly id: string;
  readonly anchor: string | undefined;
  /** What stands at the right: the document's number, else the kind. */
  readonly beside: string;
  /** That a document is no longer in force. */
  readonly lapse: Lapse | undefined;
}

type Source = Pick<PublishedWorkspace, 'notices' | 'interpretations' | 'plans'>;

/** What a site has published and changed, the latest first, changes only as far as they were approved by the as-of day; at most `limit` rows. */
export function newsRows(workspace: Source, asOf: Day, limit: number): readonly NewsRow[] {
  const rows = [...documents(workspace), ...interpretations(workspace), ...changes(workspace, asOf)];
  return rows.toSorted((a, b) => compare(b.day ?? '', a.day ?? '') || compare(a.kind, b.kind) || compare(a.id, b.id)).slice(0, limit);
}

function documents({ notices }: Source): readonly NewsRow[] {
  return notices.map(({ id, data }) => ({
    day: data.date,
    kind: '公文',
    title: data.title,
    id,
    anchor: undefined,
    beside: data.no ?? '公文',
    lapse: lapseOf(data),
  }));
}

function interpretations({ interpretations: pages }: Source): readonly NewsRow[] {
  return pages.map(({ id, data: { title, published } }) => ({
    day: published?.slice(0, 10) as Day | undefined,
    kind: '解读',
    title,
    id,
    anchor: undefined,
    beside: '解读',
    lapse: undefined,
  }));
}

function changes({ plans }: Source, asOf: Day): readonly NewsRow[] {
  return plans.flatMap((plan) =>
    changeRows(plan, asOf)
      .filter(({ effective }) => effective)
      .map((row) => ({
        day: row.change.day,
        kind: '变更',
        title: `${plan.short ?? plan.title}，${changeTitle(row)}`,
        id: plan.id,
        anchor: row.change.task,
        beside: row.change.kind,
        lapse: undefined,
      })),
  );
}

/** 任务6：2023年6月底前改为2023年9月28日前; 任务8：并入任务5. */
function changeTitle({ no, title, before, after, change }: ChangeRow): string {
  const task = no === undefined ? title : `任务${no}`;
  const isMoved = change.deadline !== undefined || change.to !== undefined;
  return `${task}：${isMoved ? `${before ?? ''}改为${after}` : after}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
