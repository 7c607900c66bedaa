import type { Day } from '../model/day.ts';
import type { Document } from '../model/document.ts';
import type { Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import type { WorkingCalendar } from '../model/working-calendar.ts';
import type { Finding } from '../plan/finding.ts';
import { knownRows, type KnownPlans } from '../plan/resolve-carries.ts';
import { resolvePlan, type PlanSurroundings } from '../plan/resolve-plan.ts';
import { unitRegistry } from '../plan/unit-registry.ts';
import { wordReader } from '../plan/word-reader.ts';
import { workingDays, type DayKind } from '../plan/working-days.ts';
import type { PlanFile } from './read-plan.ts';
import { place } from './read-shape.ts';
import type { SourceFiles } from './source-files.ts';

/** What of a document its plans take over. */
interface Carrier {
  readonly id: string;
  readonly data: Document;
}

/** Plans as records, each with the documents that carry it; `others` are plans that were not read, or not wholly; without a registry (`units.yaml` cannot be used) no unit is called unknown. */
export function resolvePlans(
  files: SourceFiles,
  plans: readonly PlanFile[],
  units: readonly Unit[] | undefined,
  notices: readonly Carrier[],
  calendars: readonly WorkingCalendar[],
  others: KnownPlans,
): readonly Plan[] {
  const registry = unitRegistry(units ?? []);
  const reader = wordReader();
  const carriers = carriersOf(notices);
  const dayKind = workingDays(calendars);
  const kindOfDay = (day: Day): DayKind => dayKind(day).kind;
  const known = knownPlans(plans, others);
  return plans.map((plan) => {
    if (plan.remembered !== undefined) return plan.remembered.plan;
    const report = place(files, plan.yaml);
    const around = { registry, reader, kindOfDay, plans: known, ...carriedBy(carriers.get(plan.id) ?? []) };
    return resolvePlan(plan.id, plan.source, around, (finding) => {
      if (units !== undefined || !isAboutUnits(finding)) report(finding);
    });
  });
}

/** Few plans are named by others: only their rows are listed, for speed. */
function knownPlans(plans: readonly PlanFile[], others: KnownPlans): KnownPlans {
  const named = new Set(plans.flatMap(superiorsOf));
  return new Map([...others, ...plans.map((plan) => [plan.id, named.has(plan.id) ? knownRows(plan.source) : undefined] as const)]);
}

/** The ids that may be those of the plans whose tasks a plan's own carry out. */
export function superiorsOf(plan: Pick<PlanFile, 'remembered' | 'source'>): readonly string[] {
  return plan.remembered?.superiors ?? plan.source.tasks.flatMap(({ carries }) => carries.map((words) => words.split('/')[0] ?? ''));
}

function isAboutUnits(finding: Finding): boolean {
  return finding.rule === 'unknown-unit' || (finding.rule === 'unknown-reference' && finding.facts.kind === '单位');
}

/** The documents that carry each plan, by its id. */
function carriersOf(notices: readonly Carrier[]): ReadonlyMap<string, readonly Carrier[]> {
  const pairs = notices.flatMap((notice) => [...new Set(notice.data.plans)].map((id) => ({ id, notice })));
  return new Map([...Map.groupBy(pairs, ({ id }) => id)].map(([id, list]) => [id, list.map(({ notice }) => notice)]));
}

function carriedBy(notices: readonly Carrier[]): Pick<PlanSurroundings, 'documents' | 'documentDate'> {
  const carrying = notices.toSorted(byDate);
  const documents = carrying.map(({ id: notice, data }) => ({
    id: notice,
    title: data.title,
    ...(data.no === undefined ? {} : { no: data.no }),
  }));
  return { documents, documentDate: carrying[0]?.data.date };
}

function byDate(a: Carrier, b: Carrier): number {
  return (a.data.date ?? '9999').localeCompare(b.data.date ?? '9999', 'en') || (a.id < b.id ? -1 : 1);
}
