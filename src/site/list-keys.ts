import { unitCounts, listedUnits } from './all-units.ts';
import { keyOfPages } from './cache-keys.ts';
import { siteCalendar } from './calendar-data.ts';
import { siteFront } from './front-data.ts';
import { siteData } from './site-data.ts';

/** The key of the front page: what it says. */
export const frontKey = (): string | undefined => keyOfPages(siteFront);

/** The key of the list of plans: its rows. */
export const plansIndexKey = (): string | undefined => keyOfPages(() => siteFront().plans);

/** The key of the list of units: how much each owes, and its counts. */
export const unitsIndexKey = (): string | undefined => keyOfPages(() => [listedUnits(), [...unitCounts().values()]]);

/** The key of the calendar of a year: what falls due in it, and to which other years it leads. */
export const calendarKey = (year: number): string | undefined =>
  keyOfPages(() => [siteCalendar().years, year, siteCalendar().hashOf(year)]);

/** The key of the map of the site: which plans there are, and which years the calendar has; all else is the site's. */
export const siteMapKey = (): string | undefined =>
  keyOfPages(() => [siteData().workspace.plans.map(({ id, title }) => [id, title]), siteCalendar().years]);
