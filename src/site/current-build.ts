import type { Reader } from '../views/reader.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import type { Chosen } from './chosen.ts';
import type { SearchedBody } from './searched-bodies.ts';

/** The arguments of the command line as the pages get them. */
export interface SiteContext extends Reader {
  readonly root: string;
  readonly chosen?: Chosen | undefined;
}

/** Small results about single plans that are kept from one build to the next; plain data, which JSON can hold. */
export interface SummaryMemory {
  /** What an earlier build has kept of a plan under exactly this; undefined where it has nothing. */
  take(place: SummaryPlace): unknown;
  keep(place: SummaryPlace, summary: unknown): void;
}

/** What a summary is of. */
export interface SummaryPlace {
  /** Names the work that makes it. */
  readonly what: string;
  /** Names all that it is made of besides the plan. */
  readonly basis: string;
  /** Names all that the plan says. */
  readonly plan: string;
}

/** What the pages of one build are made from. */
export interface SiteBuild {
  readonly context: SiteContext;
  /** The workspace as the edition shows it; for an export with the chosen plans and rows alone. */
  readonly workspace: PublishedWorkspace;
  /** What the bodies of its documents and pages print, for the search. */
  readonly texts: readonly SearchedBody[];
  /** Texts of the MDX files of documents and pages with their front matter, by path from the root. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Addresses of pages that the edition leaves out: nothing may link to them. */
  readonly leftOut: readonly string[];
  /** What earlier builds knew of its plans; absent where nothing is kept. */
  readonly summaries?: SummaryMemory | undefined;
  /** True where no page is kept: in the preview, and in a thread that is told which pages to make. Keys are not worked out there. */
  readonly isKeyless?: boolean;
  /** While a person edits: of which filling it is. */
  readonly revision?: string;
}

// The pages run in a bundle of their own, whose modules are others than those of the command: of the two only the process is one.
const place = globalThis as { guatuSiteBuild?: SiteBuild };

/** From now on the pages are made from this. */
export function setCurrentBuild(build: SiteBuild): void {
  place.guatuSiteBuild = build;
}

/** What the pages are made from now; throws where no command has said it. */
export function currentBuild(): SiteBuild {
  if (place.guatuSiteBuild === undefined) throw new Error('No build has been set for the pages');
  return place.guatuSiteBuild;
}

/** A value that is worked out once for all pages of a build. */
export function oncePerBuild<T>(work: () => T): () => T {
  const known = new WeakMap<SiteBuild, { readonly value: T }>();
  return () => {
    const build = currentBuild();
    const held = known.get(build) ?? { value: work() };
    known.set(build, held);
    return held.value;
  };
}
