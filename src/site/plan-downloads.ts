import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { hasChart, type PlanView } from '../views/plan-view.ts';
import type { Download } from './download.ts';
import { offlinePath } from './portal-files.ts';

/** The files that a plan's page offers, under Chinese names. */
export function planDownloads(view: PlanView, site: Site): readonly Download[] {
  const at = `plans/${view.id}/`;
  const dated = view.table.bodies.some((body) => body.rows.some((row) => row.status.due !== undefined)) || view.nextDue !== undefined;
  return [
    ...(site.pdf ? [{ label: '责任分工表', name: `${view.title}责任分工表.pdf`, path: `${at}table.pdf`, format: 'PDF' }] : []),
    ...(site.pdf ? papersOf(view, at) : []),
    { label: '任务表', name: `${view.title}任务表.xlsx`, path: `${at}tasks.xlsx`, format: 'Excel' },
    { label: '任务清单', name: `${view.title}任务清单.csv`, path: `${at}tasks.csv`, format: '表格' },
    ...(dated ? [{ label: '时限日历', name: `${view.title}时限.ics`, path: `${at}deadlines.ics`, format: '日历' }] : []),
    ...(view.gantt ? [{ label: '甘特图', name: `${view.title}甘特图.svg`, path: `${at}gantt.svg`, format: '图' }] : []),
    { label: '离线版', name: `${view.title}.html`, path: offlinePath('plans', view.id), format: '网页', note: '一个文件，断网也能打开' },
    { label: '机器可读数据', name: `${view.title}.json`, path: `${at}plan.json`, format: 'JSON' },
  ];
}

/** Control grid and chart, where there is any date to draw, and the wall charts: A3, and what the plan asks for. */
function papersOf(view: PlanView, at: string): readonly Download[] {
  const drawn = [view.grid && '进度控制表', view.gantt && '甘特图'].filter((word) => word !== undefined).join('和');
  const posters = ['a3', ...(view.plan.posters ?? [])];
  return [
    ...(hasChart(view) ? [{ label: drawn, name: `${view.title}${drawn}.pdf`, path: `${at}chart.pdf`, format: 'PDF' }] : []),
    ...posters.map((paper) => {
      const words = `挂图（${paper.toUpperCase()}）`;
      return { label: words, name: `${view.title}${words}.pdf`, path: `${at}poster-${paper}.pdf`, format: 'PDF' };
    }),
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
