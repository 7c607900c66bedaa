import { execFileSync } from 'node:child_process';
import { symlink, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isNewEnough, launchPlan, oldestNode, packagedNode } from '../../src/guatu.mjs';
import { engine, runGuatu } from './run-guatu.ts';
import { temporaryFolder } from './small-workspace.ts';

describe('which Node runs', () => {
  it.each([
    ['24.21.0', true],
    ['22.18.0', true],
    ['23.0.0', true],
    ['22.17.9', false],
    ['20.20.2', false],
    ['9.99.0', false],
  ])('%s is new enough: %s', (version, answer) => expect(isNewEnough(version)).toBe(answer));

  it('a new one goes on, with or without a packaged one', () => {
    expect(launchPlan('24.0.0', undefined, false)).toEqual({ go: 'on' });
    expect(launchPlan('24.0.0', '/packaged/node', true)).toEqual({ go: 'on' });
  });

  it('an old one hands over to the packaged one, once', () => {
    expect(launchPlan('20.20.2', '/packaged/node', false)).toEqual({ go: 'again', node: '/packaged/node' });
    expect(launchPlan('20.20.2', '/packaged/node', true)).toMatchObject({ go: 'refuse' });
  });

  it('an old one alone refuses, says which it needs, which it is, and what to do', () => {
    const plan = launchPlan('20.20.2', undefined, false);
    expect(plan).toMatchObject({ go: 'refuse' });
    const message = plan.go === 'refuse' ? plan.message : '';
    expect(message).toContain(oldestNode.join('.'));
    expect(message).toContain('20.20.2');
    expect(message).toMatch(/提示：.*nodejs\.org/u);
  });
});

/** Nodes of this machine that are too old to run the sources. */
function oldNodes(): readonly string[] {
  const places = [
    '/usr/bin/node',
    '/usr/local/bin/node',
    ...(process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, 'node')),
  ];
  return [...new Set(places)].filter((program) => {
    try {
      return !isNewEnough(
        execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
          .trim()
          .slice(1),
      );
    } catch {
      return false;
    }
  });
}

const [old] = oldNodes();

describe('the command as it is called', () => {
  let folder = '';
  beforeAll(async () => void (folder = await temporaryFolder()));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.runIf(old !== undefined && packagedNode() !== undefined)('by an old Node runs itself again with the packaged one', async () => {
    const { code, out, err } = await runGuatu(['--help'], { node: old ?? '' });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^用法：guatu /u);
    expect(await runGuatu(['chek'], { node: old ?? '' })).toMatchObject({ code: 2 });
  });

  it.runIf(old !== undefined)('by an old Node that was already handed over to refuses with 2 and no trace', async () => {
    const { code, out, err } = await runGuatu(['--help'], { node: old ?? '', env: { GUATU_NODE_AGAIN: '1' } });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^挂图需要 Node .*\n提示：.*\n$/u);
  });

  it('through a link, as npm makes one, runs', async () => {
    const link = path.join(folder, 'guatu');
    await symlink(path.join(engine, 'src/guatu.mjs'), link);
    expect(await runGuatu(['--help'], { entry: link, cwd: folder })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^用法/u) as string,
    });
  });

  it('takes its root from the folder in which it is called', async () => {
    const { code, out } = await runGuatu(['check'], { cwd: folder });
    expect(code).toBe(1);
    expect(out).toContain('site.yaml:1:1 错误');
  });
});
