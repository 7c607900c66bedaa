import type { Diagnostic, OtherEncoding } from '../model/diagnostic.ts';
import { applyEdits, compatible } from './apply-edits.ts';
import { folderDisk, overlaidDisk, type Disk } from './disk.ts';
import { isWorse } from './is-worse.ts';
import { readWorkspaceOn, type WorkspaceReading } from './read-workspace.ts';

/** A finding that was mended, with the lines it changed, before and after. */
export interface MendedFinding {
  readonly finding: Diagnostic;
  readonly lines: readonly (readonly [before: string, after: string])[];
}

/** A workspace after everything that can safely be mended was mended, in memory: nothing is written yet. */
export interface FixedWorkspace {
  /** What remains. */
  readonly reading: WorkspaceReading;
  readonly mended: readonly MendedFinding[];
  /** New bytes of the files that changed, by path from the root. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Every round mends or refuses something, or ends the work. */
const MOST_ROUNDS = 200;
const byteOrderMark = [0xef, 0xbb, 0xbf] as const;

/** Mends the workspace in `root` as far as its findings carry a fix; a fix that would make new errors is taken back. */
export async function fixWorkspace(root: string): Promise<FixedWorkspace> {
  return fixWorkspaceOn(folderDisk(root));
}

/** The same on any disk. */
export async function fixWorkspaceOn(disk: Disk): Promise<FixedWorkspace> {
  let state: FixedWorkspace = { reading: await readWorkspaceOn(disk), mended: [], files: new Map() };
  const refused = new Set<string>();
  /** Files in which several fixes together went wrong: there one at a time is tried. */
  const careful = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = choose(state.reading, refused, careful);
    if (chosen.size === 0) break;
    const next = await mended(disk, state, chosen);
    const wrong = [...chosen].filter(([file, findings]) => isWorse(state.reading, next.reading, file, findings));
    if (wrong.length === 0) state = next;
    for (const [file, findings] of wrong) {
      if (findings.length > 1) careful.add(file);
      else for (const finding of findings) refused.add(nameOf(finding));
    }
  }
  return state;
}

/** The findings of a reading, without the fixes that would be taken back: what `fix` stays on, `check --fix` mends. */
export async function withKeptFixes(disk: Disk, { diagnostics }: WorkspaceReading): Promise<readonly Diagnostic[]> {
  if (diagnostics.every(({ fix }) => fix === undefined)) return diagnostics;
  const { reading } = await fixWorkspaceOn(disk);
  const refused = new Set(reading.diagnostics.filter(({ fix }) => fix !== undefined).map(nameOf));
  return diagnostics.map((finding) => (refused.has(nameOf(finding)) ? withoutFix(finding) : finding));
}

/** A finding that nothing mends by itself. */
export function withoutFix({ fix: _, ...finding }: Diagnostic): Diagnostic {
  return finding;
}

type Chosen = ReadonlyMap<string, readonly Diagnostic[]>;

function choose({ diagnostics, texts }: WorkspaceReading, refused: ReadonlySet<string>, careful: ReadonlySet<string>): Chosen {
  const candidates = diagnostics.filter((finding) => finding.fix !== undefined && !refused.has(nameOf(finding)));
  const chosen = new Map<string, readonly Diagnostic[]>();
  for (const [file, findings] of Map.groupBy(candidates, ({ place }) => place.file)) {
    const together = compatible(findings, texts.get(file) ?? '');
    chosen.set(file, careful.has(file) ? together.slice(0, 1) : together);
  }
  return chosen;
}

/** A finding is the same again on the same line; fixes add and take away no lines. */
function nameOf({ rule, place, message }: Diagnostic): string {
  return `${rule} ${place.file}:${place.line} ${message}`;
}

async function mended(disk: Disk, state: FixedWorkspace, chosen: Chosen): Promise<FixedWorkspace> {
  const now = overlaidDisk(disk, state.files);
  const files = new Map(state.files);
  for (const [file, findings] of chosen) files.set(file, rewritten(await now.read(file), state.reading.texts.get(file), findings));
  const reading = await readWorkspaceOn(overlaidDisk(disk, files));
  const done = [...chosen.values()].flat().map((finding) => mendedFinding(finding, state.reading, reading));
  return { reading, mended: [...state.mended, ...done], files };
}

function rewritten(bytes: Uint8Array, text: string | undefined, findings: readonly Diagnostic[]): Uint8Array {
  const encoding = encodingOf(findings);
  if (encoding !== undefined) return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
  const hasMark = byteOrderMark.every((byte, index) => bytes[index] === byte);
  return new TextEncoder().encode((hasMark ? '\uFEFF' : '') + applyEdits(findings, text ?? ''));
}

function encodingOf(findings: readonly Diagnostic[]): OtherEncoding | undefined {
  for (const edit of findings.flatMap(({ fix = [] }) => fix)) if ('encoding' in edit) return edit.encoding;
  return undefined;
}

function mendedFinding(finding: Diagnostic, before: WorkspaceReading, after: WorkspaceReading): MendedFinding {
  const { file } = finding.place;
  const numbers = new Set((finding.fix ?? []).flatMap((edit) => ('encoding' in edit ? [] : [edit.place.line])));
  const lines = [...numbers].map((line) => [lineOf(before, file, line), lineOf(after, file, line)] as const);
  return { finding, lines };
}

function lineOf({ texts }: WorkspaceReading, file: string, line: number): string {
  return (texts.get(file) ?? '').split(/\r\n|\r|\n/u)[line - 1] ?? '';
}
