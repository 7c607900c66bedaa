import type { Plan } from '../model/plan.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import type { WorkspaceReading } from '../sources/read-workspace.ts';
import type { Reader } from '../views/reader.ts';
import type { Selection } from '../views/select-plan.ts';
import type { Effects } from './effects.ts';
import type { Options } from './options.ts';

/** What is to be exported, for whom, out of which workspace. */
export interface ExportRequest {
  readonly options: Options;
  readonly effects: Effects;
  readonly reading: WorkspaceReading;
  /** The whole workspace as the edition may see it. */
  readonly workspace: PublishedWorkspace;
  /** Addresses of pages that the edition leaves out. */
  readonly leftOut: readonly string[];
  readonly reader: Reader;
  readonly selection: Selection;
  /** The chosen plans with the chosen rows. */
  readonly plans: readonly Plan[];
}

/** One file of an export: the name it has in a folder, and its content. */
export interface ExportFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Makes the files of one format; a sentence in their place says why there are none. */
export type Exporter = (request: ExportRequest) => Promise<readonly ExportFile[] | string> | readonly ExportFile[] | string;
