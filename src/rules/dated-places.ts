import type { Day } from '../model/day.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Milestone, MilestoneSource } from '../model/milestone.ts';
import type { Plan, PlanSource } from '../model/plan.ts';
import type { Target } from '../model/target.ts';
import type { TargetSource } from '../model/target-source.ts';
import type { Path } from '../plan/finding.ts';
import { groupPath } from '../plan/group-tree.ts';
import type { Row } from './subject.ts';
import { wordsPath } from './words-path.ts';

/** A date as an author wrote it, once for each place where it is written. */
export interface DatedPlace {
  readonly purpose: 'deadline' | 'milestone' | 'target' | 'report';
  /** The office's words, or the day where only that is written. */
  readonly words: string;
  readonly start?: Day | undefined;
  readonly due?: Day | undefined;
  /** True where the words mean a day, not the last day of a month or year. */
  readonly exact: boolean;
  /** Where it stands in the plan. */
  readonly path: Path;
  /** The row it belongs to, where it does. */
  readonly row?: Row;
  /** What is due: the words of the milestone, target, report, group or row. */
  readonly text: string;
  /** What a target measures. */
  readonly measure?: string;
}

/** The deadline of a row, of which there is one for nearly every row: for speed, what only findings ask for is worked out where they do. */
class RowDeadline implements DatedPlace {
  readonly purpose = 'deadline';
  readonly row: Row;
  readonly words: string;
  readonly start: Day | undefined;
  readonly due: Day | undefined;
  readonly text: string;

  constructor(row: Row, { text, start, due }: Deadline) {
    this.row = row;
    this.words = text;
    this.start = start;
    this.due = due;
    this.text = row.task.text;
  }

  get exact(): boolean {
    return namesADay.test(this.words);
  }

  get path(): Path {
    return wordsPath(this.row.source.deadline, [...this.row.path, 'deadline']);
  }
}

/** Every date that is written in a plan; a deadline that rows take over from above stands once, where it is written. */
export function datedPlaces(source: PlanSource, plan: Plan, rows: readonly Row[]): readonly DatedPlace[] {
  const places = [...groupDates(source, plan)];
  for (const row of rows) addRowDates(places, row);
  places.push(
    ...inheritedDates(source, rows),
    ...milestoneDates(source.milestones, plan.milestones, ['milestones']),
    ...targetDates(source.targets, plan.targets, ['targets']),
    ...reportDates(source, plan),
  );
  return places;
}

function groupDates(source: PlanSource, plan: Plan): readonly DatedPlace[] {
  return source.groups.flatMap((own, index) => {
    const group = plan.groups[index];
    const path = ['groups', index];
    if (group === undefined) return [];
    const deadline =
      group.deadline === undefined ? [] : [deadlinePlace(group.deadline, wordsPath(own.deadline, [...path, 'deadline']), group.title)];
    const milestones = milestoneDates(own.milestones, group.milestones, [...path, 'milestones']);
    return [...deadline, ...milestones, ...targetDates(own.targets, group.targets, [...path, 'targets'])];
  });
}

function addRowDates(places: DatedPlace[], row: Row): void {
  const { source, task, path } = row;
  if (source.deadline !== undefined && task.deadline !== undefined) {
    places.push(new RowDeadline(row, task.deadline));
  }
  // For speed: most rows have a deadline and nothing else.
  if (source.milestones.length + source.targets.length === 0) return;
  const others = [
    ...milestoneDates(source.milestones, task.milestones, [...path, 'milestones']),
    ...targetDates(source.targets, task.targets, [...path, 'targets']),
  ];
  for (const place of others) places.push({ ...place, row });
}

/** Deadlines of `defaults`, by the first row that takes them over. */
function inheritedDates(source: PlanSource, rows: readonly Row[]): readonly DatedPlace[] {
  const places = new Map<string, DatedPlace>();
  for (const row of rows) {
    if (row.kind === 'part' || row.source.deadline !== undefined || row.task.deadline === undefined) continue;
    const path = pathOfDefault(source, row);
    if (path !== undefined) places.set(path.join('.'), deadlinePlace(row.task.deadline, path, row.group?.title ?? ''));
  }
  return [...places.values()];
}

function pathOfDefault(source: PlanSource, { group }: Row): Path | undefined {
  for (const id of groupPath(source, group?.id)) {
    const index = source.groups.findIndex((one) => one.id === id);
    const deadline = source.groups[index]?.defaults?.deadline;
    if (deadline !== undefined) return wordsPath(deadline, ['groups', index, 'defaults', 'deadline']);
  }
  const deadline = source.rules?.defaults?.deadline;
  return deadline === undefined ? undefined : wordsPath(deadline, ['rules', 'defaults', 'deadline']);
}

function deadlinePlace(deadline: Deadline, path: Path, text: string): DatedPlace {
  return { purpose: 'deadline', ...meaningOf(deadline), path, text };
}

function meaningOf({ text, start, due }: Deadline): Pick<DatedPlace, 'words' | 'start' | 'due' | 'exact'> {
  return { words: text, start, due, exact: namesADay.test(text) };
}

function milestoneDates(sources: readonly MilestoneSource[], milestones: readonly Milestone[], path: Path): readonly DatedPlace[] {
  return sources.flatMap(({ by }, index): DatedPlace[] => {
    const milestone = milestones[index];
    if (by === undefined || milestone?.date === undefined) return [];
    return [{ purpose: 'milestone', ...meaningOf(milestone.date), path: wordsPath(by, [...path, index, 'by']), text: milestone.text }];
  });
}

/** Only where the day is written in the words or beside them. */
function targetDates(sources: readonly TargetSource[], targets: readonly Target[], path: Path): readonly DatedPlace[] {
  return sources.flatMap((source, index): DatedPlace[] => {
    const target = targets[index];
    if (target?.by === undefined) return [];
    const beside = typeof source === 'object' && source.by !== undefined ? ['by'] : typeof source === 'object' ? ['text'] : [];
    const words = target.byText ?? target.by;
    return [
      {
        purpose: 'target',
        words,
        due: target.by,
        exact: false,
        path: [...path, index, ...beside],
        text: target.text,
        measure: target.measure,
      },
    ];
  });
}

/** Days that wider words come to (2022年, 三年内) are a reading, not the office's day. */
const namesADay = /\d\s*[日号]|[一二三四五六七八九十]日|\d{4}-\d{1,2}-\d{1,2}/u;

function reportDates(source: PlanSource, plan: Plan): readonly DatedPlace[] {
  return source.reports.flatMap(({ dates }, index) => {
    const report = plan.reports[index];
    if (report === undefined || !report.owed) return [];
    const at = (place: number): Path => ['reports', index, ...(dates === undefined ? ['text'] : ['dates', place])];
    return (report.dates ?? []).map((due, place): DatedPlace => ({
      purpose: 'report',
      words: report.text,
      due,
      exact: namesADay.test(report.text),
      path: at(place),
      text: report.what,
    }));
  });
}
