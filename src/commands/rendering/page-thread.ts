import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { setCurrentBuild, type SiteBuild } from '../../site/current-build.ts';
import type { PageBundle } from '../page-bundle.ts';
import { pageProgram } from '../page-program.ts';
import { makeTaken, type MadePage, type PageOrder, type PagePlaces } from './page-maker.ts';

/** What a thread that helps to make pages is given when it starts. */
export interface ThreadMeans {
  readonly bundle: PageBundle;
  readonly build: SiteBuild;
  readonly places: PagePlaces;
}

/** Carries out the orders that come, and answers with all that was made when the last has come. */
async function carryOut(port: NonNullable<typeof parentPort>, { bundle, build, places }: ThreadMeans): Promise<void> {
  const orders = on(port, 'message') as AsyncIterable<[PageOrder & { readonly isLast?: boolean }]>;
  setCurrentBuild(build);
  const program = await pageProgram(bundle);
  const made: MadePage[] = [];
  for await (const [order] of orders) {
    made.push(...(await makeTaken(program, order, 'end', places)));
    if (order.isLast === true) break;
  }
  port.postMessage(made);
}

if (parentPort === null) throw new Error('This file is the beginning of a thread');
await carryOut(parentPort, workerData as ThreadMeans);
