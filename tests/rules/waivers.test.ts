import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleFiles, type Example } from '../../src/rules/example.ts';
import { readWaivers } from '../../src/rules/waivers.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { writeFiles } from '../commands/small-workspace.ts';

/** What is said about an example: `severity rule file:line`. */
async function said(example: Example): Promise<readonly string[]> {
  const root = await mkdtemp(path.join(tmpdir(), 'guatu-waivers-'));
  try {
    await writeFiles(root, exampleFiles(example).files);
    const { diagnostics } = await readWorkspace(root);
    return diagnostics.map(({ severity, rule, place }) => `${severity} ${rule} ${place.file}:${place.line}`);
  } finally {
    await rm(root, { recursive: true });
  }
}

/** A deadline a year late, with lines before it and words after it. */
const late = (above: string, behind = ''): Example => ({
  plan: `tasks:\n  - text: 检查消防通道\n    lead: 局医政股\n${above}    deadline: 2023年12月${behind}\n`,
});

const finding = 'warning deadline-outside-period plans/a/plan.yaml';

describe('a waiver', () => {
  it('takes the finding of its line or of the next line away', async () => {
    expect(await said(late(''))).toEqual([`${finding}:4`]);
    expect(await said(late('    # 免查 deadline-outside-period：原文如此\n'))).toEqual([]);
    expect(await said(late('', ' # 免查 deadline-outside-period: 跨年任务'))).toEqual([]);
    expect(await said(late('    # 免查 deadline-outside-period：原文如此\n\n    # 另见通知\n'))).toEqual([]);
  });

  it('holds for its own rule and line only', async () => {
    expect(await said(late('    # 免查 rest-day：原文如此\n'))).toEqual(['warning waiver-unused plans/a/plan.yaml:4', `${finding}:5`]);
    const far = late('').plan?.replace('tasks:', '# 免查 deadline-outside-period：原文如此\ntasks:');
    expect(await said({ plan: far ?? '' })).toEqual(['warning waiver-unused plans/a/plan.yaml:1', `${finding}:5`]);
  });

  it('without a reason is said, and holds', async () => {
    expect(await said(late('    # 免查 deadline-outside-period\n'))).toEqual(['warning waiver-without-reason plans/a/plan.yaml:4']);
  });

  it('cannot hold for what must be mended', async () => {
    const example = {
      plan: 'tasks:\n  - text: 检查消防通道\n    # 免查 unknown-unit：以后再登记\n    lead: 局医正股\n    deadline: 2021年12月\n',
    };
    expect(await said(example)).toEqual(['warning unknown-rule plans/a/plan.yaml:3', 'error unknown-unit plans/a/plan.yaml:4']);
  });

  it('stands in the file of its value, where a plan keeps its tasks apart', async () => {
    const tasks = '- text: 检查消防通道\n  lead: 局医政股\n  # 免查 deadline-outside-period：原文如此\n  deadline: 2023年12月\n';
    const plan = 'title: 方案\nissuers: [青石县卫生健康局]\nperiod: 2021年\n';
    expect(await said({ files: { 'plans/a/plan.yaml': plan, 'plans/a/tasks.yaml': tasks } })).toEqual([]);
  });

  it('of a text of several lines may stand above its key', async () => {
    const plan = `tasks:
  - lead: 局医政股
    deadline: 2021年12月
    # 免查 no-checkable-date：原文如此
    text: >-
      检查消防通道，
      定期通报
`;
    expect(await said({ plan })).toEqual([]);
  });

  it('is not called unused while other mistakes keep files from being judged', async () => {
    const example = late('    # 免查 rest-day：原文如此\n    deadlin: 2021年\n');
    expect(await said(example)).toEqual(['error unknown-key plans/a/plan.yaml:5']);
  });
});

describe('a waiver in the body of a document', () => {
  it('is a comment that the body may hold, and speaks of the block after it', () => {
    const text = '---\ntitle: 甲\n---\n\n{/* 免查 rest-day：原文如此 */}\n第一行\n第二行\n\n第三行\n';
    const [waiver] = readWaivers('a.mdx', text);
    expect(waiver).toMatchObject({ name: 'rest-day', hasReason: true });
    expect([...(waiver?.lines ?? [])]).toEqual([6, 7]);
  });

  it('may stand there where other comments and expressions may not', async () => {
    const body = (line: string): Example => ({ notice: `kind: 通知\n---\n${line}\n\n现印发方案。\n` });
    const [unused] = await said(body('{/* 免查 missing-date：原文没有 */}'));
    expect(unused).toMatch(/^warning waiver-unused content\/notices\/a\.mdx/u);
    expect((await said(body('{/* 免查 no-such-rule：原文没有 */}')))[0]).toMatch(/^warning unknown-rule/u);
    expect((await said(body('{/* 草稿 */}')))[0]).toMatch(/^error mdx-expression/u);
    expect((await said(body('{1 + 1}')))[0]).toMatch(/^error mdx-expression/u);
  });
});

describe('the settings of rules in site.yaml', () => {
  const withSite = (site: string): Example => ({ ...late(''), site });

  it('set the gravity of a rule, or switch it off', async () => {
    expect(await said(withSite('checks: { deadline-outside-period: error }'))).toEqual([
      'error deadline-outside-period plans/a/plan.yaml:4',
    ]);
    expect(await said(withSite('checks: { deadline-outside-period: info }'))).toEqual(['info deadline-outside-period plans/a/plan.yaml:4']);
    expect(await said(withSite('checks: { deadline-outside-period: off }'))).toEqual([]);
  });

  it('name the rule that was probably meant', async () => {
    const found = await said(withSite('checks:\n  deadline-outside-perod: off'));
    expect(found).toEqual([`${finding}:4`, 'warning unknown-rule site.yaml:2']);
  });

  it('leave waivers of a rule that is off alone', async () => {
    const example = { ...late('    # 免查 rest-day：原文如此\n'), site: 'checks: { rest-day: off, deadline-outside-period: off }' };
    expect(await said(example)).toEqual([]);
  });
});
