import { hash } from 'node:crypto';
import type { Plan } from '../model/plan.ts';
import { remembered } from '../model/remembered.ts';
import { currentBuild, oncePerBuild, type SummaryMemory, type SummaryPlace } from './current-build.ts';
import { planHash } from './plan-hash.ts';

/**
 * What pages over all plans take from each single one: worked out once in a build, and not at all for a plan that an earlier build has seen as
 * it is. The work may read nothing but the plan and the basis that it is given, for by these two a summary is known again; what it gives must
 * be such that JSON can hold it. `what` names the work, differently from every other.
 */
export function planSummary<Basis, Summary>(
  what: string,
  basisOf: () => Basis,
  workOn: (basis: Basis) => (plan: Plan) => Summary,
): (plan: Plan) => Summary {
  const summaries = oncePerBuild(() => remembered(taken(currentBuild().summaries, what, basisOf(), workOn)));
  return (plan) => summaries()(plan);
}

function taken<Basis, Summary>(
  memory: SummaryMemory | undefined,
  what: string,
  basis: Basis,
  workOn: (basis: Basis) => (plan: Plan) => Summary,
): (plan: Plan) => Summary {
  if (memory === undefined) return workOn(basis);
  const key = hash('sha256', JSON.stringify(basis));
  let work: ((plan: Plan) => Summary) | undefined;
  return (plan) => {
    const place: SummaryPlace = { what, basis: key, plan: planHash(plan) };
    // What stands there under the key of the engine its own work has put there.
    const known = memory.take(place) as Summary | undefined;
    if (known !== undefined) return known;
    const summary = (work ??= workOn(basis))(plan);
    memory.keep(place, summary);
    return summary;
  };
}
