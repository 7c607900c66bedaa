import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { expect } from 'vitest';
import { engine } from '../commands/run-guatu.ts';
import { temporaryFolder, writeFiles } from '../commands/small-workspace.ts';
import { sampleHeaders } from '../site/sample-headers.ts';
import { itAsks } from './reader.ts';

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The sample as it stands, but for the folder and the port, in the frame that a machine gives it. */
async function configuration(home: string, port: number): Promise<string> {
  const sample = await readFile(path.join(engine, 'docs/deploy/nginx.conf'), 'utf8');
  const site = sample
    .replace(/root \S+;/u, `root ${home}/dist;`)
    .replace('listen 80;', `listen 127.0.0.1:${String(port)};`)
    .replace('listen [::]:80;', '');
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`).join('\n');
  const frame = [`pid ${home}/pid;`, 'error_log stderr;', 'daemon off;', 'events {}', `http {`, 'access_log off;', places, site, '}'].join(
    '\n',
  );
  // Nginx drops its rights where it is started by root, and could not read the folder of the test.
  return process.getuid?.() === 0 ? `user root;\n${frame}` : frame;
}

const files = {
  'dist/index.html': `<!doctype html><title>首页</title>${'字'.repeat(600)}`,
  'dist/404.html': '<!doctype html><title>没有这个页面</title>',
  'dist/plans/x/index.html': '<!doctype html><title>方案</title>',
  'dist/plans/x/offline.html': '<!doctype html><title>离线</title>',
  'dist/plans/x/fragments/table.html': '<section>表</section>',
  'dist/notices/x/fragment.html': '<section>公文</section>',
  'dist/notices/x/notice.pdf': '%PDF-1.7',
  'dist/plans/x/deadlines.ics': 'BEGIN:VCALENDAR',
  'dist/plans/x/tasks.csv': '标识',
  'dist/_astro/site.abc.css': 'a{}',
  'dist/_astro/display.abc.js': '1',
  'dist/manifest.json': '{}',
  'dist/.git/config': 'secret',
};

/** Waits until the server answers, or says why it ended. */
async function answering(origin: string, server: ReturnType<typeof spawn>): Promise<void> {
  let said = '';
  server.stderr?.on('data', (text: Buffer) => void (said += text.toString()));
  for (;;) {
    if (server.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isUp) return;
  }
}

itAsks('nginx', 'the sample for nginx is accepted, and sets for every kind of file what the tests of pages assume', async () => {
  const home = await temporaryFolder();
  const port = await freePort();
  await writeFiles(home, { ...files, 'nginx.conf': await configuration(home, port) });
  const server = spawn('/usr/sbin/nginx', ['-p', home, '-c', path.join(home, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(server, 'exit');
  try {
    const origin = `http://127.0.0.1:${String(port)}`;
    await answering(origin, server);
    const headersOf = await sampleHeaders();
    for (const name of Object.keys(files).filter((file) => !/manifest|\.git/u.test(file))) {
      const uri = name.replace(/^dist/u, '').replace(/\/index\.html$/u, '/');
      const answer = await fetch(origin + uri);
      expect([uri, answer.status]).toEqual([uri, 200]);
      // For a folder nginx answers with its index.html, and asks its maps for that.
      const wanted = Object.entries(headersOf(uri.endsWith('/') ? `${uri}index.html` : uri)).map(([key, value]) => [
        key,
        answer.headers.get(key) === value,
      ]);
      expect([uri, wanted.filter(([, isSame]) => isSame !== true)]).toEqual([uri, []]);
    }
    const head = async (uri: string, key: string) => (await fetch(origin + uri)).headers.get(key);
    expect(await head('/_astro/site.abc.css', 'cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await head('/plans/x/', 'cache-control')).toBe('no-cache');
    expect(await head('/plans/x/', 'content-type')).toBe('text/html; charset=utf-8');
    expect(await head('/plans/x/deadlines.ics', 'content-type')).toBe('text/calendar; charset=utf-8');
    expect(await head('/plans/x/tasks.csv', 'content-type')).toBe('text/csv; charset=utf-8');
    expect(await head('/_astro/display.abc.js', 'content-type')).toBe('text/javascript; charset=utf-8');
    expect(await head('/', 'content-encoding')).toBe('gzip');
    expect(await head('/plans/x/', 'content-security-policy')).not.toContain('unsafe');
    expect(await head('/plans/x/fragments/table.html', 'x-robots-tag')).toBe('noindex');
    for (const lost of ['/plans/none/', '/manifest.json', '/.git/config']) {
      const answer = await fetch(origin + lost);
      expect([lost, answer.status, (await answer.text()).includes('没有这个页面')]).toEqual([lost, 404, true]);
      expect(answer.headers.get('content-security-policy')).not.toBe(null);
    }
  } finally {
    server.kill('SIGTERM');
    await ended;
    await rm(home, { recursive: true, force: true });
  }
});
