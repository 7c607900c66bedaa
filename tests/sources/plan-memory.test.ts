import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleFiles } from '../../src/rules/example.ts';
import { folderDisk, type Disk } from '../../src/sources/disk.ts';
import type { PlanMemory, RememberedPlan } from '../../src/sources/plan-memory.ts';
import { readWorkspaceOn, type WorkspaceReading } from '../../src/sources/read-workspace.ts';

const plan = 'plans/a/plan.yaml';
const { files } = exampleFiles({
  plan: `
tasks:
  - { no: '1', text: 检查消防通道, lead: 局医政股, deadline: 2021年12月 }
  - { no: '3', text: 登记隐患, lead: 局医政股, deadline: 2021年12月 }
`,
});

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'guatu-memory-'));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await write(file, text);
  }
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Writes a file as somebody does who did it some time ago. */
async function write(file: string, text: string, day = '2021-01-04'): Promise<void> {
  await writeFile(path.join(root, file), text);
  await utimes(path.join(root, file), new Date(day), new Date(day));
}

/** A memory whose clock is far ahead of every file, or as far behind. */
function memory(settled = Number.MAX_SAFE_INTEGER): PlanMemory {
  const known = new Map<string, RememberedPlan>();
  return { engine: '', settled, recall: (id) => known.get(id), keep: (id, one) => void known.set(id, one) };
}

/** A reading, and the files whose bytes were asked for. */
async function reading(remembered: PlanMemory): Promise<WorkspaceReading & { readonly read: readonly string[] }> {
  const read: string[] = [];
  const disk = folderDisk(root);
  const noted =
    <T>(ask: (file: string) => T) =>
    (file: string) => {
      read.push(file);
      return ask(file);
    };
  const spied: Disk = {
    ...disk,
    read: noted((file) => disk.read(file)),
    ...(disk.atOnce && { atOnce: { ...disk.atOnce, read: noted((file) => folderDisk(root).atOnce?.read(file) ?? new Uint8Array()) } }),
  };
  return { ...(await readWorkspaceOn(spied, remembered)), read };
}

const said = ({ diagnostics }: WorkspaceReading): readonly string[] =>
  diagnostics.map(({ rule, place }) => `${rule} ${String(place.line)}`);

describe('a plan whose files are as they were', () => {
  it('is not read again, and all that is said of it stays, with its place', async () => {
    const kept = memory();
    const first = await reading(kept);
    const second = await reading(kept);
    expect(said(first)).toContain('numbering-gap 3');
    expect(second.diagnostics).toEqual(first.diagnostics);
    expect(second.workspace).toEqual(first.workspace);
    expect(first.read).toContain(plan);
    // A place was asked for once; nothing else of the file.
    expect(second.read.filter((file) => file === plan)).toHaveLength(1);
  });

  it('has its text where somebody asks for it', async () => {
    const kept = memory();
    const first = await reading(kept);
    const { texts } = await reading(kept);
    expect(texts.get(plan)).toBe(files[plan]);
    expect(new Map(texts)).toEqual(new Map(first.texts));
  });

  it('keeps its waivers', async () => {
    const text = (files[plan] ?? '').replace(/( +)- \{ no: '3'/u, "$1# 免查 numbering-gap：原文如此\n$1- { no: '3'");
    await write(plan, text);
    const kept = memory();
    const first = await reading(kept);
    expect(said(first)).toEqual([]);
    expect((await reading(kept)).diagnostics).toEqual(first.diagnostics);
  });

  it('is read again when a sign of it changes, though it is as long as before', async () => {
    const kept = memory();
    await reading(kept);
    await write(plan, (files[plan] ?? '').replace("'3'", "'2'"), '2021-01-05');
    expect(said(await reading(kept))).not.toContain('numbering-gap 3');
  });

  it('is read again when it was written so lately that it may have been written twice', async () => {
    const kept = memory(0);
    await reading(kept);
    expect((await reading(kept)).read).toContain(plan);
  });

  it('is read anew when units have changed', async () => {
    const kept = memory();
    await reading(kept);
    await write('units.yaml', (files['units.yaml'] ?? '').replace('局医政股', '局医政科'), '2021-01-05');
    expect(said(await reading(kept))).toContain('unknown-unit 2');
  });
});
