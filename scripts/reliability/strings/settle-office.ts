import { readWorkspaceOn } from '../../../src/sources/read-workspace.ts';
import { memoryDisk } from '../../fuzz/memory-disk.ts';
import type { HostileOffice } from './hostile-office.ts';
import { harmless } from './hostile-strings.ts';
import type { Leaf, WrittenFile } from './leaf.ts';

/** Files of a workspace by path. */
export type OfficeFiles = Readonly<Record<string, string>>;

/** An office that can be built, and the same one with harmless words in the place of its strings. */
export interface SettledOffice {
  readonly hostile: OfficeFiles;
  readonly twin: OfficeFiles;
  /** Strings that the reader refused with a finding at their line, by the rule. */
  readonly refused: ReadonlyMap<number, string>;
  /** What was refused without a place or words that help: a fault of ours. */
  readonly failures: readonly string[];
}

/** What stands where a string was refused. */
function instead({ path }: Leaf): string {
  return path.endsWith('duties[]') ? '每季度至少检查1次' : path.endsWith('roles') ? '局医政股' : '字';
}

const MOST_ROUNDS = 8;

/** Takes away, until nothing is in error, every string that the reader refuses; each must have a finding at its own line. */
export async function settleOffice(office: HostileOffice): Promise<SettledOffice> {
  const refused = new Map<number, string>();
  const write = (words: (text: string) => string) => office.write((leaf) => (refused.has(leaf.number) ? instead(leaf) : words(leaf.text)));
  const failures: string[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = [...(await refusals(write((text) => text))), ...(await refusals(write(harmless)))];
    failures.push(
      ...found.filter(({ leaf, hint }) => leaf === undefined || refused.has(leaf.number) || hint === '').map(({ said }) => said),
    );
    for (const { leaf, rule } of found) if (leaf !== undefined) refused.set(leaf.number, rule);
    if (found.length === 0 || failures.length > 0) break;
  }
  return { hostile: textsOf(write((text) => text)), twin: textsOf(write(harmless)), refused, failures };
}

interface Refusal {
  readonly leaf: Leaf | undefined;
  readonly rule: string;
  readonly hint: string;
  readonly said: string;
}

/** What the reader finds in error, with the string that stands on its line. */
async function refusals(files: Readonly<Record<string, WrittenFile>>): Promise<readonly Refusal[]> {
  const { diagnostics } = await readWorkspaceOn(memoryDisk(textsOf(files)));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.map(({ rule, place, message, hint = '' }) => ({
    leaf: files[place.file]?.leafAt.get(place.line),
    rule,
    hint,
    said: `${place.file}:${String(place.line)}:${String(place.column)} ${rule}: ${message}`,
  }));
}

function textsOf(files: Readonly<Record<string, WrittenFile>>): OfficeFiles {
  return Object.fromEntries(Object.entries(files).map(([file, { text }]) => [file, text]));
}
