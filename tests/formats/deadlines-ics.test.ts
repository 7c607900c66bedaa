import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlinesIcs } from '../../src/formats/ics/deadlines-ics.ts';
import { icsLine, icsText } from '../../src/formats/ics/ics-line.ts';
import { ruledDays } from '../../src/formats/ics/recurrence-rule.ts';
import type { Schedule } from '../../src/plan/occurrences.ts';
import { readIcs } from './read-ics.ts';
import { day, due, group, milestone, open, role, site, smallPlan, task } from '../plan/small-plan.ts';

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
const text = deadlinesIcs([plan], asOf, site);

describe('deadlines.ics', () => {
  it('has every dated thing once and nothing undated', () => {
    expect(events(text).map((event) => event['UID'])).toEqual([
      'small-a-deadline@example.invalid',
      'small-a-milestone-0do36bp@example.invalid',
      'small-a-part-p-deadline@example.invalid',
      'small-d-deadline@example.invalid',
      'small-g-deadline@example.invalid',
      'small-g-milestone-1a017rk@example.invalid',
      'small-plan-duty-1nb18v5@example.invalid',
      'small-plan-report-12keoz6@example.invalid',
    ]);
  });

  it('names an event by its words, so that what is put in before it changes nothing', () => {
    const ids = (first: readonly object[]): string[] => {
      const duties = [
        ...first,
        { text: '每月至少1次', every: { n: 1, unit: 'month' }, roles: [] },
        { text: '每月至少1次', by: '2021-05-05', roles: [] },
      ];
      return events(deadlinesIcs([smallPlan({ duties })], asOf, site)).map((event) => event['UID']!);
    };
    const two = ids([]);
    expect(new Set(two).size).toBe(2);
    expect(ids([{ text: '每年1次', every: { n: 1, unit: 'year' }, roles: [] }]).slice(1)).toEqual(two);
  });

  it('an approved move is a new edition of the same event; alarms ring in the morning before', () => {
    const [a, step] = readIcs(text);
    expect([a!.sequence, a!.start, a!.alarm / 60]).toEqual([1, '2022-06-30', -(7 * 24 - 9)]);
    expect([step!.sequence, step!.alarm / 60]).toEqual([0, -(3 * 24 - 9)]);
    const daily = readIcs(text).at(-1)!;
    expect([daily.start, daily.zone, daily.alarm, daily.categories]).toEqual([
      '2021-06-15T17:00:00',
      'Asia/Shanghai',
      -60,
      ['报送', '示例县三年行动'],
    ]);
  });

  it('says its address only where the site has one that can exist', () => {
    expect(text).not.toContain('URL:');
    const real = deadlinesIcs([plan], asOf, { url: 'https://www.example.gov.cn/guatu' });
    expect(readIcs(real)[0]!.url).toBe('https://www.example.gov.cn/guatu/plans/small/#a');
  });

  it('a day is a whole day, an hour is an hour of Shanghai, a moved deadline is the approved one', () => {
    const [a, , , d, , , , daily] = events(text);
    expect(a).toMatchObject({ 'DTSTART;VALUE=DATE': '20220630', 'DTEND;VALUE=DATE': '20220701', 'DTSTAMP': '20210615T000000Z' });
    expect(a!['SUMMARY']).toBe('1. 甲（2022年6月底）');
    expect(d!['DTSTART;TZID=Asia/Shanghai']).toBe('20210617T170000');
    expect(daily).toMatchObject({ 'DTSTART;TZID=Asia/Shanghai': '20210615T170000', 'RRULE': 'FREQ=DAILY;UNTIL=20210710T090000Z' });
  });

  it('names its time zone, ends every line with CRLF, and folds at 75 octets', () => {
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('the same inputs give the same bytes; the stamp is the as-of day', () => {
    expect(deadlinesIcs([plan], asOf, site)).toBe(text);
    expect(deadlinesIcs([], asOf, site)).not.toContain('VEVENT');
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
      ['2021-01-25 FREQ=MONTHLY;BYMONTHDAY=25 – 2021-03-25'],
    ],
    [
      'monthly by its last day',
      { ...months(1), start: day('2021-01-01'), end: day('2021-03-31') },
      ['2021-01-31 FREQ=MONTHLY;BYMONTHDAY=-1 – 2021-03-31'],
    ],
    [
      'by the 30th, which February lacks',
      { ...months(1), by: '30', start: day('2021-01-01'), end: day('2021-03-31') },
      ['2021-01-30 FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1 – 2021-03-30'],
    ],
    [
      'a last month that the window cuts stands by itself',
      { ...months(1), start: day('2021-01-01'), end: day('2021-03-10') },
      ['2021-01-31 FREQ=MONTHLY;BYMONTHDAY=-1 – 2021-02-28', '2021-03-10'],
    ],
    [
      'quarterly',
      { every: { n: 1, unit: 'quarter' }, start: day('2021-01-01'), end: day('2021-12-31') },
      ['2021-03-31 FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 – 2021-12-31'],
    ],
    [
      'every second week, by Friday',
      { every: { n: 2, unit: 'week' }, by: '5', start: day('2021-06-07'), end: day('2021-07-04') },
      ['2021-06-18 FREQ=WEEKLY;INTERVAL=2;BYDAY=FR – 2021-07-02'],
    ],
    ['yearly by a day', { every: { n: 1, unit: 'year' }, by: '10-30' }, ['2020-10-30 FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=30 – 2022-10-30']],
    [
      'yearly by the last of February',
      { every: { n: 1, unit: 'year' }, by: '2-29', start: day('2021-01-01'), end: day('2022-12-31') },
      ['2021-02-28 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28 – 2022-02-28'],
    ],
    ['listed days, one by one', { dates: [day('2021-10-30'), day('2020-10-30')] }, ['2020-10-30', '2021-10-30']],
    [
      'with an exception inside, and one at its beginning',
      { ...months(1), by: '5', start: day('2021-01-01'), end: day('2021-04-30'), except: [day('2021-03-05'), day('2021-01-05')] },
      ['2021-02-05 FREQ=MONTHLY;BYMONTHDAY=5 – 2021-04-05 not 2021-03-05'],
    ],
    [
      'a day that its unit has not is its last',
      { ...months(1), by: '7-25', start: day('2021-01-01'), end: day('2021-02-28') },
      ['2021-01-31 FREQ=MONTHLY;BYMONTHDAY=-1 – 2021-02-28'],
    ],
    ['no day at all', {}, []],
  ];
  it.each(cases)('%s', (_name, schedule, days) => {
    const found = ruledDays(schedule, smallPlan()).map(({ day: first, rule, until, except }) =>
      [first, ...(rule === undefined ? [] : [rule, `– ${until ?? ''}`]), ...except.map((one) => `not ${one}`)].join(' '),
    );
    expect(found).toEqual(days);
  });

  it('a rhythm that never ends has no last day, whatever plan it begins in', () => {
    const endless = smallPlan({ period: { text: '2020年起', start: '2020-01-01', flags: [] } });
    const rule = 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=30';
    const yearly: Schedule = { every: { n: 1, unit: 'year' }, by: '10-30' };
    expect(ruledDays(yearly, endless)).toEqual([{ day: '2020-10-30', rule, until: undefined, except: [] }]);
    const later = ruledDays({ ...yearly, start: day('2022-01-01') }, smallPlan());
    expect(later).toEqual([{ day: '2022-10-30', rule, until: undefined, except: [] }]);
    const leap = ruledDays({ every: { n: 1, unit: 'year' }, by: '2-29' }, endless);
    expect(leap[0]!.rule).toBe('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1');
  });
});
