import { folderDisk } from './disk.ts';
import { readPlansOn } from './read-plans.ts';
import type { WorkspaceReading } from './read-workspace.ts';

/** Reads one plan of a workspace with all that its tables and charts are made of; undefined where there is no such plan. */
export async function readOnePlan(root: string, id: string): Promise<WorkspaceReading | undefined> {
  const disk = folderDisk(root);
  const isThere = (await disk.list('plans')).some(({ name, isFolder }) => isFolder && name === id);
  return isThere ? readPlansOn(disk, id) : undefined;
}
