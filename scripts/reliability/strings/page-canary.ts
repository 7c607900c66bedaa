import type { Browser, HTTPRequest, Page } from 'puppeteer';

/** What is allowed in no page of ours, by a selector of CSS. */
const forbidden = 'base,meta[http-equiv="refresh" i],iframe,frame,object,embed,applet,marquee,plaintext,xmp,math,[srcdoc],[formaction]';

interface Marks {
  readonly globals: string[];
  readonly calls: string[];
}

/** Opens the pages at `addresses` (from the top of `origin`), without any policy that would stop a script, and gives what ran, loaded or does not belong there. */
export async function watchPages(browser: Browser, origin: string, addresses: readonly string[]): Promise<readonly string[]> {
  const page = await browser.newPage();
  const failures: string[] = [];
  let here = '';
  const note = (what: string): void => void failures.push(`${here}: ${what}`);
  page.on('dialog', (dialog) => {
    note(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => note(String(error)));
  // A browser asks every server for an icon.
  page.on('console', (message) => {
    if (!/^Failed to load resource/u.test(message.text())) note(`console: ${message.text()}`);
  });
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request, page, origin, here, note));
  await page.evaluateOnNewDocument(setTraps);
  try {
    for (const address of addresses) {
      here = address;
      await page.goto(`${origin}/${address}`, { waitUntil: 'load' });
      if (new URL(page.url()).pathname !== new URL(`${origin}/${address}`).pathname) note(`went to ${page.url()}`);
      for (const found of await page.evaluate(lookAround, forbidden)) note(found);
    }
  } finally {
    await page.close();
  }
  return failures;
}

async function answer(request: HTTPRequest, page: Page, origin: string, here: string, note: (what: string) => void): Promise<void> {
  const url = request.url();
  const isOwn = url.startsWith(`${origin}/`) || (url.startsWith('data:image/') && !request.isNavigationRequest());
  if (!isOwn) note(`asked for ${url.slice(0, 100)}`);
  const moves = request.isNavigationRequest() && request.frame() === page.mainFrame();
  if (isOwn && moves && new URL(url).pathname !== new URL(`${origin}/${here}`).pathname) note(`moved to ${url}`);
  await (isOwn ? request.continue() : request.abort());
}

/** Runs in the page before its own scripts: whatever the strings try to call leaves a mark. */
function setTraps(): void {
  const marks: Marks = { globals: Object.getOwnPropertyNames(globalThis), calls: [] };
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'eval'])
    Reflect.set(globalThis, name, (said: unknown) => void marks.calls.push(`${name}(${String(said)})`));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => void marks.calls.push(`policy ${violatedDirective}`));
  Reflect.set(globalThis, '__marks', marks);
}

/** Runs in the page: calls, new globals, and elements or attributes that no page of ours has. */
function lookAround(selector: string): readonly string[] {
  const marks = Reflect.get(globalThis, '__marks') as Marks;
  const known = new Set([...marks.globals, '__marks']);
  // Elements with an id are globals too.
  const added = Object.getOwnPropertyNames(globalThis).filter((name) => !known.has(name) && document.getElementById(name) === null);
  const strange = [...document.querySelectorAll(selector)].map((element) => element.outerHTML.slice(0, 120));
  const runs = (value: string): boolean => /^(?:javascript|data|vbscript|file):(?!image\/)/iu.test(value.replace(/[\u0000-\u0020]/gu, ''));
  const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => /^on/iu.test(name) || (/^(?:href|src|action|xlink:href)$/iu.test(name) && runs(value)))
      .map(({ name, value }) => `${element.tagName} ${name}=${value.slice(0, 80)}`),
  );
  const foreign = [...document.scripts]
    .filter(({ src, textContent }) => src !== '' && !src.startsWith(location.origin) && textContent !== '')
    .map(({ src }) => `script ${src}`);
  return [...marks.calls.map((call) => `ran ${call}`), ...added.map((name) => `new global ${name}`), ...strange, ...handlers, ...foreign];
}
