import type { Plan } from '../model/plan.ts';
import { frontBasis, frontView, type FrontView } from '../views/front-view.ts';
import { planFront } from '../views/plan-front.ts';
import { oncePerBuild } from './current-build.ts';
import { planSummary } from './plan-summary.ts';
import { siteData } from './site-data.ts';

const frontOf = planSummary(
  'front',
  () => frontBasis(siteData().workspace, siteData().reader),
  (basis) => (plan: Plan) => planFront(plan, basis),
);

/** What the front page says, and the list of plans with it; the same for all pages of a build. */
export const siteFront = oncePerBuild((): FrontView => {
  const { workspace, reader } = siteData();
  return frontView(workspace, reader, frontOf);
});
