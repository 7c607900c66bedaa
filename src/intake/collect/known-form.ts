import { reportSpan, type ReportSpan } from '../../model/report-span.ts';
import type { Unit } from '../../model/unit.ts';
import { formKinds, type FormIdentity, type FormKind } from '../../plan/asked/form-identity.ts';
import type { Workspace } from '../../plan/workspace.ts';
import type { FilledWorkbook } from './filled-workbook.ts';
import { parseIdentity } from './parse-identity.ts';
import type { Tell } from './tell.ts';

/** A form that this workspace gave out: which, to whom, for which period. */
export interface KnownForm {
  readonly kind: FormKind;
  readonly identity: FormIdentity;
  readonly unit: Unit;
  /** The name under which it was sent to the unit. */
  readonly unitName: string;
  readonly span: ReportSpan;
}

/** The form that a spreadsheet is; undefined, and told why, where it is none of this workspace and version. */
export function knownForm(book: FilledWorkbook, workspace: Workspace, tell: Tell): KnownForm | undefined {
  const identity = parseIdentity(book);
  const kind = (Object.keys(formKinds) as FormKind[]).find((one) => one === identity?.form);
  if (identity === undefined || kind === undefined) {
    tell('form-unknown', {});
    return undefined;
  }
  if (identity.version !== formKinds[kind]) {
    tell('form-version', { found: identity.version ?? '', known: formKinds[kind] });
    return undefined;
  }
  if (identity.site !== workspace.site.url) {
    tell('form-other-site', { found: identity.site ?? '', own: workspace.site.url });
    return undefined;
  }
  const unit = workspace.units.find(({ id }) => id === identity.unit);
  const span = identity.period === undefined ? undefined : reportSpan(identity.period);
  const absent = (identity.plan ?? '').split(' ').filter((plan) => !workspace.plans.some(({ id }) => id === plan));
  if (unit === undefined) tell('form-names-nothing', { kind: 'unit', name: identity.unit ?? '' });
  if (span === undefined) tell('form-names-nothing', { kind: 'period', name: identity.period ?? '' });
  for (const name of absent) tell('form-names-nothing', { kind: 'plan', name });
  if (unit === undefined || span === undefined || absent.length > 0) return undefined;
  return { kind, identity, unit, unitName: identity.unitName ?? unit.name, span };
}
