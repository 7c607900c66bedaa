import * as z from 'zod';
import { formatDiagnostics } from '../../src/commands/format-diagnostics.ts';
import type { Diagnostic, Place } from '../../src/model/diagnostic.ts';
import { documentSchema } from '../../src/model/document.ts';
import { planSourceSchema } from '../../src/model/plan.ts';
import { siteSchema } from '../../src/model/site.ts';
import { unitsFileSchema } from '../../src/model/unit.ts';
import { readWorkspaceOn, type WorkspaceReading } from '../../src/sources/read-workspace.ts';
import { memoryDisk } from './memory-disk.ts';
import { mutate, mutationKinds, type Mutation, type MutationKind } from './mutate.ts';
import { chanceFrom } from './random.ts';

/** How much is broken, and from which seed. */
export interface FuzzOptions {
  readonly mutations: number;
  readonly seed: number;
}

/** What a run of mutations showed; all is well where `failures` is empty. */
export interface FuzzResult {
  readonly failures: readonly string[];
  readonly mutations: Readonly<Record<MutationKind, number>>;
  /** Of these, how many were reported by a new error. */
  readonly reported: Readonly<Record<MutationKind, number>>;
  /** Milliseconds of the processor that the slowest reading took, however busy the machine was, and what it read. */
  readonly slowest: { readonly milliseconds: number; readonly what: string };
}

/** A file that is broken, in a workspace as small as it can be read in. */
interface Subject {
  readonly file: string;
  readonly files: Readonly<Record<string, string>>;
  /** What is found in the unbroken workspace. */
  readonly before: ReadonlyMap<string, number>;
}

const MOST_MILLISECONDS = 2000;

/** Breaks the files of a workspace one at a time, reads it again in memory, and looks at what the reader says. */
export async function runFuzz(files: Readonly<Record<string, string>>, options: FuzzOptions): Promise<FuzzResult> {
  const chance = chanceFrom(options.seed);
  const subjects = await subjectsOf(files);
  const known = propertyNames();
  const failures: string[] = [];
  const mutations = zeros();
  const reported = zeros();
  let slowest = { milliseconds: 0, what: '' };
  for (let count = 0; count < options.mutations; count++) {
    const subject = chance.one(subjects);
    const mutation = mutate(subject.file, subject.files[subject.file] ?? '', chance.one(mutationKinds), chance, known);
    if (mutation === undefined) continue;
    const { faults, milliseconds, isReported } = await look(subject, mutation);
    const what = `#${count} ${subject.file} ${mutation.kind}: ${mutation.what}`;
    failures.push(...faults.map((fault) => `${what}: ${fault}`));
    mutations[mutation.kind]++;
    if (isReported) reported[mutation.kind]++;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, what };
  }
  return { failures, mutations, reported, slowest };
}

function zeros(): Record<MutationKind, number> {
  return Object.fromEntries(mutationKinds.map((kind) => [kind, 0])) as Record<MutationKind, number>;
}

/** A plan or document is read with its fellow of the same name; site and units with the smallest plan. */
async function subjectsOf(files: Readonly<Record<string, string>>): Promise<readonly Subject[]> {
  const shared = ['site.yaml', 'units.yaml'];
  const ids = [...new Set(Object.keys(files).flatMap((file) => /^plans\/([^/]+)\//u.exec(file)?.[1] ?? []))];
  const sizeOf = (id: string): number => files[`plans/${id}/plan.yaml`]?.length ?? 0;
  const smallest = ids.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0] ?? '';
  const of = (id: string): string[] => Object.keys(files).filter((file) => file.startsWith(`plans/${id}/`) || file.endsWith(`/${id}.mdx`));
  const sets = [
    ...ids.flatMap((id) => of(id).map((file) => ({ file, set: of(id) }))),
    ...shared.map((file) => ({ file, set: of(smallest) })),
  ];
  const subjects: Subject[] = [];
  for (const { file, set } of sets) {
    const own = Object.fromEntries([...shared, ...set].map((name) => [name, files[name] ?? '']));
    const { diagnostics } = await readWorkspaceOn(memoryDisk(own));
    subjects.push({ file, files: own, before: countsOf(diagnostics) });
  }
  return subjects;
}

async function look(subject: Subject, mutation: Mutation): Promise<{ faults: string[]; milliseconds: number; isReported: boolean }> {
  const started = process.cpuUsage();
  try {
    const reading = await readWorkspaceOn(memoryDisk({ ...subject.files, [subject.file]: mutation.text }));
    const milliseconds = millisecondsSince(started);
    const said = formatDiagnostics(reading.diagnostics, reading.texts);
    const isReported = hasNewError(reading.diagnostics, subject.before);
    const faults = [
      ...(milliseconds > MOST_MILLISECONDS ? [`took ${Math.round(milliseconds)} ms`] : []),
      ...(mutation.isNoticeable && !isReported ? ['not reported'] : []),
      ...(/\bundefined\b|\[object |\n\s+at .*:\d+/u.test(said) ? ['says what no clerk understands'] : []),
      ...outside(reading),
    ];
    return { faults, milliseconds, isReported };
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { faults: [`crashed: ${fault}`], milliseconds: millisecondsSince(started), isReported: false };
  }
}

function millisecondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function countsOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const names = diagnostics.map(nameOf);
  return new Map([...Map.groupBy(names, (name) => name)].map(([name, list]) => [name, list.length]));
}

function nameOf({ rule, severity, message }: Diagnostic): string {
  return `${severity} ${rule} ${message}`;
}

function hasNewError(diagnostics: readonly Diagnostic[], before: ReadonlyMap<string, number>): boolean {
  const errors = countsOf(diagnostics.filter(({ severity }) => severity === 'error'));
  return [...errors].some(([name, count]) => count > (before.get(name) ?? 0));
}

/** Places that are not in their file, of findings, causes and fixes. */
function outside({ diagnostics, texts }: WorkspaceReading): string[] {
  const places = diagnostics.flatMap(({ rule, place, note, fix = [] }) =>
    [place, ...(note ? [note.place] : []), ...fix.map((edit) => edit.place)].map((one) => ({ rule, place: one })),
  );
  return places
    .filter(({ place }) => !isInside(place, texts))
    .map(({ rule, place }) => `${rule} at ${JSON.stringify(place)} is outside its file`);
}

function isInside({ file, line, column, endLine = line, endColumn = column }: Place, texts: ReadonlyMap<string, string>): boolean {
  const lines = (texts.get(file) ?? '').split(/\r\n|\r|\n/u);
  const fits = (at: number, wide: number): boolean =>
    at >= 1 && at <= lines.length && wide >= 1 && wide <= (lines[at - 1]?.length ?? 0) + 1;
  return fits(line, column) && fits(endLine, endColumn) && (endLine > line || endColumn >= column);
}

/** Every name that some schema knows: what a key may not be renamed to. */
function propertyNames(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const schema of [planSourceSchema, documentSchema, unitsFileSchema, siteSchema]) {
    collect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), names);
  }
  return names;
}

function collect(schema: unknown, names: Set<string>): void {
  if (schema === null || typeof schema !== 'object') return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') for (const name of Object.keys(value as object)) names.add(name);
    collect(value, names);
  }
}
