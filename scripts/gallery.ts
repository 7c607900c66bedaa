import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'puppeteer';
import { serveFolder } from '../src/print/serve-folder.ts';
import { siteFonts } from '../src/print/site-fonts.ts';
import { pageKinds } from './page-kinds.ts';
import { openBrowser, packagedFaces } from './site-camera.ts';

/**
 * Pictures of a built site for people to look at, with an index: every kind of page at three widths, in every scheme and as it is printed, and
 * every table, chart and wall chart at full size. `npm run gallery` takes `dist`, `npm run gallery -- other/dist` another folder.
 */
const root = path.resolve(import.meta.dirname, '..');
const dist = path.resolve(process.argv[2] ?? path.join(root, 'dist'));
const gallery = path.join(root, 'gallery');
const cache = process.env['GUATU_CACHE'] ?? path.join(root, '.guatu', 'cache');
/** What each kind of page is looked at as: width of the window, and the scheme that the reader asked for. */
const sights = ['390', '820', '1440', '1440-dark', '1440-contrast', '1440-large', '390-large', 'print'] as const;
type Sight = (typeof sights)[number];

if (!existsSync(path.join(dist, 'manifest.json'))) {
  process.stderr.write(`There is no ${dist}: run npm run build first\n`);
  process.exit(1);
}
await rm(gallery, { recursive: true, force: true });
await mkdir(gallery, { recursive: true });
await shootPages();
await shootPapers();
await writeIndex();

async function shootPages(): Promise<void> {
  const kinds = [...(await pageKinds(dist)).values()];
  const more = (await morePages()).filter((page) => !kinds.includes(page));
  const texts = await Promise.all([...kinds, ...more].map((page) => readFile(path.join(dist, page), 'utf8')));
  const fonts = await siteFonts([...new Set(texts.join(''))].join(''), cache);
  const server = await serveFolder({ '/': dist, '/gallery-fonts/': fonts.folder });
  const browser = await openBrowser(server.origin, cache);
  for (const page of kinds) for (const sight of sights) await shoot(browser, server.origin, page, sight);
  for (const page of more) await shoot(browser, server.origin, page, '1440');
  await browser.close();
  await server.close();
}

/** Beside one page of each kind: every plan with its chart, and its document. */
async function morePages(): Promise<readonly string[]> {
  const plans = await readdir(path.join(dist, 'plans'), { withFileTypes: true });
  const ids = plans.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return ids
    .flatMap((id) => [`plans/${id}/index.html`, `plans/${id}/gantt.svg`, `notices/${id}/index.html`])
    .filter((page) => existsSync(path.join(dist, page)));
}

/** Screens use the reader's own fonts; this machine may have none for Chinese, so the pictures take those of the packages. */
async function shoot(browser: Browser, origin: string, page: string, sight: Sight): Promise<void> {
  const tab = await browser.newPage();
  const width = Number.parseInt(sight, 10) || 1440;
  await tab.setViewport({ width, height: 900 });
  if (sight.endsWith('dark')) await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await tab.goto(`${origin}/${page.replace(/gantt\.svg$/u, 'index.html')}`, { waitUntil: 'load' });
  // A drawing by itself has no place for the faces of the packages: it is set into a page.
  if (page.endsWith('.svg'))
    await tab.evaluate((svg) => void (document.body.innerHTML = svg), await readFile(path.join(dist, page), 'utf8'));
  await tab.evaluate((one) => document.documentElement.classList.add(...one), switched(sight));
  await tab.addStyleTag({ url: `${origin}/gallery-fonts/fonts.css` });
  await tab.addStyleTag({ content: `${packagedFaces}.gt-chart text{font-family:"GT Hei"}` });
  await tab.evaluate(async () => {
    await document.fonts.ready;
  });
  const name = pictureName(page);
  if (sight === 'print') await shootPrint(await tab.pdf({ preferCSSPageSize: true, printBackground: true }), `${name}-print`);
  else await shootWhole(tab, width, path.join(gallery, `${name}-${sight}.png`));
  await tab.close();
}

/** The classes that the switches of the page would set. */
function switched(sight: Sight): string[] {
  return sight.endsWith('large') ? ['large'] : sight.endsWith('contrast') ? ['hc'] : [];
}

function pictureName(page: string): string {
  const name = page.replace(/\/?index\.html$/u, '').replace(/\.(?:html|svg)$/u, '');
  return name.replaceAll('/', '-') || 'front';
}

/** The whole page in a window as high as it is: pictures beyond the window are laid out anew by the browser, not as a reader has them. */
async function shootWhole(tab: Page, width: number, file: string): Promise<void> {
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  await tab.setViewport({ width, height: Math.min(height, 16_000) });
  await tab.screenshot({ path: file });
}

/** The first four sheets of a page that is printed from the browser. */
async function shootPrint(bytes: Uint8Array, name: string): Promise<void> {
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
  for (let number = 1; number <= Math.min(pdf.numPages, 4); number++) await shootPaper(pdf, number, name);
  await pdf.loadingTask.destroy();
}

async function shootPapers(): Promise<void> {
  const all = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.pdf')).toSorted();
  const duties = all.filter((name) => name.startsWith('units'));
  const files = all.filter((name) => !duties.includes(name) || duties.indexOf(name) < 3);
  for (const file of files) {
    const pdf = await getDocument({ data: new Uint8Array(await readFile(path.join(dist, file))), verbosity: 0 }).promise;
    for (const number of await pagesOf(pdf, file)) await shootPaper(pdf, number, file);
    await pdf.loadingTask.destroy();
  }
}

/** Of a plan every page; of a document page 1, page 2, the first annex page (its words stand on end, or the sheet lies) and the last. */
async function pagesOf(pdf: PDFDocumentProxy, file: string): Promise<readonly number[]> {
  if (file.startsWith('plans')) return Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  let annex = 1;
  for (let number = pdf.numPages; number > 1; number--) if (await isTurned(pdf, number)) annex = number;
  return [...new Set([1, 2, annex, pdf.numPages])].filter((number) => number <= pdf.numPages).toSorted((x, y) => x - y);
}

async function isTurned(pdf: PDFDocumentProxy, number: number): Promise<boolean> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const turned = items.filter((item) => 'str' in item && Number(item.transform[1]) !== 0).length;
  return turned > items.length / 2;
}

async function shootPaper(pdf: PDFDocumentProxy, number: number, file: string): Promise<void> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1.6 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  const name = `${file.replace(/\.pdf$/u, '').replaceAll('/', '-')}-page-${number}.png`;
  await writeFile(path.join(gallery, name), canvas.toBuffer('image/png'));
}

async function writeIndex(): Promise<void> {
  const names = (await readdir(gallery)).toSorted();
  const figures = names.map(
    (name) => `<figure><figcaption>${name}</figcaption><a href="${name}"><img src="${name}" loading="lazy"></a></figure>`,
  );
  const style = '<style>body{font-family:sans-serif}figure{display:inline-block;margin:8px}img{height:360px;border:1px solid #ccc}</style>';
  await writeFile(
    path.join(gallery, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Gallery</title>${style}${figures.join('\n')}\n`,
  );
}
