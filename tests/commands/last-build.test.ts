import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Effects } from '../../src/commands/effects.ts';
import { buildInputs } from '../../src/commands/incremental/build-inputs.ts';
import { lastBuild, noteBuild } from '../../src/commands/incremental/last-build.ts';
import { isUsageFault, parseOptions, type Options } from '../../src/commands/options.ts';
import { smallOffice, temporaryFolder, writeFiles } from './small-workspace.ts';

/** Long after the files of the test were written: that two edits could bear the same time is another matter. */
const effects: Effects = {
  print: () => undefined,
  say: () => undefined,
  now: () => Date.now() + 60_000,
  environment: { GUATU_FONTS: '/nonexistent', GUATU_SYSTEM_FONTS: 'off' },
};

let root = '';
beforeEach(async () => {
  root = await writeFiles(await temporaryFolder(), {
    ...smallOffice,
    'dist/index.html': '<p>上次的网站',
    'shared/plan.yaml': 'title: 甲\n',
  });
});
afterEach(() => rm(root, { recursive: true, force: true }));

function asked(...args: readonly string[]): Options {
  const options = parseOptions(['--root', root, ...args], root, 'build');
  if (isUsageFault(options)) throw new Error(options.usage);
  return options;
}

const noted = (...args: readonly string[]) => noteBuild(asked(...args), buildInputs(asked(...args), effects), '');
const stands = async (...args: readonly string[]) => (await lastBuild(asked(...args), buildInputs(asked(...args), effects))) !== undefined;

describe('the last build', () => {
  it('stands while nothing changes, and says how many files it has', async () => {
    await noted();
    expect(await lastBuild(asked(), buildInputs(asked(), effects))).toMatchObject({ files: 1 });
  });

  it('is no more that of a workspace in which the file changed to which a link leads', async () => {
    await mkdir(path.join(root, 'plans/linked'));
    await symlink('../../shared/plan.yaml', path.join(root, 'plans/linked/plan.yaml'));
    await noted();
    expect(await stands()).toBe(true);
    await writeFile(path.join(root, 'shared/plan.yaml'), 'title: 乙\n');
    expect(await stands()).toBe(false);
  });

  it('is no more that of a workspace in which a link leads nowhere or in a circle', async () => {
    await symlink('nowhere.yaml', path.join(root, 'plans/nowhere'));
    await symlink('circle', path.join(root, 'plans/circle'));
    await noted();
    expect(await stands()).toBe(true);
    await writeFile(path.join(root, 'plans/nowhere.yaml'), '');
    expect(await stands()).toBe(false);
  });

  it('is not that of another browser, also where a link leads to it', async () => {
    const program = path.join(root, 'chrome-1');
    await writeFile(program, '120');
    await symlink('chrome-1', path.join(root, 'chrome'));
    const world = { ...effects, environment: { ...effects.environment, GUATU_BROWSER: path.join(root, 'chrome') } };
    await noteBuild(asked(), buildInputs(asked(), world), '');
    expect(await lastBuild(asked(), buildInputs(asked(), world))).toBeDefined();
    expect(await stands()).toBe(false);
    await writeFile(program, '121');
    expect(await lastBuild(asked(), buildInputs(asked(), world))).toBeUndefined();
  });

  it('is no more that of a workspace with a new plan that has no file yet, which a build refuses', async () => {
    await noted();
    await mkdir(path.join(root, 'plans/empty'));
    expect(await stands()).toBe(false);
  });

  it('of the whole site is not that of a share of its PDFs in the same folder', async () => {
    const out = ['--out', path.join(root, 'dist')];
    await noted(...out);
    expect(await stands(...out)).toBe(true);
    expect(await stands(...out, '--shard', '1/2')).toBe(false);
    await noted(...out, '--shard', '1/2');
    expect(await stands(...out, '--shard', '2/2')).toBe(false);
  });

  it.each(['history: public', '"history": public', '{ history: public }'])('asks git where plans have a history: %s', async (line) => {
    const git = (...args: readonly string[]): Buffer =>
      execFileSync('git', ['-C', root, '-c', 'user.name=甲', '-c', 'user.email=a@example.invalid', ...args]);
    const text = await readFile(path.join(root, 'site.yaml'), 'utf8');
    await writeFile(
      path.join(root, 'site.yaml'),
      line.startsWith('{') ? `{ name: 站, url: 'https://a.example.invalid/', ${line.slice(1)}\n` : `${text}${line}\n`,
    );
    git('init', '--quiet');
    await noted();
    expect(await stands()).toBe(true);
    git('commit', '--quiet', '--allow-empty', '--message', '改了');
    expect(await stands()).toBe(false);
  });
});
