import type { ViteUserConfig } from 'astro';
import { publish } from '../../plan/publish.ts';
import { isOddKind } from '../../sources/check-entries.ts';
import { folderDisk } from '../../sources/disk.ts';
import { leftOutPublic } from '../../sources/left-out-public.ts';
import { readWorkspace } from '../../sources/read-workspace.ts';
import type { Edition } from '../../views/reader.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/** The preview answers 404 for files of `public/` that its edition leaves out, as the published site would. */
export function leftOutFilesPlugin(root: string, edition: Edition, base: string): VitePlugin {
  return {
    name: 'guatu-left-out-files',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        void isLeftOut(root, edition, fileOf(request.url ?? '', base)).then((gone) => {
          if (gone) response.writeHead(404).end();
          else next();
        });
      });
    },
  };
}

/** The path under `public/` that a request asks for. */
function fileOf(url: string, base: string): string {
  const { pathname } = new URL(url, 'http://localhost');
  const top = base.replace(/\/?$/u, '/');
  const below = pathname.startsWith(top) ? pathname.slice(top.length) : pathname.slice(1);
  try {
    return decodeURIComponent(below);
  } catch {
    return below;
  }
}

/** The workspace is read anew for each file that is there: what it says may have changed with the last save. */
async function isLeftOut(root: string, edition: Edition, file: string): Promise<boolean> {
  const kind = await folderDisk(root).kindOf(`public/${file}`);
  // What links lead to is not published either.
  if (isOddKind(kind)) return true;
  if (edition === 'internal' || kind !== 'file') return false;
  const reading = await readWorkspace(root);
  return reading.workspace === undefined || leftOutPublic([file], reading, publish(reading.workspace, edition)).has(file);
}
