import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileSignature } from '../../scripts/reliability/strings/file-signature.ts';
import { harmless, hostileStrings } from '../../scripts/reliability/strings/hostile-strings.ts';
import { watchPages } from '../../scripts/reliability/strings/page-canary.ts';
import { runStrings, type StringsResult } from '../../scripts/reliability/strings/run-strings.ts';
import { openBrowser } from '../../scripts/site-camera.ts';
import { serveFolder } from '../../src/print/serve-folder.ts';
import { builds } from '../commands/run-guatu.ts';
import { temporaryFolder } from '../commands/small-workspace.ts';
import { cache } from '../print/small-site.ts';

let folder = '';
let result: StringsResult;

beforeAll(async () => {
  folder = await temporaryFolder('guatu-strings-');
  // `npm run reliability` does the same with more builds, all readings and all prose.
  result = await runStrings({
    ...{ builds: 1, readings: 3, plans: 2, proseEvery: 40, seed: 0, folder, cache, say: () => undefined },
    build: async (root, out, edition) => {
      await builds(['--root', root, '--out', out, '--edition', edition]);
    },
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('takes at least 400 published strings to every text field of the schemas', () => {
  expect(result.strings).toBeGreaterThanOrEqual(400);
  expect(hostileStrings()).toContain('<a href="java\tscript:alert(1)">x</a>');
  expect(result.fields).toBeGreaterThanOrEqual(400);
  expect(result.readPairs).toBeGreaterThan(4000);
});

it('no string runs, loads, breaks a page or file, or is lost; what is refused has its place and a hint', () => {
  expect(result.failures).toEqual([]);
  for (const key of ['refused', 'prose', 'pages', 'files'] as const) expect(result[key]).toBeGreaterThan(100);
});

it('would see it: a page on which strings stand as they are', async () => {
  const site = path.join(folder, 'bad/sub');
  await mkdir(site, { recursive: true });
  const bad = [
    `<script>alert(1)</script>`,
    `<img src=x onerror="prompt(1)">`,
    `<a href=" java\tscript:alert(1)">x</a>`,
    `<base href="//evil.example.invalid/">`,
    `<script>leaked = 1</script>`,
    `<iframe srcdoc="x"></iframe>`,
    `<link rel=stylesheet href="https://evil.example.invalid/x.css">`,
    `<meta http-equiv=refresh content="9;url=/">`,
  ];
  await Promise.all(
    bad.map((html, index) => writeFile(path.join(site, `${String(index)}.html`), `<!doctype html><title>x</title>${html}`)),
  );
  const server = await serveFolder({ '/': path.join(folder, 'bad') });
  const browser = await openBrowser(server.origin, cache);
  const seen = await watchPages(
    browser,
    `${server.origin}/sub`,
    bad.map((_, index) => `${String(index)}.html`),
  );
  await browser.close();
  await server.close();
  for (const index of bad.keys()) expect(seen.filter((said) => said.startsWith(`${String(index)}.html: `))).not.toEqual([]);
});

it('would see it: a page, drawing or calendar in which strings are what they say', () => {
  const signature = (name: string, text: string) => fileSignature(name, new TextEncoder().encode(text));
  for (const [name, open, close] of [
    ['x.html', '<!doctype html><p>', '</p>'],
    ['x.xml', '<a>', '</a>'],
  ] as const) {
    const text = `<b>'</b>`;
    expect(signature(name, open + text + close)).not.toEqual(signature(name, open + harmless(text) + close));
  }
  expect(() => signature('x.svg', '<svg xmlns="http://www.w3.org/2000/svg"><text>&x;</svg>')).toThrow();
  expect(() => signature('x.xml', '<a>\u0001</a>')).toThrow(/U\+1/u);
  expect(() => signature('x.ics', 'BEGIN:VCALENDAR\r\nSUMMARY:x\nATTENDEE:y\r\nEND:VCALENDAR\r\n')).toThrow(/line end/u);
  expect(() => signature('x.csv', '=1+1,2\r\n')).toThrow(/runs/u);
});
