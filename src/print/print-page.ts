import type { HTTPRequest, HTTPResponse, Page } from 'puppeteer';
import { cutTables } from './cut-tables.ts';
import { fillPages } from './fill-pages.ts';
import type { PageFilling } from './page-filling.ts';
import { PrintError } from './print-error.ts';
import { printInPasses, type PassesPrinted } from './second-pass.ts';

/** A page as the browser printed it. */
export interface PrintedPage {
  readonly bytes: Uint8Array;
  /** Addresses outside our own server that the page asked for and did not get. */
  readonly blocked: readonly string[];
  /** Addresses on our own server that the page asked for, itself not among them, sorted. */
  readonly asked: readonly string[];
  /** How the pages of a document's text were filled. */
  readonly filling: PageFilling | undefined;
}

/** What is to be printed and what it is checked against before. */
export interface PageToPrint {
  readonly origin: string;
  /** The path on the server, e.g. `/plans/yueqing/table/`. */
  readonly path: string;
  /** Replaces the page's own title in the PDF. */
  readonly title?: string;
  /** The characters the faces can draw; others on the page are refused. */
  readonly characters?: string;
}

/** Opens a page, waits for its faces, refuses what would print wrong, and prints it with tags and outline. */
export async function printPage(page: Page, job: PageToPrint): Promise<PrintedPage> {
  const watch = watchRequests(page, job);
  try {
    await openPage(page, job, watch);
    const { wasted, ...printed } = await printOpened(page);
    if (wasted === undefined) return { ...printed, ...watch.told() };
    await openPage(page, job, watch);
    const { bytes, filling } = await printOpened(page, wasted.pagesBefore);
    return { bytes, filling, ...watch.told() };
  } finally {
    watch.end();
  }
}

async function openPage(page: Page, job: PageToPrint, watch: RequestWatch): Promise<void> {
  const response = await page.goto(job.origin + job.path, { waitUntil: 'load', timeout: 0 });
  if (response?.ok() !== true) throw new PrintError('page-missing', job.path, '没有这个页面，请先生成网站。');
  const facts = await page.evaluate(readFacts, job.title ?? '', job.characters ?? '');
  refuse(job.path, facts, watch.failed);
}

/** Fills the pages of an opened page, where it is known with the number of pages before its last text, cuts its tables and prints it. */
async function printOpened(page: Page, pagesBefore?: number): Promise<PassesPrinted & Pick<PrintedPage, 'filling'>> {
  const filling = await fillPages(page, pagesBefore);
  await cutTables(page);
  // Faces are waited for before; waiting for network silence would cost 0.9 s a page. The pool alone limits the time.
  // Tags and outline move nothing, and a draft does without them.
  const printed = await printInPasses(page, (isDraft) =>
    page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: !isDraft, outline: !isDraft, waitForFonts: false, timeout: 0 }),
  );
  return { ...printed, filling };
}

interface RequestWatch {
  readonly failed: readonly string[];
  told(): Pick<PrintedPage, 'blocked' | 'asked'>;
  end(): void;
}

function watchRequests(page: Page, { origin, path }: PageToPrint): RequestWatch {
  const own = new Set<string>();
  const blocked: string[] = [];
  const failed: string[] = [];
  const asked = (request: HTTPRequest): void => {
    if (request.url().startsWith(`${origin}/`)) own.add(request.url().slice(origin.length));
    else if (!/^(data|blob|about):/.test(request.url())) blocked.push(request.url());
  };
  const answered = (response: HTTPResponse): void => {
    if (response.status() >= 400 && response.url().startsWith(`${origin}/`)) failed.push(response.url().slice(origin.length));
  };
  page.on('request', asked).on('response', answered);
  return {
    failed,
    told: () => ({ blocked, asked: [...own].filter((address) => address !== path).sort() }),
    end: () => void page.off('request', asked).off('response', answered),
  };
}

interface PageFacts {
  readonly unloaded: readonly string[];
  readonly undrawable: string;
}

function refuse(path: string, facts: PageFacts, failed: readonly string[]): void {
  const missing = failed.filter((address) => address !== path);
  if (missing.length > 0) throw new PrintError('resource-missing', path, `页面引用的文件不存在：${missing.join('、')}。`);
  if (facts.unloaded.length > 0) throw new PrintError('font-not-loaded', path, `字体没有载入：${facts.unloaded.join('、')}。`);
  if (facts.undrawable !== '')
    throw new PrintError('character-missing', path, `这些字没有字体可用：${describe(facts.undrawable)}。请换字，或添加含有这些字的字体。`);
}

/** Returns characters with their code points, as a person can look them up: `龘（U+9F98）`. */
export function describe(characters: string): string {
  return [...characters].map((char) => `${char}（U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`).join('、');
}

// Runs inside the page, so it can use nothing from outside itself.
async function readFacts(title: string, characters: string): Promise<PageFacts> {
  if (title !== '') document.title = title;
  // Faces that only margin boxes use are not asked for by the layout on the screen.
  const pageRules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSPageRule);
  const margins = pageRules.map((rule) => rule.cssText).join('\n');
  const faces = [...document.fonts];
  const ofMargins = faces.filter((face) => margins.includes(face.family.replace(/["']/g, '')) && face.unicodeRange === 'U+0-10FFFF');
  await Promise.all(ofMargins.map((face) => face.load().catch(() => face)));
  await document.fonts.ready;

  const drawn = new Set(characters);
  const undrawable = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (characters !== '' && walker.nextNode() !== null) {
    const lacking = [...(walker.currentNode.nodeValue ?? '')].filter(
      (char) => !drawn.has(char) && !/[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(char),
    );
    // Scripts, styles and what the paper does not show are not visible.
    if (lacking.length > 0 && walker.currentNode.parentElement?.checkVisibility() === true) lacking.forEach((char) => undrawable.add(char));
  }
  const unloaded = faces.filter((face) => face.status === 'error').map((face) => `${face.family} ${face.weight}`);
  return { unloaded: [...new Set(unloaded)], undrawable: [...undrawable].join('') };
}
