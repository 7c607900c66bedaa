/** How often the store of the preview has been filled, and the filling of which pages have been told. */
interface Board {
  filled: number;
  told: number;
}

// The loaders run in Astro's own graph of modules, the banner in ours: of the two only the process is one.
const shared = globalThis as { guatuPreview?: Board };

function board(): Board {
  shared.guatuPreview ??= { filled: 0, told: 0 };
  return shared.guatuPreview;
}

/** The number of the filling that begins now; the entry of the site carries it into every page that is made from it. */
export function nextRevision(): string {
  board().filled += 1;
  return String(board().filled);
}

/** The filling that every page should be of by now: the last one before pages were told to load anew. */
export function toldRevision(): number {
  return board().told;
}

/** What of the preview server tells open pages to load anew. */
interface ReloadingServer {
  readonly environments: { readonly client: { readonly hot: object & { send(payload: never): void } } };
}

/** Notes each time when pages are told to load anew which filling they are told of. */
export function noteReloads({ environments }: ReloadingServer): void {
  const { hot } = environments.client;
  const send = hot.send.bind(hot) as (...message: readonly unknown[]) => void;
  Object.assign(hot, {
    send: (...message: readonly unknown[]) => {
      if (isReload(message[0])) board().told = board().filled;
      send(...message);
    },
  });
}

function isReload(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'full-reload';
}
