import type { Root } from 'mdast';
import type { Day } from '../model/day.ts';
import type { Document, Page } from '../model/document.ts';
import type { RowName } from '../model/messages/facts/fact.ts';
import type { Group } from '../model/group.ts';
import type { Plan, PlanSource } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import type { Part, Task, TaskSource } from '../model/task.ts';
import { successorsOf, type Unit } from '../model/unit.ts';
import type { WorkingCalendar } from '../model/working-calendar.ts';
import { textBlocks, type TextBlock } from '../markdown/text-blocks.ts';
import type { Path } from '../plan/finding.ts';
import { unitRegistry, type UnitRegistry } from '../plan/unit-registry.ts';
import { workingDays, type WorkingDay } from '../plan/working-days.ts';
import type { RuleFinding } from './rule.ts';
import { datedPlaces, type DatedPlace } from './dated-places.ts';
import { planTexts, type PlanText } from './plan-texts.ts';
import { planRows } from './plan-rows.ts';
import { saidInDocument, saidInPlan, type Said } from './said.ts';
import { nearNameFinder, type NearNameFinder } from './units/near-names.ts';
import { namedUnits, rolePlaces, type NamedUnit } from './role-places.ts';
import { targetPlaces, type TargetPlace } from './plans/target-places.ts';
import { unitsUsed } from './units/units-used.ts';
import { signsIn, type Signs } from './written-signs.ts';

/** A row of a plan's table, or a part of one, as its author wrote it and as it was resolved. */
export interface Row {
  readonly kind: 'task' | 'part';
  readonly task: Task | Part;
  readonly source: TaskSource | TaskSource['parts'][number];
  /** Its path in the plan: `['tasks', 3]`, `['tasks', 3, 'parts', 0]`. */
  readonly path: Path;
  /** The group that its task names. */
  readonly group: Group | undefined;
  /** How words name it; a part is named by its task. */
  readonly name: RowName;
}

/** A plan as rules see it. Only plans whose files could be read without an error are here: what is not known is not judged. */
export interface PlanSubject {
  readonly id: string;
  /** `plans/<id>/plan.yaml`, under which all spots of the plan stand. */
  readonly file: string;
  readonly source: PlanSource;
  readonly plan: Plan;
  /** Tasks and parts in their order. */
  readonly rows: readonly Row[];
  /** Every date that its author wrote: deadlines, milestones, targets, reports. */
  readonly dates: readonly DatedPlace[];
  /** The words of rows, milestones, duties, reports and phases. */
  readonly texts: readonly PlanText[];
  /** All words of it that are published. */
  readonly said: readonly Said[];
  /** The signs that stand in them. */
  readonly signs: Signs;
  /** Every name in its role words that means one unit. */
  readonly namedUnits: readonly NamedUnit[];
  /** The ids of the units that it gives any part in. */
  readonly unitsUsed: ReadonlySet<string>;
  /** Its targets, those of its groups and rows. */
  readonly targets: readonly TargetPlace[];
  /** Lets go of what only the rules over this plan ask for; it is worked out anew where it is asked for again. */
  letGo(): void;
  /** The documents that carry it. */
  readonly documents: readonly DocumentSubject[];
  readonly workspace: WorkspaceSubject;
  /** What rules over it are known to find; they are not put to it again. */
  readonly found?: readonly KnownFinding[] | undefined;
}

/** What a rule is known to find. */
export interface KnownFinding extends RuleFinding {
  readonly rule: string;
}

/** A document or page as rules see it: front matter, tree, and the blocks of its body with their places. */
export interface TextSubject<T> {
  readonly id: string;
  readonly file: string;
  readonly data: T;
  readonly body: Root;
  /** Headings, paragraphs and table cells in reading order. */
  readonly blocks: readonly TextBlock[];
  readonly workspace: WorkspaceSubject;
}

/** An official document with the plans that its front matter names. */
export interface DocumentSubject extends TextSubject<Document> {
  readonly plans: readonly PlanSubject[];
  /** The words of its titles and its body. */
  readonly said: readonly Said[];
  /** The signs that stand in them. */
  readonly signs: Signs;
}

/** The whole workspace as rules see it. */
export interface WorkspaceSubject {
  readonly site: Site | undefined;
  /** True where nothing of the workspace was in error, so that what is missing is missing and not misread. */
  readonly isWhole: boolean;
  /** The files of `public/` that bodies link to, by their address from the top of the site. */
  readonly linkedFiles: ReadonlySet<string>;
  /** The units of `units.yaml` in their order: their spots are `{ file: 'units.yaml', path: ['units', 3, 'name'] }`. */
  readonly units: readonly Unit[];
  readonly registry: UnitRegistry;
  /** Those of them that were split, in the same order. */
  readonly splitUnits: readonly Unit[];
  /** What of a text is almost the name of a unit. */
  readonly nearNames: NearNameFinder;
  readonly plans: readonly PlanSubject[];
  readonly documents: readonly DocumentSubject[];
  /** Interpretations and pages of the site. */
  readonly pages: readonly TextSubject<Page>[];
  /** Whether a day is worked, by the calendars of the workspace. */
  readonly dayKind: (day: Day) => WorkingDay;
}

/** A plan that a reader hands over; of one that is remembered, also the units that it is known to give any part in. */
export interface CheckedPlan extends Pick<PlanSubject, 'id' | 'source' | 'plan' | 'found'> {
  readonly unitsUsed?: ReadonlySet<string> | undefined;
}

/** What a reader hands over to the rules. */
export interface RulesInput {
  readonly site: Site | undefined;
  readonly isWhole: boolean;
  readonly linkedFiles: ReadonlySet<string>;
  readonly units: readonly Unit[];
  readonly calendars: readonly WorkingCalendar[];
  readonly plans: readonly CheckedPlan[];
  readonly documents: readonly Pick<TextSubject<Document>, 'id' | 'file' | 'data' | 'body'>[];
  readonly pages: readonly Pick<TextSubject<Page>, 'id' | 'file' | 'data' | 'body'>[];
}

/** The workspace as rules see it: everything linked, what several rules need worked out once. */
export function workspaceSubject(input: RulesInput): WorkspaceSubject {
  const { site, isWhole, linkedFiles, units, calendars } = input;
  const link = (): WorkspaceSubject => workspace;
  const plansOf = (ids: readonly string[]): readonly PlanSubject[] => ids.flatMap((id) => plans.get(id) ?? []);
  const documents = input.documents.map((one) => documentSubject(one, link, plansOf));
  const carriers = carriersOf(documents);
  const plans = new Map(input.plans.map((one) => [one.id, planSubject(one, carriers.get(one.id) ?? [], link)]));
  let finder: NearNameFinder | undefined;
  const workspace: WorkspaceSubject = {
    site,
    isWhole,
    linkedFiles,
    units,
    registry: unitRegistry(units),
    splitUnits: units.filter((unit) => successorsOf(unit).length > 1),
    nearNames: (text) => (finder ??= nearNameFinder(units))(text),
    plans: [...plans.values()],
    documents,
    pages: input.pages.map((one) => textSubject(one, link)),
    dayKind: workingDays(calendars),
  };
  return workspace;
}

function carriersOf(documents: readonly DocumentSubject[]): ReadonlyMap<string, readonly DocumentSubject[]> {
  const carriers = new Map<string, DocumentSubject[]>();
  for (const document of documents) {
    for (const id of new Set(document.data.plans)) carriers.set(id, [...(carriers.get(id) ?? []), document]);
  }
  return carriers;
}

function planSubject(one: CheckedPlan, documents: readonly DocumentSubject[], link: () => WorkspaceSubject): PlanSubject {
  let used = one.unitsUsed;
  let own: OwnOfPlan = {};
  const subject: PlanSubject = {
    id: one.id,
    plan: one.plan,
    found: one.found,
    // Of a plan that is remembered, what its files say is read only where it is asked for.
    get source() {
      return one.source;
    },
    file: `plans/${one.id}/plan.yaml`,
    get rows() {
      return (own.rows ??= planRows(one.source, one.plan));
    },
    get texts() {
      return (own.texts ??= planTexts(one.source, subject.rows));
    },
    get said() {
      return (own.said ??= saidInPlan(subject));
    },
    get signs() {
      return (own.signs ??= signsIn(subject.said));
    },
    get dates() {
      return (own.dates ??= datedPlaces(one.source, one.plan, subject.rows));
    },
    get namedUnits() {
      return (own.namedUnits ??= namedUnits(one.plan, rolePlaces(one.source, subject.rows), link().registry));
    },
    get unitsUsed() {
      return (used ??= unitsUsed({ plan: one.plan, workspace: link() }));
    },
    get targets() {
      return (own.targets ??= targetPlaces(subject));
    },
    letGo() {
      own = {};
    },
    documents,
    get workspace() {
      return link();
    },
  };
  return subject;
}

/** What is worked out once for all rules over a plan. */
interface OwnOfPlan {
  rows?: PlanSubject['rows'];
  texts?: PlanSubject['texts'];
  said?: PlanSubject['said'];
  signs?: Signs;
  dates?: PlanSubject['dates'];
  namedUnits?: PlanSubject['namedUnits'];
  targets?: PlanSubject['targets'];
}

function textSubject<T>(one: Pick<TextSubject<T>, 'id' | 'file' | 'data' | 'body'>, link: () => WorkspaceSubject): TextSubject<T> {
  return {
    ...one,
    blocks: textBlocks(one.body),
    get workspace() {
      return link();
    },
  };
}

function documentSubject(
  one: RulesInput['documents'][number],
  link: () => WorkspaceSubject,
  plansOf: (ids: readonly string[]) => readonly PlanSubject[],
): DocumentSubject {
  const blocks = textBlocks(one.body);
  let said: readonly Said[] | undefined;
  let signs: Signs | undefined;
  return {
    ...one,
    blocks,
    get said() {
      return (said ??= saidInDocument({ ...one, blocks }));
    },
    get signs() {
      return (signs ??= signsIn(this.said));
    },
    get workspace() {
      return link();
    },
    get plans() {
      return plansOf(one.data.plans);
    },
  };
}
