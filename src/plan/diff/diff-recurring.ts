import type { Duty } from '../../model/duty.ts';
import type { EditPlace, PlanEdit } from '../../model/plan-edit.ts';
import type { Plan } from '../../model/plan.ts';
import type { ReportSchedule } from '../../model/report-schedule.ts';
import { unapproved, wordsApproval } from './approvals.ts';
import { matchItems } from './match-items.ts';

type Sides<T> = readonly [T, T];

/** What became of recurring duties; a window that is only the plan's period moves with it and is no edit of its own. */
export function dutyEdits([before, after]: Sides<readonly Duty[]>, place: EditPlace, plans: Sides<Plan>): readonly PlanEdit[] {
  const meaningOf = (duty: Duty, plan: Plan): string => {
    const { text: _text, roles, ...rest } = withoutPeriod(duty, plan);
    return JSON.stringify([rest, roles.filter(({ inherited }) => inherited === undefined).map(({ role, text }) => [role, text])]);
  };
  return itemEdits('duty', [before, after], place, plans, ({ text }) => text, meaningOf);
}

/** What became of what a plan says is to be sent; the internal contact of a report is no part of it. */
export function reportEdits([before, after]: Sides<readonly ReportSchedule[]>, place: EditPlace, plans: Sides<Plan>): readonly PlanEdit[] {
  const wordsOf = ({ what, text, from }: ReportSchedule): string => `${from.text}${text}报送${what}`;
  const meaningOf = (report: ReportSchedule, plan: Plan): string => {
    const { text: _text, what, from, to, note: _note, contact: _contact, ...rest } = withoutPeriod(report, plan);
    return JSON.stringify([rest, what, from.text, to?.text]);
  };
  return itemEdits('report', [before, after], place, plans, wordsOf, meaningOf);
}

function itemEdits<Item>(
  thing: 'duty' | 'report',
  [before, after]: Sides<readonly Item[]>,
  place: EditPlace,
  plans: Sides<Plan>,
  wordsOf: (item: Item) => string,
  meaningOf: (item: Item, plan: Plan) => string,
): readonly PlanEdit[] {
  const { pairs, dropped, added } = matchItems(before, after, wordsOf);
  return [
    ...pairs.flatMap(([old, item]): readonly PlanEdit[] => {
      const words = { place, before: wordsOf(old), after: wordsOf(item) };
      if (meaningOf(old, plans[0]) !== meaningOf(item, plans[1])) return [{ kind: `${thing}-changed`, ...words, approval: unapproved }];
      return words.before === words.after
        ? []
        : [{ kind: `${thing}-reworded`, ...words, approval: wordsApproval(words.before, words.after) }];
    }),
    ...added.map((item): PlanEdit => ({ kind: `${thing}-added`, place, after: wordsOf(item), approval: unapproved })),
    ...dropped.map((item): PlanEdit => ({ kind: `${thing}-dropped`, place, before: wordsOf(item), approval: unapproved })),
  ];
}

function withoutPeriod<Item extends Pick<Duty, 'start' | 'end'>>(
  item: Item,
  { period }: Plan,
): Omit<Item, 'start' | 'end'> & Pick<Duty, 'start' | 'end'> {
  const { start, end, ...rest } = item;
  return start === period?.start && end === period?.end ? rest : { ...rest, ...(start && { start }), ...(end && { end }) };
}
