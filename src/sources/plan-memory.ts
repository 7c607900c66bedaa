import { hash } from 'node:crypto';
import type { Plan } from '../model/plan.ts';
import type { KnownFinding } from '../rules/subject.ts';
import { hasWaivers } from '../rules/waivers.ts';
import { decodeText } from './decode.ts';
import type { AtOnce } from './disk.ts';
import { planFolders, planLists } from './read-plan.ts';
import { listFolder, readSource, sourceFiles, type SourceFiles } from './source-files.ts';

/** What was made of a plan in whose files nothing was wrong, and what rules over it found. */
export interface RememberedPlan extends RememberedFiles {
  readonly plan: Plan;
  /** The plans whose tasks its own carry out. */
  readonly superiors: readonly string[];
  readonly found: readonly KnownFinding[];
  /** The ids of the units that it gives any part in. */
  readonly unitsUsed: readonly string[];
}

/** The files that a plan was made from. */
interface RememberedFiles {
  /** Names everything that it was made from. */
  readonly key: string;
  /** Names its own files and what they say. */
  readonly textsKey: string;
  /** Its files with their numbers, sizes and times; absent where they were too young to rely on that. */
  readonly stamp?: string | undefined;
  readonly files: readonly string[];
  readonly hasWaivers: boolean;
}

/** What earlier readings have made of plans: those whose files and surroundings are as they were are not read again. */
export interface PlanMemory {
  /** Names the program that reads: what another one made is not used. */
  readonly engine: string;
  /** In milliseconds since 1970: a file that was changed later may change again and bear the same time. */
  readonly settled: number;
  recall(id: string): RememberedPlan | undefined;
  keep(id: string, plan: RememberedPlan): void;
}

/** The plans of a workspace as their files are now, and which of them are remembered as just these. */
export interface KnownNow {
  /** By id, with what their files say. */
  readonly recalled: ReadonlyMap<string, RememberedPlan>;
  /** What is to be remembered of the files of a plan that names these others. */
  filesOf(id: string, superiors: readonly string[]): RememberedFiles;
}

/** Looks through the files of all plans for those that are as a memory knows them; their texts are put into `files`. */
export async function knownNow(files: SourceFiles, ids: readonly string[], memory: PlanMemory): Promise<KnownNow> {
  // Whatever was read before the plans may decide what a plan means.
  const around = keyOfTexts([[memory.engine, ids.join('\n')], ...[...files.texts].toSorted(byName)]);
  const { settled } = memory;
  const known = new Map<string, RememberedPlan | undefined>();
  const now = new Map<string, PlanFiles>();
  for (const id of ids) {
    const before = memory.recall(id);
    known.set(id, before);
    now.set(id, await filesNow(files, id, before, settled));
  }
  const keyOf = (id: string, superiors: readonly string[]): string =>
    hash('sha256', [around, ...[id, ...superiors].map((one) => `${one} ${now.get(one)?.textsKey ?? ''}`)].join('\n'));
  const recalled = new Map<string, RememberedPlan>();
  for (const [id, plan] of known) {
    const of = now.get(id);
    if (plan === undefined || of?.isSound !== true || plan.key !== keyOf(id, plan.superiors)) continue;
    of.putInto(files);
    recalled.set(id, plan);
  }
  return { recalled, filesOf: (id, superiors) => ({ ...remembered(now.get(id)), key: keyOf(id, superiors) }) };
}

/** The files of a plan as they are now. */
interface PlanFiles extends Omit<RememberedFiles, 'key'> {
  /** False where a file could not be read as it should. */
  readonly isSound: boolean;
  /** Hands its texts over, read or to be read. */
  putInto(files: SourceFiles): void;
}

function remembered(files: PlanFiles | undefined): Omit<RememberedFiles, 'key'> {
  const { textsKey = '', stamp, files: names = [], hasWaivers: waives = false } = files ?? {};
  return { textsKey, stamp, files: names, hasWaivers: waives };
}

/** Files that bear the stamp they had when they were read are not read again. */
async function filesNow({ disk }: SourceFiles, id: string, before: RememberedPlan | undefined, settled: number): Promise<PlanFiles> {
  const aside = { ...sourceFiles(disk), disk };
  const entries = await disk.list(`plans/${id}`);
  const names = entries.map(({ name }) => name).toSorted();
  const listed = await listedFiles(aside, id, names);
  const stamp = disk.atOnce && stampOf(disk.atOnce, names, listed, settled);
  if (before?.stamp !== undefined && before.stamp === stamp && disk.atOnce !== undefined) return asBefore(before, disk.atOnce);
  for (const file of listed) await readSource(aside, file, 'needed');
  const texts = [...aside.texts];
  return {
    textsKey: keyOfTexts([['', names.join('\n')], ...texts]),
    stamp,
    files: listed,
    hasWaivers: texts.some(([, text]) => hasWaivers(text)),
    isSound: aside.diagnostics.length === 0,
    putInto: (files) => texts.forEach(([file, text]) => files.texts.set(file, text)),
  };
}

/** Waivers are looked for in texts that were read. */
function asBefore({ textsKey, stamp, files, hasWaivers: waives }: RememberedPlan, disk: AtOnce): PlanFiles {
  const read = (file: string): string => decodeText(disk.read(file), file).text ?? '';
  return {
    ...{ textsKey, stamp, files, hasWaivers: waives, isSound: true },
    putInto: ({ texts }) => files.forEach((file) => (waives ? texts.set(file, read(file)) : texts.setLater(file, () => read(file)))),
  };
}

/** The files that a plan is read from, of which `plan.yaml` may be missing. */
async function listedFiles(files: SourceFiles, id: string, names: readonly string[]): Promise<readonly string[]> {
  const lists = planLists.filter((name) => names.includes(`${name}.yaml`)).map((name) => `plans/${id}/${name}.yaml`);
  const inFolders: string[] = [];
  for (const folder of planFolders.filter((name) => names.includes(name))) {
    for (const name of await listFolder(files, `plans/${id}/${folder}`, /\.ya?ml$/u)) inFolders.push(`plans/${id}/${folder}/${name}`);
  }
  return [`plans/${id}/plan.yaml`, ...lists, ...inFolders];
}

/** The names in the folder of a plan and its files as they stand; undefined where one is missing or was changed too lately. */
function stampOf(disk: AtOnce, names: readonly string[], files: readonly string[], settled: number): string | undefined {
  const lines = [...names];
  for (const file of files) {
    const stamp = disk.stampOf(file);
    if (stamp === undefined || stamp.changed > settled) return undefined;
    lines.push(`${file} ${stamp.words}`);
  }
  return lines.join('\n');
}

function keyOfTexts(texts: readonly (readonly [file: string, text: string])[]): string {
  return hash('sha256', JSON.stringify(texts));
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
