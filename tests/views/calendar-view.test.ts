import { describe, expect, it } from 'vitest';
import type { WorkingCalendar } from '../../src/model/working-calendar.ts';
import { publish } from '../../src/plan/publish.ts';
import { calendarYear, calendarYears, type CalendarDay, type CalendarMonth } from '../../src/views/calendar-view.ts';
import type { Reader } from '../../src/views/reader.ts';
import { day, due, litSite, milestone, open, role, smallPlan, task } from '../plan/small-plan.ts';

const reader: Reader = { asOf: day('2021-06-15'), edition: 'internal' };
const calendar: WorkingCalendar = {
  year: 2021,
  sources: ['示例通知'],
  holidays: [{ name: '端午节', start: day('2021-06-12'), end: day('2021-06-14') }],
  workdays: [day('2021-06-19')],
};
const plan = smallPlan({
  short: '三年行动',
  tasks: [
    task('a', { short: '甲事', deadline: due('2021年6月底', '2021-06-30'), roles: [role('lead', '办公室', 'office')] }),
    task('b', { deadline: open, milestones: [milestone('乙事办完一半', '2021-06-13')] }),
    task('c', { short: '丙事', deadline: due('6月30日17时前', '2021-06-30', { hour: 17 }) }),
  ],
  duties: [{ text: '每季度至少1次', every: { n: 1, unit: 'quarter' }, roles: [] }],
  reports: [
    {
      text: '每日17时前',
      what: '日报',
      from: role('responsible', '各单位'),
      every: { n: 1, unit: 'day' },
      by: '17:00',
      start: '2021-06-15',
      end: '2021-07-10',
      owed: true,
    },
  ],
});
const over = smallPlan({
  id: 'over',
  title: '旧方案',
  period: { text: '2019年', start: '2019-01-01', end: '2019-12-31', flags: [] },
  tasks: [task('x', { deadline: due('2019年底', '2019-12-31') })],
});
const workspace = publish(
  { site: litSite, units: [], calendars: [calendar], plans: [plan, over], notices: [], interpretations: [], pages: [], templates: [] },
  'internal',
);
const daysOf = ({ weeks }: CalendarMonth): CalendarDay[] => weeks.flat().filter((one) => one !== undefined);
const june = calendarYear(2021, workspace, reader).months[5]!;
const on = (date: number): CalendarDay => daysOf(june)[date - 1]!;

describe('a month', () => {
  it('has every day once, in weeks from Monday to Sunday', () => {
    for (const month of calendarYear(2024, workspace, reader).months) {
      const days = daysOf(month);
      expect(month.weeks.every((week) => week.length === 7)).toBe(true);
      expect(month.weeks.every((week) => week.every((one, place) => one === undefined || one.weekday === place + 1))).toBe(true);
      expect(days.map(({ day: one }) => one).toSorted()).toEqual(days.map(({ day: one }) => one));
    }
    expect(daysOf(calendarYear(2024, workspace, reader).months[1]!)).toHaveLength(29);
    expect(june.weeks[0]!.map((one) => one?.day)).toEqual([
      undefined,
      '2021-06-01',
      '2021-06-02',
      '2021-06-03',
      '2021-06-04',
      '2021-06-05',
      '2021-06-06',
    ]);
  });

  it('has what falls due on its day, what has an hour first, with its place and who owes it', () => {
    expect(on(30).entries.map(({ hour, title }) => [hour, title])).toEqual([
      ['17:00', '丙事'],
      [undefined, '甲事'],
      [undefined, '每季度至少1次'],
    ]);
    expect(on(30).entries[1]).toMatchObject({ kind: '任务', planId: 'small', planTitle: '三年行动', anchor: 'a', units: '办公室' });
    expect(on(13).entries.map(({ kind, title }) => [kind, title])).toEqual([['节点', '乙事办完一半']]);
  });

  it('says once what recurs daily', () => {
    expect(june.bands.map(({ title, first, last, count }) => [title, first, last, count])).toEqual([
      ['报送：日报', '2021-06-15', '2021-06-30', 16],
    ]);
    expect(calendarYear(2021, workspace, reader).months[6]!.bands[0]).toMatchObject({ first: '2021-07-01', last: '2021-07-10', count: 10 });
    expect(june.count).toBe(5);
  });

  it('knows which days are worked, and where nobody has said so knows nothing', () => {
    expect([11, 12, 14, 19, 20].map((date) => [on(date).kind, on(date).holiday, on(date).shifted])).toEqual([
      ['work', undefined, false],
      ['rest', '端午节', false],
      ['rest', '端午节', false],
      ['work', undefined, true],
      ['rest', undefined, false],
    ]);
    expect(on(15).isAsOf).toBe(true);
    const unknown = calendarYear(2022, workspace, reader);
    expect(unknown.sources).toEqual([]);
    expect(new Set(unknown.months.flatMap(daysOf).map(({ kind }) => kind))).toEqual(new Set(['unknown']));
  });
});

describe('the years', () => {
  it('are those in which something falls due, also in plans that are over, and that of the as-of day', () => {
    expect(calendarYears(workspace, reader)).toEqual([2019, 2020, 2021, 2022]);
    expect(calendarYears({ ...workspace, plans: [] }, reader)).toEqual([2021]);
    expect(calendarYear(2019, workspace, reader).count).toBe(1);
  });

  it('of what never ends go one beyond the as-of day', () => {
    const endless = smallPlan({
      period: undefined,
      duties: [{ text: '每年', every: { n: 1, unit: 'year' }, start: '2020-01-01', roles: [] }],
    });
    expect(calendarYears({ ...workspace, plans: [endless] }, reader)).toEqual([2020, 2021, 2022]);
  });
});
