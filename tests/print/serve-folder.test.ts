import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/print/serve-folder.ts';
import type { FolderServer } from '../../src/print/serve-folder.ts';

let folder = '';
let server: FolderServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guatu-serve-'));
  await mkdir(join(folder, 'site', '计划'), { recursive: true });
  await mkdir(join(folder, 'faces'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site', 'index.html'), 'front');
  await writeFile(join(folder, 'site', '计划', 'index.html'), 'plan');
  await writeFile(join(folder, 'faces', 'song.ttf'), 'face');
  await symlink(join(folder, 'secret.txt'), join(folder, 'site', 'link.txt'));
  server = await serveFolder({ '/': join(folder, 'site'), '/fonts/': join(folder, 'faces') });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

// Not fetch: it would fold `..` away before sending.
function get(
  path: string,
  options: { method?: string; host?: string } = {},
): Promise<{ status: number; type: string; cache: string; body: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.origin);
    const headers = { host: options.host ?? `127.0.0.1:${port}` };
    request({ host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          cache: response.headers['cache-control'] ?? '',
          body,
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('serveFolder', () => {
  it('serves files, index pages, Chinese paths and mounted folders with their kind', async () => {
    expect(await get('/')).toMatchObject({ status: 200, body: 'front', type: 'text/html; charset=utf-8', cache: 'max-age=3600' });
    expect(await get(`/${encodeURIComponent('计划')}/?print=1`)).toMatchObject({ status: 200, body: 'plan' });
    expect(await get('/fonts/song.ttf')).toMatchObject({ status: 200, type: 'font/ttf' });
    expect(await get('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/fonts/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/fonts/..%2fsecret.txt',
    '/%00',
    '/%E0%A4%A',
    '/nothing',
  ])('does not give %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: '404' });
  });

  it('answers neither writes nor other host names', async () => {
    expect(await get('/', { method: 'POST' })).toMatchObject({ status: 405 });
    expect(await get('/', { host: 'evil.example' })).toMatchObject({ status: 403 });
  });
});
