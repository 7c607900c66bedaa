import type { PlansFacts, SeriesFacts } from '../facts/plans.ts';
import type { Explained } from '../wording.ts';
import { quoted, rowName, rowNames } from './phrases.ts';

function seriesMessage(facts: SeriesFacts): string {
  const said = `${facts.measure === '' ? '' : `${quoted(facts.measure)}的`}${quoted(facts.words)}`;
  if (facts.kind === 'falls') return `${said}低于前一年的${quoted(facts.against)}`;
  if (facts.kind === 'rises') return `${said}高于前一年的${quoted(facts.against)}`;
  return facts.kind === 'misses' ? `${said}没有达到总目标${quoted(facts.against)}` : `${said}各年相加超过${quoted(facts.against)}`;
}

/** The words about the rows, targets, counts and columns of plans, in Chinese. */
export const plans: Explained<PlansFacts> = {
  'lead-missing': {
    title: '没有写明由谁负责',
    why: '没有牵头也没有责任单位的任务，不会出现在任何科室的任务清单里，也无从督办。从方案或分组继承来的也算写明。',
    message: ({ rows }) => (rows.length === 1 ? `${rowNames(rows)}没有写明牵头或责任单位` : `${rows.length}项没有写明牵头或责任单位`),
    hint: ({ rows }) =>
      rows.length === 1
        ? '补上 lead 或 responsible；原文没有时可不理会'
        : `${rowNames(rows)}：补上 lead 或 responsible；原文没有时可不理会`,
  },
  'same-promise-two-dates': {
    title: '同一件事有两个时限',
    why: '同一个单位承诺的同一件事在两处写了不同的时限，以哪个为准说不清。',
    message: ({ words, date, other, otherDate }) => `${quoted(words)}的时限是${quoted(date)}，${rowName(other)}写的是${quoted(otherDate)}`,
    note: ({ other }) => `${rowName(other)}在这里`,
    hint: () => '确是同一件事时，统一时限；原文如此时，可写明免查',
  },
  'target-series': {
    title: '分年目标前后不合',
    why: '累计的或以率计的分年目标应当逐年推进，最后一年应当达到总目标。',
    message: (facts) => seriesMessage(facts),
    note: (facts) => (facts.kind === 'misses' || facts.kind === 'exceeds' ? '总目标在这里' : '前一年的目标在这里'),
    hint: () => '核对各年的数；按当年新增计算的，写明 accumulation: yearly',
  },
  'series-unstated': {
    title: '分年目标没有写明是否累计',
    why: '“2021年完成30%，2022年完成70%”可以是累计70%，也可以是两年合计100%，考核时会有争议。',
    message: ({ words }) => `${quoted(words)}没有写明是累计还是当年`,
    hint: () => '写明“累计”或“当年”，并填 accumulation；原文没有时可不理会',
  },
  'sum-differs': {
    title: '合计与分项不符',
    why: '写明的总数应当等于各分项之和；发布出去的数对不上，会被质疑。',
    message: ({ words, value, sum }) => `${quoted(words)}写明${String(value)}，分项相加是${String(sum)}`,
    note: () => '写明的数在这里',
    hint: () => '对照原文改正总数或分项；原文如此时，删去 parts，并在 slips 里写明',
  },
};
