import { formatDay, parseDay } from '../../model/day.ts';
import { formKinds, identityNames, reportsFact } from '../../plan/asked/form-identity.ts';
import type { AskedColumn } from '../../plan/asked/ledger-columns.ts';
import type { AskedEntry, LedgerForm } from '../../plan/asked/ledger-form.ts';
import { fieldLabels, nothingWord } from '../../plan/asked/progress-columns.ts';
import { aboutSheet } from './about-sheet.ts';
import { identitySheet } from './identity-sheet.ts';
import type { FormMaking } from './progress-form-xlsx.ts';
import { noteRow } from './sheet-top.ts';
import { cellsFrom, visibleSpan, type Cell, type CellValue, type Column, type Look, type Row, type Sheet } from './sheet.ts';
import { workbookBytes } from './workbook-bytes.ts';

/** Heads of the hidden columns that name an entry: its id, and its words as they were. */
export const entryHeads = ['标识', '校验'] as const;

/** Rows in which new entries are put. */
const blankRows = 20;

/** The form of a ledger for a unit as bytes of an `.xlsx` file: its entries to go on with, rows for new ones; 填表说明; a hidden sheet 标识. Same input, same bytes. */
export function ledgerFormXlsx(form: LedgerForm, making: FormMaking): Promise<Uint8Array<ArrayBuffer>> {
  const title = ledgerFormTitle(form);
  return workbookBytes([entrySheet(form, title), about(form, title), identity(form, making)], {
    title,
    creator: form.plan.issuers === '' ? form.site.name : form.plan.issuers,
    asOf: making.asOf,
    pageHead: ['', title],
  });
}

/** The Chinese name of the file: 县人民医院2024年第2季度问题隐患清单. */
export function ledgerFormTitle({ words, span, ledger }: Pick<LedgerForm, 'words' | 'span' | 'ledger'>): string {
  return `${words}${span.words.replace(/（.*）$/u, '')}${ledger.title.replace(/（.*）$/u, '')}`;
}

const looks: Readonly<Record<AskedColumn['type'], Look>> = {
  text: 'open-text',
  choice: 'open-text',
  unit: 'open-text',
  day: 'open-day',
  number: 'open-number',
};

function entrySheet(form: LedgerForm, title: string): Sheet {
  const columns: readonly Column[] = [
    ...entryHeads.map(() => ({ width: 10, hidden: true })),
    { width: 5 },
    ...form.columns.map(({ width }) => ({ width })),
  ];
  const span = visibleSpan(columns);
  const due = form.report === undefined ? [] : [`请于${formatDay(form.report.due)}前报${form.report.to ?? ''}`];
  const above: readonly Row[] = [
    { cells: [{ ...span, value: title, look: 'title' }] },
    { cells: [{ ...span, value: [form.plan.title, form.span.words, ...due].join('　'), look: 'lead' }] },
    fieldsRow(form, columns.length),
  ];
  const head: Row = {
    cells: [
      ...cellsFrom(1, [...entryHeads, '序号'], 'head'),
      ...form.columns.map(({ head: value, says }, index): Cell => ({ column: 4 + index, value, look: 'head', note: says })),
    ],
  };
  const rows = form.rows.map((row, index) => entryRow(row, index + 1, form.columns));
  const blank = Array.from({ length: blankRows }, (_, index) => entryRow(undefined, form.rows.length + index + 1, form.columns));
  const note = '浅黄色的格可以填；新发现的填在后面的空行里，一条一行。各栏怎样填，点到格子上会有提示，“填表说明”表里也有。';
  return {
    name: '台账',
    columns,
    rows: [...above, head, ...rows, ...blank, noteRow(note, columns)],
    above: above.length,
    head: 1,
    stay: form.columns[1]?.key === 'hazard' ? 5 : 3,
    locked: true,
  };
}

/** The unit, and beside it where there is nothing to report; who fills it in where there is room. */
function fieldsRow({ words }: LedgerForm, last: number): Row {
  const named = Math.min(5, last - 2);
  const wide = last >= named + 6 ? 2 : 1;
  const nothing = named + wide + 1;
  const label = (column: number, value: string, columns: number): Cell => ({ column, value, look: 'label', columns });
  const by =
    last >= nothing + 2
      ? [
          label(nothing + 1, `${fieldLabels.by}：`, 1),
          { column: nothing + 2, value: undefined, look: 'open-text', columns: last - nothing - 1 } as const,
        ]
      : [];
  return {
    height: 24,
    cells: [
      label(3, `${fieldLabels.unit}：${words}`, named - 2),
      label(named + 1, `${fieldLabels.nothing}：`, wide),
      {
        column: nothing,
        value: undefined,
        look: 'open-text',
        choices: [nothingWord],
        prompt: [fieldLabels.nothing, '本期没有新发现，原有的也没有变化，选“是”。'],
      },
      ...by,
    ],
  };
}

function entryRow(row: AskedEntry | undefined, no: number, columns: readonly AskedColumn[]): Row {
  return {
    cells: [
      ...cellsFrom(1, [row?.id, row?.mark], 'id'),
      ...cellsFrom(3, [no], 'centre'),
      ...columns.map((column, index): Cell => {
        const words = row?.values[column.key];
        const place = { column: 4 + index, value: valueOf(words, column) };
        if (row !== undefined && column.fixed === true && words !== undefined)
          return { ...place, look: column.type === 'day' ? 'day' : 'text' };
        return {
          ...place,
          look: looks[column.type],
          prompt: [column.head, column.says],
          ...(column.choices === undefined ? {} : { choices: column.choices }),
        };
      }),
    ],
  };
}

function valueOf(words: string | undefined, { type }: AskedColumn): CellValue {
  const day = type === 'day' && words !== undefined ? parseDay(words) : undefined;
  return day === undefined ? words : { day };
}

function about(form: LedgerForm, title: string): Sheet {
  return aboutSheet(
    title,
    [
      ['填报单位', form.words],
      ['时段', form.span.words],
      ['方案', form.plan.title],
      ['网站', `${form.site.name}${form.site.demoNote === undefined ? '' : `\n${form.site.demoNote}`}`],
      ...form.columns.map(({ head, says }) => [head, says] as const),
      [fieldLabels.nothing, '本期没有新发现，原有的也没有变化，选“是”；只留空不选，不算零报告。'],
      ['填好以后', '存为 .xlsx 格式（不要存成 .xls 或 .csv）发回；不要删改表头、增删栏、改表名。'],
      ['隐藏的栏和表', '最左两栏和“标识”表供收回时辨认，取消隐藏就能看到；请不要改动。'],
    ],
    '填表说明',
  );
}

function identity(form: LedgerForm, { engine, asOf }: FormMaking): Sheet {
  return identitySheet(
    'guatu-ledger-entries',
    [
      [identityNames.engine, engine],
      [identityNames.site, form.site.url],
      [identityNames.unit, form.unit.id],
      [identityNames.unitName, form.words],
      [identityNames.period, form.span.name],
      [identityNames.plan, form.plan.id],
      [identityNames.ledger, form.ledger.id],
      [identityNames.reports, reportsFact(form.report === undefined ? [] : [form.report])],
      [identityNames.rows, form.rows.map(({ id }) => id).join(' ')],
      [identityNames.columns, form.columns.map(({ key }) => key).join(' ')],
      ['截至日', asOf],
    ],
    formKinds['guatu-ledger-entries'],
  );
}
