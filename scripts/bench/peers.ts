import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/** A program that makes PDFs from the same page, as one whole process. */
interface Peer {
  readonly name: string;
  readonly program: string;
  readonly arguments: (address: string, out: string, browser: string) => readonly string[];
}

const peers: readonly Peer[] = [
  { name: 'WeasyPrint', program: 'weasyprint', arguments: (address, out) => [address, out] },
  {
    name: 'Paged.js',
    program: 'pagedjs-cli',
    arguments: (address, out) => [address, '-o', out, '--browserArgs=--no-sandbox,--disable-gpu'],
  },
  {
    name: 'Vivliostyle',
    program: 'vivliostyle',
    arguments: (address, out, browser) => ['build', address, '-o', out, '--executable-browser', browser],
  },
];

/** How long a program took. */
export interface PeerTime {
  readonly name: string;
  readonly milliseconds: number;
}

/** Milliseconds of each program that is installed (found on PATH) on the page at `address`; those that are not, or fail, are left out. */
export async function timePeers(address: string, folder: string, browser: string): Promise<readonly PeerTime[]> {
  const times: PeerTime[] = [];
  for (const peer of peers) {
    const out = path.join(folder, `${peer.program}.pdf`);
    const start = performance.now();
    const options = { timeout: 120_000, env: { ...process.env, PUPPETEER_EXECUTABLE_PATH: browser } };
    const done = await promisify(execFile)(peer.program, [...peer.arguments(address, out, browser)], options).catch((error: unknown) => {
      if (process.env['GUATU_DEBUG'] === '1') process.stderr.write(`${peer.name}: ${String(error)}\n`);
      return undefined;
    });
    if (done !== undefined) times.push({ name: peer.name, milliseconds: performance.now() - start });
  }
  return times;
}
