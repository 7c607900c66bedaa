import { formatDay } from '../../day.ts';
import type { FormsFacts } from '../facts/forms.ts';
import type { Words } from '../wording.ts';
import { didYouMean, listed, quoted } from './phrases.ts';

const kinds = { unit: '单位', plan: '方案', period: '时段', ledger: '台账' } as const;

const marks = { invisible: '看不见的字符', apostrophe: '开头的撇号' } as const;

const percentReasons = {
  'not-understood': '不是百分数',
  'out-of-range': '不在0%到100%之间',
  'ambiguous': '看不出是百分之几',
} as const;

const dayReasons = {
  'not-understood': '不是日期',
  'impossible-date': '这一天不存在',
  'no-year': '看不出是哪一年的',
  'serial': '是数，不是日期',
} as const;

const turnDays = { closed: '销号日期', reopened: '回潮日期' } as const;

const turnReasons = {
  'closed-early': (day: string, limit: string) => `${day}销号，早于${limit}`,
  'still-closed': (day: string, limit: string) => `${limit}已经销号，没有回潮，又填${day}销号`,
  'not-closed': (day: string, _limit: string) => `还没有销号，却填${day}回潮`,
  'reopened-early': (day: string, limit: string) => `${day}回潮，早于${limit}销号`,
} as const;

function rowsWords(rows: readonly string[]): string {
  return rows.slice(0, 3).map(quoted).join('、') + (rows.length > 3 ? '等' : '');
}

/** The words about spreadsheets that came back, in Chinese. */
export const forms: Words<FormsFacts> = {
  'form-unknown': {
    message: () => '不是 guatu form 发出的表：没有“标识”表，或内容被改',
    hint: () => '请填报单位在原来发的表里填，不要复制到别的文件',
  },
  'form-version': {
    message: ({ found, known }) => `表是第${quoted(found)}版的格式，现在读第${quoted(known)}版`,
    hint: () => '用 guatu form 重新生成，请填报单位填新表',
  },
  'form-unit-differs': {
    message: ({ said, own }) => `表是发给${quoted(own)}的，填报单位却写着${quoted(said)}`,
    hint: () => '各单位填自己的表；确是本单位填的，把填报单位改回来',
  },
  'form-other-site': {
    message: ({ found, own }) => `表是另一个工作区（${found}）发出的，这里是${own}`,
    hint: () => '用 --root 指到发表的工作区',
  },
  'form-names-nothing': {
    message: ({ kind, name }) => `表上的${kinds[kind]}${quoted(name)}在工作区里没有`,
    hint: () => '用 guatu form 重新生成，请填报单位填新表',
  },
  'form-sheet-missing': {
    message: ({ name }) => `没有找到${quoted(name)}表，或表头被删去`,
    hint: () => '请填报单位在原来发的表里填，保留表头',
  },
  'form-sheet-renamed': { message: ({ name, was }) => `表名${quoted(was)}改成了${quoted(name)}，已按表头认出` },
  'form-sheet-extra': { message: ({ name }) => `多出${quoted(name)}表，没有读`, hint: () => '要报的内容填到原来的表里' },
  'form-column-missing': {
    message: ({ head }) => `${quoted(head)}栏不见了，全表没有读`,
    hint: () => '请填报单位在原来发的表里填，不要删栏、改表头',
  },
  'form-column-absent': { message: ({ head }) => `${quoted(head)}栏不见了，其余各栏照读`, hint: () => '这一栏有内容的，请填报单位补报' },
  'form-column-twice': { message: ({ head }) => `有两个${quoted(head)}栏，不知道读哪个`, hint: () => '删去多出的一栏' },
  'form-columns-moved': { message: () => '各栏换了次序，已按表头的字读' },
  'form-rows-hidden': { message: ({ rows }) => `第${rows.slice(0, 8).join('、')}行被隐藏或筛掉，也读了` },
  'form-rows-missing': {
    message: ({ rows }) => `少了${rows.length}行：${rowsWords(rows)}`,
    hint: () => '没有进展的行留空即可，不要删行；这些任务按没有填报算',
  },
  'form-rows-added': {
    message: ({ rows }) => `发表以后增加了${rows.length}项任务：${rowsWords(rows)}`,
    hint: () => '表是旧的，增加的任务请填报单位用新表报',
  },
  'form-row-unknown': {
    message: ({ words }) => `${quoted(words)}不是这张表里的任务`,
    hint: () => '各行的任务不要改，也不要自己加行；要加任务的，先改方案',
  },
  'form-row-by-words': { message: ({ words }) => `这一行隐藏的标识不对，按文字认作${quoted(words)}` },
  'form-row-twice': {
    message: ({ words, cells }) => `${quoted(words)}填了两行（${cells.join('、')}），内容不同`,
    hint: () => '一项任务只留一行',
  },
  'form-task-gone': {
    message: ({ words }) => `${quoted(words)}现在不由本单位报，或已取消、合并`,
    hint: () => '核对方案和批准的变更；仍要记的，手工写进 progress',
  },
  'form-task-changed': {
    message: ({ now }) => `发表以后任务改了，现在是${quoted(now)}`,
    hint: () => '用 guatu form 重新生成，请填报单位按新的任务填',
  },
  'form-beside-changed': { message: ({ was, now }) => `发表以后时限或分工改了：原来是${quoted(was)}，现在是${quoted(now)}` },
  'form-locked-edited': { message: ({ was }) => `锁定的内容被改动，仍按原来的${quoted(was)}记` },
  'form-row-mixed': {
    message: ({ was, now }) => `这一行发出时是${quoted(was)}，现在写着${quoted(now)}，没有写`,
    hint: () => '可能只排序或粘贴了看得见的栏；在原来发的表里重填，新的内容填在空行里',
  },
  'form-merged': { message: ({ range }) => `${range}合并了单元格，不知道是哪一行的`, hint: () => '取消合并，各行分别填' },
  'form-formula': {
    message: ({ words }) => `单元格里是公式${quoted(words)}，没有读`,
    hint: () => '改填文字或数；以等号开头的文字，去掉等号',
  },
  'form-no-words': { message: ({ words }) => `单元格里是${quoted(words)}，不是填报的内容`, hint: () => '删去重填' },
  'form-state-unknown': {
    message: ({ words }) => `没有${quoted(words)}这个选项`,
    hint: ({ allowed, nearest }) => didYouMean({ nearest }) ?? `从${listed(allowed)}里选一个`,
  },
  'form-percent-unread': {
    message: ({ words, problem }) => `${quoted(words)}${percentReasons[problem]}`,
    hint: () => '填0%到100%之间的百分数，如60%',
  },
  'form-number-unread': { message: ({ words }) => `${quoted(words)}不是数`, hint: () => '只填数，不写计量单位' },
  'form-day-unread': { message: ({ words, problem }) => `${quoted(words)}${dayReasons[problem]}`, hint: () => '填日期，如2024-06-30' },
  'form-day-outside': {
    message: ({ day, kind, limit }) =>
      kind === 'future' ? `${formatDay(day)}还没有到（截至${formatDay(limit)}）` : `${formatDay(day)}早于${formatDay(limit)}`,
    hint: ({ kind }) => (kind === 'future' ? '填进展实际截至的日期' : '核对年份和月份'),
  },
  'form-day-after': { message: ({ day, end }) => `${formatDay(day)}晚于本期最后一天${formatDay(end)}，照记` },
  'form-day-missing': {
    message: ({ end }) => `没有填“数据截至”，本期到${formatDay(end)}才结束`,
    hint: () => '在这里填进展截至的日期，如2024-06-20',
  },
  'form-state-percent': { message: ({ state, percent }) => `状态是${quoted(state)}，百分比却是${percent}%`, hint: () => '两处改成一致' },
  'form-not-deciding': { message: ({ deciders }) => `状态和百分比由${quoted(deciders)}填，没有读，文字照记` },
  'form-words-long': { message: ({ length, limit }) => `有${length}字，超过${limit}字`, hint: () => '写要点，详细材料另附' },
  'form-read-as': { message: ({ words, read }) => `${quoted(words)}读作${read}` },
  'form-cleaned': { message: (facts) => `去掉了${facts.marks.map((mark) => marks[mark]).join('、')}` },
  'form-classified': {
    message: ({ words }) => `有密级标志${quoted(words)}，没有写`,
    hint: () => '涉密内容不能进入本系统，按保密规定处理这个文件',
  },
  'form-empty': { message: () => '表里什么也没有填', hint: () => '本期没有要报的，在“本期零报告”选“是”' },
  'form-nothing-unread': { message: ({ words }) => `“本期零报告”里写着${quoted(words)}`, hint: () => '没有要报的选“是”，有的留空' },
  'form-nothing-but-rows': {
    message: ({ count }) => `选了零报告，下面却填了${count}行`,
    hint: () => '有要报的，清空“本期零报告”；没有的，清空各行',
  },
  'form-cell-missing': {
    message: ({ head }) => `新登记的这一行没有填${quoted(head)}`,
    hint: ({ head }) => `补填${quoted(head)}；不是新登记的，删去这一行`,
  },
  'form-unit-unknown': {
    message: ({ words }) => `没有名为${quoted(words)}的单位`,
    hint: (facts) => didYouMean(facts) ?? '改成 units.yaml 里有的名称',
  },
  'form-entry-gone': { message: ({ words }) => `台账里已经没有${quoted(words)}这一条`, hint: () => '核对台账；删错了的，先恢复' },
  'form-entry-changed': {
    message: ({ words }) => `发表以后${quoted(words)}这一条在台账里改过，没有写`,
    hint: () => '核对两边，以新报的为准的，加 --replace；也可以重新发表',
  },
  'form-turn-wrong': {
    message: ({ kind, day, limit }) => turnReasons[kind](formatDay(day), limit === undefined ? '' : formatDay(limit)),
    hint: () => '核对日期；先销号，又出现才填回潮',
  },
  'form-stage-day': {
    message: ({ stage, key, has }) =>
      has ? `填了${turnDays[key]}，环节却是${quoted(stage)}` : `环节是${quoted(stage)}，却没有填${turnDays[key]}`,
    hint: ({ key, has }) => (has ? '环节改成一致，或清空' : `补填${turnDays[key]}`),
  },
  'form-blank-kept': { message: ({ head, was }) => `${quoted(head)}被清空，台账里仍是${quoted(was)}` },
  'form-same-again': { message: ({ where }) => `与${where}内容一样，只记一次` },
  'form-versions-differ': {
    message: ({ unit, where, heads }) => `${unit}报了两次，${listed(heads)}不同（另见${where}）`,
    hint: () => '问明以哪份为准，去掉另一份，再运行一次',
  },
  'form-units-differ': {
    message: ({ unit, said, where, other }) => `${unit}报${said}，${where}是${other}`,
    hint: () => '商量一致后改表重报；或用 --prefer 写明以哪个单位为准',
  },
  'form-entry-differs': {
    message: ({ day, heads, by }) => `${formatDay(day)}已有${by === undefined ? '' : by}一条记录，${listed(heads)}不同，没有写`,
    hint: ({ where }) => `核对 ${where}；以新报的为准的，加 --replace`,
  },
};
