import type { Form, FormColumn, FormItem } from '../model/form.ts';
import { formHead } from './form-head.ts';

/** A column of a check list: what the items say there, and how wide it is beside the others. */
export interface FormItemColumn {
  readonly key: keyof FormItem | 'fill' | 'remarks';
  readonly label: string;
  readonly weight: number;
}

/** The items under one title; the first part has none where the form has items of its own. */
export interface FormPart {
  readonly title: string;
  readonly total?: number | undefined;
  readonly items: readonly FormItem[];
}

/** The parts of a check list in their order. */
export function formParts({ items, groups }: Form): readonly FormPart[] {
  return [...(items.length === 0 ? [] : [{ title: '', total: undefined, items }]), ...groups];
}

const said: readonly FormItemColumn[] = [
  { key: 'no', label: '序号', weight: 1 },
  { key: 'category', label: '类别', weight: 1.6 },
  { key: 'text', label: '项目', weight: 5 },
  { key: 'standard', label: '标准', weight: 4 },
  { key: 'method', label: '方法', weight: 2 },
  { key: 'score', label: '分值', weight: 1 },
  { key: 'rule', label: '评分办法', weight: 3 },
  { key: 'assessor', label: '评定单位', weight: 2 },
];

/** The columns of a check list: those that any item fills, the one to tick or write in, and the remarks where the form has them. */
export function formItemColumns(form: Form): readonly FormItemColumn[] {
  const items = formParts(form).flatMap((part) => part.items);
  const options = items.flatMap((item) => item.options ?? []);
  const longest = Math.max(0, ...items.map((item) => (item.options ?? []).join('').length + (item.options ?? []).length));
  return [
    ...said.filter(({ key }) => key === 'text' || items.some((item) => item[key as keyof FormItem] !== undefined)),
    { key: 'fill', label: options.length > 0 ? '结果' : '填写', weight: options.length > 0 ? Math.max(1.6, longest * 0.34) : 3 },
    ...(form.remarks === undefined ? [] : [{ key: 'remarks', label: form.remarks, weight: 4 } as const]),
  ];
}

/** True where a form has so many columns that it is printed on a landscape page. */
export function isWideForm(form: Form): boolean {
  return formHead(form.columns).leaves.length > 6 || (formParts(form).length > 0 && formItemColumns(form).length > 7);
}

/** How wide a column of a blank table is beside the others: what is counted, dated or named needs less than sentences. */
export function formColumnWeight({ label, unit }: FormColumn): number {
  if (/^(?:序号|编号|组别|等级)$/u.test(label)) return 1.2;
  if (unit !== undefined) return Math.max(1.6, label.length * 0.45);
  if (/(?:日期|时间|时限|等级|人|组长|科室|电话|数|次)$/u.test(label)) return Math.max(2, label.length * 0.5);
  return 4;
}
