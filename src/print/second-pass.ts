import type { Page } from 'puppeteer';
import { cutTables } from './cut-tables.ts';
import { namedPlaces, type PaperPlace } from './named-places.ts';
import { readTables } from './read-tables.ts';
import { placedTable, type TableToPlace } from './table-places.ts';

/** What of a page depends on where things come to stand on paper, so that it must be printed twice. */
interface Wants {
  /** Ids whose page numbers a table of contents prints (`data-page-of="id"`). */
  readonly numbers: readonly string[];
  /** True where an element (`data-even-foot`, the 版记) stands at the foot of an even last sheet. */
  readonly foot: boolean;
  /** The id of what begins the text before the 版记, where that is a part that begins a page and has no table. */
  readonly lastPart: string | null;
}

/** A printed page. */
export interface PassesPrinted {
  readonly bytes: Uint8Array;
  /** Set where a blank sheet was spent before the 版记: how many pages there are before the part that it follows. */
  readonly wasted: { readonly pagesBefore: number } | undefined;
}

/**
 * Prints a page, and once more where it has a table of contents, a 版记 or tables in the midst of text: page numbers are filled in from
 * the first printing, the 版记 is moved to the foot of the type area of an even sheet (GB/T 9704-2012 §7.4, §7.5), and a table that goes
 * on to another sheet is cut there. Where an even sheet has not quite room for the 版记, its lines are set closer before a blank sheet is
 * spent. A draft, `print(true)`, is read for the places of its destinations alone.
 */
export async function printInPasses(page: Page, print: (isDraft: boolean) => Promise<Uint8Array>): Promise<PassesPrinted> {
  const wants = await page.evaluate(prepareFirstPass);
  const tables = await page.evaluate(readTables, null);
  if (wants.numbers.length === 0 && !wants.foot && tables.length === 0) return { bytes: await print(false), wasted: undefined };
  const places = await placesWithTables(page, print, tables);
  const isBlank = await page.evaluate(finishFirstPass, numbersOf(wants, places), footOf(wants, places));
  const start = wants.lastPart === null ? undefined : places.get(wants.lastPart);
  return { bytes: await print(false), wasted: isBlank && start ? { pagesBefore: start.page - 1 } : undefined };
}

/**
 * Where things stand after the tables have been cut, one after the other: what follows a table that was cut stands elsewhere. The last piece
 * of one may have lost its last row to a signature and is looked at again.
 */
async function placesWithTables(
  page: Page,
  print: (isDraft: boolean) => Promise<Uint8Array>,
  tables: readonly TableToPlace[],
): Promise<ReadonlyMap<string, PaperPlace>> {
  let places = namedPlaces(await print(true));
  for (const table of tables) {
    let piece: TableToPlace | undefined = table;
    for (let cuts = 0; piece !== undefined && cuts < 2; cuts += 1) {
      const placed = placedTable(piece, places);
      if (placed === undefined || (await cutTables(page, placed)) === 0) break;
      [piece] = await page.evaluate(readTables, table.last);
      places = namedPlaces(await print(true));
    }
  }
  return places;
}

function numbersOf({ numbers }: Wants, places: ReadonlyMap<string, PaperPlace>): Record<string, number> {
  return Object.fromEntries(numbers.flatMap((id) => (places.has(id) ? [[id, places.get(id)?.page ?? 0]] : [])));
}

/** Where the 版记 stood, and where the text before it ended. */
interface Foot {
  readonly top: number;
  readonly page: number;
  readonly textEnd: number;
  readonly textPage: number;
}

function footOf({ foot }: Wants, places: ReadonlyMap<string, PaperPlace>): Foot | null {
  const imprint = places.get('guatu-foot');
  const end = places.get('guatu-end');
  return foot && imprint && end ? { top: imprint.top, page: imprint.page, textEnd: end.top, textPage: end.page } : null;
}

// Runs inside the page. Chromium writes a destination only for what a link points at: links without words or size are set for the
// first printing and taken away before the second.
function prepareFirstPass(): Wants {
  const link = (id: string): void => {
    const anchor = document.createElement('a');
    anchor.href = `#${id}`;
    anchor.dataset['firstPass'] = '';
    anchor.style.cssText = 'position:absolute';
    document.body.prepend(anchor);
  };
  // Names of destinations are short ASCII in a PDF: a heading's id may be a long Chinese one.
  const numbers = [...document.querySelectorAll<HTMLElement>('[data-page-of]')].map((element, index) => {
    const wanted = element.dataset['pageOf'] ?? '';
    const target = document.getElementById(wanted);
    const id = `guatu-${String(index + 1)}`;
    if (!target) return wanted;
    for (const anchor of document.querySelectorAll('a[href^="#"]')) {
      if (decodeURIComponent(anchor.getAttribute('href') ?? '') === `#${wanted}`) anchor.setAttribute('href', `#${id}`);
    }
    target.id = id;
    element.dataset['pageOf'] = id;
    return id;
  });
  const foot = document.querySelector<HTMLElement>('[data-even-foot]');
  if (foot) {
    foot.id = 'guatu-foot';
    const end = document.createElement('span');
    end.id = 'guatu-end';
    end.dataset['firstPass'] = '';
    const text = foot.previousElementSibling;
    (text ?? foot).append(end);
    link('guatu-foot');
    link('guatu-end');
  }
  numbers.forEach(link);
  const lastPart = foot === null ? null : startOfPart(foot.previousElementSibling);
  return { numbers, foot: foot !== null, lastPart };

  function startOfPart(text: Element | null): string | null {
    const start = text instanceof HTMLElement && text.dataset['flow'] === 'part' ? text.firstElementChild : null;
    if (start === null || text?.querySelector('table') !== null) return null;
    start.id ||= 'guatu-last';
    link(start.id);
    return start.id;
  }
}

// Runs inside the page. The type area is 156 mm wide and 225 mm high; one pixel is left, for what does not fit goes to the next sheet.
// Tells whether a blank sheet was spent before the 版记.
function finishFirstPass(numbers: Record<string, number>, place: Foot | null): boolean {
  for (const element of document.querySelectorAll('[data-first-pass]')) element.remove();
  for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    element.textContent = String(numbers[element.dataset['pageOf'] ?? ''] ?? '');
  }
  const foot = document.querySelector<HTMLElement>('[data-even-foot]');
  if (!foot || place === null) return false;
  const area = (225 * 96) / 25.4 - 1;
  // The window is wider than the paper: lines would be fewer.
  foot.style.width = '156mm';
  const height = foot.getBoundingClientRect().height;
  const alone = place.page > place.textPage;
  if (place.page % 2 === 0 && !alone) {
    moveDown(area - exact(place.top) - height);
    return false;
  }
  if (alone && place.textPage % 2 === 0 && setCloser(area - exact(place.textEnd))) return false;
  // Chromium keeps a margin at the top of a sheet only where the break before it is asked for.
  foot.style.breakBefore = 'page';
  foot.style.marginTop = `${String(area - height)}px`;
  if (!alone || place.page % 2 === 0) return false;
  const blank = document.createElement('div');
  blank.className = 'blank-sheet';
  foot.before(blank);
  foot.classList.add('after-blank');
  return true;

  /** Destinations are cut to whole pixels; lines of texts without tables stand on the grid of 22 a page. */
  function exact(top: number): number {
    const line = (225 * 96) / 25.4 / 22;
    const onGrid = Math.ceil(top / line) * line;
    const isText = foot?.previousElementSibling?.querySelector('table') === null;
    return isText && onGrid - top < 1 ? onGrid : top + 0.5;
  }

  /** Without a margin, which would be one with that of a table before it. */
  function moveDown(by: number): void {
    foot?.style.setProperty('position', 'relative');
    foot?.style.setProperty('top', `${String(Math.max(0, by))}px`);
  }

  /** Sets the 版记 into so much room under the text, 1.5 mm from it, with lines of 1.4 em or more; false where it does not fit. */
  function setCloser(room: number): boolean {
    const text = foot?.previousElementSibling;
    // A turned page takes nothing upright.
    if (!foot || !text || getComputedStyle(text).getPropertyValue('page') !== getComputedStyle(foot).getPropertyValue('page')) return false;
    const least = (1.5 * 96) / 25.4;
    const natural = Number.parseFloat(getComputedStyle(foot).lineHeight);
    const closest = 1.4 * Number.parseFloat(getComputedStyle(foot).fontSize);
    const leading = Math.min(natural, Math.max(closest, (natural * (room - least)) / height));
    foot.style.lineHeight = `${String(leading)}px`;
    const left = room - foot.getBoundingClientRect().height;
    if (left < least - 0.5) {
      foot.style.lineHeight = '';
      return false;
    }
    foot.style.marginTop = '0';
    moveDown(left);
    return true;
  }
}
