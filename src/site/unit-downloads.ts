import type { Site } from '../model/site.ts';
import type { UnitView } from '../views/due-list.ts';
import type { Download } from './download.ts';
import { offlinePath } from './portal-files.ts';

/** The name of a unit with its office's: many offices have a 办公室, and titles of pages and files must differ. */
export function fullUnitName({ name, office }: Pick<UnitView, 'name' | 'office'>): string {
  return office === undefined ? name : `${name}（${office.name}）`;
}

/** The files that a unit's page offers, under Chinese names; a unit that owes nothing has none. */
export function unitDownloads(view: UnitView, site: Pick<Site, 'pdf'>): readonly Download[] {
  if (view.total === 0) return [];
  const at = `units/${view.id}/`;
  const name = fullUnitName(view);
  const dated = view.sections.some(({ items }) => items.some(({ due }) => due !== undefined));
  return [
    ...(site.pdf ? [{ label: '责任清单', name: `${name}责任清单.pdf`, path: `${at}duties.pdf`, format: 'PDF' }] : []),
    { label: '任务表', name: `${name}任务表.xlsx`, path: `${at}tasks.xlsx`, format: '表格' },
    ...(dated ? [{ label: '时限日历', name: `${name}时限.ics`, path: `${at}deadlines.ics`, format: '日历' }] : []),
    { label: '离线版', name: `${name}责任清单.html`, path: offlinePath('units', view.id), format: '网页', note: '一个文件，断网也能打开' },
  ];
}
