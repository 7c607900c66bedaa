import { partsOf } from '../../model/day.ts';
import type { Duty, DutySource } from '../../model/duty.ts';
import type { ReportSchedule, ReportSource } from '../../model/report-schedule.ts';
import type { Path } from '../../plan/finding.ts';
import { unknownWorkdays } from '../../plan/list-workdays.ts';
import type { PlanRule } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';
import { wordsPath } from '../words-path.ts';
import { rowsWithDuties } from '../plan-rows.ts';

/** A duty or report by working days (每月最后一个工作日) in years whose holidays nobody entered. */
export const workdayUnknown: PlanRule<'workday-unknown'> = {
  id: 'workday-unknown',
  over: 'plan',
  severity: 'info',
  *check(plan) {
    for (const { words, read, path } of schedules(plan)) {
      const unknown = unknownWorkdays(read, (day) => plan.workspace.dayKind(day).kind);
      if (unknown.length === 0) continue;
      const years = [...new Set(unknown.map(({ end }) => partsOf(end).year))].toSorted((a, b) => a - b);
      yield { at: { file: plan.file, path }, facts: { words, years, count: unknown.length } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
period: 2021年
reports:
  - { text: ⟦每月最后一个工作日前⟧, what: 工作进展, from: 各医疗机构 }
`,
      },
      {
        files: {
          'calendar/2021.yaml': 'sources: [虚构通知]\nholidays: []\n',
        },
        plan: `
period: 2021年10月至2022年3月
duties: [⟦每季度第三个工作日召开1次调度会⟧]
`,
      },
    ],
    passes: [
      {
        files: {
          'calendar/2021.yaml': 'sources: [虚构通知]\nholidays: []\n',
        },
        plan: `
period: 2021年
reports:
  - { text: 每月最后一个工作日前, what: 工作进展, from: 各医疗机构 }
  - { text: 每周五17时前, what: 工作动态, from: 各医疗机构 }
`,
      },
    ],
  },
};

interface Place {
  readonly words: string;
  readonly read: Pick<Duty | ReportSchedule, 'every' | 'by' | 'start' | 'end'>;
  readonly path: Path;
}

function schedules({ source, plan, rows }: PlanSubject): readonly Place[] {
  const places = (sources: readonly DutySource[], duties: readonly Duty[], path: Path): readonly Place[] =>
    sources.flatMap((one, index) => placeOf(one, duties[index], [...path, index]));
  return [
    ...places(source.duties, plan.duties, ['duties']),
    ...rowsWithDuties(rows).flatMap((row) => places(row.source.duties, row.task.duties, [...row.path, 'duties'])),
    ...source.reports.flatMap((one, index) => (one.owed === false ? [] : placeOf(one, plan.reports[index], ['reports', index]))),
  ];
}

/** Days that the author listed are known. */
function placeOf(source: DutySource | ReportSource, read: Place['read'] | undefined, path: Path): readonly Place[] {
  const isListed = typeof source === 'object' && source.dates !== undefined;
  if (read === undefined || isListed) return [];
  return [{ words: typeof source === 'string' ? source : source.text, read, path: wordsPath(source, path) }];
}
