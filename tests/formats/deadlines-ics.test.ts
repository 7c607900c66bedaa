import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlinesIcs } from '../../src/formats/ics/deadlines-ics.ts';
import { icsLine, icsText } from '../../src/formats/ics/ics-line.ts';
import { ruledDays } from '../../src/formats/ics/recurrence-rule.ts';
import type { Schedule } from '../../src/plan/occurrences.ts';
import { day, due, group, milestone, open, role, smallPlan, task } from '../plan/small-plan.ts';

const asOf = day('2021-06-15');
const octets = (line: string): number => new TextEncoder().encode(line).length;

/** The events of a calendar as records of their unfolded lines. */
function events(text: string): Record<string, string>[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const found: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') found.push({});
    const [name = '', ...value] = line.split(':');
    const last = found.at(-1);
    if (last && name !== 'BEGIN' && name !== 'END') last[name] = value.join(':');
  }
  return found;
}

const part = (more: object) => ({
  id: 'p',
  text: '分项',
  measures: [],
  roles: [],
  milestones: [],
  targets: [],
  duties: [],
  appliesTo: [],
  notes: [],
  ...more,
});

const plan = smallPlan({
  groups: [group('g', { deadline: due('2022年12月', '2022-12-31'), milestones: [milestone('分组节点', '2021-12-31')] })],
  tasks: [
    task('a', {
      no: '1',
      short: '甲',
      deadline: due('2021年底', '2021-12-31'),
      roles: [role('lead', '办公室')],
      milestones: [milestone('节点', '2021-06-30'), { text: '无日', roles: [], flags: [] }],
      parts: [part({ deadline: due('2021年9月', '2021-09-30') })],
    }),
    task('b', { deadline: open }),
    task('c', {}),
    task('d', {
      deadline: { text: '6月17日17时前', kind: 'day', due: '2021-06-17', hour: 17, flags: [] },
      duties: [{ text: '定期', roles: [] }],
    }),
    task('e', { deadline: due('x', '2021-03-31') }),
  ],
  duties: [{ text: '每月至少1次', every: { n: 1, unit: 'month' }, roles: [] }],
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
    { text: '周动态', what: '引述', from: role('responsible', '上级'), every: { n: 1, unit: 'week' }, owed: false },
  ],
  changes: [
    { task: 'a', kind: '延期', day: '2021-06-01', approver: '局', deadline: due('2022年6月底', '2022-06-30') },
    { task: 'e', kind: '取消', day: '2021-06-01', approver: '局' },
  ],
});
const text = deadlinesIcs([plan], asOf);

describe('deadlines.ics', () => {
  it('has every dated thing once and nothing undated', () => {
    expect(events(text).map((event) => event['UID'])).toEqual([
      'small-g-deadline@guatu',
      'small-g-milestone-1@guatu',
      'small-a-deadline@guatu',
      'small-a-milestone-1@guatu',
      'small-a-part-p-deadline@guatu',
      'small-d-deadline@guatu',
      'small-plan-duty-1@guatu',
      'small-plan-report-1@guatu',
    ]);
  });

  it('a day is a whole day, an hour is an hour of Shanghai, a moved deadline is the approved one', () => {
    const [, , a, , , d, , daily] = events(text);
    expect(a).toMatchObject({ 'DTSTART;VALUE=DATE': '20220630', 'DTEND;VALUE=DATE': '20220701', 'DTSTAMP': '20210615T000000Z' });
    expect(a!['SUMMARY']).toBe('1. 甲（2022年6月底）');
    expect(d!['DTSTART;TZID=Asia/Shanghai']).toBe('20210617T170000');
    expect(daily).toMatchObject({ 'DTSTART;TZID=Asia/Shanghai': '20210615T170000', 'RRULE': 'FREQ=DAILY;COUNT=26' });
  });

  it('names its time zone, ends every line with CRLF, and folds at 75 octets', () => {
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('the same inputs give the same bytes; the stamp is the as-of day', () => {
    expect(deadlinesIcs([plan], asOf)).toBe(text);
    expect(deadlinesIcs([], asOf)).not.toContain('VEVENT');
  });
});

describe('lines', () => {
  it('escape what iCalendar reserves', () => {
    expect(icsText('a,b;c\\d\ne\r\nf\u0007')).toBe('a\\,b\\;c\\\\d\\ne\\nf');
  });

  it('fold without cutting a character, and unfold to what they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
        const value = icsText(words.toWellFormed());
        const line = icsLine('SUMMARY', value);
        for (const one of line.split('\r\n')) expect(octets(one)).toBeLessThanOrEqual(75);
        expect(line.replaceAll('\r\n ', '')).toBe(`SUMMARY:${value}\r\n`);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe('rules', () => {
  const months = (n: number) => ({ every: { n, unit: 'month' as const } });
  const cases: readonly [name: string, schedule: Schedule, days: readonly string[]][] = [
    [
      'monthly by the 25th',
      { ...months(1), by: '25', start: day('2021-01-01'), end: day('2021-03-31') },
      ['2021-01-25 FREQ=MONTHLY;BYMONTHDAY=25;COUNT=3'],
    ],
    [
      'monthly by its last day',
      { ...months(1), start: day('2021-01-01'), end: day('2021-03-31') },
      ['2021-01-31 FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3'],
    ],
    [
      'by the 30th, which February lacks',
      { ...months(1), by: '30', start: day('2021-01-01'), end: day('2021-03-31') },
      ['2021-01-30 FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1;COUNT=3'],
    ],
    [
      'a last month that the window cuts stands by itself',
      { ...months(1), start: day('2021-01-01'), end: day('2021-03-10') },
      ['2021-01-31 FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2', '2021-03-10'],
    ],
    [
      'quarterly',
      { every: { n: 1, unit: 'quarter' }, start: day('2021-01-01'), end: day('2021-12-31') },
      ['2021-03-31 FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;COUNT=4'],
    ],
    [
      'every second week, by Friday',
      { every: { n: 2, unit: 'week' }, by: '5', start: day('2021-06-07'), end: day('2021-07-04') },
      ['2021-06-18 FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;COUNT=2'],
    ],
    ['yearly by a day', { every: { n: 1, unit: 'year' }, by: '10-30' }, ['2020-10-30 FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=30;COUNT=3']],
    [
      'yearly by the last of February',
      { every: { n: 1, unit: 'year' }, by: '2-29', start: day('2021-01-01'), end: day('2022-12-31') },
      ['2021-02-28 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1;COUNT=2'],
    ],
    ['listed days, one by one', { dates: [day('2021-10-30'), day('2020-10-30')] }, ['2020-10-30', '2021-10-30']],
    [
      'with an exception, one by one',
      { ...months(1), by: '5', start: day('2021-01-01'), end: day('2021-03-31'), except: [day('2021-02-05')] },
      ['2021-01-05', '2021-03-05'],
    ],
    ['no day at all', {}, []],
  ];
  it.each(cases)('%s', (_name, schedule, days) => {
    const found = ruledDays(schedule, smallPlan()).map(({ day: first, rule }) => (rule === undefined ? first : `${first} ${rule}`));
    expect(found).toEqual(days);
  });

  it('a rhythm that never ends has no count', () => {
    const endless = smallPlan({ period: { text: '2020年起', start: '2020-01-01', flags: [] } });
    expect(ruledDays({ every: { n: 1, unit: 'year' }, by: '10-30' }, endless)).toHaveLength(1);
    expect(ruledDays({ every: { n: 1, unit: 'year' }, by: '10-30' }, endless)[0]!.rule).not.toContain('COUNT');
  });
});
