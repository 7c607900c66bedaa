import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { engine } from './run-guatu.ts';

/** The files of a workspace by path; null takes a file of the one it is laid over away. */
export type Files = Readonly<Record<string, string | null>>;

/** An invented office with one plan, one notice and a page; nothing is printed. */
export const smallOffice = {
  'site.yaml': `name: 虚构示例站
url: https://guatu-test.example.invalid/
demo: true
asOf: 2021-06-15
pdf: false
`,
  'units.yaml': `units:
  - id: qingshi
    name: 青石县卫生健康局（虚构）
    aliases: [县卫健局]
    kind: 机关
  - id: qingshi-yizheng
    name: 局医政股
    kind: 内设科室
    parent: qingshi
  - id: qingshi-yuan
    name: 各医疗机构
    kind: 类别
    parent: qingshi
`,
  'plans/safety/plan.yaml': `title: 青石县（虚构）安全检查方案
issuers: [县卫健局]
office: qingshi
period: 从2021年1月至2022年12月
tasks:
  - no: 1
    text: 检查消防通道
    lead: 局医政股
    assist: 各医疗机构
    deadline: 2021年底
  - no: 2
    text: 登记隐患
    lead: 局医政股
    deadline: 2022年6月
`,
  'content/notices/safety.mdx': `---
kind: 通知
layout: red-head
title: 关于印发青石县（虚构）安全检查方案的通知
issuers: [县卫健局]
no: 青卫虚〔2021〕1号
addressees: 各医疗机构
plans: [safety]
signature: [青石县卫生健康局（虚构）]
date: 2021-01-04
---

现印发方案，请**认真**执行。

<TaskTable plan="safety" />
`,
  'content/pages/about.mdx': `---
title: 关于
---

本站的机构都是虚构的。
`,
} as const satisfies Files;

/** A temporary folder under its real name. */
export async function temporaryFolder(name = 'guatu-test-'): Promise<string> {
  return realpath(await mkdtemp(path.join(tmpdir(), name)));
}

/** Writes files under a folder; what is null is removed. */
export async function writeFiles(root: string, files: Files): Promise<string> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    if (text === null) await rm(file, { recursive: true, force: true });
    else {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }
  return root;
}

/** A case of tests/cases copied to a folder of its own, so that nothing is written into the repository. */
export async function copyCase(name: string, root: string): Promise<string> {
  await cp(path.join(engine, 'tests/cases', name, 'workspace'), root, { recursive: true });
  return root;
}

/** The bytes of a folder: SHA-256 by path, sorted. */
export async function hashesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = await filesOf(folder);
  const hashes = await Promise.all(
    files.map(async (name) =>
      createHash('sha256')
        .update(await readFile(path.join(folder, name)))
        .digest('hex'),
    ),
  );
  return Object.fromEntries(files.map((name, index) => [name, hashes[index] ?? '']));
}

/** Paths of all files under a folder, with /, sorted by code unit. */
export async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return files.map((name) => name.split(path.sep).join('/')).toSorted((a, b) => (a < b ? -1 : 1));
}
