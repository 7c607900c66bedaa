import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlanHistory } from '../../src/sources/read-history.ts';
import { machineGit } from '../../src/sources/run-git.ts';
import { historyView } from '../../src/views/history-view.ts';
import { smallOffice, temporaryFolder, writeFiles } from '../commands/small-workspace.ts';
import { day } from '../model/days.ts';

const git = machineGit(process.env);
let root = '';
const plan = smallOffice['plans/safety/plan.yaml'];

/** Commits the files at an hour of Shanghai: 23:30 UTC is the next day there. */
async function commit(files: Record<string, string>, when: string): Promise<void> {
  await writeFiles(root, files);
  const env = { ...process.env, GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when };
  const identity = ['-c', 'user.name=clerk', '-c', 'user.email=clerk@example.invalid', '-c', 'commit.gpgsign=false'];
  await promisify(execFile)('git', ['add', '-A'], { cwd: root, env });
  await promisify(execFile)('git', [...identity, 'commit', '-q', '-m', 'MARK-message'], { cwd: root, env });
}

beforeAll(async () => {
  root = await temporaryFolder('guatu-history-');
  await promisify(execFile)('git', ['init', '-q', '-b', 'main'], { cwd: root });
  await commit(
    { ...smallOffice, 'plans/safety/plan.yaml': `${plan.replace('检查消防通道', 'MARK-draft')}revision: 送审稿\n` },
    '2021-01-02T08:00:00Z',
  );
  await commit({ 'plans/safety/plan.yaml': plan }, '2021-01-04T08:00:00Z');
  const moved = plan.replace('2021年底', '2022年3月底前');
  await commit(
    { 'plans/safety/plan.yaml': moved, 'plans/safety/progress/1.yaml': '- { task: t1, day: 2021-03-01, text: MARK-progress }\n' },
    '2021-03-31T23:30:00Z',
  );
  await commit({ 'plans/safety/plan.yaml': 'title: [' }, '2021-04-02T08:00:00Z');
  await commit({ 'plans/safety/plan.yaml': `# MARK-comment\n${moved}` }, '2021-04-03T08:00:00Z');
  await commit({ 'plans/safety/plan.yaml': moved.replace('登记隐患', '逐项登记隐患') }, '2021-05-01T08:00:00Z');
});

afterAll(() => rm(root, { recursive: true }));

async function historyOf(edition: 'public' | 'internal', until: string) {
  return historyView(await readPlanHistory(git, root, 'safety', edition, day(until)), day(until));
}

describe('the history of a plan', () => {
  it('has the steps in which it changed, the newest first, by the day in Shanghai', async () => {
    const steps = await historyOf('public', '2021-06-15');
    expect(steps.map(({ day: on, diff }) => [on, diff.edits, diff.unapproved])).toEqual([
      ['2021-05-01', 1, 1],
      ['2021-04-01', 1, 1],
    ]);
  });

  it('ends with the day that is asked for', async () => {
    expect((await historyOf('public', '2021-03-31')).length).toBe(0);
    expect((await historyOf('public', '2021-04-01')).length).toBe(1);
  });

  it('of the public edition holds nothing of a draft, a comment, a message of git or progress; the internal one has the draft', async () => {
    expect(JSON.stringify(await historyOf('public', '2021-06-15'))).not.toContain('MARK');
    const inside = JSON.stringify(await historyOf('internal', '2021-06-15'));
    expect(inside).toContain('MARK-draft');
    expect(inside).not.toMatch(/MARK-(?:comment|message|progress)/u);
  });

  it('is empty without a repository', async () => {
    const folder = await temporaryFolder('guatu-no-history-');
    await writeFiles(folder, smallOffice);
    expect(await readPlanHistory(git, folder, 'safety', 'public', day('2021-06-15'))).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('is the same at every reading', async () => {
    expect(await historyOf('public', '2021-06-15')).toEqual(await historyOf('public', '2021-06-15'));
  });
});
