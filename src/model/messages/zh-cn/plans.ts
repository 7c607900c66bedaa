import type { PlansFacts, SeriesFacts } from '../facts/plans.ts';
import type { Explained } from '../wording.ts';
import { quoted, rowName, rowNames } from './phrases.ts';

function seriesMessage(facts: SeriesFacts): string {
  const said = `${facts.measure === '' ? '' : `${quoted(facts.measure)}的`}${quoted(facts.words)}`;
  if (facts.kind === 'falls') return `${said}低于前一年的${quoted(facts.against)}`;
  if (facts.kind === 'rises') return `${said}高于前一年的${quoted(facts.against)}`;
  if (facts.kind === 'differs') return `${said}与旁边写的数${quoted(facts.against)}不一致`;
  return facts.kind === 'misses' ? `${said}没有达到总目标${quoted(facts.against)}` : `${said}各年相加超过${quoted(facts.against)}`;
}

const seriesNotes = {
  falls: '前一年的目标在这里',
  rises: '前一年的目标在这里',
  misses: '总目标在这里',
  exceeds: '总目标在这里',
  differs: '原文在这里',
} as const;

const seriesHints = {
  falls: '核对各年的数；按当年新增计算的，写明 accumulation: yearly',
  rises: '核对各年的数；按当年新增计算的，写明 accumulation: yearly',
  misses: '核对各年的数；按当年新增计算的，写明 accumulation: yearly',
  exceeds: '核对各年的数；是累计数时，写明 accumulation: cumulative',
  differs: '改正 value，或改正 text',
} as const;

const countedNames = { 'groups': '分组', 'tasks': '任务', 'phases': '阶段', 'inspection-groups': '检查组', 'annexes': '附件' } as const;

/** The words about the rows, targets, counts and columns of plans, in Chinese. */
export const plans: Explained<PlansFacts> = {
  'carried-later': {
    title: '时限晚于上级任务',
    why: '承接上级任务的，应当不晚于上级的时限完成。两边都按已批准的变更算；上级时限早于本方案期限的，不比较。',
    message: ({ words, days, plan, row, above }) => `${quoted(words)}比${quoted(plan)}${row}的${quoted(above)}晚${String(days)}天`,
    note: () => '上级的时限在这里',
    hint: () => '核对时限；经上级同意的，在上级方案的变更里登记延期，或写明免查',
  },
  'carried-lower': {
    title: '目标低于上级方案',
    why: '承接上级任务的，同一指标不应低于上级方案对同一年的要求。',
    message: ({ words, plan, wanted }) => `${quoted(words)}低于${quoted(plan)}要求的${wanted}`,
    note: () => '上级的目标在这里',
    hint: () => '核对目标值；上级已同意时，写明免查',
  },
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
    note: ({ kind }) => seriesNotes[kind],
    hint: ({ kind }) => seriesHints[kind],
  },
  'series-unstated': {
    title: '分年目标没有写明是否累计',
    why: '“2021年完成30%，2022年完成70%”可以是累计70%，也可以是两年合计100%，考核时会有争议。',
    message: ({ words }) => `${quoted(words)}没有写明是累计还是当年`,
    hint: () => '写明“累计”或“当年”，并填 accumulation；原文没有时可不理会',
  },
  'sum-differs': {
    title: '合计与分项不符',
    why: '写明的总数应当等于各分项、各地区指标之和；发布出去的数对不上，会被质疑。',
    message: ({ words, value, sum }) => `${quoted(words)}写明${String(value)}，分项相加是${String(sum)}`,
    note: () => '写明的数在这里',
    hint: () => '对照原文改正总数或分项；原文如此时，可写明免查，并在 slips 里记下',
  },
  'duplicate-promise': {
    title: '两项写了同一句话',
    why: '同样的要求在两项任务里各写一遍，责任和时限又可能不同，督办时会重复计算。',
    message: ({ words, row, other }) => `${rowName(row)}的${quoted(words)}与${rowName(other)}重复`,
    note: ({ other }) => `${rowName(other)}在这里`,
    hint: () => '合并成一项，或写清两项的区别；原文如此时可不理会',
  },
  'count-differs': {
    title: '写明的数与方案不符',
    why: '写明“分四个阶段”“10项任务”，方案里就应当正好有这么多。',
    message: ({ words, value, found, of }) =>
      of === 'words'
        ? `${quoted(words)}说的是${String(found)}，旁边写的数却是${String(value)}`
        : `${quoted(words)}写明${value}个，方案里有${found}个${countedNames[of]}`,
    hint: ({ of }) => (of === 'words' ? '改正 value 或 text' : '核对写明的数，或补上缺的内容；原文如此时，可写明免查'),
  },
  'listed-count': {
    title: '列出的与所说的数不符',
    why: '写“四个能力”，后面括号里就应当列出四个。',
    message: ({ words, value, found }) => `${quoted(words)}说是${value}个，列出了${found}个`,
    hint: () => '核对数和列举；原文如此时，可写明免查',
  },
  'rate-over-hundred': {
    title: '比率超过100%',
    why: '整改率、覆盖率这样的比率最多是100%，多出来的多半是多写了一个零，或漏了小数点。',
    message: ({ measure, value }) => `${quoted(measure)}写成${String(value)}%，超过了100%`,
    hint: () => '对照原文改正数值；原文如此时，可写明免查',
  },
  'target-values-differ': {
    title: '同一指标有两个数',
    why: '同一指标、同一时限在两处写了不同的数，以哪个为准说不清。',
    message: ({ words, other }) => `${quoted(words)}与${quoted(other)}数值不同`,
    note: () => '另一处在这里',
    hint: () => '统一数值；不是同一指标时，把指标写得更具体',
  },
  'target-read-in-part': {
    title: '一条目标里有几个数',
    why: '一条目标只记一个指标。写在一起的几个指标照原文印出，但只有一个进目标表。',
    message: ({ words, count, read }) => `${quoted(words)}里有${count}个数，只读出${quoted(read)}`,
    hint: () => '几个指标分几条写；只是条件的数，写明 measure 和 value',
  },
  'post-two-persons': {
    title: '一个职务有两个人',
    why: '局长、主任这样的职务只有一人。同一份方案两处写了不同的人，其中一处多半没有更新。',
    message: ({ post, name, other }) => `${quoted(post)}这里是${quoted(name)}，别处是${quoted(other)}`,
    note: ({ other }) => `${quoted(other)}在这里`,
    hint: () => '核对任职；确有变动时，统一成现任',
  },
  'target-words-differ': {
    title: '目标的数与原文不一致',
    why: '打印的是原文，计算用的是旁边写的数；两处不同，表里和文里就对不上。',
    message: ({ words, value }) => `${quoted(words)}旁边写的数却是${String(value)}`,
    note: () => '原文在这里',
    hint: () => '改正 value，或改正 text',
  },
  'seat-differs': {
    title: '办公室设在哪里，两处不一致',
    why: '正文和方案都写了领导小组办公室设在哪里，应当一样，否则材料不知报给谁。',
    message: ({ words, seat }) => `正文写办公室设在${quoted(words)}，方案里是${quoted(seat)}`,
    note: () => '方案里写的在这里',
    hint: () => '改正其中一处；原文如此时，可写明免查',
  },
};
