import type { Duty, DutySource } from '../../model/duty.ts';
import type { ReportSource } from '../../model/report-schedule.ts';
import { foldWidth } from '../../model/plain-words.ts';
import type { Path } from '../../plan/finding.ts';
import type { PlanRule } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';
import { wordsPath } from '../words-path.ts';
import { rowsWithDuties } from '../plan-rows.ts';

/** Words of a duty or report of which the record would keep only a part: a second rhythm, working days before a day, an hour by itself. */
export const rhythmReadInPart: PlanRule<'rhythm-read-in-part'> = {
  id: 'rhythm-read-in-part',
  over: 'plan',
  severity: 'error',
  *check(plan) {
    for (const { words, path, every, by } of rhythms(plan)) {
      if (every === undefined) continue;
      const left = leftOut(words, every.unit, by);
      if (left !== undefined) yield { at: { file: plan.file, path, words: left }, facts: { words, left } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
reports:
  - { text: 每月月底⟦前2个工作日⟧, what: 工作进展, from: 各医疗机构 }
  - { text: 按月、⟦季度⟧、年报送, what: 统计表, from: 各医疗机构 }
`,
      },
      {
        plan: `
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: 2021年12月
    duties:
      - 每月检查1次，⟦每季度⟧通报1次
`,
      },
    ],
    passes: [
      {
        plan: `
reports:
  - { text: 每日17时前, what: 工作动态, from: 各医疗机构 }
  - { text: 每月25日前, what: 工作进展, from: 各医疗机构 }
  - { text: 每月最后一个工作日前, what: 统计表, from: 各医疗机构 }
  - { text: 每周五下午5点前, what: 工作动态, from: 各医疗机构 }
  - { text: 每月月底前2个工作日, what: 备案表, from: 各医疗机构, dates: [2021-01-28, 2021-02-25] }
  - { text: 周动态、月小结, what: 工作动态, from: 各医疗机构, owed: false }
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: 2021年12月
    duties: [每季度至少召开1次会议，研究每个单位的隐患]
`,
      },
    ],
  },
};

interface Rhythm extends Pick<Duty, 'every' | 'by'> {
  readonly words: string;
  readonly path: Path;
}

/** The rhythms that were read from words alone: where the author wrote beside them what they mean, nothing is left out. */
function rhythms({ source, plan, rows }: PlanSubject): readonly Rhythm[] {
  const duties = (sources: readonly DutySource[], read: readonly Duty[], path: Path): readonly Rhythm[] =>
    sources.flatMap((one, index) => rhythmOf(one, read[index], [...path, index]));
  return [
    ...duties(source.duties, plan.duties, ['duties']),
    ...rowsWithDuties(rows).flatMap((row) => duties(row.source.duties, row.task.duties, [...row.path, 'duties'])),
    ...source.reports.flatMap((one, index) => (one.owed === false ? [] : rhythmOf(one, plan.reports[index], ['reports', index]))),
  ];
}

function rhythmOf(source: DutySource | ReportSource, read: Pick<Duty, 'every' | 'by'> | undefined, path: Path): readonly Rhythm[] {
  const isExplained = typeof source === 'object' && (source.every !== undefined || source.by !== undefined || source.dates !== undefined);
  if (isExplained || read === undefined) return [];
  return [{ words: typeof source === 'string' ? source : source.text, path: wordsPath(source, path), every: read.every, by: read.by }];
}

const workingDay = /(?:第|前|后|最后)?[一二三四五六七八九十\d]*个?工作日/u;
const hour = /(?<=[日号一二三四五六天])(?:上午|中午|下午|晚上?)?\d{1,2}(?:[时点]|:\d{2})/u;
const rhythm = /(?:每|按|逐)个?(?:日|天|周|月|季度?|半年|年)|(?<=(?:按|逐)[日周月季年]度?(?:、|和|及))(?:周|月|季|年)度?/gu;

/** The words that the reading left out; undefined where it is whole. */
function leftOut(words: string, unit: NonNullable<Duty['every']>['unit'], by: string | undefined): string | undefined {
  const plain = foldWidth(words);
  const other = [...plain.matchAll(rhythm)].slice(1).find(([found]) => !meansSame(found, unit));
  if (other !== undefined) return words.slice(other.index, other.index + other[0].length);
  const rest =
    (by === undefined || by === 'last' ? workingDay.exec(plain) : null) ??
    (unit === 'day' || /:\d{2}$/u.test(by ?? '') ? null : hour.exec(plain));
  return rest === null ? undefined : words.slice(rest.index, rest.index + rest[0].length);
}

const signs: Readonly<Record<NonNullable<Duty['every']>['unit'], RegExp>> = {
  'day': /[日天]/u,
  'week': /周/u,
  'month': /月/u,
  'quarter': /季/u,
  'half-year': /半年/u,
  'year': /(?<!半)年/u,
};

function meansSame(words: string, unit: NonNullable<Duty['every']>['unit']): boolean {
  return signs[unit].test(words);
}
