import type { Browser } from 'puppeteer';
import type { ReadyBrowser } from './browser-environment.ts';
import { steadyFlags } from './steady-flags.ts';

/** A started browser and whether its sandbox is on. */
export interface LaunchedBrowser {
  readonly browser: Browser;
  readonly isSandboxed: boolean;
}

/** Starts the browser without any way to the network but `origin`; where the machine allows no sandbox it starts without one and says so. */
export async function launchBrowser(ready: ReadyBrowser, origin: string, wantsSandbox: boolean): Promise<LaunchedBrowser> {
  if (!wantsSandbox) return { browser: await launch(ready, origin, ['--no-sandbox']), isSandboxed: false };
  try {
    return { browser: await launch(ready, origin, []), isSandboxed: true };
  } catch (error) {
    // Ubuntu 24 and many containers forbid user namespaces. The pages are our own, without scripts and without a network.
    if (!/sandbox/i.test(String(error))) throw error;
    return { browser: await launch(ready, origin, ['--no-sandbox']), isSandboxed: false };
  }
}

/** Tells whether a sandbox can be expected to work: root and CI containers have none. */
export function canSandbox(env: Readonly<Record<string, string | undefined>>, uid: number | undefined): boolean {
  return uid !== 0 && (env['CI'] ?? '') === '';
}

// Loaded when needed: that takes longer than to deliver a hundred PDFs that have not changed.
async function launch(ready: ReadyBrowser, origin: string, more: readonly string[]): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer');
  return puppeteer.launch({
    executablePath: ready.program,
    env: ready.env,
    headless: 'shell',
    // No debugging port that other programs of the machine could speak to.
    pipe: true,
    args: [...steadyFlags, ...offlineFlags(origin), ...more],
  });
}

// Everything but our own origin goes to a proxy that is not there. Intercepting requests would do the same but turns the cache off.
function offlineFlags(origin: string): readonly string[] {
  return ['--proxy-server=127.0.0.1:9', `--proxy-bypass-list=<-loopback>;${origin.replace(/^http:\/\//, '')}`];
}
