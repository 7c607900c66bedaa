import { expect, it } from 'vitest';
import { pageSchema } from '../../src/model/document.ts';
import { newsRows } from '../../src/views/news-rows.ts';
import { day, due, smallPlan, task } from '../plan/small-plan.ts';
import { notice } from './small-workspace.ts';

const plan = smallPlan({
  id: 'p',
  short: '三年行动',
  tasks: [task('t6', { no: '6', deadline: due('2021年6月底', '2021-06-30') })],
  changes: [
    { task: 't6', kind: '延期', day: '2021-03-01', approver: '局', deadline: due('2021年9月底', '2021-09-30') },
    { task: 't6', kind: '取消', day: '2021-12-01', approver: '局' },
  ],
});
const notices = [notice('a', { date: '2021-01-04', no: '示〔2021〕1号' }), notice('undated'), notice('b', { date: '2021-03-01' })];
const interpretations = [
  { id: 'why', file: 'why.mdx', data: pageSchema.parse({ title: '解读', published: '2021-02-01 09:00', interprets: ['a'] }) },
];

it('is what has been issued, explained and approved by the day, the latest first by its own date, the undated last', () => {
  const rows = newsRows({ notices, interpretations, plans: [plan] }, day('2021-06-15'), 9);
  expect(rows.map((row) => [row.day, row.kind, row.id, row.anchor, row.title, row.beside])).toEqual([
    ['2021-03-01', '公文', 'b', undefined, 'b', '公文'],
    ['2021-03-01', '变更', 'p', 't6', '三年行动，任务6：2021年6月底改为2021年9月底', '延期'],
    ['2021-02-01', '解读', 'why', undefined, '解读', '解读'],
    ['2021-01-04', '公文', 'a', undefined, 'a', '示〔2021〕1号'],
    [undefined, '公文', 'undated', undefined, 'undated', '公文'],
  ]);
});

it('ends after the rows that are asked for', () => {
  expect(newsRows({ notices, interpretations, plans: [plan] }, day('2021-06-15'), 2).map(({ id }) => id)).toEqual(['b', 'p']);
});
