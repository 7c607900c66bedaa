import { ganttSvg } from '../formats/svg/gantt-svg.ts';
import { ganttView } from '../views/gantt-view.ts';
import type { Exporter } from './export-request.ts';

/** The Gantt chart of each chosen plan that has a date. */
export const exportSvg: Exporter = ({ plans, reader, workspace }) => {
  const files = plans.flatMap((plan) => {
    const view = ganttView(plan, reader, workspace.site);
    return view ? [{ name: `${plan.id}.svg`, content: ganttSvg(view) }] : [];
  });
  const [first] = plans;
  return files.length > 0 || !first ? files : `方案“${first.title}”没有日期，画不出甘特图`;
};
