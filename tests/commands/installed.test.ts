import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itIsWhole } from './published-site.ts';
import { builds, engine, runGuatu } from './run-guatu.ts';
import { copyCase, filesOf, hashesOf, temporaryFolder, writeFiles } from './small-workspace.ts';

const run = promisify(execFile);
const modules = path.join(engine, 'node_modules');

let folder = '';
let packed: Readonly<Record<string, string>> = {};
const app = () => path.join(folder, 'app');
const installed = () => path.join(app(), 'node_modules/guatu');
const entry = () => path.join(app(), 'node_modules/.bin/guatu');
const root = () => path.join(folder, 'workspace');

/** Packs a copy of the sources as `npm pack` does, and puts it beside the packages of this repository as `npm install` would. */
async function install(): Promise<void> {
  const source = path.join(folder, 'source');
  await mkdir(source, { recursive: true });
  const wanted = (file: string) =>
    !/(?:^|\/)(?:node_modules|\.git|\.guatu|\.astro|dist|dist-internal|lib|tests|gallery)$/u.test(path.relative(engine, file));
  await cp(engine, source, { recursive: true, filter: wanted });
  await symlink(modules, path.join(source, 'node_modules'));
  const env = {
    ...process.env,
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
    npm_config_update_notifier: 'false',
  };
  await run('npm', ['pack', '--pack-destination', folder, '--offline'], { cwd: source, env, maxBuffer: 16 * 1024 * 1024 });
  const [archive = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  await mkdir(installed(), { recursive: true });
  await run('tar', ['-xzf', path.join(folder, archive), '-C', installed(), '--strip-components=1']);
  await mkdir(path.dirname(entry()), { recursive: true });
  for (const name of await readdir(modules)) {
    if (!name.startsWith('.') && name !== 'guatu') await symlink(path.join(modules, name), path.join(app(), 'node_modules', name));
  }
  await symlink('../guatu/lib/guatu.mjs', entry());
}

beforeAll(async () => {
  folder = await temporaryFolder();
  await install();
  packed = await hashesOf(installed());
  await copyCase('office', root());
  await writeFiles(root(), { 'site.yaml': `${await readFile(path.join(root(), 'site.yaml'), 'utf8')}pdf: false\n` });
  await builds(['--root', '../workspace'], { entry: entry(), cwd: app() });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the installed package', () => {
  it('ships compiled JavaScript, a readme and a licence; no sources in TypeScript, no tests, no content', async () => {
    const files = await filesOf(installed());
    expect(files).toEqual(expect.arrayContaining(['package.json', 'lib/guatu.mjs', 'lib/cli.js', 'lib/pages/index.astro']));
    expect(files.filter((name) => /\.tsx?$|^(?:src|tests|plans|content|scripts)\//u.test(name))).toEqual([]);
  });

  itIsWhole(() => path.join(root(), 'dist'), 'https://guatu-test.example.invalid/sub/');

  it('builds what the sources build, byte for byte', async () => {
    const again = await copyCase('office', path.join(folder, 'by-source'));
    await writeFiles(again, { 'site.yaml': await readFile(path.join(root(), 'site.yaml'), 'utf8') });
    await builds(['--root', again]);
    expect(await hashesOf(path.join(root(), 'dist'))).toEqual(await hashesOf(path.join(again, 'dist')));
  });

  it('writes nothing into itself or the folder it stands in', async () => {
    expect(await hashesOf(installed())).toEqual(packed);
    expect(await readdir(app())).toEqual(['node_modules']);
    expect((await readdir(path.join(app(), 'node_modules'))).filter((name) => name.startsWith('.'))).toEqual(['.bin']);
  });

  it('checks, exports and helps', async () => {
    expect(await runGuatu(['check', '--root', root()], { entry: entry(), cwd: app() })).toMatchObject({ code: 0 });
    const { code, out } = await runGuatu(['export', '--plan', 'archive', '--as', 'csv', '--root', root()], { entry: entry(), cwd: app() });
    expect([code, out.startsWith('\uFEFF标识')]).toEqual([0, true]);
    expect(await runGuatu(['--help'], { entry: entry(), cwd: app() })).toMatchObject({ code: 0, err: '' });
  });
});
