import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A running server of local files; only programs of this machine reach it. */
export interface FolderServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** What is served: address prefixes (`/`, `/fonts/`) and the folders behind them; the longest prefix wins. */
export type Mounts = Readonly<Record<string, string>>;

/** Serves the folders on 127.0.0.1 at a free port until closed; a folder's address gives its `index.html`. */
export async function serveFolder(mounts: Mounts, cacheControl = 'max-age=3600'): Promise<FolderServer> {
  const server = createServer((request, response) => {
    void answer(mounts, cacheControl, request, response).catch(() => refuse(response, 500));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return { origin: `http://127.0.0.1:${String(portOf(server))}`, close: () => closeServer(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function answer(mounts: Mounts, cacheControl: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405);
    return;
  }
  // A web page elsewhere could point its own host name at 127.0.0.1 and read unpublished files.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) {
    refuse(response, 403);
    return;
  }
  const path = await findFile(mounts, request.url ?? '/');
  if (path === undefined) {
    refuse(response, 404);
    return;
  }
  const { size } = await stat(path);
  response.writeHead(200, { 'content-type': mimeType(path), 'content-length': size, 'cache-control': cacheControl });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(path), response);
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(String(status));
}

/** Returns the real path of the file behind an address, or undefined if there is none inside the mounted folders. */
export async function findFile(mounts: Mounts, address: string): Promise<string | undefined> {
  const path = decodePath(address);
  const prefix = path && longestPrefix(mounts, path);
  const folder = prefix && mounts[prefix];
  if (!path || !prefix || !folder) return undefined;
  const wanted = join(folder, path.slice(prefix.length));
  return (await fileInside(folder, wanted)) ?? (await fileInside(folder, join(wanted, 'index.html')));
}

// Not `new URL`: it would fold `..` away, and what is folded cannot be refused.
function decodePath(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address.split(/[?#]/, 1)[0] ?? '');
    const isPlain = path.startsWith('/') && !/[\0\\]/.test(path) && !path.split('/').includes('..');
    return isPlain ? path : undefined;
  } catch {
    return undefined;
  }
}

function longestPrefix(mounts: Mounts, path: string): string | undefined {
  const fitting = Object.keys(mounts).filter((prefix) => path.startsWith(prefix));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

// A link inside the folder that points out of it is followed by `realpath` and refused here.
async function fileInside(folder: string, path: string): Promise<string | undefined> {
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(path)]);
    return real.startsWith(root + sep) && (await stat(real)).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}

/** The media type of a file by its ending. */
export function mimeType(path: string): string {
  return mimeTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
