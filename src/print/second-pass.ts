import type { Page } from 'puppeteer';
import { namedPlaces, type PaperPlace } from './named-places.ts';

/** What of a page depends on where things come to stand on paper, so that it must be printed twice. */
interface Wants {
  /** Ids whose page numbers a table of contents prints (`data-page-of="id"`). */
  readonly numbers: readonly string[];
  /** True where an element (`data-even-foot`, the 版记) stands at the foot of an even last sheet. */
  readonly foot: boolean;
}

/**
 * Prints a page, and once more where it has a table of contents or a 版记: page numbers are filled in from the first printing, and
 * the 版记 is moved to the foot of the type area of an even sheet (GB/T 9704-2012 §7.4, §7.5). Where an even sheet has not quite room for
 * it, its lines are set closer before a blank sheet is spent.
 */
export async function printInPasses(page: Page, print: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const wants = await page.evaluate(prepareFirstPass);
  if (wants.numbers.length === 0 && !wants.foot) return print();
  const places = namedPlaces(await print());
  await page.evaluate(finishFirstPass, numbersOf(wants, places), footOf(wants, places));
  return print();
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
  return { numbers, foot: foot !== null };
}

// Runs inside the page. The type area is 156 mm wide and 225 mm high; one pixel is left, for what does not fit goes to the next sheet.
function finishFirstPass(numbers: Record<string, number>, place: Foot | null): void {
  for (const element of document.querySelectorAll('[data-first-pass]')) element.remove();
  for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    element.textContent = String(numbers[element.dataset['pageOf'] ?? ''] ?? '');
  }
  const foot = document.querySelector<HTMLElement>('[data-even-foot]');
  if (!foot || place === null) return;
  const area = (225 * 96) / 25.4 - 1;
  // The window is wider than the paper: lines would be fewer.
  foot.style.width = '156mm';
  const height = foot.getBoundingClientRect().height;
  const alone = place.page > place.textPage;
  if (place.page % 2 === 0 && !alone) {
    moveDown(area - exact(place.top) - height);
    return;
  }
  if (alone && place.textPage % 2 === 0 && setCloser(area - exact(place.textEnd))) return;
  // Chromium keeps a margin at the top of a sheet only where the break before it is asked for.
  foot.style.breakBefore = 'page';
  foot.style.marginTop = `${String(area - height)}px`;
  if (!alone || place.page % 2 === 0) return;
  const blank = document.createElement('div');
  blank.className = 'blank-sheet';
  foot.before(blank);
  foot.classList.add('after-blank');

  /** Destinations are cut to whole pixels; most lines stand on the grid of 22 a page. */
  function exact(top: number): number {
    const line = (225 * 96) / 25.4 / 22;
    const onGrid = Math.ceil(top / line) * line;
    return onGrid - top < 1 ? onGrid : top + 0.5;
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
