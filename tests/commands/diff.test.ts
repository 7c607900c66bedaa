import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedSchemas } from '../../src/formats/json/schemas.ts';
import type { DiffJson } from '../../src/formats/json/diff-json.ts';
import { edited, knownEdits, recordedChanges, saidOfChanges, saidOfSwap } from './known-edits.ts';
import { engine, runHere } from './run-guatu.ts';
import { summaryOf } from '../plan/diff/summary-of.ts';
import { temporaryFolder } from './small-workspace.ts';

const plan = 'fuling-2020-three-year';
let home = '';
const at = (...names: string[]): string => path.join(home, ...names);

async function git(...args: string[]): Promise<void> {
  const identity = ['-c', 'user.name=clerk', '-c', 'user.email=clerk@example.invalid', '-c', 'commit.gpgsign=false'];
  await promisify(execFile)('git', [...identity, ...args], { cwd: at('repository') });
}

async function commit(message: string): Promise<void> {
  await git('add', '-A');
  await git('commit', '-q', '-m', message);
}

/** A workspace in a folder of a repository: Fuling's plan alone. */
async function fuling(root: string): Promise<void> {
  await mkdir(path.join(root, 'content/notices'), { recursive: true });
  await cp(path.join(engine, 'site.yaml'), path.join(root, 'site.yaml'));
  await cp(path.join(engine, 'units.yaml'), path.join(root, 'units.yaml'));
  await cp(path.join(engine, 'plans', plan), path.join(root, 'plans', plan), { recursive: true });
  await cp(path.join(engine, `content/notices/${plan}.mdx`), path.join(root, `content/notices/${plan}.mdx`));
}

async function editFuling(root: string): Promise<void> {
  const file = path.join(root, 'plans', plan, 'plan.yaml');
  await writeFile(file, edited(await readFile(file, 'utf8')));
  await writeFile(path.join(root, 'plans', plan, 'changes.yaml'), recordedChanges);
}

async function jsonOf(...args: string[]): Promise<DiffJson> {
  const { out, err } = await runHere(['diff', ...args, '--json'], { cwd: home });
  if (out === '') throw new Error(err);
  return JSON.parse(out) as DiffJson;
}

const said = ({ plans }: DiffJson): readonly string[] => plans.flatMap(({ edits }) => edits.map(summaryOf)).toSorted();

beforeAll(async () => {
  home = await temporaryFolder('guatu-diff-');
  await fuling(at('before'));
  await cp(at('before'), at('after'), { recursive: true });
  await editFuling(at('after'));
  await mkdir(at('repository'));
  await git('init', '-q', '-b', 'main');
  await cp(at('before'), at('repository', 'office'), { recursive: true });
  await commit('plan as issued');
  await git('tag', 'issued');
  await editFuling(at('repository', 'office'));
  await commit('edits');
});

afterAll(() => rm(home, { recursive: true }));

describe('a plan with more than forty edits of known kind', () => {
  const expected = [...knownEdits.flatMap(({ says }) => says), ...saidOfChanges, saidOfSwap].toSorted();

  it('is told exactly these between two folders', async () => {
    expect(knownEdits.length).toBeGreaterThanOrEqual(40);
    expect(said(await jsonOf('before', 'after'))).toEqual(expected);
  });

  it('is told the same between two revisions, and against the working tree, with nothing checked out', async () => {
    const folders = await jsonOf('before', 'after');
    const revisions = await jsonOf('issued', 'HEAD', '--root', 'repository/office');
    expect(revisions.plans).toEqual(folders.plans);
    expect(revisions.before).toEqual({ name: 'issued', revision: expect.stringMatching(/^[0-9a-f]{40}$/u) as string });
    const working = await jsonOf('HEAD~1', '--root', 'repository/office');
    expect(working.plans).toEqual(folders.plans);
    const { stdout } = await promisify(execFile)('git', ['status', '--porcelain'], { cwd: at('repository') });
    expect(stdout).toBe('');
  });

  it('reads for people as the kept page does', async () => {
    const { out, code } = await runHere(['diff', 'before', 'after'], { cwd: home });
    await expect(out).toMatchFileSnapshot('expected/diff.txt');
    expect(code).toBe(0);
    expect((await runHere(['diff', 'before', 'after', '--strict'], { cwd: home })).code).toBe(1);
  });

  it('fits the published schema', async () => {
    const validate = new Ajv2020({ strict: false, formats: { date: true } }).compile(publishedSchemas()['diff'] ?? {});
    const json = await jsonOf('before', 'after');
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe('what cannot be compared', () => {
  it.each([
    ['no such name', ['nowhere', 'after'], 1, '没有“nowhere”这个文件夹'],
    ['no such revision', ['v9', '--root', 'repository/office'], 1, '没有“v9”这个文件夹，git 里也没有这个版本'],
    ['a revision without the workspace', ['HEAD', '--root', 'repository/empty'], 1, '里没有工作区'],
    ['no side at all', [], 2, '缺少要比较的文件夹或 git 版本'],
    ['three sides', ['before', 'after', 'before'], 2, '多出了“before”'],
    ['an option of git', ['--output=x', 'after'], 2, '没有“--output'],
    ['no such plan', ['before', 'after', '--plan', 'other'], 1, '两边都没有编号为“other”的方案'],
  ])('%s', async (_name, args, code, words) => {
    await mkdir(at('repository/empty'), { recursive: true });
    const ran = await runHere(['diff', ...args], { cwd: home });
    expect(ran.err).toContain(words);
    expect([ran.code, ran.out]).toEqual([code, '']);
  });

  it('a plan whose files have errors is named and left out, and the rest is not called unchanged', async () => {
    await cp(at('after'), at('broken'), { recursive: true });
    await writeFile(at('broken/plans', plan, 'changes.yaml'), '- { task: t99, kind: 取消, day: 2021-03-01, approver: 委主任办公会 }\n');
    const { out, err, code } = await runHere(['diff', 'before', 'broken'], { cwd: home });
    expect(err).toContain(`没有比较：${plan}`);
    expect([code, out]).toEqual([1, '']);
    expect((await jsonOf('before', 'broken')).notCompared).toEqual([plan]);
  });

  it('a plan that is not public is said to be left out of the public edition', async () => {
    await cp(at('after'), at('draft'), { recursive: true });
    const file = at('draft/plans', plan, 'plan.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('publicity: 主动公开', 'publicity: 不予公开'));
    const { out, err } = await runHere(['diff', 'draft', 'draft'], { cwd: home });
    expect([out, err]).toEqual(['方案没有改动\n', expect.stringContaining('有1个方案不公开')]);
  });
});
