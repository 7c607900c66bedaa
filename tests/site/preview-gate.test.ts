import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAllowed } from '../../src/site/dev/preview-gate.ts';
import { servedFolders } from '../../src/site/served-folders.ts';
import { temporaryFolder, writeFiles } from '../commands/small-workspace.ts';

let folder = '';
let served: readonly string[] = [];
beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFiles(folder, {
    'outside.txt': '外',
    'office/units.yaml': '内',
    'engine/src/a.js': '',
    'engine/node_modules/b/b.js': '',
    'engine/secret': '',
  });
  await mkdir(path.join(folder, 'office/content'));
  await symlink('../outside.txt', path.join(folder, 'office/way-out'));
  await symlink(path.join(folder, 'office/units.yaml'), path.join(folder, 'way-in'));
  served = servedFolders(path.join(folder, 'office'), path.join(folder, 'engine/src/'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const asked = (more: { readonly url?: string; readonly host?: string | undefined; readonly origin?: string }) =>
  isAllowed({ url: '/', host: '127.0.0.1:4321', origin: undefined, ...more }, served);

describe('the preview answers', () => {
  it.each(['127.0.0.1:4321', 'localhost:4321', 'LOCALHOST', '[::1]:4321'])('under the name %s', (host) =>
    expect(asked({ host })).toBe(true),
  );

  it.each([
    'evil.example',
    'evil.example:4321',
    '192.168.1.5:4321',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '0.0.0.0:4321',
    '',
    undefined,
  ])('nobody who calls it %s', (host) => expect(asked({ host })).toBe(false));

  it('its own pages, and no page of another origin, not even of another port', () => {
    const origins = [
      'http://127.0.0.1:4321',
      'http://127.0.0.1:9999',
      'http://localhost:4321',
      'https://127.0.0.1:4321',
      'http://evil.example',
      'null',
    ];
    expect(origins.filter((origin) => asked({ origin }))).toEqual(['http://127.0.0.1:4321']);
  });

  it('with files of the workspace, the engine and its packages, and no others, however they are asked for', () => {
    const urls = [
      'office/units.yaml',
      'engine/src/a.js',
      'engine/node_modules/b/b.js',
      'way-in',
      'engine/secret',
      'outside.txt',
      'office/way-out',
    ];
    const forms = ['/@fs', ''].flatMap((form) =>
      ['', '?raw', '?import&raw??', '?t=1#x'].map((query) => (name: string) => `${form}${folder}/${name}${query}`),
    );
    for (const form of forms) expect(urls.filter((name) => asked({ url: form(name) }))).toEqual(urls.slice(0, 4));
    expect(asked({ url: `/@fs${folder}/office/../outside.txt` })).toBe(false);
    expect(asked({ url: `/@fs${folder}/office/%2e%2e/outside.txt` })).toBe(false);
    expect(asked({ url: `/@fs${folder}/office/..%2foutside.txt` })).toBe(false);
    expect(asked({ url: `/@fs/${folder}/outside.txt` })).toBe(false);
    expect(asked({ url: '/%E0%A4%A' })).toBe(false);
  });

  it('pages, and opens no editor', () => {
    expect(asked({ url: '/plans/safety/' })).toBe(true);
    expect(asked({ url: '/__open-in-editor?file=/etc/passwd' })).toBe(false);
  });
});

describe('the folders that are served', () => {
  it('of an installed engine are all packages, also where a store of links holds them, and nothing above', () => {
    expect(servedFolders('/office', '/app/node_modules/.pnpm/guatu@1/node_modules/guatu/lib/')).toEqual([
      '/office',
      '/app/node_modules/.pnpm/guatu@1/node_modules/guatu/lib',
      '/app/node_modules/.pnpm/guatu@1/node_modules/guatu/node_modules',
      '/app/node_modules',
    ]);
  });

  it('of the repository are its sources and its packages, not the folder that it stands in', () => {
    expect(servedFolders('/office', '/home/me/guatu/src/')).toEqual(['/office', '/home/me/guatu/src', '/home/me/guatu/node_modules']);
  });
});
