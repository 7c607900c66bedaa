import { describe, expect, it } from 'vitest';
import { reportSpan } from '../../src/model/report-span.ts';

describe('reportSpan', () => {
  it.each([
    ['2024-W23', '2024-06-03', '2024-06-09', '2024年第23周（6月3日至6月9日）', '2024-w23'],
    ['2020W53', '2020-12-28', '2021-01-03', '2020年第53周（12月28日至1月3日）', '2020-w53'],
    ['2024-02', '2024-02-01', '2024-02-29', '2024年2月', '2024-02'],
    ['2021Q2', '2021-04-01', '2021-06-30', '2021年第2季度', '2021-q2'],
    ['2021H2', '2021-07-01', '2021-12-31', '2021年下半年', '2021-h2'],
    ['2021', '2021-01-01', '2021-12-31', '2021年', '2021'],
  ])('%s begins on %s and ends on %s', (text, start, end, words, name) => {
    expect(reportSpan(text)).toMatchObject({ start, end, words, name });
  });

  it.each(['2021-W54', '2021-13', '2021Q5', '', '2021-06..2021-08', '2021-06-15', '去年'])('%s is no period of a report', (text) => {
    expect(reportSpan(text)).toBeUndefined();
  });

  it.each([
    ['2024-W01', ['2023-12-25', '2023-12-31'], ['2024-01-08', '2024-01-14']],
    ['2024-03', ['2024-02-01', '2024-02-29'], ['2024-04-01', '2024-04-30']],
    ['2024Q1', ['2023-10-01', '2023-12-31'], ['2024-04-01', '2024-06-30']],
    ['2024H1', ['2023-07-01', '2023-12-31'], ['2024-07-01', '2024-12-31']],
    ['2024', ['2023-01-01', '2023-12-31'], ['2025-01-01', '2025-12-31']],
  ])('%s stands between the periods of its kind', (text, before, next) => {
    const span = reportSpan(text);
    expect([span?.before.start, span?.before.end]).toEqual(before);
    expect([span?.next.start, span?.next.end]).toEqual(next);
  });
});
