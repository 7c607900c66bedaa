import { describe, expect, it } from 'vitest';
import { acceptedPeriods, parsePeriod } from '../../src/model/period.ts';

describe('a period on the command line', () => {
  it.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021H2', '2021-07-01', '2021-12-31'],
    ['2021Q2', '2021-04-01', '2021-06-30'],
    ['2021-q4', '2021-10-01', '2021-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2021-06-15', '2021-06-15', '2021-06-15'],
    // ISO 8601: 2021-W01 begins on Monday 4 January, 2020 has 53 weeks, the last of which ends in 2021.
    ['2021-W01', '2021-01-04', '2021-01-10'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2021-W23', '2021-06-07', '2021-06-13'],
    ['2021-06..2021-09', '2021-06-01', '2021-09-30'],
    ['2020Q4..2021-03-05', '2020-10-01', '2021-03-05'],
  ])('%s is %s to %s', (text, start, end) => {
    expect(parsePeriod(text)).toEqual({ start, end });
  });

  it.each([
    '',
    '21',
    '2021-13',
    '2021Q5',
    '2021-W00',
    '2021-W53',
    '2021-02-30',
    '2022..2021',
    '2021..',
    '..2021',
    '2021..2022..2023',
    '明年',
  ])('“%s” is none', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it('understands every form it names', () => {
    for (const form of acceptedPeriods) expect(parsePeriod(form), form).toBeDefined();
  });
});
