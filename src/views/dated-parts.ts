import type { Part, Task } from '../model/task.ts';

/** The parts of a task that grids and charts give rows of their own: those with a deadline, milestones, targets or recurring work of their own. */
export function datedParts({ parts }: Pick<Task, 'parts'>): readonly Part[] {
  return parts.filter(
    ({ deadline, milestones, targets, duties }) => deadline !== undefined || milestones.length + targets.length + duties.length > 0,
  );
}
