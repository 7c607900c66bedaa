import { hash } from 'node:crypto';
import type { Plan } from '../model/plan.ts';
import { remembered } from '../model/remembered.ts';
import { oncePerBuild } from './current-build.ts';

/** Names all that a plan says: two plans have the same hash where no view can tell them apart. */
export function planHash(plan: Plan): string {
  return hashes()(plan);
}

const hashes = oncePerBuild(() => remembered((plan: Plan) => hash('sha256', JSON.stringify(plan))));
