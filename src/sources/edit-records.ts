import { hazardSchema } from '../model/ledger.ts';
import { progressEntrySchema } from '../model/progress.ts';
import type { RecordChange } from '../plan/record-change.ts';
import type { Disk } from './disk.ts';
import { appendItems, setFields, type EditPath } from './edit-yaml.ts';
import { namesIn } from './source-files.ts';
import { parseYaml } from './yaml.ts';

/** A file of the workspace that changes reach: its new bytes, and how many items are new or changed in it. */
export interface EditedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly added: number;
  readonly changed: number;
}

/** The files of a workspace after changes of its records, in memory: comments, order and words of what stands there are kept, byte by byte. */
export async function editRecords(disk: Disk, changes: readonly RecordChange[]): Promise<readonly EditedFile[]> {
  const edited = new Map<string, Editing>();
  // Fields first: their places are counted in the lists as they are.
  for (const change of changes.filter(({ kind }) => kind === 'set')) await applySet(disk, edited, change);
  const adds = changes.filter((change): change is Add => change.kind === 'add');
  for (const group of Map.groupBy(adds, targetName).values()) await applyAdds(disk, edited, group);
  return [...edited].map(([file, { text, mark, added, changed }]) => ({
    file,
    bytes: new TextEncoder().encode(mark + text),
    added,
    changed,
  }));
}

interface Editing {
  text: string;
  /** The mark of byte order with which the file begins, if any. */
  readonly mark: string;
  added: number;
  changed: number;
}

type Add = Extract<RecordChange, { kind: 'add' }>;

function targetName(change: Add): string {
  return [change.planId, change.list, change.list === 'ledgers' ? change.ledger : change.period].join(' ');
}

/** A list of items in a file, and where its first item stands in the plan's list. */
interface Place {
  readonly file: string;
  readonly path: EditPath;
  readonly count: number;
}

async function applySet(disk: Disk, edited: Map<string, Editing>, change: RecordChange): Promise<void> {
  if (change.kind !== 'set') return;
  const found = change.list === 'ledgers' ? await ledgerPlace(disk, change.planId, change.ledger) : undefined;
  const place = found === undefined ? await itemPlace(disk, change.planId, change.list, change.index) : { ...found, index: change.index };
  const editing = await editingOf(disk, edited, place.file);
  const order = Object.keys(change.list === 'progress' ? progressEntrySchema.shape : hazardSchema.shape);
  editing.text = setFields(editing.text, [...place.path, place.index], change.values, order);
  editing.changed += 1;
}

async function applyAdds(disk: Disk, edited: Map<string, Editing>, changes: readonly Add[]): Promise<void> {
  const [first] = changes;
  if (first === undefined) return;
  const { file, path } =
    first.list === 'ledgers'
      ? await ledgerPlace(disk, first.planId, first.ledger)
      : await listPlace(disk, first.planId, first.list, first.period);
  const editing = await editingOf(disk, edited, file);
  editing.text = appendItems(
    editing.text,
    path,
    changes.map(({ item }) => item),
  );
  editing.added += changes.length;
}

/** What a file begins with that was not there before. */
const firstLine = '# 由 guatu collect 从各单位的填报表记入，可以手工改\n';

async function editingOf(disk: Disk, edited: Map<string, Editing>, file: string): Promise<Editing> {
  const known = edited.get(file);
  if (known !== undefined) return known;
  const whole =
    (await disk.kindOf(file)) === 'file' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(await disk.read(file)) : firstLine;
  const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : '';
  const editing = { text: whole.slice(mark.length), mark, added: 0, changed: 0 };
  edited.set(file, editing);
  return editing;
}

/** Where new items of a period go: into the list in `plan.yaml` where that has one, else into the file of the period, of its year, or a new one. */
async function listPlace(
  disk: Disk,
  planId: string,
  list: string,
  period: string,
): Promise<{ readonly file: string; readonly path: EditPath }> {
  const main = `plans/${planId}/plan.yaml`;
  const plan = await valueOf(disk, main);
  if (isMap(plan) && list in plan) return { file: main, path: [list] };
  const places = await folderPlaces(disk, planId, list);
  const names = [period, period.slice(0, 4)].flatMap((name) => [`${name}.yaml`, `${name}.yml`]);
  const files = names.map((name) => `plans/${planId}/${list}/${name}`);
  // The one that is read last, where both are there: of one day the last entry counts.
  const found = places.findLast(({ file, count }) => files.includes(file) && count !== -1)?.file;
  return { file: found ?? (await freeName(disk, `plans/${planId}/${list}/${period}`)), path: [] };
}

/** A file that holds one item alone cannot take another: the new ones go into a file beside it. */
async function freeName(disk: Disk, start: string): Promise<string> {
  for (let count = 1; ; count++) {
    const file = `${start}${count === 1 ? '' : `-${count}`}.yaml`;
    if ((await disk.kindOf(file)) === 'missing') return file;
  }
}

async function itemPlace(disk: Disk, planId: string, list: string, index: number): Promise<Place & { readonly index: number }> {
  const main = `plans/${planId}/plan.yaml`;
  const plan = await valueOf(disk, main);
  if (isMap(plan) && list in plan) return { file: main, path: [list], count: 0, index };
  let from = 0;
  for (const place of await folderPlaces(disk, planId, list)) {
    const count = Math.max(1, place.count);
    if (place.count !== 0 && index < from + count) return { ...place, index: index - from };
    from += place.count === 0 ? 0 : count;
  }
  throw new Error(`plans/${planId}/${list} has no item ${index}`);
}

/** The files of a folder of lists, in the order in which they are read; one that holds a single item has the count -1. */
async function folderPlaces(disk: Disk, planId: string, list: string): Promise<readonly Place[]> {
  const folder = `plans/${planId}/${list}`;
  const places: Place[] = [];
  for (const name of namesIn(await disk.list(folder), /\.ya?ml$/u)) {
    const value = await valueOf(disk, `${folder}/${name}`);
    places.push({
      file: `${folder}/${name}`,
      path: [],
      count: Array.isArray(value) ? value.length : value === null || value === undefined ? 0 : -1,
    });
  }
  return places;
}

/** The entries of a ledger, wherever its plan keeps it. */
async function ledgerPlace(disk: Disk, planId: string, ledger: string): Promise<{ readonly file: string; readonly path: EditPath }> {
  const main = `plans/${planId}/plan.yaml`;
  const files = [main, ...(await folderPlaces(disk, planId, 'ledgers')).map(({ file }) => file)];
  for (const file of files) {
    const value = await valueOf(disk, file);
    const inside: unknown = file === main ? (isMap(value) ? value['ledgers'] : undefined) : value;
    const base = file === main ? ['ledgers'] : [];
    if (isMap(inside) && inside['id'] === ledger) return { file, path: [...base, 'entries'] };
    const index = Array.isArray(inside) ? inside.findIndex((one: unknown) => isMap(one) && one['id'] === ledger) : -1;
    if (index >= 0) return { file, path: [...base, index, 'entries'] };
  }
  throw new Error(`plans/${planId} has no ledger ${ledger}`);
}

async function valueOf(disk: Disk, file: string): Promise<unknown> {
  if ((await disk.kindOf(file)) !== 'file') return undefined;
  return parseYaml(new TextDecoder().decode(await disk.read(file)), file).value;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
