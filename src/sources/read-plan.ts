import { diagnose } from '../model/messages/diagnose.ts';
import { nearestNames } from '../model/nearest.ts';
import { planSourceSchema, type PlanSource } from '../model/plan.ts';
import { isAddress } from './check-address.ts';
import { checkPrivate } from './check-private.ts';
import { checkShape } from './check-shape.ts';
import type { Entry } from './disk.ts';
import { valueAt } from './schema-walk.ts';
import { LateTexts } from './late-texts.ts';
import { listFolder, namesIn, readSource, type SourceFiles } from './source-files.ts';
import { parseYaml, type YamlFile } from './yaml.ts';
import type { RememberedPlan } from './plan-memory.ts';
import type { YamlPath } from './yaml-node.ts';

/** A plan as its files say it, with the file and place of everything. */
export interface PlanFile {
  readonly id: string;
  readonly source: PlanSource;
  readonly yaml: YamlFile;
  /** True where nothing of it was in error, so that what is missing is missing and not misread. */
  readonly whole: boolean;
  /** Where it was not read anew, what an earlier reading made of it. */
  readonly remembered?: RememberedPlan | undefined;
}

/** A part of a plan that stands in a file of its own: `tasks` from `tasks.yaml`, `progress[7]` from `progress/2021.yaml` … */
interface Mount {
  readonly key: string;
  readonly yaml: YamlFile;
  /** Index in the plan's list at which this file's items begin; undefined where the file is the whole value. */
  readonly from: number;
}

/** Parts of a plan that may stand in a file of their own. */
export const planLists = ['tasks', 'changes'] as const;
/** Parts of a plan that may stand in a folder of files. */
export const planFolders = ['progress', 'records', 'ledgers', 'forms', 'receipts'] as const;

/** Reads a plan from `plans/<id>/`: `plan.yaml`, and the parts that larger plans keep in files of their own. */
export async function readPlan(files: SourceFiles, id: string): Promise<PlanFile | undefined> {
  const before = files.diagnostics.length;
  const main = await readYaml(files, `plans/${id}/plan.yaml`, 'needed');
  if (main === undefined) return undefined;
  const entries = await files.disk.list(`plans/${id}`);
  warnOfUnread(files, id, entries);
  const mounts = await readMounts(files, id, main, entries);
  const yaml = compose(main, mounts);
  const shape = checkShape(planSourceSchema, yaml);
  files.diagnostics.push(...shape.diagnostics);
  const whole = !files.diagnostics.slice(before).some(({ severity }) => severity === 'error');
  const source = shape.value ?? shape.rest;
  if (source !== undefined) checkPrivate(files, yaml, planSourceSchema, source, [main.text, ...mounts.map((mount) => mount.yaml.text)]);
  // Most plans have no finding: for memory, and so for speed, their places are not kept.
  yaml.letGo();
  if (!isAddress(files, main.file, id) || source === undefined) return undefined;
  return { id, source, yaml, whole };
}

/** A plan that is remembered: its files are read only where somebody asks for what they say or for a place in them. */
export function rememberedPlan(files: SourceFiles, id: string, remembered: RememberedPlan): PlanFile {
  let read: Pick<PlanFile, 'source' | 'yaml'> | undefined;
  const parsed = (): Pick<PlanFile, 'source' | 'yaml'> => (read ??= parseSound(files, id, remembered.files));
  return {
    id,
    whole: true,
    remembered,
    get source() {
      return parsed().source;
    },
    get yaml() {
      return parsed().yaml;
    },
  };
}

/** What files say in which nothing is wrong. */
function parseSound({ texts, disk }: SourceFiles, id: string, files: readonly string[]): Pick<PlanFile, 'source' | 'yaml'> {
  const aside: SourceFiles = { disk, texts: new LateTexts(), diagnostics: [] };
  const folder = `plans/${id}/`;
  const main = parseYaml(texts.get(`${folder}plan.yaml`) ?? '', `${folder}plan.yaml`);
  const mounts: Mount[] = [];
  for (const key of [...planLists.map((name) => `${name}.yaml`), ...planFolders.map((name) => `${name}/`)]) {
    const names = files.filter((file) => file.startsWith(`${folder}${key}`)).toSorted((a, b) => (a < b ? -1 : 1));
    for (const file of names) addMount(aside, main, mounts, key.replace(/(?:\.yaml|\/)$/u, ''), parseYaml(texts.get(file) ?? '', file));
  }
  const yaml = compose(main, mounts);
  const { value } = checkShape(planSourceSchema, yaml);
  if (value === undefined) throw new Error(`A remembered plan cannot be read: ${id}`);
  return { source: value, yaml };
}

/** A file under a name that is not read (`task.yaml`) would be missing from everything in silence. */
function warnOfUnread(files: SourceFiles, id: string, entries: readonly Entry[]): void {
  const known: readonly string[] = ['plan.yaml', 'import-report.md', ...planLists.map((name) => `${name}.yaml`)];
  for (const name of namesIn(entries, /\.(?:ya?ml|mdx|md)$/iu)) {
    const file = `plans/${id}/${name}`;
    if (known.includes(name)) continue;
    const nearest = nearestNames(name, [...known, ...planFolders.map((folder) => `${folder}/${name}`)], 1);
    files.diagnostics.push(diagnose('unknown-file', { file, line: 1, column: 1 }, { path: file, nearest }));
  }
}

async function readYaml(files: SourceFiles, file: string, needed: 'needed' | 'optional'): Promise<YamlFile | undefined> {
  const text = await readSource(files, file, needed);
  if (text === undefined) return undefined;
  const yaml = parseYaml(text, file);
  files.diagnostics.push(...yaml.diagnostics);
  return yaml.value === undefined ? undefined : yaml;
}

async function readMounts(files: SourceFiles, id: string, main: YamlFile, entries: readonly Entry[]): Promise<readonly Mount[]> {
  const mounts: Mount[] = [];
  // For speed: most plans are one file, which one look into their folder tells.
  const names = new Set(entries.map(({ name }) => name));
  for (const key of planLists.filter((key) => names.has(`${key}.yaml`))) {
    const yaml = await readYaml(files, `plans/${id}/${key}.yaml`, 'optional');
    if (yaml) addMount(files, main, mounts, key, yaml);
  }
  for (const key of planFolders.filter((key) => names.has(key))) {
    for (const name of await listFolder(files, `plans/${id}/${key}`, /\.ya?ml$/u)) {
      const yaml = await readYaml(files, `plans/${id}/${key}/${name}`, 'needed');
      if (yaml) addMount(files, main, mounts, key, yaml);
    }
  }
  return mounts;
}

function addMount(files: SourceFiles, main: YamlFile, mounts: Mount[], key: string, yaml: YamlFile): void {
  // For speed: places are worked out only where the plan has the part twice.
  const cause = valueAt(main.value, [key]) === undefined ? undefined : main.placeOf([key], 'key');
  if (cause) {
    const place = yaml.placeOf([]) ?? { file: yaml.file, line: 1, column: 1 };
    files.diagnostics.push(diagnose('yaml-duplicate-key', place, { key }, { cause }));
    return;
  }
  mounts.push({ key, yaml, from: mounts.filter((mount) => mount.key === key).reduce((sum, mount) => sum + itemsOf(mount.yaml).length, 0) });
}

/** A file of a part holds the list itself, or one item of it. */
function itemsOf(yaml: YamlFile): readonly unknown[] {
  return Array.isArray(yaml.value) ? yaml.value : [yaml.value];
}

/** One YAML file over several: paths lead to the file in which the value stands. */
function compose(main: YamlFile, mounts: readonly Mount[]): YamlFile {
  if (mounts.length === 0) return main;
  const value: Record<string, unknown> = { ...(main.value as Record<string, unknown> | null) };
  for (const { key } of mounts) value[key] = mounts.filter((mount) => mount.key === key).flatMap((mount) => itemsOf(mount.yaml));
  const at = <T>(path: YamlPath, ask: (yaml: YamlFile, rest: YamlPath) => T): T => {
    const [key, index, ...rest] = path;
    const mount = mounts.findLast((known) => known.key === key && (typeof index !== 'number' || known.from <= index));
    if (!mount) return ask(main, path);
    if (typeof index !== 'number') return ask(mount.yaml, []);
    return ask(mount.yaml, Array.isArray(mount.yaml.value) ? [index - mount.from, ...rest] : rest);
  };
  return {
    ...main,
    value,
    diagnostics: [main, ...mounts.map(({ yaml }) => yaml)].flatMap(({ diagnostics }) => diagnostics),
    placeOf: (path, part) => at(path, (yaml, rest) => yaml.placeOf(rest, part)),
    placeOfWords: (path, words) => at(path, (yaml, rest) => yaml.placeOfWords(rest, words)),
    wordsAt: (path) => at(path, (yaml, rest) => yaml.wordsAt(rest)),
    rawOf: (path) => at(path, (yaml, rest) => yaml.rawOf(rest)),
    letGo: () => [main, ...mounts.map(({ yaml }) => yaml)].forEach((yaml) => yaml.letGo()),
  };
}
