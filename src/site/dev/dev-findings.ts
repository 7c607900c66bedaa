import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { readWorkspace, type WorkspaceReading } from '../../sources/read-workspace.ts';
import { followSaves } from './follow-saves.ts';
import { noteReloads, toldRevision } from './preview-revision.ts';
import { isSourceFile } from './source-folders.ts';
import { shownFindings } from './shown-findings.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/** The names of the messages between server and banner. */
const messages = { ask: 'guatu:ask', findings: 'guatu:findings' };

/**
 * What is wrong with the workspace while a person edits: read after every save, told to `report`, and shown as a banner on every page of
 * `guatu dev`. Nothing of it is in a build.
 */
export function devFindings(root: string, first: WorkspaceReading, report: (reading: WorkspaceReading) => void): AstroIntegration {
  return {
    name: 'guatu-dev-findings',
    hooks: {
      'astro:config:setup': ({ injectScript, updateConfig }) => {
        const script = fileURLToPath(new URL(`../scripts/dev-banner${path.extname(import.meta.url)}`, import.meta.url));
        injectScript('page', `import ${JSON.stringify(script)};`);
        const latest = latestReading(root, first);
        updateConfig({ vite: { plugins: [bannerPlugin(root, latest, report), lastGoodDocuments(root, latest)] } });
      },
    },
  };
}

/** The newest reading of a workspace; readings follow one another, so that an older one never comes last. */
interface Latest {
  current(): Promise<WorkspaceReading>;
  again(): Promise<WorkspaceReading>;
}

function latestReading(root: string, first: WorkspaceReading): Latest {
  let reading = Promise.resolve(first);
  return {
    current: () => reading,
    again: () => (reading = reading.then(() => readWorkspace(root))),
  };
}

/** A page that asks for the findings. */
interface Asking {
  send(name: string, payload: unknown): void;
}

function bannerPlugin(root: string, latest: Latest, report: (reading: WorkspaceReading) => void): VitePlugin {
  return {
    name: 'guatu-dev-banner',
    configureServer(server) {
      noteReloads(server);
      const payload = ({ diagnostics, texts }: WorkspaceReading) => ({
        findings: shownFindings(diagnostics, texts),
        revision: toldRevision(),
      });
      const look = async (): Promise<void> => {
        const reading = await latest.again();
        server.ws.send(messages.findings, payload(reading));
        report(reading);
      };
      followSaves(server.watcher, root, () => void look());
      server.ws.on(messages.ask, (_: unknown, client: Asking) => {
        void latest.current().then((reading) => client.send(messages.findings, payload(reading)));
      });
    },
  };
}

/** The body of a document with an error stays as it last was, for MDX that cannot be read would take its page away. */
function lastGoodDocuments(root: string, latest: Latest): VitePlugin {
  const good = new Map<string, string>();
  return {
    name: 'guatu-last-good-documents',
    enforce: 'pre',
    async load(id: string) {
      const [file = ''] = id.split('?');
      if (!file.endsWith('.mdx') || !isSourceFile(root, file)) return undefined;
      const { diagnostics } = await latest.current();
      const name = path.relative(root, file).split(path.sep).join('/');
      const isBroken = diagnostics.some(({ place, severity }) => severity === 'error' && place.file === name);
      if (isBroken) return good.get(file) ?? '';
      const text = await readFile(file, 'utf8');
      good.set(file, text);
      return text;
    },
  };
}
