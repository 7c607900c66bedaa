/** Names of the facts on the hidden sheet 标识 of a form, by which it is known when it comes back. */
export const identityNames = {
  form: '格式',
  version: '格式版本',
  engine: '软件版本',
  site: '网站',
  unit: '单位标识',
  unitName: '单位',
  period: '时段',
  plan: '方案标识',
  ledger: '台账标识',
  reports: '报送',
  rows: '各行',
  columns: '各栏',
} as const;

/** One fact of a form's identity. */
export type IdentityKey = keyof typeof identityNames;

/** The facts of a form's identity; what a form has not is absent. */
export type FormIdentity = Readonly<Partial<Record<IdentityKey, string>>>;

/** The forms that are read back, and the version of each that this engine writes and reads. */
export const formKinds = { 'guatu-progress': '1', 'guatu-ledger-entries': '1' } as const;

/** A form that is read back. */
export type FormKind = keyof typeof formKinds;

/** Names a row of a form: plan, task, part. */
export function rowKey({
  planId,
  task,
  part,
}: {
  readonly planId: string;
  readonly task: string;
  readonly part?: string | undefined;
}): string {
  return [planId, task, ...(part === undefined ? [] : [part])].join('/');
}

/** The reports that a form answers, as one fact: `plan=report` side by side. */
export function reportsFact(reports: readonly { readonly planId: string; readonly what: string }[]): string {
  return reports.map(({ planId, what }) => `${planId}=${what}`).join('；');
}

/** The reports of the fact, by plan. */
export function parseReportsFact(fact: string): ReadonlyMap<string, string> {
  const pairs = fact.split('；').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);
  return new Map(pairs.filter(([plan]) => plan !== ''));
}
