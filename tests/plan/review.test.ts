import { describe, expect, it } from 'vitest';
import { reviewOf } from '../../src/plan/review.ts';
import { statusOf } from '../../src/plan/state.ts';
import { day, due, open, site, smallPlan, task } from './small-plan.ts';

describe('the review of an open deadline', () => {
  const plan = smallPlan();
  it.each([
    ['not asked 31 days before the end of the year', '2020-11-30', undefined, '2020-12-31', false],
    ['asked from 30 days before', '2020-12-01', undefined, '2020-12-31', true],
    ['asked on the day', '2020-12-31', '2020-11-30', '2020-12-31', true],
    ['answered by an entry of the last 30 days', '2020-12-31', '2020-12-01', '2020-12-31', false],
    ['asked still in the new year while nobody has answered', '2021-01-01', '2020-11-30', '2020-12-31', true],
    ['answered late', '2021-02-02', '2021-02-01', '2021-12-31', false],
    ['in the last year at the end of the plan', '2022-12-01', '2021-12-31', '2022-12-31', true],
    ['after the plan, while nobody has answered', '2023-02-28', '2021-12-31', '2022-12-31', true],
    ['after the plan, answered', '2024-02-29', '2022-12-31', '2022-12-31', false],
  ])('%s', (_name, asOf, last, wanted, asked) => {
    expect(reviewOf(plan, last === undefined ? undefined : day(last), day(asOf), 30)).toEqual({ day: wanted, asked });
  });

  it('at the end of a plan that ends within the year', () => {
    const short = smallPlan({ period: { text: 'x', start: '2024-01-15', end: '2024-02-29', flags: [] } });
    expect(reviewOf(short, undefined, day('2024-01-30'), 30)).toEqual({ day: '2024-02-29', asked: true });
    expect(reviewOf(short, undefined, day('2024-01-29'), 30)).toEqual({ day: '2024-02-29', asked: false });
  });

  it('stands beside the state of an open deadline alone, until it is done', () => {
    const on = (deadline: object, state: string) =>
      statusOf(
        smallPlan({ tasks: [task('t', { deadline })] }).tasks[0]!,
        smallPlan({ tasks: [task('t', { deadline })], progress: [{ task: 't', day: '2021-03-01', state }] }),
        day('2022-12-31'),
        site.states,
      );
    expect(on(open, '进行中')).toMatchObject({ state: '进行中', review: { day: '2021-12-31', asked: true } });
    expect(on(open, '已完成').review).toBeUndefined();
    expect(on(due('2022年底', '2022-12-31'), '进行中').review).toBeUndefined();
  });
});
