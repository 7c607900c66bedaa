import { dutyOf, dutyPlaces } from '../../plan/duty-places.ts';
import { nearestNames } from '../../model/nearest.ts';
import type { Day } from '../../model/day.ts';
import type { PlanRule } from '../rule.ts';

/** A record of which it cannot be told which duty it is of: none has these words, or several are meant. */
export const recordWithoutDuty: PlanRule<'record-without-duty'> = {
  id: 'record-without-duty',
  over: 'plan',
  severity: 'error',
  *check({ source, plan, file }) {
    if (source.records.length === 0) return;
    // As written: what a later change strikes or moves is still the duty that was meant.
    const places = dutyPlaces(plan, '0001-01-01' as Day);
    for (const [index, record] of source.records.entries()) {
      if (dutyOf(record, places) !== undefined) continue;
      const words = places.filter(({ task }) => record.task === undefined || task?.id === record.task).map(({ duty }) => duty.text);
      const key = record.duty !== undefined ? 'duty' : record.task !== undefined ? 'task' : 'day';
      const name = record.duty ?? record.task;
      yield { at: { file, path: ['records', index, key] }, facts: { name, known: words, nearest: nearestNames(name ?? '', words) } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
tasks:
  - { no: '1', text: 开好例会, lead: 局办公室, duties: [每季度至少召开1次例会] }
records:
  - { task: t1, duty: ⟦每季度至少开1次例会⟧, day: 2021-03-29 }
`,
      },
      {
        plan: `
tasks:
  - { no: '1', text: 开好例会, lead: 局办公室, duties: [每季度至少召开1次例会, 每月检查1次] }
records:
  - { task: ⟦t1⟧, day: 2021-03-29 }
`,
      },
      {
        plan: `
duties: [每季度至少召开1次例会]
records:
  - { day: ⟦2021-03-29⟧, by: 局办公室 }
`,
      },
    ],
    passes: [
      {
        plan: `
duties: [{ id: lihui, text: 每季度至少召开1次例会 }]
tasks:
  - { no: '1', text: 做好检查, lead: 局办公室, duties: [每月检查1次] }
records:
  - { duty: lihui, day: 2021-03-29 }
  - { duty: 每季度至少召开1次例会, day: 2021-06-29 }
  - { task: t1, day: 2021-03-29 }
`,
      },
    ],
  },
};
