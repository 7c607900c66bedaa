import { chmod, mkdir, readFile, readdir, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkReportSchema } from '../../src/model/check-report.ts';
import { runHere } from './run-guatu.ts';
import { smallOffice, temporaryFolder, writeFiles } from './small-workspace.ts';

const planFile = 'plans/safety/plan.yaml';
const plan = smallOffice[planFile];
let folder = '';
let root = '';

beforeEach(async () => {
  folder = await temporaryFolder();
  root = await writeFiles(path.join(folder, 'w'), smallOffice);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const read = (file: string): Promise<string> => readFile(path.join(root, file), 'utf8');

describe('check --fix', () => {
  it('mends the file, says what it mended and what remains', async () => {
    await writeFile(
      path.join(root, planFile),
      plan.replace('lead: 局医政股', 'lead：局医政股').replace('deadline: 2021年底', 'deadlin: 2021年底'),
    );
    const { code, out } = await runHere(['check', '--fix', '--root', root]);
    expect(await read(planFile)).toBe(plan.replace('deadline: 2021年底', 'deadlin: 2021年底'));
    expect(out).toMatch(/^已改好1处\nplans\/safety\/plan\.yaml:8:9 .*\n {2}- {5}lead：局医政股\n {2}\+ {5}lead: 局医政股\n/u);
    expect(out).toMatch(/deadlin[^]*\n1个错误\n$/u);
    expect(code).toBe(1);
  });

  it('exits 0 where nothing remains, and writes nothing where nothing is wrong', async () => {
    await writeFile(path.join(root, planFile), plan.replace('lead: 局医政股', 'lead：局医政股'));
    expect((await runHere(['check', '--fix', '--root', root])).code).toBe(0);
    const before = (await stat(path.join(root, planFile))).mtimeMs;
    expect(await runHere(['check', '--fix', '--root', root])).toEqual({ code: 0, out: '没有发现问题\n', err: '' });
    expect((await stat(path.join(root, planFile))).mtimeMs).toBe(before);
  });

  it('leaves no other file behind and keeps the mode of the mended one', async () => {
    await writeFile(path.join(root, planFile), plan.replace('lead: 局医政股', 'lead：局医政股'));
    await chmod(path.join(root, planFile), 0o640);
    await runHere(['check', '--fix', '--root', root]);
    expect(await readdir(path.join(root, 'plans/safety'))).toEqual(['plan.yaml']);
    expect((await stat(path.join(root, planFile))).mode & 0o777).toBe(0o640);
  });

  it('never writes outside the workspace: a link that leads out is no file of it', async () => {
    const outside = path.join(folder, 'outside.yaml');
    await writeFile(outside, plan.replace('lead: 局医政股', 'lead：局医政股'));
    await rm(path.join(root, planFile));
    await symlink(outside, path.join(root, planFile));
    const { out } = await runHere(['check', '--fix', '--root', root]);
    expect(out).toMatch(/odd-file/u);
    expect(await readFile(outside, 'utf8')).toContain('lead：');
  });

  it('--json lists what was mended with its edits, in the shape that the schema states', async () => {
    await writeFile(
      path.join(root, planFile),
      plan.replace('lead: 局医政股', 'lead：局医政股').replace('deadline: 2021年底', 'deadlin: 2021年底'),
    );
    const before = checkReportSchema.parse(JSON.parse((await runHere(['check', '--json', '--root', root])).out));
    expect(before.diagnostics.filter(({ fix }) => fix).map(({ rule }) => rule)).toEqual(['yaml-fullwidth-colon']);
    const after = checkReportSchema.parse(JSON.parse((await runHere(['check', '--fix', '--json', '--root', root])).out));
    expect(after.mended).toEqual([
      expect.objectContaining({
        rule: 'yaml-fullwidth-colon',
        fix: [{ place: { file: planFile, line: 8, column: 9, endLine: 8, endColumn: 10 }, text: ': ' }],
      }),
    ]);
    expect(after.diagnostics.map(({ rule }) => rule)).toEqual(['unknown-key']);
  });
});

async function found(): Promise<readonly string[]> {
  const { out } = await runHere(['check', '--json', '--root', root]);
  return checkReportSchema
    .parse(JSON.parse(out))
    .diagnostics.map(({ rule, severity, place, hint }) => `${severity} ${rule} ${place.file} ${hint ?? ''}`);
}

describe('files that are no files to read', () => {
  it('a plan of 100 MB', async () => {
    const huge = path.join(root, planFile);
    await writeFile(huge, plan);
    await truncate(huge, 100 * 1024 * 1024);
    expect(await found()).toEqual([expect.stringMatching(/^error file-too-large plans\/safety\/plan\.yaml .*public/u)]);
  });

  it('a folder where a file should be', async () => {
    await rm(path.join(root, 'units.yaml'));
    await mkdir(path.join(root, 'units.yaml'));
    expect(await found()).toEqual([expect.stringMatching(/^error not-a-file units\.yaml /u)]);
  });

  it('a scan of 100 MB is there all the same', async () => {
    await mkdir(path.join(root, 'public/files'), { recursive: true });
    await writeFile(path.join(root, 'public/files/scan.pdf'), '');
    await truncate(path.join(root, 'public/files/scan.pdf'), 100 * 1024 * 1024);
    const notice = smallOffice['content/notices/safety.mdx'].replace('kind: 通知', 'kind: 通知\nscan: files/scan.pdf');
    await writeFile(path.join(root, 'content/notices/safety.mdx'), notice);
    expect(await found()).toEqual([]);
  });

  it.each([
    ['content/notice/x.mdx', /是否应为“content\/notices\/x\.mdx”/u],
    ['content/notices/2021/x.mdx', /content\/notices\/x\.mdx/u],
    ['content/notices/x.md', /content\/notices\/x\.mdx/u],
    ['content/x.mdx', /content\/pages\/x\.mdx/u],
    ['notices/x.mdx', /content\/notices\/x\.mdx/u],
    ['plan/x/plan.yaml', /plans\/x\/plan\.yaml/u],
    ['plans/x.yaml', /plans\/x\/plan\.yaml/u],
    ['plans/safety/progres/2021.yaml', /plans\/safety\/progress\/2021\.yaml/u],
    ['plans/safety/progress/2021/06.yaml', /plans\/safety\/progress\/06\.yaml/u],
    ['plans/safety/task.yaml', /tasks\.yaml/u],
    ['progress.yaml', /plans\/<方案的标识>\/progress\.yaml/u],
    ['notice.mdx', /content\/notices\/notice\.mdx/u],
    ['units.yml', /units\.yaml/u],
  ])('%s: misplaced, with where it belongs', async (file, hint) => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), 'title: 虚构\n');
    const [first, ...rest] = await found();
    expect(rest).toEqual([]);
    expect(first).toMatch(new RegExp(`^warning unknown-file ${file.replaceAll('.', '\\.')} `, 'u'));
    expect(first).toMatch(hint);
  });

  it.each(['package.yaml', 'notes/plan.txt', 'public/files/data.yaml', 'content/pages/picture.png', '.github/workflows/site.yaml'])(
    '%s is none of ours',
    async (file) => {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), '');
      expect(await found()).toEqual([]);
    },
  );
});
