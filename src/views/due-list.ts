import type { Day } from '../model/day.ts';
import type { RoleKind } from '../model/role.ts';
import type { TaskStatus } from '../plan/state.ts';

/** Something that falls due on a day: a task, milestone, duty occurrence or report. */
export interface DueItem {
  readonly kind: '任务' | '节点' | '定期' | '报送';
  readonly due: Day;
  /** The office's own words for the date. */
  readonly words: string;
  readonly text: string;
  readonly planId: string;
  readonly planTitle: string;
  /** `t4`; the address is `plans/<planId>/#t4`. */
  readonly anchor: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly unitsText: string;
  readonly status: TaskStatus | undefined;
}

/** One row of a unit's duty list. */
export interface UnitDuty {
  readonly role: RoleKind;
  /** The words of the role column in that plan (牵头科室, 责任科室 …). */
  readonly roleLabel: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly anchor: string;
  readonly kind: '任务' | '节点' | '定期' | '报送';
  readonly no: string | undefined;
  readonly text: string;
  readonly words: string | undefined;
  readonly due: Day | undefined;
  /** Other units named in the row. */
  readonly others: string;
  /** The class through which the unit is meant, e.g. 各医疗卫生单位. */
  readonly via: string | undefined;
  readonly status: TaskStatus | undefined;
}

/** What one unit owes over all plans, by due period, what is nearest first. */
export interface UnitView {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly office: { readonly id: string; readonly name: string } | undefined;
  readonly aliases: readonly string[];
  readonly sections: readonly { readonly title: string; readonly items: readonly UnitDuty[] }[];
  readonly counts: Readonly<Record<RoleKind, number>>;
  readonly total: number;
}
