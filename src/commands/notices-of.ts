import type { Notice } from '../plan/workspace.ts';
import type { ExportRequest } from './export-request.ts';

/** The document that is asked for, else those that carry a chosen plan. */
export function noticesOf({ options, workspace, plans }: ExportRequest): readonly Notice[] {
  if (options.notice !== undefined) return workspace.notices.filter(({ id }) => id === options.notice);
  const carrying = new Set(plans.flatMap(({ documents }) => documents.map(({ id }) => id)));
  return workspace.notices.filter(({ id }) => carrying.has(id));
}
