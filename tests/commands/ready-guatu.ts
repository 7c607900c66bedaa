import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { plainEnvironment, readyPort, type Ran } from './run-guatu.ts';

/** A command line and the folder in which it is given. */
export interface AskedCommand {
  readonly args: readonly string[];
  readonly cwd: string;
}

/** What a ready process did, and the bytes of memory that it holds after it. */
export interface ReadyAnswer {
  readonly ran: Ran;
  readonly memory: number;
}

/** A process beyond this, in bytes, has kept too much of its builds and gives way to a new one. */
const enough = 1_500_000_000;

/**
 * Vitest's global set-up: two processes that carry out the builds of all test files, started when first asked for. Half of what a
 * build takes is loading what builds.
 */
export default async function serve(): Promise<() => Promise<void>> {
  const processes = [new ReadyProcess(), new ReadyProcess()];
  const server = createServer((request, response) => void reply(processes, request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  process.env[readyPort] = String((server.address() as AddressInfo).port);
  return async () => {
    await Promise.all(processes.map((one) => one.end()));
    server.close();
  };
}

async function reply(processes: readonly ReadyProcess[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = (await json(request)) as AskedCommand;
  const [free] = processes.toSorted((a, b) => a.waiting - b.waiting);
  const ran = await free?.ask(asked).catch((error: unknown): Ran => ({ code: null, out: '', err: String(error) }));
  response.end(JSON.stringify(ran));
}

class ReadyProcess {
  #child: ChildProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();
  /** How many command lines are not yet done. */
  waiting = 0;

  /** Has a command line carried out after those that were asked for before it. */
  async ask(asked: AskedCommand): Promise<Ran> {
    this.waiting++;
    const ran = this.#last.then(() => this.#carryOut(asked)).finally(() => this.waiting--);
    this.#last = ran.catch(() => undefined);
    return ran;
  }

  async #carryOut(asked: AskedCommand): Promise<Ran> {
    this.#child ??= fork(path.join(import.meta.dirname, 'ready-process.ts'), { env: plainEnvironment(), execArgv: [] });
    const { ran, memory } = await answerOf(this.#child, asked);
    if (memory > enough) await this.end();
    return ran;
  }

  async end(): Promise<void> {
    if (this.#child === undefined) return;
    const ended = this.#child.exitCode === null ? once(this.#child, 'exit') : undefined;
    this.#child.kill();
    this.#child = undefined;
    await ended;
  }
}

async function answerOf(child: ChildProcess, asked: AskedCommand): Promise<ReadyAnswer> {
  const answered = new AbortController();
  const ended = once(child, 'exit', { signal: answered.signal }).then(([code]) => {
    throw new Error(`The ready process ended with ${String(code)}`);
  });
  child.send(asked);
  const [answer] = await Promise.race([once(child, 'message') as Promise<[ReadyAnswer]>, ended]);
  answered.abort();
  return answer;
}
