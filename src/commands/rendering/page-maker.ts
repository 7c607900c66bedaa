import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
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

/** Pages that several threads make, and how far they are. */
export interface PageOrder {
  readonly pages: readonly PageToMake[];
  readonly list: SharedList;
}

/** Makes those pages of an order that this thread comes to, and writes them. */
export async function makeTaken(
  program: PageProgram,
  { pages, list }: PageOrder,
  from: 'beginning' | 'end',
  places: PagePlaces,
): Promise<readonly MadePage[]> {
  const made: MadePage[] = [];
  for (const at of taken(list, from)) {
    const page = pages[at];
    const done = page && (await makePage(program, page, places));
    if (done) made.push(done);
    // Nothing above waits for the disk: who interrupts the build is heard between two pages.
    await setImmediate();
  }
  return made;
}

async function makePage(program: PageProgram, page: PageToMake, places: PagePlaces): Promise<MadePage | undefined> {
  const asked = program.page(page.pathname, page.component);
  const bytes = await program.render(asked);
  // Where downloads are not made their sizes are never known.
  return bytes && writePage(fileOf(asked), places.only === 'pages' ? withoutSizes(bytes) : bytes, page.key, places);
}

/** All at once and not bit by bit: a thread has one page in hand, and another thread makes pages while this one waits for the disk. */
function writePage(name: string, bytes: Buffer, key: string | undefined, { outDir, store }: PagePlaces): MadePage {
  const place = path.join(outDir, name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, bytes);
  const sum = hash('sha256', bytes);
  if (store === undefined || key === undefined) return { name, file: { sum, stamp: contentStampOf(place) } };
  return { name, file: keepPage(store, place, sum), key };
}
