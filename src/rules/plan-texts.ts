import type { PlanSource } from '../model/plan.ts';
import type { Path } from '../plan/finding.ts';
import type { Row } from './subject.ts';

/** Words of a plan as its author wrote them, with their path. */
export interface PlanText {
  readonly text: string;
  readonly path: Path;
  /** The row they belong to, where they do. */
  readonly row?: Row;
  readonly field: 'group' | 'phase' | 'text' | 'requirement' | 'measures' | 'milestone' | 'target' | 'duty' | 'report' | 'goal';
}

/** The words of goals, phases, groups, rows (with their milestones, targets and duties) and reports; notes and slips are the author's remarks and are not here. */
export function planTexts(source: PlanSource, rows: readonly Row[]): readonly PlanText[] {
  return [
    ...source.goals.map((text, index): PlanText => ({ field: 'goal', text, path: ['goals', index] })),
    ...source.phases.flatMap(({ content }, index) => list('phase', content, ['phases', index, 'content'])),
    ...source.groups.flatMap(({ text }, index) => lines('group', text, ['groups', index, 'text'])),
    ...rows.flatMap((row) => rowTexts(row).map((text): PlanText => ({ ...text, row }))),
    ...listed('target', source.targets, ['targets']),
    ...listed('duty', source.duties, ['duties']),
    ...listed('report', source.reports, ['reports']),
  ];
}

function rowTexts({ source, path }: Row): readonly PlanText[] {
  const own: PlanText = { field: 'text', text: source.text, path: [...path, 'text'] };
  // For speed: most rows say everything in their text.
  if (source.requirement === undefined && source.measures === undefined && !hasLists(source)) return [own];
  return [
    own,
    ...lines('requirement', source.requirement, [...path, 'requirement']),
    ...lines('measures', source.measures, [...path, 'measures']),
    ...listed('milestone', source.milestones, [...path, 'milestones']),
    ...listed('target', source.targets, [...path, 'targets']),
    ...listed('duty', source.duties, [...path, 'duties']),
  ];
}

function hasLists({ milestones, targets, duties }: Row['source']): boolean {
  return milestones.length + targets.length + duties.length > 0;
}

function lines(field: PlanText['field'], words: string | readonly string[] | undefined, path: Path): readonly PlanText[] {
  if (words === undefined) return [];
  return typeof words === 'string' ? [{ field, text: words, path }] : list(field, words, path);
}

function list(field: PlanText['field'], texts: readonly string[], path: Path): readonly PlanText[] {
  return texts.map((text, index) => ({ field, text, path: [...path, index] }));
}

function listed(field: PlanText['field'], items: readonly (string | { readonly text: string })[], path: Path): readonly PlanText[] {
  return items.map((item, index) =>
    typeof item === 'string' ? { field, text: item, path: [...path, index] } : { field, text: item.text, path: [...path, index, 'text'] },
  );
}
