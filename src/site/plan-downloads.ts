import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import type { PlanView } from '../views/plan-view.ts';
import type { Download } from './download.ts';

/** The files that a plan's page offers, under Chinese names. */
export function planDownloads(view: PlanView, site: Site): readonly Download[] {
  const at = `plans/${view.id}/`;
  const dated = view.table.bodies.some((body) => body.rows.some((row) => row.status.due !== undefined)) || view.nextDue !== undefined;
  return [
    ...(site.pdf ? [{ label: '责任分工表', name: `${view.title}责任分工表.pdf`, path: `${at}table.pdf`, format: 'PDF' }] : []),
    { label: '任务清单', name: `${view.title}任务清单.csv`, path: `${at}tasks.csv`, format: '表格' },
    ...(dated ? [{ label: '时限日历', name: `${view.title}时限.ics`, path: `${at}deadlines.ics`, format: '日历' }] : []),
    ...(view.gantt ? [{ label: '甘特图', name: `${view.title}甘特图.svg`, path: `${at}gantt.svg`, format: '图' }] : []),
    { label: '机器可读数据', name: `${view.title}.json`, path: `${at}plan.json`, format: 'JSON' },
  ];
}

/** The same plan in other forms, for programs. */
export function planAlternates(plan: Plan): readonly { readonly type: string; readonly title: string; readonly to: string }[] {
  const at = `plans/${plan.id}/`;
  return [
    { type: 'application/json', title: '方案数据', to: `${at}plan.json` },
    { type: 'text/calendar', title: '时限日历', to: `${at}deadlines.ics` },
  ];
}
