import type { Path } from '../plan/finding.ts';

/**
 * Where a finding stands, before it has a line: a value of a YAML file or of front matter by its path (of a plan: in the whole plan, whichever
 * of its files has the value), or a span of offsets in the text of an MDX file. A value that is not written stands where its parent does.
 */
export type Spot = ValueSpot | TextSpot;

/** A value, its key, or some of its words. */
export interface ValueSpot {
  /** `plans/<id>/plan.yaml`, `content/notices/<id>.mdx`, `units.yaml`, `site.yaml` … */
  readonly file: string;
  readonly path: Path;
  readonly part?: 'key' | 'value';
  /** Words within the value that are meant; the whole value where they are not written there. */
  readonly words?: string;
}

/** A span of offsets in the text of a file; the end is exclusive. */
export interface TextSpot {
  readonly file: string;
  readonly span: { readonly start: number; readonly end: number };
}
