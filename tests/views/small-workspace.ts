import { documentSchema } from '../../src/model/document.ts';
import type { Plan } from '../../src/model/plan.ts';
import { unitSchema, type Unit } from '../../src/model/unit.ts';
import type { Edition } from '../../src/plan/edition.ts';
import { publish, type PublishedWorkspace } from '../../src/plan/publish.ts';
import type { Notice } from '../../src/plan/workspace.ts';
import { litSite } from '../plan/small-plan.ts';

/** A unit of the registry; its name is its id unless said otherwise. */
export const unit = (id: string, more: object = {}): Unit => unitSchema.parse({ id, name: id, kind: '内设科室', ...more });

/** A document by its front matter. */
export const notice = (id: string, more: object = {}): Notice => ({
  id,
  file: `${id}.mdx`,
  data: documentSchema.parse({ layout: 'red-head', title: id, ...more }),
});

/** A published workspace that shows lights. */
export function smallWorkspace(
  plans: readonly Plan[],
  units: readonly Unit[] = [],
  notices: readonly Notice[] = [],
  edition: Edition = 'internal',
): PublishedWorkspace {
  return publish({ site: litSite, units, calendars: [], plans, notices, interpretations: [], pages: [], templates: [] }, edition);
}
