import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { copyCase, smallOffice, temporaryFolder, writeFiles, type Files } from '../commands/small-workspace.ts';

let folder = '';
let count = 0;
beforeAll(async () => void (folder = await temporaryFolder()));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(files: Files) {
  count += 1;
  return readWorkspace(await writeFiles(path.join(folder, String(count)), files));
}
const found = ({ diagnostics }: Awaited<ReturnType<typeof read>>) =>
  diagnostics.map(({ rule, place }) => `${place.file}:${String(place.line)}:${String(place.column)} ${rule}`);

describe('a workspace', () => {
  it('is read whole: site, units, plans, documents, pages', async () => {
    const { workspace, diagnostics } = await readWorkspace(await copyCase('office', path.join(folder, 'office')));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(workspace?.plans.map(({ id }) => id)).toEqual(['archive', 'fire-2021', 'hidden']);
    expect(workspace?.notices.map(({ id }) => id)).toEqual(['closed', 'draft', 'fire-2021', 'letter']);
    expect(workspace?.pages.map(({ id }) => id)).toEqual(['about', 'guide']);
    expect(workspace?.units).toHaveLength(5);
  });

  it('takes parts of a plan from files of their own', async () => {
    const { workspace } = await readWorkspace(path.join(folder, 'office'));
    const plan = workspace?.plans.find(({ id }) => id === 'fire-2021');
    expect([plan?.progress.length, plan?.ledgers.length]).toEqual([2, 1]);
  });

  it('links a plan to the documents that carry it, oldest first, and counts its days from the first', async () => {
    const { workspace } = await readWorkspace(path.join(folder, 'office'));
    const plan = workspace?.plans.find(({ id }) => id === 'fire-2021');
    expect(plan?.documents.map(({ id }) => id)).toEqual(['fire-2021', 'letter']);
    expect(plan?.date).toBe('2021-01-05');
  });

  it('gives the same record twice', async () => {
    const [one, two] = await Promise.all([readWorkspace(path.join(folder, 'office')), readWorkspace(path.join(folder, 'office'))]);
    expect(one.workspace).toEqual(two.workspace);
  });

  it('reads files with CRLF and BOM like others, and counts their places alike', async () => {
    const windows = Object.fromEntries(Object.entries(smallOffice).map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`]));
    expect((await read(windows)).workspace).toEqual((await read(smallOffice)).workspace);
    const broken = { ...windows, 'content/notices/safety.mdx': `${windows['content/notices/safety.mdx'] ?? ''}\r\n电话13800000000\r\n` };
    expect(found(await read(broken))).toEqual(['content/notices/safety.mdx:17:3 private-number']);
  });
});

describe('places', () => {
  it('of a mistake in a part of a plan are those of that part', async () => {
    const { 'plans/safety/plan.yaml': plan } = smallOffice;
    const [head = '', tasks = ''] = plan.split('tasks:\n');
    const files = {
      ...smallOffice,
      'plans/safety/plan.yaml': head,
      'plans/safety/tasks.yaml': tasks.replaceAll(/^ {2}/gmu, '').replace('deadline: 2022年6月', 'deadline: 2022-02-30'),
      'plans/safety/progress/b.yaml': '- { task: t9, day: 2021-02-01 }\n',
      'plans/safety/progress/a.yaml': '- { task: t1, day: 2021-02-01 }\n- { task: t8, day: 2021-02-01 }\n',
    };
    expect(found(await read(files))).toEqual([
      'plans/safety/progress/a.yaml:2:11 unknown-reference',
      'plans/safety/progress/b.yaml:1:11 unknown-reference',
      'plans/safety/tasks.yaml:9:13 impossible-date',
    ]);
  });

  it('of tasks that stand in both plan.yaml and tasks.yaml: said, not merged', async () => {
    expect(found(await read({ ...smallOffice, 'plans/safety/tasks.yaml': '- text: 甲\n' }))).toEqual([
      'plans/safety/tasks.yaml:1:1 yaml-duplicate-key',
    ]);
  });
});

describe('what is internal', () => {
  it('may hold private numbers: contacts, progress, ledgers, <Internal>', async () => {
    const notice = smallOffice['content/notices/safety.mdx'].replace(
      'plans: [safety]',
      'plans: [safety]\ncontacts: [{ id: a, text: 13800000000 }]',
    );
    const files = {
      ...smallOffice,
      'units.yaml': `${smallOffice['units.yaml']}    contacts: [{ id: b, text: 电话13800000000 }]\n`,
      'content/notices/safety.mdx': `${notice}\n<Contact ref="a" />与<Contact ref="b" />。<Internal>13800000000</Internal>\n`,
      'plans/safety/progress/a.yaml': '- { task: t1, day: 2021-02-01, text: 报13800000000 }\n',
    };
    expect(found(await read(files))).toEqual([]);
  });
});

describe('links on the disk', () => {
  it('within the workspace are followed; out of it they are no files', async () => {
    const { 'units.yaml': units, ...others } = smallOffice;
    const outside = await writeFiles(path.join(folder, 'outside'), { 'units.yaml': units });
    const root = await writeFiles(path.join(folder, 'linked'), { ...others, 'shared/units.yaml': units });
    await symlink('shared/units.yaml', path.join(root, 'units.yaml'));
    expect(found(await readWorkspace(root))).toEqual([]);
    await rm(path.join(root, 'units.yaml'));
    await symlink(path.join(outside, 'units.yaml'), path.join(root, 'units.yaml'));
    expect(found(await readWorkspace(root))).toEqual(['units.yaml:1:1 odd-file']);
  });

  it('a folder in the place of a file is named', async () => {
    const { 'units.yaml': _, ...others } = smallOffice;
    const root = await writeFiles(path.join(folder, 'folder'), others);
    await mkdir(path.join(root, 'units.yaml'));
    expect(found(await readWorkspace(root))).toEqual(['units.yaml:1:1 not-a-file']);
  });
});
