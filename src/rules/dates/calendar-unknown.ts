import { partsOf } from '../../model/day.ts';
import type { PlanRule } from '../rule.ts';

/** Days of a plan in years whose holidays nobody entered: said once a plan, at the first of them. */
export const calendarUnknown: PlanRule<'calendar-unknown'> = {
  id: 'calendar-unknown',
  over: 'plan',
  severity: 'info',
  *check({ dates, file, workspace }) {
    // For speed: most dates are the end of a month or year.
    const exactly = dates.filter(({ exact }) => exact);
    const unknown = exactly.flatMap(({ due, path }) => {
      return due !== undefined && workspace.dayKind(due).kind === 'unknown' ? [{ path, year: partsOf(due).year }] : [];
    });
    const [first] = unknown;
    if (first === undefined) return;
    const years = [...new Set(unknown.map(({ year }) => year))].toSorted((a, b) => a - b);
    yield { at: { file, path: first.path }, facts: { years, count: unknown.length } };
  },
  examples: {
    fires: [
      {
        plan: `
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: ⟦2021年10月29日前⟧
  - { text: 登记隐患, lead: 局医政股, deadline: 2021年11月12日前 }
`,
      },
      {
        plan: `
tasks:
  - { text: 检查消防通道, lead: 局医政股, deadline: 2021年10月29日前 }
  - text: 登记隐患
    lead: 局医政股
    deadline: ⟦2022年3月4日前⟧
`,
        files: { 'calendar/2021.yaml': 'sources: [示例]\nholidays: []\n' },
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { text: 检查消防通道, lead: 局医政股, deadline: 2021年10月 }
  - { text: 登记隐患, lead: 局医政股, deadline: 2022年底 }
`,
      },
    ],
  },
};
