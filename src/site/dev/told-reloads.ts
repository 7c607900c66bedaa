/** The name under which a page finds in its own timing how many reloads had been told when it was asked for. */
export const reloadsMetric = 'guatu-reloads';

/** What of the preview server tells open pages to load anew and answers those who ask for one. */
interface ReloadingServer {
  readonly environments: { readonly client: { readonly hot: object & { send(payload: never): void } } };
  readonly middlewares: { use(answer: (request: unknown, response: Answer, next: () => void) => void): unknown };
}

interface Answer {
  setHeader(name: string, value: string): unknown;
}

/**
 * Gives how often pages have been told to load anew, and sends with every page how often that was when it was asked for. A page that was
 * made before a save and hears of saves only after it would else stay old: the message had gone before it listened.
 */
export function toldReloads(server: ReloadingServer): () => number {
  let told = 0;
  const { hot } = server.environments.client;
  const send = hot.send.bind(hot) as (...message: unknown[]) => void;
  Object.assign(hot, {
    send: (...message: readonly unknown[]) => {
      if (isReload(message[0])) told += 1;
      send(...message);
    },
  });
  server.middlewares.use((_, response, next) => {
    response.setHeader('Server-Timing', `${reloadsMetric};dur=${String(told)}`);
    next();
  });
  return () => told;
}

function isReload(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'full-reload';
}
