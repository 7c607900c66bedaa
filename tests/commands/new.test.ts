import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { engine, runHere } from './run-guatu.ts';
import { filesOf, hashesOf, smallOffice, temporaryFolder, writeFiles } from './small-workspace.ts';

let folder = '';
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const place = (name: string): string => path.join(folder, name);
const write = (root: string, ...args: string[]) => runHere(['new', ...args, '--root', root]);
const findings = async (root: string) => (await readWorkspace(root)).diagnostics;

/** A workspace, and everything that can be new in it, from answers alone. */
async function newOffice(name: string): Promise<string> {
  const root = place(name);
  const office = ['--title', '虚构县工作方案', '--name', '虚构县卫生健康局', '--id', 'xugou'];
  expect(await write(root, 'workspace', ...office)).toMatchObject({ code: 0, out: '' });
  return root;
}

describe('guatu new', () => {
  it('writes a workspace, plan, document, unit and form that check has nothing to say of', async () => {
    const root = await newOffice('office');
    expect(await findings(root)).toEqual([]);
    const issuer = ['--issuer', '虚构县卫生健康局'];
    const steps = [
      ['plan', '--id', 'anquan', '--title', '虚构方案: 含冒号', ...issuer, '--period', '2026年1月至12月'],
      ['notice', '--id', 'anquan', '--title', '虚构县卫生健康局关于印发方案的通知', ...issuer, '--plan', 'anquan'],
      ['notice', '--id', 'han', '--title', '关于虚构事项的函', ...issuer, '--layout', 'letter', '--plan', ''],
      ['unit', '--id', 'xugou-yizheng', '--name', '局医政科', '--parent', 'xugou'],
      ['form', '--plan', 'anquan', '--id', 'record', '--title', '检查记录表'],
    ];
    for (const step of steps) expect(await write(root, ...step), step.join(' ')).toMatchObject({ code: 0 });
    const { workspace, diagnostics } = await readWorkspace(root);
    expect(diagnostics).toEqual([]);
    expect(workspace?.plans.map(({ title, forms }) => [title, forms.map((form) => form.title)])).toEqual([
      ['虚构方案: 含冒号', ['检查记录表']],
    ]);
    expect(workspace?.notices.map(({ id, data }) => [id, data.layout, data.plans])).toEqual([
      ['anquan', 'red-head', ['anquan']],
      ['han', 'letter', []],
    ]);
    expect(workspace?.units.map(({ id }) => id)).toEqual(['xugou', 'xugou-bangong', 'xugou-yizheng']);
  });

  it('sets up VS Code to complete every kind of YAML file, as this repository does for itself', async () => {
    const root = await newOffice('editor');
    const settings = await readFile(path.join(root, '.vscode/settings.json'), 'utf8');
    const { 'yaml.schemas': schemas } = JSON.parse(settings) as { 'yaml.schemas': Record<string, string> };
    const written = await filesOf(path.join(root, '.guatu/schema'));
    const ofMdx = ['notice.schema.json', 'page.schema.json'];
    expect(Object.keys(schemas).toSorted()).toEqual(
      written.filter((name) => !ofMdx.includes(name)).map((name) => `./.guatu/schema/${name}`),
    );
    expect(JSON.parse(await readFile(path.join(engine, '.vscode/settings.json'), 'utf8'))).toEqual(JSON.parse(settings));
  });

  it('keeps comments, order and line ends of units.yaml', async () => {
    const before = '# 名录\r\nunits:\r\n- id: a # 甲\r\n  name: 甲局\r\n  kind: 机关\r\n';
    const root = await writeFiles(place('crlf'), { ...smallOffice, 'plans/safety/plan.yaml': 'title: 虚构\n', 'units.yaml': before });
    expect(await write(root, 'unit', '--id', 'a-b', '--name', '乙科', '--parent', 'a')).toMatchObject({ code: 0 });
    expect(await readFile(path.join(root, 'units.yaml'), 'utf8')).toBe(
      `${before}- id: a-b\r\n  name: 乙科\r\n  kind: 内设科室\r\n  parent: a\r\n`,
    );
  });

  it.each([
    [
      ['plan', '--id', 'b', '--title', '甲', '--issuer', '县卫建局', '--period', '2026年'],
      /没有“县卫建局”这个单位\n提示：是否应为“县卫健局”/,
    ],
    [['notice', '--id', 'b', '--title', '甲', '--issuer', '乙', '--plan', ''], /没有“乙”这个单位/],
    [['plan', '--id', 'safety', '--title', '甲', '--issuer', '县卫健局', '--period', '2026年'], /已有“plans\/safety\/plan\.yaml”/],
    [['plan', '--id', '安全', '--title', '甲', '--issuer', '乙', '--period', '2026年'], /--id 标识只能用小写字母/],
    [['plan', '--id', 'b', '--title', '甲', '--issuer', '乙', '--period', '明天'], /--period 看不懂“明天”/],
    [['notice', '--id', 'b', '--title', '甲', '--issuer', '乙', '--layout', 'blue', '--plan', ''], /--layout 要写成 red-head/],
    [['notice', '--id', 'b', '--title', '甲', '--issuer', '乙', '--plan', 'nowhere'], /没有编号为“nowhere”的方案/],
    [['form', '--plan', 'nowhere', '--id', 'b', '--title', '甲'], /没有编号为“nowhere”的方案/],
    [['unit', '--id', 'b', '--name', '甲', '--parent', 'nowhere'], /没有标识为“nowhere”的上级单位/],
    [['unit', '--id', 'b', '--name', '甲', '--kind', '科'], /--kind 要写成 机关/],
  ])('refuses %j and writes nothing', async (args, words) => {
    const root = await writeFiles(place('refusals'), smallOffice);
    const before = await hashesOf(root);
    const { code, err } = await write(root, ...args);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(words) as string });
    expect(await hashesOf(root)).toEqual(before);
  });

  it('says which options are missing where nobody can be asked, and asks where somebody can', async () => {
    const root = await newOffice('asked');
    const { code, err } = await write(root, 'unit', '--name', '局财务科');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('缺少 --id') as string });
    const asked: string[] = [];
    const replies = ['xugou-caiwu', '', 'xugou'];
    const ask = (question: string) => Promise.resolve(replies[asked.push(question) - 1] ?? '');
    expect(await runHere(['new', 'unit', '--name', '局财务科', '--root', root], { ask })).toMatchObject({ code: 0 });
    expect(asked).toHaveLength(3);
    expect((await readWorkspace(root)).workspace?.units.at(-1)).toMatchObject({ id: 'xugou-caiwu', kind: '内设科室', parent: 'xugou' });
  });
});
