import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import type { Part, Task } from '../model/task.ts';
import { hasBegun } from '../plan/expired.ts';
import type { TaskStatus } from '../plan/state.ts';
import type { GridCell, GridColumnView, GridPhaseHead } from './grid-view.ts';
import { planView, type PlanView } from './plan-view.ts';
import { posterColumns } from './poster-columns.ts';
import { posterFrame } from './poster-frame.ts';
import { layoutPoster } from './poster-layout.ts';
import { posterSheet, type PosterPaper, type PosterSheet } from './poster-paper.ts';
import type { PosterWording } from './poster-words.ts';
import type { Reader } from './reader.ts';
import type { ColumnKey } from './table-view.ts';
import type { StateTally } from './tally.ts';
import type { LightRules } from './light-rules.ts';

/** A column of a wall chart; `width` in mm. */
export interface PosterColumn {
  readonly key: ColumnKey;
  readonly head: readonly string[];
  readonly width: number;
}

/** A cell of a wall chart, its words in printed lines; a covered one stands in the cell above. */
export interface PosterCell {
  readonly key: ColumnKey;
  readonly lines: readonly string[];
  /** How many of the lines are the task's short name. */
  readonly named: number;
  /** How many of the lines, at the end, say that the task is cancelled or merged into another: the others are struck through. */
  readonly after: number;
  readonly rowspan: number;
  readonly covered: boolean;
}

/** A row of a wall chart; `height` in mm. */
export interface PosterRow {
  readonly kind: 'group' | 'task' | 'part';
  readonly id: string;
  readonly height: number;
  /** Of a group: number and title in printed lines. */
  readonly title: readonly string[];
  /** True where the rows of a group go on from the column before. */
  readonly continued: boolean;
  readonly cells: readonly PosterCell[];
  /** One for each column of the grid; none where no grid is drawn. */
  readonly marks: readonly GridCell[];
  /** What stands over the grid's columns in place of marks where a grid is drawn and this row has none. */
  readonly absence: string | undefined;
  readonly status: TaskStatus | undefined;
  /** True once the task is cancelled or merged into another. */
  readonly struck: boolean;
}

/** One sheet of a wall chart: columns of rows side by side, each under its own head. */
export interface PosterTile {
  /** From 1, top to bottom. */
  readonly row: number;
  /** From 1, left to right. */
  readonly column: number;
  readonly blocks: readonly (readonly PosterRow[])[];
}

/** A head over the grid with its printed lines. */
export interface PosterGridHead {
  readonly lines: readonly string[];
  readonly sub: string | undefined;
  readonly span: number;
}

/** The grid of a wall chart: its heads, and the width of a period in mm. */
export interface PosterGrid {
  readonly width: number;
  /** How many ems of the least size a period holds: a longer number of a target is drawn as a sign. */
  readonly ems: number;
  readonly phases: readonly PosterGridHead[];
  readonly columns: readonly (Pick<GridColumnView, 'phaseStart' | 'now'> & { readonly lines: readonly string[] })[];
}

/** A phase as a part of the band under the title. */
export interface PosterPhase {
  readonly lines: readonly string[];
  /** Its time in printed lines. */
  readonly when: readonly string[] | undefined;
  /** True where the as-of day lies in it. */
  readonly now: boolean;
}

/** All lengths of a wall chart in mm, all type sizes in pt. */
export interface PosterMeasures {
  /** From the edge of the sheet to what is printed. */
  readonly margin: number;
  /** What a sheet keeps free at its right and lower edge for the next one to lie on; 0 where there is one sheet. */
  readonly overlap: number;
  readonly contentWidth: number;
  readonly contentHeight: number;
  readonly bandHeight: number;
  readonly phaseHeight: number;
  readonly headHeight: number;
  readonly footHeight: number;
  readonly blockWidth: number;
  readonly gap: number;
  readonly stateWidth: number;
  /** Of the words of the table; nothing on the sheet is smaller than `least`. */
  readonly size: number;
  readonly least: number;
  readonly lead: number;
  readonly group: number;
  readonly title: number;
}

/** How the table of a wall chart is laid out. */
export interface PosterLayout {
  readonly wording: PosterWording;
  readonly measures: PosterMeasures;
  readonly titleLines: readonly string[];
  /** Over the title: who issued it, under which number. */
  readonly overLines: readonly string[];
  readonly columns: readonly PosterColumn[];
  readonly grid: PosterGrid | undefined;
  readonly phases: readonly PosterPhase[];
  /** Rows and columns of sheets. */
  readonly across: number;
  readonly down: number;
  readonly tiles: readonly PosterTile[];
}

/** A wall chart (挂图): one sheet, or several that are glued together at their overlaps. */
export interface PosterView extends PosterLayout {
  readonly title: string;
  readonly sheet: PosterSheet;
  /** True where the plan has a control grid that no sheet holds beside the tasks: the foot says so. */
  readonly gridless: boolean;
  /** True on a site of examples: every sheet says so. */
  readonly demo: boolean;
  readonly asOf: Day;
  /** Which rows alone are shown, in words; undefined where all are. */
  readonly excerpt: string | undefined;
  /** The counts that stand beside the title; undefined where no lights are shown. */
  readonly tally: StateTally | undefined;
}

/** What is laid out. */
export interface PosterContent {
  readonly plan: Plan;
  /** Tasks and parts by their ids. */
  readonly tasks: ReadonlyMap<string, Task | Part>;
  readonly view: PlanView;
  readonly title: string;
  readonly sheet: PosterSheet;
  readonly lights: boolean;
  readonly demo: boolean;
  readonly withGrid: boolean;
  /** The heads over the grid, where it is drawn. */
  readonly heads: readonly GridPhaseHead[];
  readonly phases: readonly { readonly title: string; readonly when: string | undefined; readonly now: boolean }[];
}

/** The settings of a site that a wall chart reads. */
export type PosterRules = LightRules & Pick<Site, 'demo'>;

/** The wall chart of a plan on a paper, as a reader may see it. */
export function posterView(plan: Plan, reader: Reader, rules: PosterRules, paper: PosterPaper): PosterView {
  const content = posterContent(planView(plan, reader, rules), posterSheet(paper), rules.demo);
  return {
    title: content.title,
    sheet: content.sheet,
    demo: content.demo,
    gridless: !content.withGrid && isTelling(content.view),
    asOf: reader.asOf,
    excerpt: reader.excerpt,
    tally: content.lights ? content.view.tally : undefined,
    ...layoutPoster(content),
  };
}

function posterContent(view: PlanView, sheet: PosterSheet, demo: boolean): PosterContent {
  const lights = view.showLights && !view.expired;
  const rows = view.plan.tasks.flatMap((task): readonly (Task | Part)[] => [task, ...task.parts]);
  const tasks = new Map(rows.map((row) => [row.id, row]));
  const drawn = {
    plan: view.plan,
    tasks,
    view,
    title: `${view.title}挂图`,
    sheet,
    lights,
    demo,
    withGrid: true,
    heads: view.grid?.phases ?? [],
    phases: [],
  };
  const withGrid = isTelling(view) && hasRoom(drawn);
  return { ...drawn, withGrid, phases: withGrid && isHeaded(view) ? [] : phaseParts(view) };
}

/** A grid of so many periods that no sheet holds them beside the tasks is left to the control grid itself. */
function hasRoom(content: PosterContent): boolean {
  const blockWidth = posterFrame(content, 2, 1).contentWidth;
  return posterColumns({ content, wording: 'short', size: content.sheet.least, blockWidth }) !== undefined;
}

/** A grid says something where at least every third task has a date; else the dates stand in words alone. */
function isTelling({ grid }: PlanView): boolean {
  const tasks = grid?.rows.filter(({ kind }) => kind === 'task') ?? [];
  return tasks.filter(({ empty }) => !empty).length * 3 >= tasks.length && tasks.length > 0;
}

/** True where the heads of the grid name the phases already. */
function isHeaded({ plan, grid }: PlanView): boolean {
  return plan.phases.every(({ title }) => grid?.phases.some((head) => head.title.includes(title)) === true);
}

function phaseParts({ plan, asOf }: PlanView): PosterContent['phases'] {
  return plan.phases.map(({ title, text, start, end }) => {
    const bounded = start !== undefined || end !== undefined;
    const now = bounded && hasBegun(plan, asOf) && (start === undefined || start <= asOf) && (end === undefined || asOf <= end);
    const words = [text, ...(now ? ['（截至日在此阶段）'] : [])].join('');
    return { title, when: words === '' ? undefined : words, now };
  });
}
