import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PlanMemory, RememberedPlan } from '../../sources/plan-memory.ts';
import { engineKey } from '../engine-key.ts';

/** A memory of plans that lasts from one build to the next: a file for each plan in `folder`; `isAfresh` where none of it is to be used. */
export function planStore(folder: string, isAfresh: boolean): PlanMemory & { close(ids: readonly string[]): void } {
  const fileOf = (id: string): string => path.join(folder, `${id}.json`);
  mkdirSync(folder, { recursive: true });
  return {
    engine: engineKey(),
    recall: (id) => (isAfresh ? undefined : readKept(fileOf(id))),
    keep: (id, plan) => {
      const aside = `${fileOf(id)}.${String(process.pid)}.part`;
      writeFileSync(aside, JSON.stringify(plan));
      renameSync(aside, fileOf(id));
    },
    close: (ids) => {
      const kept = new Set(ids.map((id) => `${id}.json`));
      for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(path.join(folder, name), { force: true });
    },
  };
}

/** A memory of plans that lasts as long as the process. */
export function planMemory(): PlanMemory {
  const known = new Map<string, RememberedPlan>();
  return { engine: '', recall: (id) => known.get(id), keep: (id, plan) => void known.set(id, plan) };
}

function readKept(file: string): RememberedPlan | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RememberedPlan;
  } catch {
    return undefined;
  }
}
