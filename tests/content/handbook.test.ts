import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handbookSnippets, withSnippet, type Snippet } from '../../scripts/handbook/snippets.ts';
import { firstWorkspace } from '../../src/site/reference/first-workspace.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { engine, plainEnvironment, runReady } from '../commands/run-guatu.ts';
import { temporaryFolder, writeFiles } from '../commands/small-workspace.ts';

const handbook = await readFile(path.join(engine, 'content/pages/handbook.mdx'), 'utf8');
const snippets = handbookSnippets(handbook).map((snippet, index) => ({ snippet, name: `${index + 1} ${nameOf(snippet)}` }));

function nameOf(snippet: Snippet): string {
  return snippet.kind === 'file' ? `${snippet.file}: ${snippet.text.trim().split('\n')[0] ?? ''}` : `guatu ${snippet.words.join(' ')}`;
}

let root = '';
beforeAll(async () => {
  root = await writeFiles(await temporaryFolder(), firstWorkspace);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const findings = async () =>
  (await readWorkspace(root)).diagnostics
    // A unit that is registered first and used later is only mentioned.
    .filter(({ severity }) => severity !== 'info')
    .map(({ place, rule, message }) => `${place.file}:${place.line} ${rule} ${message}`);

async function write({ file, where, text, isBroken }: Extract<Snippet, { kind: 'file' }>): Promise<void> {
  const whole = path.join(root, file);
  const before = existsSync(whole) ? await readFile(whole, 'utf8') : undefined;
  await writeFiles(root, { [file]: withSnippet(before, where, text) });
  const found = await findings();
  expect(isBroken ? found.length > 0 : found).toEqual(isBroken ? true : []);
}

/** The preview runs until it is stopped: it must say where it is. */
async function preview(): Promise<void> {
  const child = spawn(process.execPath, [path.join(engine, 'src/guatu.mjs'), 'dev'], { cwd: root, env: plainEnvironment() });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  expect(line.toString()).toMatch(/^预览地址：http:/u);
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function run(words: readonly string[]): Promise<void> {
  if (words[0] === 'dev') return preview();
  const { code, err, out } = await runReady(words, root);
  expect({ code, said: code === 0 ? '' : out + err }).toEqual({ code: 0, said: '' });
  const to = words[words.indexOf('--out') + 1];
  if (words.includes('--out')) expect((await stat(path.join(root, to ?? ''))).size).toBeGreaterThan(1000);
  expect(await findings()).toEqual([]);
}

describe('the handbook, done from its first line to its last', () => {
  it.each(snippets)('$name', async ({ snippet }) => {
    if (snippet.kind === 'file') return write(snippet);
    if (snippet.kind === 'command') return run(snippet.words);
    const { out, err } = await runReady(snippet.words, root);
    expect(`${out}${err}`.trim()).toBe(snippet.text.trim());
  });

  it('names only files that the build has made', () => {
    const section = /## 九、[^]*?(?=\n## )/u.exec(handbook)?.[0] ?? '';
    const named = [...section.matchAll(/^\| `([^`]+)` \|/gmu)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((file) => !existsSync(path.join(root, 'dist', file)))).toEqual([]);
  });

  it('has at least ten jobs, and shows pictures that are there and small', async () => {
    expect([...handbook.matchAll(/^## [一二三四五六七八九十]+、/gmu)].length).toBeGreaterThanOrEqual(10);
    const pictures = [...handbook.matchAll(/!\[[^\]]+\]\(\/(handbook\/[^)]+)\)/gu)].map(([, file = '']) => path.join(engine, 'public', file));
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect((await stat(picture)).size, picture).toBeLessThan(60_000);
  });
});
