import { hash } from 'node:crypto';
import type { Plan } from '../model/plan.ts';
import type { KnownFinding } from '../rules/subject.ts';
import { planFolders, planLists } from './read-plan.ts';
import { listFolder, readSource, sourceFiles, type SourceFiles } from './source-files.ts';

/** What was made of a plan in whose files nothing was wrong, and what rules over it found. */
export interface RememberedPlan {
  /** Names everything that it was made from. */
  readonly key: string;
  readonly plan: Plan;
  /** The plans whose tasks its own carry out. */
  readonly superiors: readonly string[];
  readonly found: readonly KnownFinding[];
}

/** What earlier readings have made of plans: those whose files and surroundings are as they were are not read again. */
export interface PlanMemory {
  /** Names the program that reads: what another one made is not used. */
  readonly engine: string;
  recall(id: string): RememberedPlan | undefined;
  keep(id: string, plan: RememberedPlan): void;
}

/** The plans of a workspace as their files are now, and which of them are remembered as just these. */
export interface KnownNow {
  /** By id, with what their files say. */
  readonly recalled: ReadonlyMap<string, RememberedPlan>;
  /** The key of a plan that names these others. */
  keyOf(id: string, superiors: readonly string[]): string;
}

/** Looks through the files of all plans for those that are as a memory knows them; their texts are put into `files`. */
export async function knownNow(files: SourceFiles, ids: readonly string[], memory: PlanMemory): Promise<KnownNow> {
  // Whatever was read before the plans may decide what a plan means.
  const around = keyOfTexts([[memory.engine, ids.join('\n')], ...[...files.texts].toSorted(byName)]);
  const read = new Map<string, PlanTexts>();
  for (const id of ids) read.set(id, await textsOf(files, id));
  const keyOf = (id: string, superiors: readonly string[]): string =>
    hash('sha256', [around, ...[id, ...superiors].map((one) => `${one} ${read.get(one)?.key ?? ''}`)].join('\n'));
  const recalled = new Map<string, RememberedPlan>();
  for (const id of ids) {
    const known = read.get(id)?.isSound === true ? memory.recall(id) : undefined;
    if (known === undefined || known.key !== keyOf(id, known.superiors)) continue;
    recalled.set(id, known);
    for (const [file, text] of read.get(id)?.texts ?? []) files.texts.set(file, text);
  }
  return { recalled, keyOf };
}

/** The files of a plan. */
interface PlanTexts {
  readonly key: string;
  readonly texts: ReadonlyMap<string, string>;
  /** False where a file could not be read as it should. */
  readonly isSound: boolean;
}

async function textsOf({ disk }: SourceFiles, id: string): Promise<PlanTexts> {
  const aside = { ...sourceFiles(disk), disk };
  const entries = await disk.list(`plans/${id}`);
  const names = entries.map(({ name }) => name);
  const inFolders = await Promise.all(
    planFolders.filter((name) => names.includes(name)).map(async (name) => folderFiles(aside, `plans/${id}/${name}`)),
  );
  const lists = planLists.filter((name) => names.includes(`${name}.yaml`)).map((name) => `plans/${id}/${name}.yaml`);
  for (const file of [`plans/${id}/plan.yaml`, ...lists, ...inFolders.flat()]) await readSource(aside, file, 'needed');
  return {
    key: keyOfTexts([['', names.toSorted().join('\n')], ...aside.texts]),
    texts: aside.texts,
    isSound: aside.diagnostics.length === 0,
  };
}

async function folderFiles(files: SourceFiles, folder: string): Promise<readonly string[]> {
  return (await listFolder(files, folder, /\.ya?ml$/u)).map((name) => `${folder}/${name}`);
}

function keyOfTexts(texts: readonly (readonly [file: string, text: string])[]): string {
  return hash('sha256', JSON.stringify(texts));
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
