import type { Form } from '../../model/form.ts';
import type { Plan } from '../../model/plan.ts';
import type { PublishedWorkspace } from '../../plan/publish.ts';
import { isWideForm } from '../../views/form-layout.ts';
import type { Reader } from '../../views/reader.ts';
import { aboutSheet } from './about-sheet.ts';
import { formColumns, formItemRows, formTableRows, type FormSheetColumn } from './form-rows.ts';
import { identitySheet } from './identity-sheet.ts';
import { pageHead } from './sheet-top.ts';
import type { Cell, Row, Sheet } from './sheet.ts';
import { workbookBytes } from './workbook-bytes.ts';

/** The mark of a form that the plan's own papers do not have. */
export const offeredMark = '参考样式';

/** A form to fill as bytes of an `.xlsx` file: the form, 说明, and a hidden sheet 标识 by which it is known when it comes back. Same input, same bytes. */
export function formXlsx(form: Form, plan: Plan, { site }: PublishedWorkspace, reader: Reader): Promise<Uint8Array<ArrayBuffer>> {
  const creator = plan.issuers.map(({ name }) => name).join('、');
  return workbookBytes([formSheet(form), about(form, plan, site), identity(form, plan)], {
    title: form.title,
    creator: creator === '' ? site.name : creator,
    asOf: reader.asOf,
    pageHead: [reader.edition === 'internal' ? pageHead(form.title, reader)[0] : '', form.offered ? offeredMark : ''],
  });
}

function formSheet(form: Form): Sheet {
  const columns = formColumns(form);
  const table = form.columns.length > 0 ? formTableRows(form) : undefined;
  const above = [...titleRows(form, columns), ...fieldRows(form.header, columns)];
  const items = formItemRows(form);
  const first = table ?? items;
  const second = table === undefined ? undefined : items;
  const rows = [
    ...above,
    ...first.head,
    ...first.body,
    ...(second === undefined ? [] : [...second.head, ...second.body]),
    ...form.notes.map((note) => across(`注：${note}`, 'note', columns)),
    ...fieldRows(form.signatures, columns),
  ];
  return { name: '表格', columns, rows, above: above.length, head: first.head.length, portrait: !isWideForm(form) };
}

function titleRows({ no, offered, title }: Form, columns: readonly FormSheetColumn[]): readonly Row[] {
  const mark = [no, offered ? offeredMark : undefined].filter((word) => word !== undefined).join('　');
  return [...(mark === '' ? [] : [across(mark, 'lead', columns)]), across(title, 'title', columns)];
}

function across(value: string, look: Cell['look'], columns: readonly FormSheetColumn[]): Row {
  return { cells: [{ column: 1, value, look, columns: columns.length }] };
}

/** A field to fill in a line of its own: its name, and the rest of the line. */
function fieldRows(labels: readonly string[], columns: readonly FormSheetColumn[]): readonly Row[] {
  const named = Math.min(Math.max(1, columns.length - 1), columns[0] !== undefined && columns[0].width < 12 ? 2 : 1);
  return labels.map((label) => ({
    height: 24,
    cells: [
      { column: 1, value: `${label}：`, look: 'label', columns: named },
      ...(columns.length > named
        ? [{ column: named + 1, value: undefined, look: 'enter-text' as const, columns: columns.length - named }]
        : []),
    ],
  }));
}

function about(form: Form, plan: Plan, site: PublishedWorkspace['site']): Sheet {
  const offered = '原文没有这张表的样式，由本系统提供，供参考；不是公文的附件。';
  return aboutSheet(form.title, [
    ['方案', plan.title],
    ['网站', `${site.name}${site.demoNote === undefined ? '' : `\n${site.demoNote}`}`],
    ...(form.offered ? [[offeredMark, offered] as const] : []),
    ['填写', '浅黄色的格由填表单位填写；有下拉的从下拉中选，写明日期的填日期，写明计量单位的只填数。打印时按A4纸，一页宽。'],
    ['隐藏的表', '“标识”表供收回时辨认是哪张表，取消隐藏就能看到；请不要删除。'],
  ]);
}

function identity(form: Form, plan: Plan): Sheet {
  return identitySheet('guatu-form', [
    ['方案标识', plan.id],
    ['表格标识', form.id],
    [
      '各栏',
      formColumns(form)
        .map(({ key }) => key)
        .join(' '),
    ],
  ]);
}
