import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chooseBrowser, isBrowserRefusal } from '../../src/print/browser-choice.ts';
import { packagedChromium } from '../../src/print/packaged-chromium.ts';

/** Prints one page of a built site and ends: `print-one.ts bare|ours SITE FONTS CACHE PAGE`. */
const [mode = '', folder = '', fonts = '', cache = '', page = ''] = process.argv.slice(2);
const mounts = { '/': path.join(folder, 'dist'), '/fonts/': fonts };
const env = process.env;
const browser = chooseBrowser({
  platform: process.platform,
  arch: process.arch,
  env,
  packaged: packagedChromium()?.archives,
  exists: existsSync,
});
if (isBrowserRefusal(browser)) throw new Error(browser.message);

if (mode === 'ours') {
  const { openPrinter } = await import('../../src/print/printer.ts');
  const printer = await openPrinter({ browser, mounts, cache, env, uid: process.getuid?.() });
  await printer.print({ page, pdf: path.join(folder, 'one.pdf'), date: '2021-06-15' });
  await printer.close();
} else {
  const { default: puppeteer } = await import('puppeteer');
  const { readyBrowser } = await import('../../src/print/browser-environment.ts');
  const { serveFolder } = await import('../../src/print/serve-folder.ts');
  const server = await serveFolder(mounts);
  const ready = await readyBrowser(browser, cache, env);
  const chromium = await puppeteer.launch({
    executablePath: ready.program,
    env: ready.env,
    headless: 'shell',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const tab = await chromium.newPage();
  await tab.goto(server.origin + page, { waitUntil: 'load' });
  await writeFile(
    path.join(folder, 'bare.pdf'),
    await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
  );
  await chromium.close();
  await server.close();
}
