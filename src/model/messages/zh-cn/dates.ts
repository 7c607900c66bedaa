import type { DatesFacts } from '../facts/dates.ts';
import type { Explained } from '../wording.ts';
import { formatDay, type Day } from '../../day.ts';
import { quoted, rowName } from './phrases.ts';

function span(start: Day, end: Day): string {
  return start === end ? formatDay(start) : `${formatDay(start)}至${formatDay(end)}`;
}

const laterNames = { milestone: '节点', target: '目标', part: '分项', task: '任务' } as const;

/** The words about phases, deadlines and dates of plans, in Chinese. */
export const dates: Explained<DatesFacts> = {
  'no-deadline': {
    title: '全表没有完成时限',
    why: '没有任何完成时限的方案无法督办，也进不了日历和亮灯。',
    message: ({ plan }) => `${quoted(plan)}没有任何完成时限`,
    hint: () => '补上完成时限；原文没有时可不理会',
  },
  'phase-gap': {
    title: '阶段之间有空档',
    why: '前一阶段结束到后一阶段开始之间有几天不属于任何阶段，多半是起止日期写错（如7月30日与8月1日）。',
    message: ({ before, phase, start, end }) => `${quoted(before)}与${quoted(phase)}之间空出${span(start, end)}`,
    note: ({ before }) => `${quoted(before)}的时间在这里`,
    hint: () => '核对两个阶段的起止日期，使之相接',
  },
  'phase-overlap': {
    title: '阶段时间重叠',
    why: '同一天属于两个阶段，这几天该做哪个阶段的事就说不清。首尾共用一天不算重叠。',
    message: ({ before, phase, start, end }) => `${quoted(phase)}与${quoted(before)}重叠，${span(start, end)}同属两个阶段`,
    note: ({ before }) => `${quoted(before)}的时间在这里`,
    hint: () => '核对两个阶段的起止日期；确要交叉进行或原文如此时，可写明免查',
  },
  'phase-order': {
    title: '阶段先后颠倒',
    why: '排在后面的阶段不应早于前面的阶段开始。',
    message: ({ before, phase }) => `${quoted(phase)}排在${quoted(before)}之后，却比它先开始`,
    note: ({ before }) => `${quoted(before)}的时间在这里`,
    hint: () => '核对年份和月份，或调整阶段的顺序',
  },
  'phase-outside-period': {
    title: '阶段超出方案期限',
    why: '各阶段应在方案的期限之内，否则控制表里没有它的位置。',
    message: ({ phase, words, period }) => `${quoted(phase)}（${words}）超出方案的期限（${period}）`,
    note: () => '方案的期限在这里',
    hint: () => '核对阶段的时间，或改正方案的期限',
  },
  'deadline-outside-period': {
    title: '时限超出方案期限',
    why: '完成时限应在方案的期限之内。早于开始或晚于结束的时限，多半是年份写错。',
    message: ({ words, day, period, count }) =>
      count === undefined
        ? `${quoted(words)}（${formatDay(day)}）不在方案的期限（${period}）之内`
        : `期限${quoted(period)}没有写年份，按推定的年份有${count}个时限在期限之外`,
    note: ({ count }) => (count === undefined ? '方案的期限在这里' : '其中第一个在这里'),
    hint: ({ count }) => (count === undefined ? '核对时限的年份和月份，或改正方案的期限' : '期限写明年份，如“2024年”'),
  },
  'deadline-before-document': {
    title: '时限早于成文日期',
    why: '文件印发时已经过去的时限，谁也无法按期完成。',
    message: ({ words, day, document }) => `${quoted(words)}（${formatDay(day)}）早于文件的成文日期（${formatDay(document)}）`,
    note: () => '成文日期在这里',
    hint: () => '核对时限和成文日期',
  },
  'deadline-outside-phase': {
    title: '时限不在所说的阶段之内',
    why: '任务或节点写明属于某个阶段，时限就应当落在这个阶段的起止日期之内。',
    message: ({ words, phase, window }) => `${quoted(words)}不在阶段${quoted(phase)}（${window}）之内`,
    note: ({ phase }) => `阶段${quoted(phase)}的时间在这里`,
    hint: () => '核对时限，或改正阶段的时间',
  },
  'column-label-differs': {
    title: '控制表的栏名与时间不一致',
    why: '任务按时间排进控制表的各栏，栏名说的却是别的日子，表就印错了。',
    message: ({ words, named }) => `栏名是${quoted(named)}，时间却写作${quoted(words)}`,
    hint: () => '改正栏名或时间；原表如此时，可写明免查',
  },
  'column-outside-phase': {
    title: '控制表的栏不在所属阶段之内',
    why: '进度控制表里挂在某个阶段下的一栏，应当与这个阶段有相同的日子；正文和表头不一致时最容易出错。',
    message: ({ column, words, phase, window }) => `栏${quoted(column)}（${words}）与所属阶段${quoted(phase)}（${window}）没有相同的日子`,
    note: ({ phase }) => `阶段${quoted(phase)}的时间在这里`,
    hint: () => '核对正文里阶段的时间和表头；原文如此时，可写明免查',
  },
  'rest-day': {
    title: '时限是休息日',
    why: '时限落在周末或节假日，收报的人不上班，容易误期。调休按国务院办公厅每年公布的安排。',
    message: ({ words, day, name }) => `${quoted(words)}（${formatDay(day)}）是${name ?? '休息日'}`,
    hint: () => '可提前到前一个工作日；原文如此时可不理会',
  },
  'calendar-unknown': {
    title: '没有当年的放假安排',
    why: '调休每年由国务院办公厅公布，没有数据的年份不作推测，因此不检查是否为休息日。',
    message: ({ years, count }) => `没有${years.join('、')}年的放假安排，${count}个日期未检查是否为休息日`,
    hint: ({ years }) => `在 ${years.map((year) => `calendar/${year}.yaml`).join('、')} 写上当年放假安排；不写也可以，只是不查休息日`,
  },
  'open-deadline-with-dated-requirement': {
    title: '要求有日期，时限却写持续推进',
    why: '要求里写明了哪天之前完成，时限一栏又写持续推进或长期推进，到期算不算逾期就说不清。',
    message: ({ row, deadline, words }) => `${rowName(row)}的时限写${quoted(deadline)}，要求却写明${quoted(words)}`,
    note: () => '写明日期的要求在这里',
    hint: () => '时限改成日期，或写成“2022年底并长期坚持”；原文如此时，可写明免查',
  },
  'report-order': {
    title: '总结早于所总结的事',
    why: '总结的报送日期早于最后一次报表，总结时最后一期的情况还没有报上来。',
    message: ({ what, words, other, day }) => `${quoted(what)}（${words}）早于${quoted(other)}的最后一次（${formatDay(day)}）`,
    note: () => '报送在后的一项在这里',
    hint: () => '核对两处日期；原文如此时，可写明免查',
  },
  'deadline-missing': {
    title: '只有一项没有时限',
    why: '其他各项都写了完成时限，只有一项空着，多半是漏填；空着的一项无法督办。',
    message: ({ kind, name, count }) => `${kind === 'group' ? `${count}个分组` : `${count}项任务`}都有时限，只有${quoted(name)}没有`,
    hint: () => '补上时限；原文没有时可不理会',
  },
  'content-outside-phase': {
    title: '阶段内容里的日期不在这个阶段',
    why: '写在某个阶段里的事，日期应当落在这个阶段；否则按阶段安排工作的人会错过。',
    message: ({ words, phase, window }) => `${quoted(words)}写在阶段${quoted(phase)}里，却不在${window}之内`,
    note: ({ phase }) => `阶段${quoted(phase)}的时间在这里`,
    hint: () => '移到相应的阶段，或另写一条报送要求；原文如此时，可写明免查',
  },
  'milestone-after-deadline': {
    title: '节点晚于任务的时限',
    why: '节点、分项和目标应当在任务的时限之内，任务应当在分组的时限之内。',
    message: ({ kind, words, day, deadline }) =>
      `${laterNames[kind]}${quoted(words)}（${formatDay(day)}）晚于${kind === 'task' ? '分组' : '任务'}的时限${quoted(deadline)}`,
    note: ({ kind }) => `${kind === 'task' ? '分组' : '任务'}的时限在这里`,
    hint: () => '核对两处日期',
  },
  'doubtful-date': {
    title: '日期有两种读法',
    why: '“2020年12月前”可以读作12月1日之前，也可以读作12月底之前；少了字的日期只能推定。每个方案只提示一次。',
    message: ({ kind, words, count }) =>
      kind === 'typo' ? `${quoted(words)}疑有漏字` : `${quoted(words)}等${count}处没有写明是月初还是月底`,
    hint: ({ kind }) => (kind === 'typo' ? '补全日期；原文如此时可不理会' : '写成“12月底前”或“11月底前”；现按月底计，原文如此时可不理会'),
  },
  'body-window-differs': {
    title: '正文的时间与方案不一致',
    why: '正文重复写了阶段或期限的时间，应当与方案里的一样。',
    message: ({ name, words, record }) =>
      `${name === undefined ? '期限' : quoted(name)}在正文作${quoted(words)}，方案里作${quoted(record)}`,
    note: () => '方案里的时间在这里',
    hint: () => '改正其中一处；正文里可用 <PhaseList/> 印出方案的阶段',
  },
  'column-outside-period': {
    title: '控制表的栏在方案期限之外',
    why: '进度控制表的栏与方案期限没有相同的日子，这一栏里什么也不会有。',
    message: ({ column, words, period }) => `栏${quoted(column)}（${words}）不在方案期限${quoted(period)}之内`,
    note: () => '方案期限在这里',
    hint: () => '核对表头的年份和方案期限；原文如此时，可写明免查',
  },
  'column-without-phase': {
    title: '控制表的栏不在任何阶段',
    why: '方案分了阶段，而表里有一栏的日子不属于任何阶段，多半是阶段或表头写漏了。',
    message: ({ column, words }) => `栏${quoted(column)}（${words}）的日子不属于任何阶段`,
    hint: () => '核对阶段的起止日期和表头；原文如此时可不理会',
  },
  'rhythm-read-in-part': {
    title: '频次只读出一部分',
    why: '一条定期工作或报送只记一个频次、一个截止日。一句话里还有别的，只记一半就会漏报。',
    message: ({ words, left }) => `${quoted(words)}里的${quoted(left)}读不进去`,
    hint: () => '几个频次分几条写；不能分的，在旁边写明 every 和 by，或用 dates 逐一写明日期',
  },
  'duty-outside-period': {
    title: '定期工作或报送不在方案期限之内',
    why: '定期工作的日子和时段应在方案的期限之内，期限之外的哪张清单里都不会有；报送可以晚于期限几个月，再晚多半是年份写错。',
    message: ({ kind, words, day, period }) =>
      kind === 'duty'
        ? `${quoted(words)}的${formatDay(day)}不在方案的期限（${period}）之内`
        : `${quoted(words)}（${formatDay(day)}）与方案的期限（${period}）相差太远`,
    note: () => '方案的期限在这里',
    hint: () => '核对年份和月份，或改正方案的期限；原文如此时，可写明免查',
  },
  'requirement-after-deadline': {
    title: '要求里的日期晚于时限',
    why: '同一项任务，要求里写的日期晚于完成时限一栏，到底哪天到期就说不清。',
    message: ({ row, words, deadline }) => `${rowName(row)}的时限是${quoted(deadline)}，文字里却写${quoted(words)}`,
    note: () => '时限在这里',
    hint: () => '核对两处日期；原文如此时，可写明免查',
  },
  'body-report-differs': {
    title: '正文的报送时间与方案不一致',
    why: '正文要求什么时候报，方案的报送里也要一样，否则日历和提醒都不对。',
    message: ({ what, words, record }) => `正文要求${quoted(words)}报${quoted(what)}，方案里是${quoted(record)}`,
    note: () => '方案里的报送在这里',
    hint: () => '改正其中一处；正文里可用 <DutyList/> 印出方案的报送',
  },
  'body-duty-differs': {
    title: '正文的频次与方案不一致',
    why: '同一件事，正文说多久一次，方案里也要一样。',
    message: ({ deed, words, record }) => `正文作${quoted(words + deed)}，方案里是${quoted(record)}`,
    note: () => '方案里的写法在这里',
    hint: () => '改正其中一处；不是同一件事时，写清各是什么',
  },
  'workday-unknown': {
    title: '不知道工作日是哪一天',
    why: '“每月最后一个工作日”是哪天，要看当年的放假安排；没有数据的年份不作推测，这几期不进日历和任务清单。',
    message: ({ words, years, count }) => `${quoted(words)}有${count}期不知道是哪天，没有${years.join('、')}年的放假安排`,
    hint: ({ years }) => `在 ${years.map((year) => `calendar/${year}.yaml`).join('、')} 写上当年放假安排，或用 dates 逐一写明日期`,
  },
};
