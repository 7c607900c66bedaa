import type { Document, Page } from '../model/document.ts';
import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import type { Template } from '../model/template.ts';
import type { Unit } from '../model/unit.ts';
import type { WorkingCalendar } from '../model/working-calendar.ts';

/** A document with its id and the path of its MDX file, relative to the workspace. */
export interface Notice {
  readonly id: string;
  readonly file: string;
  readonly data: Document;
}

/** A page or interpretation with its id and the path of its MDX file, relative to the workspace. */
export interface SitePage {
  readonly id: string;
  readonly file: string;
  readonly data: Page;
}

/** Everything a workspace says, resolved: what every view is made from. */
export interface Workspace {
  readonly site: Site;
  readonly units: readonly Unit[];
  /** Holidays and worked weekend days, by year; of other years nobody knows. */
  readonly calendars: readonly WorkingCalendar[];
  readonly plans: readonly Plan[];
  readonly notices: readonly Notice[];
  readonly interpretations: readonly SitePage[];
  readonly pages: readonly SitePage[];
  /** Templates of reports and reminders that the workspace has in place of the engine's; none in the public edition. */
  readonly templates: readonly Template[];
}
