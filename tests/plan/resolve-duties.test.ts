import { expect, test } from 'vitest';
import { resolveDuty, type DutyContext } from '../../src/plan/resolve-duties.ts';
import { unitRegistry } from '../../src/plan/unit-registry.ts';
import { wordReader } from '../../src/plan/word-reader.ts';
import { day } from './small-plan.ts';

const period = { start: day('2021-01-01'), end: day('2025-12-31') };
const reader = wordReader();
const context: DutyContext = {
  roles: { registry: unitRegistry([]), office: undefined, reader, report: (finding) => expect.fail(JSON.stringify(finding)) },
  dates: { documentDate: day('2021-06-15'), period, reader },
};

test.each([
  ['每年12月10日前报送', period],
  ['自2023年起，每年12月10日前报送', { start: '2023-01-01', end: undefined }],
  ['从2022年3月起每月25日前报送', { start: '2022-03-01', end: undefined }],
  ['2022年每月25日前报送', { start: '2022-01-01', end: '2022-12-31' }],
  ['2022年10月15日前报送', period],
])('%s holds over its own span, else over the plan', (words, span) => {
  const { start, end } = resolveDuty(words, [], context);
  expect({ start, end }).toEqual(span);
});
