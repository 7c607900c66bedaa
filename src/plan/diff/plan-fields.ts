import type { Organisation } from '../../model/organisation.ts';
import type { Plan } from '../../model/plan.ts';
import type { Person } from '../../model/role.ts';
import type { DiffField } from './diff-fields.ts';
import { linesOf } from './diff-fields.ts';

/** The fields of a plan that have no kind of edit of their own, in the order of the plan; its progress, ledgers and receipts are its record, not its text. */
export function planFields(before: Plan, after: Plan): readonly DiffField[] {
  const both = <T>(read: (plan: Plan) => T): readonly [T, T] => [read(before), read(after)];
  const lines = (label: string, read: (plan: Plan) => readonly string[]): DiffField => ({ label, lines: both(read) });
  const whole = (label: string, read: (plan: Plan) => readonly string[], value: (plan: Plan) => unknown): DiffField => ({
    label,
    lines: both(read),
    value: both(value),
  });
  return [
    { ...lines('简称', ({ short }) => linesOf(short)), ours: true },
    lines('发文机关', ({ issuers }) => issuers.map(({ name }) => name)),
    lines('日期', ({ date }) => linesOf(date)),
    lines('公文', ({ documents }) => documents.map(({ title, no }) => (no === undefined ? title : `${title}（${no}）`))),
    lines('依据', ({ basis }) => basis.map(({ title, no, issuer }) => [issuer, title, no].filter((word) => word !== undefined).join(' '))),
    lines('范围', ({ scope }) => linesOf(scope)),
    lines('总体要求', ({ principles }) => principles),
    lines('工作目标', ({ goals }) => goals),
    lines('有效期', ({ validity }) => linesOf(validity)),
    lines('公开属性', ({ publicity }) => linesOf(publicity)),
    lines('版本', ({ revision }) => linesOf(revision)),
    whole(
      '组织领导',
      ({ organisation }) => organisationLines(organisation),
      ({ organisation }) => organisation,
    ),
    whole(
      '表格',
      ({ forms }) => forms.map(({ title }) => title),
      ({ forms }) => forms,
    ),
    {
      ...whole(
        '声明的数',
        ({ counts }) => counts.map(({ text }) => text),
        ({ counts }) => counts,
      ),
      ours: true,
    },
    {
      ...whole(
        '原文疑误',
        ({ slips }) => slips.map(({ text }) => text),
        ({ slips }) => slips,
      ),
      ours: true,
    },
    {
      ...whole(
        '表的栏目',
        ({ columns }) => columns.map(({ label }) => label),
        ({ columns }) => columns,
      ),
      ours: true,
    },
    // Columns that nobody wrote follow the period.
    ...(before.period?.start === after.period?.start && before.period?.end === after.period?.end ? [gridField(before, after)] : []),
    { ...lines('挂图的纸', ({ posters = [] }) => posters), ours: true },
  ];
}

function gridField(before: Plan, after: Plan): DiffField {
  const lines = ({ grid }: Plan): readonly string[] => grid.map(({ label }) => label);
  const value = ({ grid, blankGrid }: Plan): unknown => [grid, blankGrid];
  return { label: '控制表的栏目', lines: [lines(before), lines(after)], value: [value(before), value(after)], ours: true };
}

function organisationLines(organisation: Organisation | undefined): readonly string[] {
  if (organisation === undefined) return [];
  const bodies = organisation.bodies.flatMap(({ title, posts, functions, seat }) => [
    ...posts.map(
      ({ post, persons, units, text }) => `${title}${post}：${[...persons.map(personWords), ...units, ...linesOf(text)].join('、')}`,
    ),
    ...(seat === undefined ? [] : [`${title}设在${seat}`]),
    ...functions.map((words) => `${title}：${words}`),
  ]);
  const groups = organisation.inspectionGroups.map(({ no, id, field, lead, members, areas, date }) => {
    const when = date === undefined ? [] : [typeof date === 'string' ? date : date.text];
    return [no ?? id, field, ...lead.map(personWords), ...members.map(personWords), ...areas, ...when]
      .filter((word) => word !== undefined)
      .join(' ');
  });
  const levels = organisation.levels.map(({ scale, title, trigger, actions }) =>
    [scale, title, trigger, ...actions].filter((word) => word !== undefined).join(' '),
  );
  return [...bodies, ...groups, ...levels];
}

function personWords({ name, post }: Person): string {
  return [name, post].filter((word) => word !== undefined).join(' ');
}
