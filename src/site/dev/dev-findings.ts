import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import type { WorkspaceReading } from '../../sources/read-workspace.ts';
import type { EditedSite } from './edited-site.ts';
import { followSaves } from './follow-saves.ts';
import { shownFindings } from './shown-findings.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/** The names of the messages between server and banner. */
const messages = { ask: 'guatu:ask', findings: 'guatu:findings' };

/**
 * The workspace while a person edits: read after every save, told to `report`; every open page is loaded anew, and what is wrong is shown
 * as a banner on every page of `guatu dev`. Nothing of it is in a build.
 */
export function devFindings(root: string, site: EditedSite, report: (reading: WorkspaceReading) => void): AstroIntegration {
  return {
    name: 'guatu-dev-findings',
    hooks: {
      'astro:config:setup': ({ injectScript, updateConfig }) => {
        const script = fileURLToPath(new URL(`../scripts/dev-banner${path.extname(import.meta.url)}`, import.meta.url));
        injectScript('page', `import ${JSON.stringify(script)};`);
        updateConfig({ vite: { plugins: [bannerPlugin(root, site, report)] } });
      },
    },
  };
}

/** A page that asks for the findings. */
interface Asking {
  send(name: string, payload: unknown): void;
}

function bannerPlugin(root: string, site: EditedSite, report: (reading: WorkspaceReading) => void): VitePlugin {
  return {
    name: 'guatu-dev-banner',
    configureServer(server) {
      const payload = ({ diagnostics, texts }: WorkspaceReading) => ({
        findings: shownFindings(diagnostics, texts),
        revision: site.revision(),
      });
      const look = async (): Promise<void> => {
        const before = site.revision();
        const reading = await site.again();
        if (site.revision() > before) reload(server);
        server.ws.send(messages.findings, payload(reading));
        report(reading);
      };
      followSaves(server.watcher, root, () => void look());
      server.ws.on(messages.ask, (_: unknown, client: Asking) => {
        void site.current().then((reading) => client.send(messages.findings, payload(reading)));
      });
    },
  };
}

/** What of the preview server says that there is something new. */
interface ReloadingServer {
  readonly ws: { send(message: { readonly type: 'full-reload' }): void };
  readonly environments: Readonly<Record<string, { readonly hot: { send(name: string, payload: object): void } }>>;
}

/** Lets Astro forget which pages there were and of what, then open pages load anew. */
function reload({ ws, environments }: ReloadingServer): void {
  for (const name of ['ssr', 'prerender']) environments[name]?.hot.send('astro:content-changed', {});
  ws.send({ type: 'full-reload' });
}
