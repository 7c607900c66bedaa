import { existsSync } from 'node:fs';
import type { Browser } from 'puppeteer';
import { chooseBrowser, isBrowserRefusal } from '../src/print/browser-choice.ts';
import { readyBrowser } from '../src/print/browser-environment.ts';
import { launchBrowser } from '../src/print/launch-browser.ts';
import { packagedChromium } from '../src/print/packaged-chromium.ts';

/** Opens the browser that prints, for pictures of pages at `origin`. */
export async function openBrowser(origin: string, cache: string): Promise<Browser> {
  const env = process.env;
  const choice = chooseBrowser({
    platform: process.platform,
    arch: process.arch,
    env,
    packaged: packagedChromium()?.archives,
    exists: existsSync,
  });
  if (isBrowserRefusal(choice)) throw new Error(choice.message);
  return (await launchBrowser(await readyBrowser(choice, cache, env), origin, process.getuid?.() !== 0)).browser;
}

/** The style by which a page takes the faces of the packages, served at `/gallery-fonts/`: this machine may have none for Chinese. */
export const packagedFaces = ':root{--sans:"GT Hei";--song:"GT Song";--doc:"GT FangSong","GT Song";--mono:"GT Hei"}';
