import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { mergeLines } from '../../src/intake/reimport/merge-lines.ts';
import { runHere } from '../commands/run-guatu.ts';
import { hashesOf, smallOffice, temporaryFolder, writeFiles } from '../commands/small-workspace.ts';

/** An invented notice with its table flattened to lines, as a portal's page gives it when it is copied. */
const paper = `白桥县卫生健康局文件
白卫发〔2026〕7号

白桥县卫生健康局
关于印发《2026年消防安全整治工作方案》的通知
各医疗卫生单位，局机关各股室：
现将《2026年消防安全整治工作方案》印发给你们，请认真组织实施。
白桥县卫生健康局
2026年3月2日
（此件公开发布）
2026年消防安全整治工作方案
为做好消防安全工作，根据《关于印发全市消防安全整治方案的通知》（白政办发〔2026〕3号），制定本方案。
一、工作目标
到2026年底，职工受训率达到100%。
二、工作步骤
（一）动员部署（2026年3月）。召开会议，安排工作。
（二）排查整治（2026年4月至10月）。逐项排查，逐项整改。
三、工作要求
各单位于每月25日前向县卫健局报送整治进展情况（联系人：钱某某，联系电话：0599-8123456）。
附件：
消防安全整治任务分工表
\t序号
\t主要任务
\t责任股室
\t完成时限

\t1
\t排查消防通道
\t医政股
办公室
\t2026年6月底

\t2
\t每季度至少开展1次演练
\t办公室
\t持续推进
`;

describe('guatu import', () => {
  let root = '';
  const file = (): string => path.join(root, '方案.txt');
  const imported = (...more: readonly string[]) => runHere(['import', file(), '--root', root, '--id', 'fire-2026', ...more]);
  const text = (name: string): Promise<string> => readFile(path.join(root, name), 'utf8');

  beforeEach(async () => {
    root = await writeFiles(await temporaryFolder(), { ...smallOffice, '方案.txt': paper });
  });

  it('makes a plan, a document and units that check accepts', async () => {
    const { code, err } = await imported();
    expect(err).toContain('读出 0 组、2 项任务、2 个阶段');
    expect(code).toBe(0);
    await expect(text('plans/fire-2026/plan.yaml')).resolves.toMatchFileSnapshot('expected/plan.yaml');
    await expect(text('content/notices/fire-2026.mdx')).resolves.toMatchFileSnapshot('expected/notice.mdx');
    await expect(text('units.yaml')).resolves.toMatchFileSnapshot('expected/units.yaml');
    await expect(text('plans/fire-2026/import-report.md')).resolves.toMatchFileSnapshot('expected/import-report.md');
    const check = await runHere(['check', '--root', root, '--json']);
    expect(check.code).toBe(0);
  });

  it('changes nothing the second time', async () => {
    await imported();
    const before = await hashesOf(root);
    const { code, err } = await imported();
    expect(code).toBe(0);
    expect(err).toContain('没有改动任何文件');
    expect(await hashesOf(root)).toEqual(before);
  });

  it('brings a newer version in, and keeps ids, comments and what was added by hand', async () => {
    await imported();
    const plan = (await text('plans/fire-2026/plan.yaml')).replace(
      '    text: 排查消防通道',
      '    text: 排查消防通道\n    # 局长亲自抓\n    short: 消防通道',
    );
    await writeFile(path.join(root, 'plans/fire-2026/plan.yaml'), plan);
    await writeFile(
      file(),
      paper
        .replace('\t2026年6月底', '\t2026年7月底')
        .replace('\t1\n', '\t1\n\t制定方案\n\t办公室\n\t2026年3月底\n\n\t2\n')
        .replace('\t2\n\t每季度', '\t3\n\t每季度'),
    );
    const { code, out } = await imported();
    expect(code).toBe(0);
    expect(out).toContain('2026年7月底');
    const after = await text('plans/fire-2026/plan.yaml');
    expect(after).toContain('    # 局长亲自抓\n    short: 消防通道');
    expect(after).toMatch(/- id: t1\n {4}no: "?2"?\n {4}text: 排查消防通道/u);
    expect(after).toMatch(/- id: \S+\n {4}no: "?1"?\n {4}text: 制定方案/u);
    expect(after).toContain('2026年7月底');
  });

  it('keeps what a hand wrote where the source changed too, and says so', async () => {
    await imported();
    const plan = (await text('plans/fire-2026/plan.yaml')).replace('deadline: 2026年6月底', 'deadline: 2026年5月底');
    await writeFile(path.join(root, 'plans/fire-2026/plan.yaml'), plan);
    await writeFile(file(), paper.replace('\t2026年6月底', '\t2026年7月底'));
    const { err } = await imported();
    expect(err).toContain('两边都改了 1 处（保留人改的）');
    expect(await text('plans/fire-2026/plan.yaml')).toContain('deadline: 2026年5月底');
    expect(await text('plans/fire-2026/import-report.md')).toMatch(/两边都改了的地方[\s\S]*2026年5月底[\s\S]*2026年7月底/u);
    const before = await hashesOf(root);
    await imported();
    expect(await hashesOf(root)).toEqual(before);
  });

  it('refuses to touch files that are not from an import', async () => {
    const { code, err } = await runHere(['import', file(), '--root', root, '--id', 'safety']);
    expect(code).toBe(1);
    expect(err).toContain('不是导入的，没有改动任何文件');
    expect(await text('plans/safety/plan.yaml')).toBe(smallOffice['plans/safety/plan.yaml']);
  });

  it('refuses what bears a mark of secrecy, what it cannot read, and calls without a file', async () => {
    await writeFile(path.join(root, '密.txt'), `机密★10年\n${paper}`);
    const secret = await runHere(['import', path.join(root, '密.txt'), '--root', root]);
    expect([secret.code, secret.err]).toEqual([1, expect.stringContaining('密级标志')]);
    await writeFile(path.join(root, '图.xyz'), Uint8Array.of(0, 1, 2, 3, 0));
    expect((await runHere(['import', path.join(root, '图.xyz'), '--root', root])).code).toBe(1);
    expect((await runHere(['import', path.join(root, '没有.txt'), '--root', root])).code).toBe(1);
    expect((await runHere(['import', '--root', root])).code).toBe(2);
    expect((await runHere(['import', file(), '--root', root, '--id', '大写'])).code).toBe(2);
  });

  it('tells a program where every field came from', async () => {
    const { out } = await imported('--json');
    const json = JSON.parse(out) as {
      readonly provenance: readonly {
        readonly path: string;
        readonly words: string;
        readonly at: readonly { readonly place: { readonly line: number } }[];
      }[];
    };
    const deadline = json.provenance.find(({ path: at }) => at === 'tasks[0].deadline');
    expect(deadline?.words).toBe('2026年6月底');
    expect(paper.split('\n')[(deadline?.at[0]?.place.line ?? 0) - 1]).toBe('\t2026年6月底');
  });
});

describe('lines that the source and a hand changed beside each other', () => {
  const base = '  - id: t5\n    no: "5"\n    text: 甲\n    deadline: 长期';

  it('are both brought in where each line keeps its key', () => {
    const merged = mergeLines(base, base.replace('甲', '甲和乙'), base.replace('"5"', '"6"'));
    expect(merged).toEqual({ text: base.replace('甲', '甲和乙').replace('"5"', '"6"'), conflicts: [] });
  });

  it('stay as the hand wrote them where a line was added or the keys differ', () => {
    const hand = base.replace('text: 甲', 'text: 甲\n    note: 已核');
    expect(mergeLines(base, hand, base.replace('甲', '丙')).conflicts).toHaveLength(1);
    const other = base.replace('no: "5"', 'heading: 甲');
    expect(mergeLines(base, base.replace('甲', '乙'), other)).toMatchObject({ text: base.replace('甲', '乙') });
  });
});
