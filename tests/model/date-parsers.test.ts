/** What holds for every parser of words: on any input, in any time zone, with its schema and its list of accepted forms. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { DateContext } from '../../src/model/date-context.ts';
import { formatDay, partsOf } from '../../src/model/day.ts';
import * as deadline from '../../src/model/deadline.ts';
import type { Parsed } from '../../src/model/parsed.ts';
import * as recurrence from '../../src/model/recurrence.ts';
import * as target from '../../src/model/target.ts';
import * as window from '../../src/model/window.ts';
import { anyDay, day } from './days.ts';

interface Parser {
  readonly name: string;
  readonly parse: (words: string, context?: DateContext) => Parsed<{ text: string }>;
  readonly schema: z.ZodType;
  readonly forms: readonly string[];
}

const parsers: readonly Parser[] = [
  { name: 'deadline', parse: deadline.parseDeadline, schema: deadline.deadlineSchema, forms: deadline.acceptedForms },
  { name: 'window', parse: window.parseWindow, schema: window.windowSchema, forms: window.acceptedForms },
  { name: 'recurrence', parse: recurrence.parseRecurrence, schema: recurrence.recurrenceSchema, forms: recurrence.acceptedForms },
  { name: 'target', parse: target.parseTarget, schema: target.targetSchema, forms: target.acceptedForms },
];

const context: DateContext = {
  documentDate: day('2021-06-15'),
  period: { start: day('2020-09-01'), end: day('2022-12-31') },
  events: { 国庆节: day('2021-10-01') },
};

/** Words made of the pieces that dates are made of: far more often nearly right than random text is. */
const nearly = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 2100 }).map(String),
      fc.constantFrom(...Array.from('年月日底前至到起内第季度上下半每周次个、，；。（）-—－～ 　%万元不低于少超过约十二〇')),
      fc.constantFrom('2022年', '12月', '即日起', '力争', '至少', '持续推进', '自印发之日', '个月内', '以上', '2020年、2021年', '分别'),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''));

describe.each(parsers)('$name', ({ parse, schema, forms }) => {
  test('understands every form it lists', () => {
    expect(forms.filter((words) => !parse(words, context).ok)).toEqual([]);
    expect(forms.length).toBeGreaterThan(5);
  });

  test('gives what its schema reads, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ unit: 'binary', maxLength: 300 })), fc.constantFrom({}, context), (words, where) => {
        const reading = parse(words, where);
        if (reading.ok) expect(schema.safeParse(reading.value).error).toBeUndefined();
        else expect(reading.words).toBe(words.slice(0, 200));
      }),
      { numRuns: 2000 },
    );
  });

  test('answers the same words with the same meaning', () => {
    // A regular expression that remembers where it stopped would answer the second time otherwise.
    fc.assert(
      fc.property(nearly, (words) => {
        expect(parse(words, context)).toEqual(parse(words, context));
      }),
    );
  });

  test('its schema is strict and becomes a JSON Schema', () => {
    expect(z.toJSONSchema(schema)).toMatchObject({ type: 'object', additionalProperties: false });
    const reading = parse(forms[0] ?? '', context);
    expect(schema.safeParse({ ...(reading.ok && reading.value), unknown: 1 }).success).toBe(false);
  });

  test('refuses ten megabytes', () => {
    expect(parse('2022年'.repeat(2_000_000)).ok).toBe(false);
  });

  // Each is as long as the longest search allows and made to be walked again and again.
  test.each(['2020年、', '每', '每月', '1', '1-', '一', ' ', '至少', '1次', '12月31日、', '100%', '（', '1,234', '到', '持续', '前'])(
    'ends on 2,000 signs of %j',
    (piece) => {
      const words = piece.repeat(Math.floor(2000 / piece.length));
      // A search that walks back and forth would not end within the limit of the test.
      for (const text of [words, words.slice(0, 199), `${words.slice(0, 190)}x`]) expect(parse(text, context)).toHaveProperty('ok');
    },
  );
});

describe('a day as a document prints it', () => {
  test('is read back by every parser of dates, inclusively', () => {
    fc.assert(
      fc.property(anyDay, (some) => {
        const words = formatDay(some);
        const due = deadline.parseDeadline(`${words}前`);
        const span = window.parseWindow(words);
        const listed = recurrence.parseRecurrence(`${words}前报送`);
        expect(due.ok && due.value.due).toBe(some);
        expect(span.ok && [span.value.start, span.value.end]).toEqual([some, some]);
        expect(listed.ok && listed.value.dates).toEqual([some]);
      }),
    );
  });

  test('takes the year of its left neighbour before that of its document', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1900, max: 2100 }), (some, year) => {
        const { month, date } = partsOf(some);
        const reading = deadline.parseDeadline(`${month}月${date}日`, { ...context, year });
        const leapDay = month === 2 && date === 29;
        expect(leapDay || (reading.ok && reading.value.due?.startsWith(`${year}-`))).toBe(true);
      }),
    );
  });

  test('a range of two days is that range, or refused where it runs backwards', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const reading = window.parseWindow(`${formatDay(a)}至${formatDay(b)}`);
        if (a <= b) expect(reading.ok && [reading.value.start, reading.value.end]).toEqual([a, b]);
        else expect(!reading.ok && reading.reason).toBe('reversed-dates');
      }),
    );
  });
});

describe('the time zone of the machine', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  function meanings(tz: string): { hour: number; answers: string } {
    process.env['TZ'] = tz;
    const answers = parsers.flatMap(({ parse, forms }) => forms.map((words) => parse(words, context)));
    const window = { start: day('2021-12-30'), end: day('2022-03-02') };
    const days = recurrence.expandRecurrence({ every: { n: 1, unit: 'day' } }, window);
    return { hour: new Date(0).getHours(), answers: JSON.stringify([answers, days]) };
  }

  test('changes nothing', () => {
    const zones = ['Asia/Shanghai', 'Pacific/Kiritimati', 'America/New_York', 'UTC'].map(meanings);
    // The clock of the process did change: 8, 14 (13 then −10), 19 and 0 o'clock are not one hour.
    expect(new Set(zones.map(({ hour }) => hour)).size).toBeGreaterThan(2);
    expect(new Set(zones.map(({ answers }) => answers)).size).toBe(1);
  });
});
