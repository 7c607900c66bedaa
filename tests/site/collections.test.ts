import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../../src/commands/build-pages.ts';
import type { Day } from '../../src/model/day.ts';
import { publishedWorkspace } from '../../src/site/workspace-loader.ts';
import { WorkspaceFault } from '../../src/site/workspace-fault.ts';
import { smallOffice, temporaryFolder, writeFiles } from '../commands/small-workspace.ts';

let root = '';
beforeAll(async () => {
  const plan = smallOffice['plans/safety/plan.yaml'].replace('lead: 局医政股', 'lead: 局医正股');
  root = await writeFiles(await temporaryFolder(), { ...smallOffice, 'plans/safety/plan.yaml': plan });
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('a broken entry', () => {
  it('is no workspace for the site: every finding is in the fault, with its place', async () => {
    const fault = await publishedWorkspace(root, 'public').catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(WorkspaceFault);
    expect(String(fault)).toContain('plans/safety/plan.yaml:8:11 没有名为“局医正股”的单位');
  });

  it('fails the build of Astro itself, not only our command before it', async () => {
    const build = buildPages({
      root,
      outDir: path.join(root, 'dist'),
      asOf: '2021-06-15' as Day,
      edition: 'public',
      leftOut: [],
      url: 'https://guatu-test.example.invalid/',
    });
    await expect(build).rejects.toThrow(/局医正股/u);
  });
});
