import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentStampOf, type KnownFile } from '../file-stamp.ts';
import { withoutSizes } from '../fill-sizes.ts';
import { keepPage } from '../incremental/page-store.ts';
import type { BuiltPart } from '../options.ts';
import { fileOf, type PageProgram } from '../page-program.ts';
import { taken, type SharedList } from './shared-list.ts';

/** A page that is to be made, in words that any thread understands. */
export interface PageToMake {
  readonly pathname: string;
  /** The file of its route, which names the route. */
  readonly component: string;
  /** Under which it is kept for the next build; absent where it is made anew each time. */
  readonly key?: string | undefined;
}

/** Where pages are written, where they are kept, and for which part of a build. */
export interface PagePlaces {
  readonly outDir: string;
  /** The folder of the page store; absent where nothing is kept. */
  readonly store?: string | undefined;
  readonly only: BuiltPart;
}

/** A page that was made: its path from the top of the site, with `/`, what is known of the file, and under which key it is kept. */
export interface MadePage {
  readonly name: string;
  readonly file: KnownFile;
  readonly key?: string | undefined;
}

/** How many pages a thread has in hand: making one needs the processor, writing it waits for the disk. */
const atOnce = 8;

/** Makes those of the pages that this thread is given, and writes them. */
export async function makeTaken(
  program: PageProgram,
  pages: readonly PageToMake[],
  list: SharedList,
  from: 'beginning' | 'end',
  places: PagePlaces,
): Promise<readonly MadePage[]> {
  const made: MadePage[] = [];
  const mine = taken(list, from);
  const work = async (): Promise<void> => {
    for (const at of mine) {
      const page = pages[at];
      const done = page && (await makePage(program, page, places));
      if (done) made.push(done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return made;
}

async function makePage(program: PageProgram, page: PageToMake, { outDir, store, only }: PagePlaces): Promise<MadePage | undefined> {
  const asked = program.page(page.pathname, page.component);
  const bytes = await program.render(asked);
  if (bytes === undefined) return undefined;
  // Where downloads are not made their sizes are never known.
  const written = only === 'pages' ? withoutSizes(bytes) : bytes;
  const name = fileOf(asked);
  const place = path.join(outDir, name);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, written);
  const sum = hash('sha256', written);
  const isKept = store !== undefined && page.key !== undefined;
  return {
    name,
    file: isKept ? await keepPage(store, place, sum) : { sum, stamp: await contentStampOf(place) },
    ...(isKept && { key: page.key }),
  };
}
