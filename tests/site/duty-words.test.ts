import { describe, expect, it } from 'vitest';
import { periodWords } from '../../src/site/duty-words.ts';
import { day } from '../model/days.ts';

describe('periodWords', () => {
  it.each([
    ['2024-02-01', '2024-02-29', false, '2024年2月'],
    ['2023-02-01', '2023-02-28', false, '2023年2月'],
    ['2024-04-01', '2024-06-30', false, '2024年第2季度'],
    ['2024-01-01', '2024-06-30', false, '2024年上半年'],
    ['2024-07-01', '2024-12-31', false, '2024年下半年'],
    ['2024-01-01', '2024-12-31', false, '2024年'],
    ['2024-05-06', '2024-05-12', false, '2024年5月6日至2024年5月12日'],
    ['2024-03-01', '2024-03-31', true, '2024年3月1日至2024年3月31日'],
    ['2024-05-06', '2024-05-06', false, '2024年5月6日'],
  ])('%s to %s, cut %s: %s', (start, end, partial, words) => {
    expect(periodWords({ start: day(start), end: day(end), partial })).toBe(words);
  });
});
