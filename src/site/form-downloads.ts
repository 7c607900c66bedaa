import type { Form } from '../model/form.ts';
import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import type { Download } from './download.ts';

/** A form of a plan to print and to fill in a spreadsheet, under Chinese names. */
export function formDownloads(form: Form, { id }: Pick<Plan, 'id'>, { pdf }: Pick<Site, 'pdf'>): readonly Download[] {
  const at = `plans/${id}/forms/${form.id}`;
  const name = form.offered ? `${form.title}（参考样式）` : form.title;
  return [
    ...(pdf ? [{ label: '打印填写', name: `${name}.pdf`, path: `${at}.pdf`, format: 'PDF' }] : []),
    { label: '电子表填写', name: `${name}.xlsx`, path: `${at}.xlsx`, format: 'Excel' },
  ];
}
