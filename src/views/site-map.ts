import type { PublishedWorkspace } from '../plan/publish.ts';
import type { Lapse } from '../plan/validity.ts';
import { documentLists } from './document-lists.ts';
import { documentRows } from './document-row.ts';
import { interpretationRows } from './interpretation-rows.ts';
import { siteColumns, type SiteColumn } from './site-columns.ts';

interface Leaf {
  readonly title: string;
  /** From the top of the site. */
  readonly to: string;
  /** Of a document that is no longer in force. */
  readonly lapse?: Lapse | undefined;
}

/** A column of the site, or the site's own pages, with what stands in it. */
export interface SiteBranch {
  readonly title: string;
  readonly to?: string;
  readonly leaves: readonly Leaf[];
}

/** The map of a site for people (站点地图): its columns in their order with their pages, then its own pages. `years` are those of the calendar. */
export function siteMap(workspace: PublishedWorkspace, years: readonly number[]): readonly SiteBranch[] {
  const columns = siteColumns(workspace).filter(({ key }) => key !== 'about');
  const branches = columns.map((column) => ({ title: column.label, to: column.to, leaves: leavesOf(column, workspace, years) }));
  const documents = documentLists(workspace.notices).map(({ title, to }) => ({ title, to }));
  return [...branches, ...(documents.length > 0 ? [{ title: '公文分类', leaves: documents }] : []), ownPages(workspace)];
}

function leavesOf({ key }: SiteColumn, workspace: PublishedWorkspace, years: readonly number[]): readonly Leaf[] {
  const { plans, units, notices, interpretations } = workspace;
  if (key === 'plans') return plans.map(({ id, title }) => ({ title, to: `plans/${id}/` }));
  if (key === 'units') return units.map(({ id, name }) => ({ title: name, to: `units/${id}/` }));
  if (key === 'calendar') return years.map((year) => ({ title: `${String(year)}年`, to: `calendar/${String(year)}/` }));
  if (key === 'notices') return documentRows(notices).map(({ id, title, lapse }) => ({ title, to: `notices/${id}/`, lapse }));
  return key === 'interpretations'
    ? interpretationRows(interpretations, notices).map(({ id, title }) => ({ title, to: `interpretations/${id}/` }))
    : [];
}

function ownPages({ pages }: PublishedWorkspace): SiteBranch {
  const own = pages.toSorted((a, b) => a.data.order - b.data.order).map(({ id, data }) => ({ title: data.title, to: `${id}/` }));
  return { title: '本站说明', leaves: [...own, { title: '搜索', to: 'search/' }, { title: '编写参考', to: 'reference/' }] };
}
