import { formatDay } from '../../model/day.ts';
import { percentOf } from '../../plan/hazard-counts.ts';
import type { PeriodReport, ReportRow } from '../../views/period-report.ts';
import type { RollUpRow } from '../../views/roll-up.ts';
import type { TaskCounts } from '../../views/task-counts.ts';
import { countIn, tallyOrder } from '../../views/tally.ts';
import { mdBlocks, mdCount, mdLink, mdTable, mdText } from './md-text.ts';
import type { ReportLinks } from './report-links.ts';

type TallyKey = (typeof tallyOrder)[number];

/** A number that leads to the rows behind it: of one plan to its table, of several to the table of plans in the report itself. */
export function countLink(report: PeriodReport, count: number, state: TallyKey | undefined, links: ReportLinks): string {
  if (count === 0) return '0';
  const [only, ...more] = report.counted;
  const wanted = { ...(state === undefined ? {} : { state }), unit: report.unit?.id };
  if (only !== undefined && more.length === 0) return mdLink(String(count), links.rows(only.id, wanted));
  return mdLink(String(count), report.unit === undefined ? `#${links.plans}` : links.unit(report.unit.id));
}

/** The states with how many tasks are in each, done ones first; those that nobody is in are left out. */
export function stateWords(report: PeriodReport, links: ReportLinks): string {
  const { tally, done } = report.counts;
  const late = countIn(tally, '逾期完成');
  const before =
    done === 0
      ? []
      : [`已完成${doneLink(report, links)}项${late === 0 ? '' : `（逾期完成${countLink(report, late, '逾期完成', links)}项）`}`];
  const rest = tallyOrder
    .filter((state) => state !== '已完成' && state !== '逾期完成')
    .flatMap((state) => {
      const count = countIn(tally, state);
      return count === 0
        ? []
        : [`${state === '持续推进' || state === '无时限' ? `${state}、没有填报` : state}${countLink(report, count, state, links)}项`];
    });
  return [...before, ...rest].join('，') || '没有任务';
}

/** The number of what is done, late or not. */
export function doneLink(report: PeriodReport, links: ReportLinks): string {
  const { done, tally } = report.counts;
  return countLink(report, done, countIn(tally, '逾期完成') === 0 ? '已完成' : undefined, links);
}

/** A share in percent to one decimal; 无 of nothing. */
export function percentWords(part: number, whole: number): string {
  const rate = percentOf(part, whole);
  return rate === undefined ? '无' : `${String(rate)}%`;
}

/** 与5月31日相比，任务增加8项，已完成增加2项…: what became more or less since the last report. */
export function comparisonWords({ counts, before, span }: PeriodReport): string {
  if (before.total === 0) return '上期期末没有在期的任务，无从比较。';
  const rows = [
    ['任务', counts.total, before.total],
    ['已完成', counts.done, before.done],
    ['逾期', counts.overdue, before.overdue],
    ['落后序时', counts.states.落后序时, before.states.落后序时],
    ['未填报', counts.unreported, before.unreported],
  ] as const;
  const changed = rows.map(([label, now, then]) => `${label}${differenceWords(now, then)}`);
  const rates = [percentOf(counts.done, counts.total), percentOf(before.done, before.total)] as const;
  return `与上期期末（${formatDay(span.before.end)}）相比，${changed.join('，')}；完成率${rateDifference(...rates)}。`;
}

function differenceWords(now: number, then: number): string {
  return now === then ? '持平' : now > then ? `增加${String(now - then)}项` : `减少${String(then - now)}项`;
}

function rateDifference(now: number | undefined, then: number | undefined): string {
  if (now === undefined || then === undefined) return '无从比较';
  const points = Math.round(Math.abs(now - then) * 10) / 10;
  return points === 0 ? '持平' : `${now > then ? '提高' : '下降'}${String(points)}个百分点`;
}

const columns: readonly (readonly [string, (counts: TaskCounts) => number, TallyKey | undefined])[] = [
  ['任务', ({ total }) => total, undefined],
  ['已完成', ({ done }) => done, undefined],
  ['进行中', ({ tally }) => countIn(tally, '进行中'), '进行中'],
  ['临期', ({ tally }) => countIn(tally, '临期'), '临期'],
  ['落后', ({ tally }) => countIn(tally, '落后序时'), '落后序时'],
  ['逾期', ({ tally }) => countIn(tally, '逾期'), '逾期'],
  ['未启动', ({ tally }) => countIn(tally, '未启动'), '未启动'],
  ['未填报', ({ tally }) => countIn(tally, '未填报'), '未填报'],
];

/** The table of plans, or of the groups of one plan: each number leads to its rows; what is open and without an entry is said under it. */
export function planTable(report: PeriodReport, links: ReportLinks): string {
  if (report.rows.length === 0) return '';
  const head = report.plan === undefined ? '方案' : '分组';
  const cell = ({ key, counts }: ReportRow) => {
    const [plan = key] = key.split('/');
    return columns.map(([label, count, state]) => {
      const found = count(counts);
      const wanted =
        state === undefined
          ? label === '已完成' && countIn(counts.tally, '逾期完成') === 0
            ? { state: '已完成' as const }
            : {}
          : { state };
      return mdCount(found, links.rows(plan, wanted));
    });
  };
  const name = ({ label, ended }: ReportRow) => `${mdText(label)}${ended ? '（本期到期）' : ''}`;
  const rows = report.rows.map((row) => [name(row), ...cell(row)]);
  return mdBlocks(mdTable([head, ...columns.map(([label]) => label)], rows), noteUnder(report));
}

function noteUnder({ rows }: PeriodReport): string {
  const open = rows.reduce((sum, { counts: { tally } }) => sum + countIn(tally, '持续推进') + countIn(tally, '无时限'), 0);
  const ended = rows.some((row) => row.ended) ? ['“本期到期”的方案已过期限，不计入总数。'] : [];
  const missing = open === 0 ? [] : [`“任务”含持续推进或没有时限、尚无填报的${String(open)}项，表中不另列。`];
  return [...missing, ...ended].join('');
}

/** The table of units, what is late first: what each leads or is responsible for. */
export function unitTable({ units }: PeriodReport, links: ReportLinks): string {
  if (units.length === 0) return '';
  const shown = columns.filter(([label]) => ['任务', '已完成', '落后', '逾期', '未填报'].includes(label));
  const ordered = units.toSorted((a, b) => b.counts.overdue - a.counts.overdue || b.counts.unreported - a.counts.unreported);
  const row = ({ key, label, counts }: RollUpRow) => [
    mdLink(label, links.unit(key)),
    ...shown.map(([, count]) => mdCount(count(counts), links.unit(key))),
  ];
  return mdBlocks(
    '各单位牵头和负责的任务如下，一项任务有几个单位的，各计一次。',
    mdTable(['单位', ...shown.map(([label]) => label)], ordered.map(row)),
  );
}
