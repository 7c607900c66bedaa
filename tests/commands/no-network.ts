import { appendFileSync } from 'node:fs';
import dns from 'node:dns';
import net from 'node:net';

// Loaded into a build by NODE_OPTIONS=--import: writes down every host beyond this machine that is connected to or looked up.
const log = process.env['GUATU_NETWORK_LOG'] ?? '';
const here: readonly unknown[] = [undefined, 'localhost', '127.0.0.1', '::1', '::', '0.0.0.0'];

function watch<Name extends string>(holder: Record<Name, unknown>, name: Name, hostOf: (args: readonly unknown[]) => unknown): void {
  const original = holder[name] as (...args: unknown[]) => unknown;
  holder[name] = function (this: unknown, ...args: unknown[]) {
    const host = hostOf(args);
    if (!here.includes(host)) appendFileSync(log, `${name} ${String(host)}\n`);
    return original.apply(this, args);
  };
}

/** `connect(options)`, `connect(port, host)`, or the list of arguments that Node itself passes on. */
function connectedTo([first, second]: readonly unknown[]): unknown {
  const options: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof options === 'object' && options !== null) return 'host' in options ? options.host : undefined;
  return typeof second === 'string' ? second : undefined;
}

watch(net.Socket.prototype as unknown as Record<'connect', unknown>, 'connect', connectedTo);
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'] as const)
  watch(dns as unknown as Record<typeof name, unknown>, name, ([host]) => host);
