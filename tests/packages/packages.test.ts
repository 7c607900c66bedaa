import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { licenceFault } from '../../scripts/packages/licence-rules.ts';
import { licencesPage } from '../../scripts/packages/licences-page.ts';
import { readAudit } from '../../scripts/packages/read-audit.ts';
import { readLock } from '../../scripts/packages/read-lock.ts';
import { engine } from '../commands/run-guatu.ts';

const packages = readLock(path.join(engine, 'package-lock.json'));
const namesOf = (list: readonly { readonly place: string }[]) => list.map(({ place }) => place);

describe('the lock file', () => {
  it('has the hash of every package, by SHA-512', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(namesOf(packages.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/u.test(integrity)))).toEqual([]);
  });

  it('has a version of each, and names no host, no repository and no folder to fetch it from', () => {
    expect(namesOf(packages.filter(({ version, resolved }) => !/^\d+\.\d+\.\d+/u.test(version) || resolved !== ''))).toEqual([]);
  });

  it('is what package.json asks for, so that npm ci installs it and nothing else', async () => {
    const npm = path.join(engine, 'node_modules/.bin');
    const env = { ...process.env, PATH: `${npm}${path.delimiter}${process.env['PATH'] ?? ''}`, npm_config_update_notifier: 'false' };
    // Refused with 1 where the two do not fit; nothing is installed and nobody is asked.
    await promisify(execFile)('npm', ['ci', '--dry-run', '--offline', '--ignore-scripts'], {
      cwd: engine,
      env,
      maxBuffer: 16 * 1024 * 1024,
    });
  });

  it('brings one package that would run a script when it is installed, and package.json forbids it', async () => {
    const { allowScripts } = JSON.parse(await readFile(path.join(engine, 'package.json'), 'utf8')) as { readonly allowScripts: object };
    expect(packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)).toEqual(['esbuild']);
    expect(allowScripts).toEqual({ esbuild: false });
  });
});

describe('licences', () => {
  it('of all packages are allowed, those of other machines too', () => {
    expect(packages.map(licenceFault).filter((fault) => fault !== undefined)).toEqual([]);
  });

  it('stand in docs/licences.md as npm run licences writes it', async () => {
    const page = path.join(engine, 'docs/licences.md');
    const wanted = await format(licencesPage(packages), { ...(await resolveConfig(page)), filepath: page });
    expect((await readFile(page, 'utf8')) === wanted, 'run npm run licences').toBe(true);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['GPL-3.0-only', false],
    ['MIT AND GPL-2.0', false],
    ['LGPL-3.0-or-later', false],
    ['UNLICENSED', false],
    ['SEE LICENSE IN LICENSE.txt', false],
    ['(MIT AND (BSD OR GPL-3.0))', false],
    ['', false],
  ])('%j of an unknown package is allowed: %s', (licence, allowed) =>
    expect(licenceFault({ name: 'unknown', licence }) === undefined).toBe(allowed),
  );
});

describe('the answer of npm audit', () => {
  const advisory = { url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc', title: 'Reads too much', severity: 'high', range: '<2' };
  const answer = JSON.stringify({ auditReportVersion: 2, vulnerabilities: { a: { via: [advisory] }, b: { via: ['a'] } } });

  it('is each advisory once that nobody has explained', () => {
    expect(readAudit(answer, [])).toEqual({ unexplained: [`a: Reads too much (high, <2) ${advisory.url}`], explained: 0 });
    expect(readAudit(answer, [{ id: 'GHSA-aaaa-bbbb-cccc', why: 'not called' }])).toEqual({ unexplained: [], explained: 1 });
  });

  it('that never came is not taken for good news', () => {
    expect(readAudit('{"message":"405 Method Not Allowed","method":"POST"}', [])).toEqual({ noAnswer: '405 Method Not Allowed' });
    expect(readAudit('', [])).toEqual({ noAnswer: '' });
    expect(readAudit('{"auditReportVersion":2,"vulnerabilities":{}}', [])).toEqual({ unexplained: [], explained: 0 });
  });
});
