import type { Browser, CDPSession } from 'puppeteer';
import { answerRequests } from './answer-requests.ts';
import { preparePage, within, type RunningBrowser } from './running-browser.ts';
import type { Mounts } from './serve-folder.ts';
import { soughtFlags } from './steady-flags.ts';

/** Where the pages seem to come from in a browser elsewhere: a name that nothing answers to but this process. */
export const nowhere = 'http://guatu.invalid';

/** What a browser elsewhere says of itself. */
export interface RemoteBrowser {
  readonly url: string;
  /** Its kind and version, e.g. `HeadlessChrome/153.0.8002.0`. */
  readonly product: string;
  /** Changes with whatever of it may change a PDF: version, build, system. */
  readonly stamp: string;
  /** Flags it was started without and that a browser of ours has: without them it may draw otherwise. */
  readonly lacks: readonly string[];
}

/** Asks the browser at an address (`ws://…` or `http://host:port`) what it is; rejects where none answers. */
export async function readRemoteBrowser(url: string): Promise<RemoteBrowser> {
  const browser = await connect(url);
  try {
    const session = await browser.target().createCDPSession();
    const { product, revision, userAgent } = await session.send('Browser.getVersion');
    return { url, product, stamp: `remote ${product} ${revision} ${userAgent}`, lacks: await lackedFlags(session) };
  } finally {
    await browser.disconnect();
  }
}

async function lackedFlags(session: CDPSession): Promise<readonly string[]> {
  const { commandLine } = await session.send('SystemInfo.getInfo');
  return soughtFlags.filter((flag) => !commandLine.includes(flag));
}

/** Reaches the browser at an address; its pages are answered from `mounts` alone and get nothing else, from no network. */
export async function connectBrowser(url: string, mounts: Mounts): Promise<RunningBrowser> {
  const browser = await connect(url);
  const context = await browser.createBrowserContext();
  const leave = (): void => void browser.disconnect().catch(() => undefined);
  return {
    newPage: async () => {
      const page = await preparePage(await context.newPage());
      await answerRequests(page, nowhere, mounts);
      return page;
    },
    onLost: (lost) => void browser.once('disconnected', lost),
    // Its pages go with its context, as far as it still listens; the browser is not ours to end.
    giveUp: () => void within(context.close(), leave).then(leave),
    close: () => within(context.close(), leave).then(leave),
  };
}

const patience = 30_000;

async function connect(url: string): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer');
  const address = url.startsWith('ws') ? { browserWSEndpoint: url } : { browserURL: url };
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`${String(patience / 1000)} 秒内没有回答`)), patience).unref();
  });
  try {
    return await Promise.race([puppeteer.connect({ ...address, defaultViewport: null }), late]);
  } catch (error) {
    // A socket that fails rejects with an event.
    if (error instanceof Error) throw error;
    const { message = '没有回答' } = (error ?? {}) as { readonly message?: string };
    throw new Error(message, { cause: error });
  }
}
