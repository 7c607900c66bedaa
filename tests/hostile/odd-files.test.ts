import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicFiles } from '../../src/commands/copy-public.ts';
import { chooseFaces } from '../../src/print/choose-faces.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { runHere } from '../commands/run-guatu.ts';
import { smallOffice, temporaryFolder, writeFiles } from '../commands/small-workspace.ts';

const secret = '外面的秘密';
let folder = '';
let root = '';
let socket: Server;

const inRoot = (name: string): string => path.join(root, name);

/** A workspace with every kind of thing that is no file of it, and a folder outside with what must not be read. */
beforeAll(async () => {
  folder = await temporaryFolder('guatu-odd-');
  root = path.join(folder, 'w');
  await writeFiles(root, {
    ...smallOffice,
    'public/files/a.txt': 'a',
    'public/files/map.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  await writeFiles(path.join(folder, 'outside'), {
    'plan/plan.yaml': `title: ${secret}\n`,
    'progress/a.yaml': `- { task: t1, day: 2021-03-01, text: ${secret} }\n`,
    'files/secret.txt': secret,
    'picture.svg': `<svg xmlns="http://www.w3.org/2000/svg"><title>${secret}</title></svg>`,
    'notice.mdx': `---\ntitle: ${secret}\n---\n`,
  });
  for (const name of ['calendar', 'fonts', 'templates', 'content/interpretations']) await mkdir(inRoot(name), { recursive: true });
  await symlink('../../outside/plan', inRoot('plans/linked'));
  await symlink('safety', inRoot('plans/same'));
  await symlink('../../../outside/progress', inRoot('plans/safety/progress'));
  await symlink('/dev/zero', inRoot('plans/safety/tasks.yaml'));
  await symlink('/etc/passwd', inRoot('content/notices/passwd.mdx'));
  await symlink('../../../outside/notice.mdx', inRoot('content/interpretations/why.mdx'));
  await symlink('nowhere.mdx', inRoot('content/pages/broken.mdx'));
  await symlink('round.mdx', inRoot('content/pages/round.mdx'));
  await symlink('../../outside/files', inRoot('public/linked'));
  await symlink('.', inRoot('public/loop'));
  await symlink('files/a.txt', inRoot('public/b.txt'));
  await symlink('../fonts/pipe.ttf', inRoot('fonts/linked.ttf'));
  for (const name of ['calendar/2021.yaml', 'templates/report.mdx', 'public/pipe', 'fonts/pipe.ttf'])
    execFileSync('mkfifo', [inRoot(name)]);
  await writeFile(Buffer.concat([Buffer.from(`${root}/public/`), Buffer.from([0xff, 0xfe]), Buffer.from('.txt')]), 'named by no text');
  socket = createServer().listen(inRoot('content/pages/socket.mdx'));
  await new Promise((resolve) => socket.once('listening', resolve));
});

afterAll(async () => {
  await new Promise((resolve) => socket.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

describe('what is no plain file of the workspace', () => {
  it('is told once each, with the reason, and never waited for', async () => {
    const { diagnostics } = await readWorkspace(root);
    expect(diagnostics.map(({ rule, severity, place, message }) => `${severity} ${rule} ${place.file}: ${message}`)).toEqual([
      'error odd-file calendar/2021.yaml: “calendar/2021.yaml”不是普通文件（管道、设备等），不读取',
      'error odd-file content/interpretations/why.mdx: “content/interpretations/why.mdx”通到工作区外面，不读取也不发布',
      'error odd-file content/notices/passwd.mdx: “content/notices/passwd.mdx”通到工作区外面，不读取也不发布',
      'error odd-file content/pages/broken.mdx: “content/pages/broken.mdx”是断了的或者绕圈的链接',
      'error odd-file content/pages/round.mdx: “content/pages/round.mdx”是断了的或者绕圈的链接',
      'error odd-file content/pages/socket.mdx: “content/pages/socket.mdx”不是普通文件（管道、设备等），不读取',
      'warning odd-file fonts/linked.ttf: “fonts/linked.ttf”不是普通文件（管道、设备等），不读取',
      'warning odd-file fonts/pipe.ttf: “fonts/pipe.ttf”不是普通文件（管道、设备等），不读取',
      'error odd-file plans/linked: “plans/linked”通到工作区外面，不读取也不发布',
      'error odd-file plans/safety/progress: “plans/safety/progress”通到工作区外面，不读取也不发布',
      'error odd-file plans/safety/tasks.yaml: “plans/safety/tasks.yaml”通到工作区外面，不读取也不发布',
      'error odd-file plans/same: “plans/same”是链接，不读取也不发布',
      'warning odd-file public/b.txt: “public/b.txt”是链接，不读取也不发布',
      'warning odd-file public/linked: “public/linked”通到工作区外面，不读取也不发布',
      'warning odd-file public/loop: “public/loop”是链接，不读取也不发布',
      'warning odd-file public/pipe: “public/pipe”不是普通文件（管道、设备等），不读取',
      'warning odd-file public/\uFFFD\uFFFD.txt: “public/\uFFFD\uFFFD.txt”的文件名有读不出的字，不读取也不发布',
      'error odd-file templates/report.mdx: “templates/report.mdx”不是普通文件（管道、设备等），不读取',
    ]);
  });

  it('enters neither record nor what is copied', async () => {
    const { workspace, texts } = await readWorkspace(root);
    expect(JSON.stringify(workspace)).not.toContain(secret);
    expect([...texts.values()].join('')).not.toMatch(new RegExp(`${secret}|root:`, 'u'));
    expect(await publicFiles(root)).toEqual(['files/a.txt', 'files/map.svg']);
  });

  it('is no face for paper', async () => {
    const { faces, refused } = await chooseFaces({ workspace: inRoot('fonts'), installed: undefined, system: [] });
    expect([faces.size, refused]).toEqual([0, []]);
  });

  it('in the place of the whole workspace is said to be missing', async () => {
    expect((await runHere(['check', '--root', inRoot('site.yaml')])).code).toBe(1);
    expect((await runHere(['check', '--root', inRoot('public/pipe')])).code).toBe(1);
  });
});

describe('addresses of files', () => {
  const notice = (front: string, body: string): string =>
    smallOffice['content/notices/safety.mdx'].replace('date: 2021-01-04', `date: 2021-01-04\n${front}`).replace('请**认真**执行。', body);
  const found = async (front: string, body = '请执行。', more: Readonly<Record<string, string>> = {}): Promise<readonly string[]> => {
    const office = await writeFiles(path.join(folder, 'addresses'), {
      ...smallOffice,
      'public/files/a.txt': 'a',
      'plans/safety/photo.png': 'x',
      ...more,
      'content/notices/safety.mdx': notice(front, body),
    });
    const { diagnostics } = await readWorkspace(office);
    return diagnostics.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule}: ${message}`);
  };

  it.each([
    ['scan: files/a.txt', []],
    ['scan: ../../../../../etc/passwd', ['missing-file: 找不到文件“public/etc/passwd”']],
    ['scan: /etc/passwd', ['missing-file: 找不到文件“public/etc/passwd”']],
    [String.raw`scan: C:\Windows\win.ini`, [String.raw`mdx-unsafe-link: 链接“C:\Windows\win.ini”不安全`]],
    [
      String.raw`scan: "files/a.txt\0"`,
      ['control-character: 这里有一个看不见的字符（U+0000），文字里不能有', 'missing-file: 找不到文件“public/files/a.txt\0”'],
    ],
    ['scan: javascript:alert(1)', ['mdx-unsafe-link: 链接“javascript:alert(1)”不安全']],
    ['image: "java\\tscript:alert(1)"', ['mdx-unsafe-link: 链接“java\tscript:alert(1)”不安全']],
    ['scan: data:text/html,x', ['mdx-unsafe-link: 链接“data:text/html,x”不安全']],
    ['scan: file:///etc/passwd', ['mdx-unsafe-link: 链接“file:///etc/passwd”不安全']],
    ['scan: //evil.example/a.pdf', ['mdx-unsafe-link: 链接“//evil.example/a.pdf”不安全']],
    [String.raw`scan: \\evil.example\a.pdf`, [String.raw`mdx-unsafe-link: 链接“\\evil.example\a.pdf”不安全`]],
    ['scan: https://www.gov.cn@evil.example/a.pdf', ['mdx-unsafe-link: 链接“https://www.gov.cn@evil.example/a.pdf”不安全']],
    ['scan: https://www.example.invalid/a.pdf', []],
    [`scan: ${'a/'.repeat(3000)}b`, [`missing-file: 找不到文件“public/${'a/'.repeat(3000)}b”`]],
  ])('%s in the front matter', async (front, findings) => {
    expect(await found(front)).toEqual(findings);
  });

  it.each([
    ['../../../outside/picture.svg', 'odd-file: “../outside/picture.svg”通到工作区外面，不读取也不发布'],
    ['../../plans/safety/photo.png', 'odd-file: “plans/safety/photo.png”不在 public/ 里，也不在公文旁边，不发布'],
    ['../../site.yaml', 'odd-file: “site.yaml”不在 public/ 里，也不在公文旁边，不发布'],
    ['./safety.mdx?raw', 'odd-file: “content/notices/safety.mdx”不是图片'],
    ['/../../outside/picture.svg', 'missing-file: 找不到文件“public/outside/picture.svg”'],
    ['/files/a.txt', 'odd-file: “public/files/a.txt”不是图片'],
    ['/%00.png', 'missing-file: 找不到文件“public/\0.png”'],
  ])('%s as a picture', async (address, finding) => {
    expect(await found('', `![图](${address})`)).toEqual([finding]);
  });

  it('a picture of the identity block lies in public/', async () => {
    const site = `${smallOffice['site.yaml']}identity: { mark: { image: ../../outside/picture.svg } }\n`;
    expect(await found('', '请执行。', { 'site.yaml': site })).toEqual([
      'odd-file: “public/../../outside/picture.svg”通到工作区外面，不读取也不发布',
    ]);
  });
});

it('the real things beside them are as they were', async () => {
  expect(await readFile(path.join(folder, 'outside/files/secret.txt'), 'utf8')).toBe(secret);
});
