import type { Plan } from '../../model/plan.ts';
import type { SiteData } from '../site-data.ts';

/** The plan that an embed names; the reader has checked that it exists, the edition may have taken it away. */
export function findPlan({ workspace }: SiteData, id: string): Plan | undefined {
  return workspace.plans.find((plan) => plan.id === id);
}
