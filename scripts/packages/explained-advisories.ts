/** An advisory that `npm audit` reports and that does no harm here, and why; taken out once the package has a version without it. */
export interface ExplainedAdvisory {
  /** `GHSA-…`, as the advisory is named. */
  readonly id: string;
  readonly why: string;
}

/** Advisories that are known and explained; `docs/security.md` says how to read them. */
export const explainedAdvisories: readonly ExplainedAdvisory[] = [];
