import { weekday } from '../../model/day.ts';
import type { PlanRule } from '../rule.ts';

const weekend: readonly (string | undefined)[] = [undefined, undefined, undefined, undefined, undefined, undefined, '星期六', '星期日'];

/** A deadline, milestone or report on a day that the calendars know as a day of rest; the last day of a month or year is no such day. */
export const restDay: PlanRule<'rest-day'> = {
  id: 'rest-day',
  over: 'plan',
  severity: 'info',
  *check({ dates, file, workspace }) {
    for (const date of dates) {
      const { start, due, words } = date;
      // What goes on from day to day ends when it ends.
      if (start !== undefined || due === undefined || !date.exact) continue;
      const { kind, holiday } = workspace.dayKind(due);
      if (kind !== 'rest') continue;
      yield { at: { file, path: date.path }, facts: { words, day: due, name: holiday ?? weekend[weekday(due)] } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: ⟦2021年10月30日前⟧
`,
        files: { 'calendar/2021.yaml': 'sources: [示例]\nholidays: []\n' },
      },
      {
        plan: `
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: 2021年12月
    milestones:
      - { by: ⟦2021年10月1日前⟧, text: 完成摸底 }
`,
        files: { 'calendar/2021.yaml': 'sources: [示例]\nholidays:\n  - { name: 国庆节, start: 2021-10-01, end: 2021-10-07 }\n' },
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { text: 检查消防通道, lead: 局医政股, deadline: 2021年10月9日前 }
  - { text: 登记隐患, lead: 局医政股, deadline: 2021年7月 }
  - { text: 整改隐患, lead: 局医政股, deadline: 一年内 }
  - { text: 节日值守, lead: 局医政股, deadline: 2021年9月26日至10月7日 }
`,
        files: {
          'calendar/2021.yaml':
            'sources: [示例]\nholidays:\n  - { name: 国庆节, start: 2021-10-01, end: 2021-10-07 }\nworkdays: [2021-10-09]\n',
        },
      },
    ],
  },
};
