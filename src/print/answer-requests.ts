import { readFile } from 'node:fs/promises';
import type { CDPSession, Page, Protocol } from 'puppeteer';
import { findFile, mimeType, type Mounts } from './serve-folder.ts';

/** Answers every request of a page from the folders behind `origin`; what asks for anything else gets nothing, and no network is used. */
export async function answerRequests(page: Page, origin: string, mounts: Mounts): Promise<void> {
  const session = await page.createCDPSession();
  // A page that was closed meanwhile needs no answer.
  session.on('Fetch.requestPaused', (event) => void answer(session, event, origin, mounts).catch(() => undefined));
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function answer(
  session: CDPSession,
  { requestId, request }: Protocol.Fetch.RequestPausedEvent,
  origin: string,
  mounts: Mounts,
): Promise<void> {
  if (request.method !== 'GET' || !request.url.startsWith(`${origin}/`)) {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    return;
  }
  const path = await findFile(mounts, request.url.slice(origin.length));
  if (path === undefined) {
    await session.send('Fetch.fulfillRequest', { requestId, responseCode: 404 });
    return;
  }
  const responseHeaders = [
    { name: 'content-type', value: mimeType(path) },
    { name: 'cache-control', value: 'max-age=3600' },
  ];
  const body = (await readFile(path)).toString('base64');
  await session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body });
}
