import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, it } from 'vitest';
import { readManifest, type Manifest } from '../../src/commands/manifest.ts';
import { engine } from './run-guatu.ts';
import { filesOf, hashesOf } from './small-workspace.ts';

/** An element of a parsed page with its attributes as a record. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly node: Tree.Element;
}

/** All elements of a page, in document order. */
export function elementsOf(node: Tree.Node): readonly PageElement[] {
  const own =
    'tagName' in node
      ? [{ name: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])), node }]
      : [];
  const inside = 'content' in node ? elementsOf(node.content) : [];
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return [...own, ...inside, ...children];
}

/** A page as a browser parses it. */
export async function readPage(file: string): Promise<readonly PageElement[]> {
  return elementsOf(parse(await readFile(file, 'utf8')));
}

/** The text of a node without its white space: what a reader sees of it, whatever breaks the lines. */
export function wordsOf(node: Tree.Node): string {
  if ('value' in node) return node.value.replaceAll(/\s/gu, '');
  return 'childNodes' in node && node.nodeName !== 'style' && node.nodeName !== 'script' ? node.childNodes.map(wordsOf).join('') : '';
}

interface Reference {
  readonly from: string;
  readonly to: string;
  /** Whether a browser loads it by itself. */
  readonly loaded: boolean;
}

const loadedBy: Readonly<Record<string, readonly string[]>> = {
  img: ['src', 'srcset'],
  script: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  use: ['href'],
  image: ['href'],
};

/** Every address that a page names: where it leads, and what a browser would load. */
async function referencesOf(folder: string, page: string): Promise<readonly Reference[]> {
  const elements = await readPage(path.join(folder, page));
  return elements.flatMap(({ name, attributes, node }) => {
    const links = ['a', 'area', 'form'].includes(name) ? [attributes['href'] ?? attributes['action']] : [];
    const head = name === 'link' ? [attributes['href']] : [];
    const loaded = (loadedBy[name] ?? []).map((key) => attributes[key]);
    const styles = [
      ...(attributes['style'] ?? '').matchAll(/url\(\s*["']?([^"')]+)/gu),
      ...(name === 'style' ? wordsOf({ ...node, nodeName: 'div' }).matchAll(/url\(["']?([^"')]+)/gu) : []),
    ].map(([, url]) => url);
    const given = (list: readonly (string | undefined)[], isLoaded: boolean) =>
      list.filter((to) => to !== undefined).map((to) => ({ from: page, to, loaded: isLoaded }));
    return [
      ...given(links, false),
      ...given(head, name === 'link' && attributes['rel'] !== 'canonical'),
      ...given([...loaded, ...styles], true),
    ];
  });
}

/** What a reference leads to that is not there: `page -> address`; none where every link and file of the site resolves. */
export async function deadReferences(folder: string, siteUrl: string): Promise<readonly string[]> {
  const files = new Set(await filesOf(folder));
  const pages = [...files].filter((name) => name.endsWith('.html'));
  const base = new URL(siteUrl.replace(/\/?$/u, '/'));
  const references = (await Promise.all(pages.map((page) => referencesOf(folder, page)))).flat();
  const styles = await styleReferences(folder, [...files]);
  // Many links lead to one page: it is parsed once.
  const known = new Map<string, Promise<ReadonlySet<string>>>();
  const idsIn = (file: string): Promise<ReadonlySet<string>> => {
    const ids = known.get(file) ?? idsOf(folder, file);
    known.set(file, ids);
    return ids;
  };
  const dead = await Promise.all(
    [...references, ...styles].map(async ({ from, to }) => {
      const target = new URL(to, new URL(from, base));
      if (target.host !== base.host || !/^https?:$/u.test(target.protocol)) return [];
      if (!target.pathname.startsWith(base.pathname)) return [`${from} -> ${to}`];
      const below = decodeURIComponent(target.pathname.slice(base.pathname.length));
      const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
      if (!files.has(file)) return [`${from} -> ${to}`];
      return file.endsWith('.html') && target.hash.length > 1 && !(await idsIn(file)).has(decodeURIComponent(target.hash.slice(1)))
        ? [`${from} -> ${to}`]
        : [];
    }),
  );
  return [...new Set(dead.flat())];
}

/** Everything on other hosts that a page loads or a style sheet names, and every link that runs something. */
export async function foreignReferences(folder: string, siteUrl: string): Promise<readonly string[]> {
  const files = await filesOf(folder);
  const host = new URL(siteUrl).host;
  const references = (await Promise.all(files.filter((name) => name.endsWith('.html')).map((page) => referencesOf(folder, page)))).flat();
  const all = [...references, ...(await styleReferences(folder, files))];
  const wrong = all.filter(({ from, to, loaded }) => {
    const { protocol, host: other } = new URL(to, new URL(from, siteUrl));
    if (protocol === 'data:' || protocol === 'mailto:') return false;
    return !/^https?:$/u.test(protocol) || (other !== host && loaded);
  });
  return wrong.map(({ from, to }) => `${from} -> ${to}`);
}

/** What style sheets and drawings name. */
async function styleReferences(folder: string, files: readonly string[]): Promise<readonly Reference[]> {
  const named = files.filter((name) => /\.(?:css|svg)$/u.test(name));
  const lists = await Promise.all(
    named.map(async (from) => {
      const text = await readFile(path.join(folder, from), 'utf8');
      const found = [...text.matchAll(/(?:url\(\s*["']?|@import\s+["']|\shref="|\ssrc=")([^"')#][^"')]*)/gu)];
      return found.map(([, to = '']) => ({ from, to, loaded: true }));
    }),
  );
  return lists.flat();
}

async function idsOf(folder: string, page: string): Promise<ReadonlySet<string>> {
  return new Set((await readPage(path.join(folder, page))).flatMap(({ attributes }) => attributes['id'] ?? attributes['name'] ?? []));
}

/** Hosts that are named in scripts, and what talks to servers behind a reader's back: none. What scripts fetch is the site's own; browsers hold that. */
export async function hostsInScripts(folder: string): Promise<readonly string[]> {
  const scripts = (await filesOf(folder)).filter((name) => /\.m?js$/u.test(name));
  const texts = await Promise.all(scripts.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.flatMap((text) =>
    [...text.matchAll(/\b(?:https?|wss?):\/\/[^\s"'`)]+|\b(?:XMLHttpRequest|sendBeacon|EventSource|WebSocket)\b/gu)].map(
      ([found]) => found,
    ),
  );
}

/** The manifest of an output, which must be there. */
export async function manifestOf(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  if (!manifest) throw new Error(`No manifest in ${folder}`);
  return manifest;
}

/** Tests that hold for the output of every workspace: the manifest is true, nothing is dead, nothing leads or loads from elsewhere. */
export function itIsWhole(output: () => string, siteUrl: string): void {
  it('lists every published file with its bytes and SHA-256, and nothing else', async () => {
    const { files } = await manifestOf(output());
    const { 'manifest.json': _own, ...hashes } = await hashesOf(output());
    expect(Object.fromEntries(files.map(({ path: name, sha256 }) => [name, sha256]))).toEqual(hashes);
    const sizes = await Promise.all(files.map(async ({ path: name }) => (await readFile(path.join(output(), name))).length));
    expect(files.map(({ bytes }) => bytes)).toEqual(sizes);
  });

  it('has no dead link and no missing file', async () => expect(await deadReferences(output(), siteUrl)).toEqual([]));

  it('loads nothing from another host and runs nothing by a link', async () => {
    expect(await foreignReferences(output(), siteUrl)).toEqual([]);
    expect(await hostsInScripts(output())).toEqual([]);
  });

  it('publishes no paper page, no lock, no cache', async () => {
    expect((await filesOf(output())).filter((name) => /^print\/|(?:^|\/)\.|\.lock$|\.part$/u.test(name))).toEqual([]);
  });

  it('has no id twice on a page', async () => {
    const pages = (await filesOf(output())).filter((name) => name.endsWith('.html'));
    const twice = await Promise.all(
      pages.map(async (page) => {
        const ids = (await readPage(path.join(output(), page))).flatMap(({ attributes }) => attributes['id'] ?? []);
        return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page}#${id}`);
      }),
    );
    expect(twice.flat()).toEqual([]);
  });
}

const texts = /(?:plan\.json|tasks\.csv|deadlines\.ics|fragment\.html)$/u;

/** Tests an output against `tests/cases/<name>/expected`: which files there are, and the text of those for machines; `-u` writes them anew. */
export function itIsExpected(name: string, output: () => string): void {
  const expected = path.join(engine, 'tests/cases', name, 'expected');

  it('publishes the expected files', async () => {
    const names = (await filesOf(output())).map((file) => file.replace(/^(_astro\/[^.]+)\.[\w-]+\./u, '$1.*.'));
    await expect(`${names.join('\n')}\n`).toMatchFileSnapshot(path.join(expected, 'files.txt'));
  });

  it('writes the expected texts for machines, and no other is expected', async () => {
    const files = (await filesOf(output())).filter((file) => texts.test(file));
    for (const file of files)
      await expect(await readFile(path.join(output(), file), 'utf8')).toMatchFileSnapshot(path.join(expected, file));
    const there = existsSync(expected) ? await readdir(expected, { recursive: true }) : [];
    expect(there.map((file) => file.split(path.sep).join('/')).filter((file) => texts.test(file) && !files.includes(file))).toEqual([]);
  });
}
