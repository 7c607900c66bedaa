import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bodyText } from '../../src/markdown/body-text.ts';
import type { Document } from '../../src/model/document.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Unit } from '../../src/model/unit.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';

/** The top of the repository, which is itself a workspace. */
export const root = join(import.meta.dirname, '../..');

/** What a plan's facts are looked up in: the resolved plan, its notice's front matter and plain text, and all units. */
export interface ContentRecord {
  readonly plan: Plan;
  readonly notice: Document;
  readonly body: string;
  readonly units: readonly Unit[];
}

/** Reads this repository's own plans, each with the notice of the same id; throws where one cannot be read. */
export async function readContentRecords(): Promise<ReadonlyMap<string, ContentRecord>> {
  const { workspace, notices, diagnostics } = await readWorkspace(root);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ place, message }) => `${place.file}:${place.line} ${message}`);
  if (!workspace || errors.length > 0) throw new Error(errors.join('\n'));
  return new Map(
    workspace.plans.flatMap((plan) => {
      const notice = notices.find(({ id }) => id === plan.id);
      return notice ? [[plan.id, { plan, notice: notice.data, body: bodyText(notice.body), units: workspace.units }] as const] : [];
    }),
  );
}

/** The five seeds, by the plan that carries each, as file names in `../shared/seeds`. */
export const seedFiles: ReadonlyMap<string, string> = new Map([
  ['xinzhou-2021-inspection', '000_99f2e0c5d8a631cb.txt'],
  ['safety-2023-keypoints', '001_a876bfe1da318e10.txt'],
  ['yueqing-2020-three-year', '002_470b3633554526e3.txt'],
  ['fuling-2020-three-year', '003_31f1c51f6c6b2f32.txt'],
  ['yanchi-2022-division', '004_7c42361bdac49ae3.txt'],
]);

/** The folder of the seeds beside the repository; it is not part of it and is not everywhere. */
export const seedFolder = join(root, '../shared/seeds');

/** Whether the seeds are here to compare with. */
export const seedsAreHere = existsSync(seedFolder);
