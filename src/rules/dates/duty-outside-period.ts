import { addMonths, type Day } from '../../model/day.ts';
import type { Duty, DutySource } from '../../model/duty.ts';
import type { ReportSchedule, ReportSource } from '../../model/report-schedule.ts';
import type { Path } from '../../plan/finding.ts';
import type { PlanRule } from '../rule.ts';
import type { Spot } from '../spot.ts';
import type { PlanSubject } from '../subject.ts';
import { wordsPath } from '../words-path.ts';
import { rowsWithDuties } from '../plan-rows.ts';

/** A report may sum the period up so many months after its end. */
const MONTHS_AFTER = 6;

/** A day or window of a duty that the plan's period does not have, or a report that is due before the period begins or long after its end. */
export const dutyOutsidePeriod: PlanRule<'duty-outside-period'> = {
  id: 'duty-outside-period',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    const { start, end, text } = plan.plan.period ?? {};
    if (text === undefined) return;
    const cause: Spot = { file: plan.file, path: wordsPath(plan.source.period, ['period']) };
    for (const place of [...dutyPlaces(plan), ...reportPlaces(plan)]) {
      const last = end !== undefined && place.kind === 'report' ? addMonths(end, MONTHS_AFTER) : end;
      const day = place.days.find((one) => (start !== undefined && one < start) || (last !== undefined && one > last));
      if (day === undefined) continue;
      yield { at: { file: plan.file, path: place.pathOf(day) }, facts: { kind: place.kind, words: place.words, day, period: text }, cause };
    }
  },
  examples: {
    fires: [
      {
        plan: `
period: ⟪2021年⟫
duties:
  - { text: 召开推进会, dates: [2021-05-31, ⟦2022-05-31⟧] }
`,
      },
      {
        plan: `
period: ⟪2021年⟫
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: 2021年12月
    duties:
      - { text: 每月巡查, window: ⟦2020年10月至2021年3月⟧ }
`,
      },
      {
        plan: `
period: ⟪2021年⟫
reports:
  - { text: ⟦2022年11月10日前⟧, what: 工作总结, from: 各医疗机构 }
`,
      },
    ],
    passes: [
      {
        plan: `
period: 2021年
duties:
  - { text: 召开推进会, dates: [2021-05-31] }
  - { text: 每月巡查, window: 2021年3月起 }
reports:
  - { text: 2022年1月10日前, what: 工作总结, from: 各医疗机构 }
  - { text: 每月25日前, what: 工作进展, from: 各医疗机构 }
  - { text: 2019年3月1日前, what: 上级要求的材料, from: 各医疗机构, owed: false }
`,
      },
    ],
  },
};

interface Place {
  readonly kind: 'duty' | 'report';
  readonly words: string;
  /** The days that are named, and the ends of an own window. */
  readonly days: readonly Day[];
  readonly pathOf: (day: Day) => Path;
}

function dutyPlaces({ source, plan, rows }: PlanSubject): readonly Place[] {
  const places = (sources: readonly DutySource[], duties: readonly Duty[], path: Path): readonly Place[] =>
    sources.flatMap((one, index) => placeOf('duty', one, duties[index], [...path, index]));
  return [
    ...places(source.duties, plan.duties, ['duties']),
    ...rowsWithDuties(rows).flatMap((row) => places(row.source.duties, row.task.duties, [...row.path, 'duties'])),
  ];
}

function reportPlaces({ source, plan }: PlanSubject): readonly Place[] {
  return source.reports.flatMap((one, index) =>
    one.owed === false ? [] : placeOf('report', one, plan.reports[index], ['reports', index]),
  );
}

function placeOf(
  kind: Place['kind'],
  source: DutySource | ReportSource,
  read: Pick<Duty | ReportSchedule, 'dates' | 'start' | 'end'> | undefined,
  path: Path,
): readonly Place[] {
  if (read === undefined) return [];
  const own = typeof source === 'object' ? source : undefined;
  const span = own?.window === undefined ? [] : [read.start, read.end].filter((day) => day !== undefined);
  const dates = read.dates ?? [];
  const words = typeof source === 'string' ? source : source.text;
  const pathOf = (day: Day): Path => {
    if (!dates.includes(day)) return wordsPath(own?.window, [...path, 'window']);
    return own?.dates === undefined ? wordsPath(source, path) : [...path, 'dates', own.dates.indexOf(day)];
  };
  return [{ kind, words, days: [...dates, ...span], pathOf }];
}
