import { formatDay, type Day } from '../../model/day.ts';
import type { ProgressEntry } from '../../model/progress.ts';
import type { AskedTask } from '../../plan/asked/asked-tasks.ts';
import { formKinds, identityNames, reportsFact, rowKey } from '../../plan/asked/form-identity.ts';
import { fieldLabels, lockedHeads, nothingWord, progressColumns, type ProgressKey } from '../../plan/asked/progress-columns.ts';
import type { ProgressForm } from '../../plan/asked/progress-form.ts';
import { aboutSheet } from './about-sheet.ts';
import { identitySheet } from './identity-sheet.ts';
import { noteRow } from './sheet-top.ts';
import { cellsFrom, visibleSpan, type Cell, type Column, type Look, type Row, type Sheet } from './sheet.ts';
import { workbookBytes } from './workbook-bytes.ts';

/** With what a form is made besides its rows: the engine and its version, the day. */
export interface FormMaking {
  readonly engine: string;
  readonly asOf: Day;
}

/** A unit's progress form as bytes of an `.xlsx` file: its tasks locked, the columns to fill open; 填表说明; a hidden sheet 标识. Same input, same bytes. */
export function progressFormXlsx(form: ProgressForm, making: FormMaking): Promise<Uint8Array<ArrayBuffer>> {
  const title = formTitle(form);
  return workbookBytes([entrySheet(form, title), about(form, title), identity(form, making)], {
    title,
    creator: form.plans[0]?.issuers ?? form.site.name,
    asOf: making.asOf,
    pageHead: ['', title],
  });
}

/** The Chinese name of the file: 县人民医院2024年第2季度进展填报表. */
export function formTitle({ words, span }: Pick<ProgressForm, 'words' | 'span'>): string {
  return `${words}${span.words.replace(/（.*）$/u, '')}进展填报表`;
}

const known: readonly Column[] = [
  ...lockedHeads.map(() => ({ width: 10, hidden: true })),
  ...[5, 30, 7, 14, 17].map((width) => ({ width })),
];
const knownHeads = ['序号', '任务', '分工', '完成时限', '上次填报'] as const;
const widths: Readonly<Record<ProgressKey, number>> = { state: 9, percent: 8, day: 12, text: 28, evidence: 15, difficulty: 15, next: 15 };
const columns: readonly Column[] = [...known, ...progressColumns.map(({ key }) => ({ width: widths[key] }))];
const looks: Readonly<Record<ProgressKey, Look>> = {
  state: 'open-state',
  percent: 'open-percent',
  day: 'open-day',
  text: 'open-text',
  evidence: 'open-text',
  difficulty: 'open-text',
  next: 'open-text',
};

function entrySheet(form: ProgressForm, title: string): Sheet {
  const above: readonly Row[] = [
    { cells: [{ ...visibleSpan(columns), value: title, look: 'title' }] },
    { cells: [{ ...visibleSpan(columns), value: leadWords(form), look: 'lead' }] },
    fieldsRow(form),
  ];
  const rows = form.plans.flatMap(({ id, title: plan }) => {
    const own = form.rows.filter(({ planId }) => planId === id);
    return [...(form.plans.length > 1 ? [planRow(`${plan}（${own.length}项）`)] : []), ...own.map(taskRow)];
  });
  const note = '浅黄色的格可以填，没有进展的行留空；灰色的格由牵头单位填。各栏怎样填，点到格子上会有提示，“填表说明”表里也有。';
  return {
    name: '填报',
    columns,
    rows: [...above, headRow, ...rows, noteRow(note, columns)],
    above: above.length,
    head: 1,
    stay: lockedHeads.length + 2,
    locked: true,
  };
}

/** What the form is for, and by when it goes to whom. */
function leadWords({ plans, span, reports }: ProgressForm): string {
  const due = reports.map(({ due, to }) => `请于${formatDay(due)}前报${to ?? ''}`);
  return [plans.length === 1 ? plans[0]?.title : `${plans.length}个方案`, span.words, ...new Set(due)].join('　');
}

function fieldsRow({ words }: ProgressForm): Row {
  const label = (column: number, value: string, wide: number): Cell => ({ column, value, look: 'label', columns: wide });
  return {
    height: 24,
    cells: [
      label(5, `${fieldLabels.unit}：${words}`, 2),
      label(7, `${fieldLabels.day}：`, 2),
      {
        column: 9,
        value: undefined,
        look: 'open-day',
        prompt: [fieldLabels.day, '进展截至哪一天，填日期，如2024-06-20。各行没有另填日期的，都用这一天。'],
      },
      label(10, `${fieldLabels.nothing}：`, 2),
      {
        column: 12,
        value: undefined,
        look: 'open-text',
        choices: [nothingWord],
        prompt: [fieldLabels.nothing, '本期确实没有要报的，选“是”，下面各行留空。'],
      },
      label(13, `${fieldLabels.by}：`, 1),
      { column: 14, value: undefined, look: 'open-text', columns: 3 },
    ],
  };
}

const headRow: Row = {
  cells: [
    ...cellsFrom(1, [...lockedHeads, ...knownHeads], 'head'),
    ...progressColumns.map(({ head, says }, index): Cell => ({ column: known.length + 1 + index, value: head, look: 'head', note: says })),
  ],
};

function planRow(words: string): Row {
  return { cells: [{ ...visibleSpan(columns), value: words, look: 'group' }] };
}

function taskRow(row: AskedTask): Row {
  return {
    cells: [
      ...cellsFrom(1, [row.planId, row.task, row.part, row.mark], 'id'),
      ...cellsFrom(5, [row.no], 'centre'),
      ...cellsFrom(6, [row.text], 'text'),
      ...cellsFrom(7, [row.roles, row.deadline], 'centre'),
      ...cellsFrom(9, [lastWords(row.last)], 'text'),
      ...progressColumns.map(({ key, head, says }, index): Cell => {
        const closed = !row.decides && (key === 'state' || key === 'percent');
        const column = known.length + 1 + index;
        return closed ? { column, value: undefined, look: 'closed' } : { column, value: undefined, look: looks[key], prompt: [head, says] };
      }),
    ],
  };
}

/** The latest entry in short, its day below. */
function lastWords(last: ProgressEntry | undefined): string | undefined {
  if (last === undefined) return undefined;
  const figures = [last.state, last.percent === undefined ? undefined : `${last.percent}%`].filter((word) => word !== undefined).join(' ');
  return `${figures}\n${formatDay(last.day)}`;
}

function about(form: ProgressForm, title: string): Sheet {
  return aboutSheet(
    title,
    [
      ['填报单位', form.words],
      ['时段', form.span.words],
      ['方案', form.plans.map((plan) => plan.title).join('\n')],
      ['网站', `${form.site.name}${form.site.demoNote === undefined ? '' : `\n${form.site.demoNote}`}`],
      ...progressColumns.map(({ head, says }) => [head, says] as const),
      [fieldLabels.nothing, '本期确实没有要报的，在表头选“是”，各行留空；只留空不选，不算零报告。'],
      ['填好以后', '存为 .xlsx 格式（不要存成 .xls 或 .csv）发回；不要删改表头、增删栏、改表名。一项任务只占一行，不要另加行。'],
      ['隐藏的栏和表', '最左四栏和“标识”表供收回时辨认，取消隐藏就能看到；请不要改动。'],
    ],
    '填表说明',
  );
}

function identity(form: ProgressForm, { engine, asOf }: FormMaking): Sheet {
  return identitySheet(
    'guatu-progress',
    [
      [identityNames.engine, engine],
      [identityNames.site, form.site.url],
      [identityNames.unit, form.unit.id],
      [identityNames.unitName, form.words],
      [identityNames.period, form.span.name],
      [identityNames.plan, form.plans.map(({ id }) => id).join(' ')],
      [identityNames.reports, reportsFact(form.reports)],
      [identityNames.rows, form.rows.map(rowKey).join(' ')],
      ['截至日', asOf],
    ],
    formKinds['guatu-progress'],
  );
}
