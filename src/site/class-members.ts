import { classMembers } from '../views/table-filters.ts';
import { oncePerBuild } from './current-build.ts';
import { siteData } from './site-data.ts';

/** The members of every class of the registry, worked out once for the pages of all plans. */
export const membersOfClasses = oncePerBuild(() => classMembers(siteData().workspace.units));
