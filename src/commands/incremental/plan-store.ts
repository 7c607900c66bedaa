import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PlanMemory, RememberedPlan } from '../../sources/plan-memory.ts';
import { engineKey } from '../engine-key.ts';
import { diskTick } from './disk-tick.ts';

/** A memory of plans that lasts from one build to the next. */
export interface PlanStore extends PlanMemory {
  /** Puts what is to be kept into bytes: a second of work that may be done while a build waits for the disk. */
  prepare(): void;
  /** Writes what is to be kept, once the build has succeeded; of plans that are no longer there nothing stays. */
  close(ids: readonly string[]): void;
}

/** The memory in `folder`, a file for each plan; `isAfresh` where none of it is to be used, `now` in milliseconds since 1970. */
export function planStore(folder: string, isAfresh: boolean, now: number): PlanStore {
  const fileOf = (id: string): string => path.join(folder, `${id}.json`);
  const fresh = new Map<string, RememberedPlan>();
  const prepared = new Map<RememberedPlan, Buffer>();
  return {
    engine: engineKey(),
    settled: now - diskTick,
    recall: (id) => (isAfresh ? undefined : readKept(fileOf(id))),
    keep: (id, plan) => void fresh.set(id, plan),
    prepare: () => {
      for (const plan of fresh.values()) prepared.set(plan, keptBytes(plan));
    },
    close: (ids) => {
      mkdirSync(folder, { recursive: true });
      for (const [id, plan] of fresh) writeKept(fileOf(id), prepared.get(plan) ?? keptBytes(plan));
      const kept = new Set(ids.map((id) => `${id}.json`));
      for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(path.join(folder, name), { force: true });
    },
  };
}

/** Its hash stands before it: what is damaged is not published. */
function keptBytes(plan: RememberedPlan): Buffer {
  const json = Buffer.from(JSON.stringify(plan));
  return Buffer.concat([Buffer.from(`${hash('sha256', json)}\n`), json]);
}

function writeKept(file: string, bytes: Buffer): void {
  const aside = `${file}.${String(process.pid)}.part`;
  writeFileSync(aside, bytes);
  renameSync(aside, file);
}

/** A memory of plans that lasts as long as the process, with its clock. */
export function planMemory(now: () => number): PlanMemory {
  const known = new Map<string, RememberedPlan>();
  return {
    engine: '',
    get settled() {
      return now() - diskTick;
    },
    recall: (id) => known.get(id),
    keep: (id, plan) => void known.set(id, plan),
  };
}

function readKept(file: string): RememberedPlan | undefined {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf('\n');
    const isWhole = hash('sha256', bytes.subarray(end + 1)) === bytes.toString('latin1', 0, Math.max(0, end));
    return isWhole ? (JSON.parse(bytes.toString('utf8', end + 1)) as RememberedPlan) : undefined;
  } catch {
    return undefined;
  }
}
