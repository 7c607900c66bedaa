import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { servedFolders } from '../served-folders.ts';

/** Of a request to the preview, what decides whether it is answered. */
export interface PreviewRequest {
  readonly url: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

/** The names under which a browser on this machine asks for the preview. */
const ownHost = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/iu;

/**
 * Keeps the preview to the person in front of it: asked under another name (a foreign page whose name leads here), by a page of another
 * origin, or for a file that lies elsewhere, it answers 403; it gives no other origin leave to read, and opens no editor.
 */
export function previewGate(root: string): AstroIntegration {
  const folders = servedFolders(root, fileURLToPath(new URL('../../', import.meta.url)));
  return {
    name: 'guatu-preview-gate',
    hooks: {
      'astro:config:setup': ({ updateConfig, config }) => {
        const plugin = {
          name: 'guatu-preview-gate',
          configureServer({ middlewares }: { readonly middlewares: Middlewares }): void {
            middlewares.use((request, response, next) => {
              const { host, origin } = request.headers;
              const asked = { url: withoutBase(request.url ?? '/', config.base), host, origin };
              if (isAllowed(asked, folders)) next();
              else response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end('只供本机预览\n');
            });
          },
        };
        updateConfig({ vite: { server: { cors: false }, plugins: [plugin] } });
      },
    },
  };
}

interface Middlewares {
  use(handle: (request: Request_, response: Response_, next: () => void) => void): unknown;
}

interface Request_ {
  readonly url?: string;
  readonly headers: Readonly<Partial<Record<'host' | 'origin', string>>>;
}

interface Response_ {
  writeHead(status: number, headers: Readonly<Record<string, string>>): { end(text: string): unknown };
}

/** Whether a request comes from this machine's own pages and asks for nothing that lies outside these folders. */
export function isAllowed({ url, host, origin }: PreviewRequest, folders: readonly string[]): boolean {
  if (host === undefined || !ownHost.test(host)) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  if (url.startsWith('/__open-in-editor')) return false;
  const file = fileOf(url);
  return file !== undefined && (file === '' || folders.some((folder) => isInside(file, folder)));
}

/** The file of the machine that an address names, links followed; empty where it names none, undefined where nobody can read it. */
function fileOf(url: string): string | undefined {
  try {
    const address = decodeURIComponent(url.replace(/[?#].*$/su, ''));
    const named = path.resolve(path.sep, address.replace(/^\/@fs(?=\/)/u, '').replace(/^\/(?=[a-z]:)/iu, ''));
    if (statSync(named, { throwIfNoEntry: false })?.isFile() !== true) return '';
    return realpathSync(named);
  } catch (error) {
    return error instanceof Error && 'code' in error ? '' : undefined;
  }
}

function isInside(file: string, folder: string): boolean {
  const real = realOf(folder);
  const inside = real === undefined ? '..' : path.relative(real, file);
  return !inside.startsWith('..') && !path.isAbsolute(inside);
}

function realOf(folder: string): string | undefined {
  try {
    return realpathSync(folder);
  } catch {
    return undefined;
  }
}

/** Vite asks for its files under the path of the site too. */
function withoutBase(url: string, base: string): string {
  const prefix = base.replace(/\/$/u, '');
  return prefix !== '' && url.startsWith(`${prefix}/`) ? url.slice(prefix.length) : url;
}
