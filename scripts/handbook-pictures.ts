import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'puppeteer';
import { displayWidth } from '../src/commands/display-width.ts';
import { serveFolder } from '../src/print/serve-folder.ts';
import { siteFonts } from '../src/print/site-fonts.ts';
import { firstWorkspace } from '../src/site/reference/first-workspace.ts';
import { handbookSnippets, withSnippet } from './handbook/snippets.ts';
import { openBrowser, packagedFaces } from './site-camera.ts';

/** The pictures of the handbook, drawn from what its own snippets make: `npx node scripts/handbook-pictures.ts` writes public/handbook/. */
const engine = path.resolve(import.meta.dirname, '..');
const pictures = path.join(engine, 'public', 'handbook');
const cache = process.env['GUATU_CACHE'] ?? path.join(engine, '.guatu', 'cache');
const root = await mkdtemp(path.join(tmpdir(), 'guatu-handbook-'));
const snippets = handbookSnippets(await readFile(path.join(engine, 'content/pages/handbook.mdx'), 'utf8'));
/** What the banner says beside the finding itself. */
const bannerWords = '编辑时的诊断有处错误关页面没更新第行列原因改法另提醒';

await mkdir(pictures, { recursive: true });
await writeAll(firstWorkspace);
await shootBuilt();
await shootMistake();
await rm(root, { recursive: true, force: true });

async function writeAll(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
}

/** A run of guatu in the workspace; gives what it said. */
async function guatu(...words: string[]): Promise<string> {
  const child = started(words);
  let said = '';
  child.stdout?.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  await once(child, 'close');
  return said;
}

function started(words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [path.join(engine, 'src/guatu.mjs'), ...words], {
    cwd: root,
    env: { ...process.env, GUATU_CACHE: cache },
  });
}

/** The jobs of the handbook that change the plan of fire-2026. */
async function doJobs(): Promise<void> {
  for (const snippet of snippets) {
    if (snippet.kind !== 'file' || !snippet.file.startsWith('plans/fire-2026/')) continue;
    const file = path.join(root, snippet.file);
    const before = await readFile(file, 'utf8').catch(() => undefined);
    await writeAll({ [snippet.file]: withSnippet(before, snippet.where, snippet.text) });
  }
}

async function shootBuilt(): Promise<void> {
  await doJobs();
  await guatu('build');
  const dist = path.join(root, 'dist');
  const html = await readFile(path.join(dist, 'plans/fire-2026/index.html'), 'utf8');
  await withCamera(dist, html, async (browser, origin) => {
    const page = await opened(browser, `${origin}/plans/fire-2026/index.html`, origin, 900);
    await save(page, '#resp', 'table.png');
  });
  await shootPaper(path.join(dist, 'notices/fire-2026/notice.pdf'), 0.75, 'notice.png');
  await shootPaper(path.join(dist, 'plans/fire-2026/poster-a3.pdf'), 0.7, 'poster.png');
}

/** The plan of the handbook's tenth job with its mistake: the terminal, and the banner over the page. */
async function shootMistake(): Promise<void> {
  const broken = snippets.find((snippet) => snippet.kind === 'file' && snippet.isBroken);
  if (broken?.kind !== 'file') throw new Error('The handbook shows no mistake');
  for (const { kind, ...rest } of snippets) {
    if (kind === 'command' && 'words' in rest && rest.words[0] === 'new' && rest.words[1] === 'plan') await guatu(...rest.words);
  }
  const whole = await readFile(path.join(root, broken.file), 'utf8');
  const server = started(['dev']);
  if (!server.stdout) throw new Error('The preview has no output');
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const address = /http:\S+/u.exec(line.toString())?.[0] ?? '';
  await writeAll({ [broken.file]: withSnippet(whole, broken.where, broken.text) });
  const said = await guatu('check');
  try {
    await shootSaid(said, `${address}plans/fire-2026/`, said + whole + broken.text + bannerWords);
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

async function shootSaid(said: string, address: string, characters: string): Promise<void> {
  const shoot = async (browser: Browser, origin: string): Promise<void> => {
    const page = await browser.newPage();
    await page.setViewport({ width: 900, height: 900 });
    // The preview loads its first page again when it has seen which scripts it needs.
    await page.goto(address, { waitUntil: 'networkidle0' });
    await page.waitForSelector('.dev-banner section');
    await dress(page, origin);
    await save(page, '.dev-banner', 'banner.png');
    await page.setContent(terminal(said));
    await dress(page, origin);
    await save(page, 'pre', 'terminal.png');
  };
  await withCamera(root, characters, shoot, new URL(address).origin);
}

/** A command window as Windows draws it: every letter in its cell, Chinese in two, so that marks line up. */
function terminal(said: string): string {
  const rows = `C:\\工作方案>npx guatu check\n${said}`.trimEnd().split('\n');
  const style = 'body{margin:0}pre{margin:0;padding:12px 16px;width:820px;background:#0c0c0c;color:#e6e6e6;font:15px/24px "GT Hei"}';
  const cell = 'i{display:inline-block;width:9px;height:24px;vertical-align:top;font-style:normal}.w{width:18px}';
  return `<style>${style}${cell}</style><pre>${rows.map((row) => [...row].map(cellOf).join('')).join('\n')}</pre>`;
}

function cellOf(character: string): string {
  const shown = character.replace('&', '&amp;').replace('<', '&lt;');
  return `<i${displayWidth(character) === 2 ? ' class="w"' : ''}>${shown}</i>`;
}

/** A browser with the faces of the packages at hand; it reaches `top`, else the folder. */
async function withCamera(
  folder: string,
  characters: string,
  shoot: (browser: Browser, origin: string) => Promise<void>,
  top?: string,
): Promise<void> {
  const fonts = await siteFonts([...new Set(characters)].join(''), cache);
  const server = await serveFolder({ '/': folder, '/gallery-fonts/': fonts.folder });
  const browser = await openBrowser(top ?? server.origin, cache);
  await shoot(browser, server.origin);
  await browser.close();
  await server.close();
}

async function opened(browser: Browser, address: string, origin: string, width: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.goto(address, { waitUntil: 'load' });
  await dress(page, origin);
  return page;
}

/** The faces of the packages, as data, for the page may stand at another origin. */
async function dress(page: Page, origin: string): Promise<void> {
  const sheet = await (await fetch(`${origin}/gallery-fonts/fonts.css`)).text();
  const urls = [...new Set([...sheet.matchAll(/url\(["']?([^"')]+)["']?\)/gu)].map(([, url = '']) => url))];
  let whole = sheet;
  for (const url of urls) {
    const bytes = Buffer.from(await (await fetch(new URL(url, `${origin}/gallery-fonts/`))).arrayBuffer());
    whole = whole.replaceAll(url, `data:font/ttf;base64,${bytes.toString('base64')}`);
  }
  await page.addStyleTag({ content: `${whole}\n${packagedFaces}` });
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

async function save(page: Page, selector: string, name: string): Promise<void> {
  const element = await page.$(selector);
  await element?.screenshot({ path: path.join(pictures, name) });
}

async function shootPaper(file: string, scale: number, name: string): Promise<void> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise;
  const page = await pdf.getPage(1);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  await writeFile(path.join(pictures, name), canvas.toBuffer('image/png'));
  await pdf.loadingTask.destroy();
}
