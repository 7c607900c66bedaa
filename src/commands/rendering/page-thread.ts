import { parentPort, workerData } from 'node:worker_threads';
import { setCurrentBuild, type SiteBuild } from '../../site/current-build.ts';
import type { PageBundle } from '../page-bundle.ts';
import { pageProgram } from '../page-program.ts';
import { makeTaken, type PagePlaces, type PageToMake } from './page-maker.ts';
import type { SharedList } from './shared-list.ts';

/** What a thread that helps to make pages is given when it starts. */
export interface ThreadWork {
  readonly bundle: PageBundle;
  readonly build: SiteBuild;
  readonly pages: readonly PageToMake[];
  readonly list: SharedList;
  readonly places: PagePlaces;
}

const { bundle, build, pages, list, places } = workerData as ThreadWork;
setCurrentBuild(build);
parentPort?.postMessage(await makeTaken(await pageProgram(bundle), pages, list, 'end', places));
