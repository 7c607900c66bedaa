import { hash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../../print/write-whole.ts';
import type { SummaryMemory, SummaryPlace } from '../../site/current-build.ts';
import { engineKey } from '../engine-key.ts';

/** A memory of summaries of plans that lasts from one build to the next. */
export interface SummaryStore extends SummaryMemory {
  /** Writes what is to be kept, once the build has succeeded: of plans that it has seen, and made as it makes them. */
  close(): Promise<void>;
}

/** The memory in a file, which is read once something is asked for; `isAfresh` where none of it is to be used. */
export function summaryStore(file: string, isAfresh: boolean): SummaryStore {
  let before: Kept | undefined;
  const kept = (): Kept => (before ??= isAfresh ? new Map() : readKept(file));
  const fresh = new Map<string, string>();
  const asked = new AskedPlaces();
  return {
    take: (place) => {
      asked.add(place);
      const line = kept().get(keyOf(place));
      return line && (JSON.parse(line.toString()) as unknown);
    },
    keep: (place, summary) => void fresh.set(keyOf(place), JSON.stringify(summary)),
    close: async () => {
      const lines = [...kept()].filter(([key]) => !fresh.has(key) && asked.mayAsk(placeOf(key)));
      mkdirSync(path.dirname(file), { recursive: true });
      await writeWhole(file, written([...lines, ...fresh]));
    },
  };
}

/** What was asked for in a build, by which it is told what a later one may ask for. */
class AskedPlaces {
  readonly #plans = new Set<string>();
  readonly #bases = new Map<string, string>();

  add({ what, basis, plan }: SummaryPlace): void {
    this.#plans.add(plan);
    this.#bases.set(what, basis);
  }

  /** Whether the plan is still as it was, and the summary of it would still be made of the same. */
  mayAsk({ what, basis, plan }: SummaryPlace): boolean {
    return this.#plans.has(plan) && (this.#bases.get(what) ?? basis) === basis;
  }
}

/** JSON by what it is of: pieces of one file, each read as text once it is asked for. */
type Kept = ReadonlyMap<string, Buffer>;

function keyOf({ what, basis, plan }: SummaryPlace): string {
  return `${what} ${basis} ${plan}`;
}

function placeOf(key: string): SummaryPlace {
  const [what = '', basis = '', plan = ''] = key.split(' ');
  return { what, basis, plan };
}

const lineEnd = 0x0a;
const keyEnd = 0x09;

/** The hash of all that follows it and the engine that made it, then a line for each summary. */
function written(summaries: readonly (readonly [key: string, json: string | Buffer])[]): Buffer {
  const lines = Buffer.concat(summaries.flatMap(([key, json]) => [Buffer.from(`${key}\t`), Buffer.from(json), Buffer.of(lineEnd)]));
  return Buffer.concat([Buffer.from(`${headOf(lines)}\n`), lines]);
}

function headOf(lines: Buffer): string {
  return `${hash('sha256', lines)} ${engineKey()}`;
}

/** Nothing, where the file is not there, is damaged, or was made by another engine. */
function readKept(file: string): Kept {
  try {
    const bytes = readFileSync(file);
    const lines = bytes.subarray(bytes.indexOf(lineEnd) + 1);
    if (bytes.subarray(0, bytes.length - lines.length - 1).toString() !== headOf(lines)) return new Map();
    return new Map(linesOf(lines));
  } catch {
    return new Map();
  }
}

function* linesOf(lines: Buffer): Generator<readonly [string, Buffer]> {
  for (let start = 0; start < lines.length;) {
    const [tab, end] = [lines.indexOf(keyEnd, start), lines.indexOf(lineEnd, start)];
    yield [lines.subarray(start, tab).toString(), lines.subarray(tab + 1, end)];
    start = end + 1;
  }
}
