import type { Target } from '../../model/target.ts';
import type { TargetSource } from '../../model/target-source.ts';
import type { Path } from '../../plan/finding.ts';
import type { ValueSpot } from '../spot.ts';
import type { PlanSubject, Row } from '../subject.ts';
import { wordsPath } from '../words-path.ts';

/** A target of a plan, group or row, and where its words stand. */
export interface TargetPlace {
  readonly target: Target;
  readonly at: ValueSpot;
  readonly path: Path;
  readonly row?: Row;
  /** True where the author wrote beside the words what is measured, or how much of it. */
  readonly isExplained: boolean;
}

/** Every target of a plan. */
export function targetPlaces({ source, plan, rows, file }: PlanSubject): readonly TargetPlace[] {
  const places = (sources: readonly TargetSource[], targets: readonly Target[], path: Path): readonly TargetPlace[] =>
    targets.map((target, index) => {
      const source = sources[index];
      const at = { file, path: wordsPath(source, [...path, index]) };
      return { target, path: [...path, index], at, isExplained: typeof source === 'object' && (source.measure ?? source.value) !== undefined };
    });
  return [
    ...places(source.targets, plan.targets, ['targets']),
    ...source.groups.flatMap(({ targets }, index) => places(targets, plan.groups[index]?.targets ?? [], ['groups', index, 'targets'])),
    ...rows.flatMap((row) => {
      // For speed: few rows have targets.
      if (row.task.targets.length === 0) return [];
      return places(row.source.targets, row.task.targets, [...row.path, 'targets']).map((place) => ({ ...place, row }));
    }),
  ];
}
