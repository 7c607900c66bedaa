import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PlanMemory, RememberedPlan } from '../../sources/plan-memory.ts';
import { engineKey } from '../engine-key.ts';

/** A memory of plans that lasts from one build to the next. */
export interface PlanStore extends PlanMemory {
  /** Writes what is to be kept, once the build has succeeded; of plans that are no longer there nothing stays. */
  close(ids: readonly string[]): void;
}

/** The memory in `folder`, a file for each plan; `isAfresh` where none of it is to be used. */
export function planStore(folder: string, isAfresh: boolean): PlanStore {
  const fileOf = (id: string): string => path.join(folder, `${id}.json`);
  const fresh = new Map<string, RememberedPlan>();
  return {
    engine: engineKey(),
    recall: (id) => (isAfresh ? undefined : readKept(fileOf(id))),
    keep: (id, plan) => void fresh.set(id, plan),
    close: (ids) => {
      mkdirSync(folder, { recursive: true });
      for (const [id, plan] of fresh) writeKept(fileOf(id), JSON.stringify(plan));
      const kept = new Set(ids.map((id) => `${id}.json`));
      for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(path.join(folder, name), { force: true });
    },
  };
}

/** Its hash stands before it: what is damaged is not published. */
function writeKept(file: string, json: string): void {
  const aside = `${file}.${String(process.pid)}.part`;
  writeFileSync(aside, `${hash('sha256', json)}\n${json}`);
  renameSync(aside, file);
}

/** A memory of plans that lasts as long as the process. */
export function planMemory(): PlanMemory {
  const known = new Map<string, RememberedPlan>();
  return { engine: '', recall: (id) => known.get(id), keep: (id, plan) => void known.set(id, plan) };
}

function readKept(file: string): RememberedPlan | undefined {
  try {
    const [sum = '', json = ''] = readFileSync(file, 'utf8').split('\n', 2);
    return hash('sha256', json) === sum ? (JSON.parse(json) as RememberedPlan) : undefined;
  } catch {
    return undefined;
  }
}
