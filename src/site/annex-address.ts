import type { AnnexView, DocumentView } from '../views/document-view.ts';
import { planPath } from './links.ts';

/** Where an annex can be read, from the top of the site; undefined where there is only its name. */
export function annexAddress({ annex }: AnnexView, view: Pick<DocumentView, 'plans'>): string | undefined {
  const plan = annex.plan ?? (view.plans.length === 1 ? view.plans[0]?.id : undefined);
  switch (annex.kind) {
    case 'file':
    case 'drawing':
      return annex.file;
    case 'table':
      return plan === undefined ? undefined : planPath(plan, 'resp');
    case 'grid':
      return plan === undefined ? undefined : planPath(plan, 'grid');
    case 'form':
      return plan === undefined ? undefined : planPath(plan, annex.form === undefined ? 'forms' : `form-${annex.form}`);
    case 'text':
    case 'unavailable':
      return annex.file;
    case 'withheld':
      return undefined;
  }
}
