import puppeteer, { type Browser } from 'puppeteer';
import { readyBrowser } from '../../src/print/browser-environment.ts';
import { soughtFlags } from '../../src/print/steady-flags.ts';
import { cache, testBrowser } from './small-site.ts';

/** A browser that listens at an address, as one that runs elsewhere; no network but what is asked of it. */
export async function startElsewhere(flags: readonly string[] = soughtFlags): Promise<Browser> {
  const ready = await readyBrowser(testBrowser(), cache, process.env);
  const plain = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  return puppeteer.launch({ executablePath: ready.program, env: ready.env, headless: 'shell', args: [...plain, ...flags] });
}
