import { pinyin, polyphonic } from 'pinyin-pro';
import { beforeAll, describe, expect, it } from 'vitest';
import { chanceFrom, type Chance } from '../../scripts/fuzz/random.ts';
import { builtSearch, type Searched } from './built-search.ts';

import { plain, plainSearch } from './plain-search.ts';
import { printedPages, type PrintedPage } from './printed-pages.ts';

/** A query, and the page from which it was drawn. */
interface Drawn {
  readonly query: string;
  readonly address: string;
}

/** What a search got wrong: results without the query, drawn pages that are not in the list, or not among the first five where no more than five have it. */
interface Faults {
  readonly wrong: string[];
  readonly missing: string[];
  readonly late: string[];
}

/**
 * Tests the search of a built site against a plain search through what its pages print: random pieces of their texts, numbers and titles of
 * documents, first letters of names.
 */
export function itFindsWhatPagesPrint(output: () => string): void {
  describe('the search', () => {
    let pages: readonly PrintedPage[];
    let asked: (query: string) => Promise<Searched>;
    let holders: (query: string) => readonly string[];
    beforeAll(async () => {
      pages = await printedPages(output());
      asked = builtSearch(output());
      holders = plainSearch(pages);
    });

    const faultsOf = async (all: readonly Drawn[], right: (query: string) => readonly string[]): Promise<Faults> => {
      const faults: Faults = { wrong: [], missing: [], late: [] };
      for (const { query, address } of all) {
        const { results, firstBytes } = await asked(query);
        const found = results.map((result) => result.address);
        const holding = new Set(right(query));
        faults.wrong.push(...found.filter((one) => !holding.has(one)).map((one) => `${query}: ${one}`));
        if (!found.includes(address)) faults.missing.push(`${query}: ${address}`);
        else if (holding.size <= 5 && !found.slice(0, 5).includes(address)) faults.late.push(`${query}: ${address}`);
        expect(firstBytes, query).toBeLessThan(100_000);
      }
      return faults;
    };

    it('finds 300 random pieces of texts, and nothing that does not have them', async () => {
      const chance = chanceFrom(20_200_915);
      const drawn = Array.from({ length: 300 }, () => drawPiece(pages, chance));
      const { wrong, missing, late } = await faultsOf(drawn, holders);
      expect(wrong).toEqual([]);
      // Words that stand side by side on a page and apart in the record (清零注2) are not found together.
      expect(missing.length + late.length, JSON.stringify({ missing, late })).toBeLessThanOrEqual(6);
    });

    it('finds 50 numbers and titles of documents, the numbers in whatever brackets', async () => {
      const chance = chanceFrom(93);
      const names = pages.filter(({ address }) => address.startsWith('notices/')).flatMap(namesOfNotice);
      const drawn = Array.from({ length: 50 }, () => chance.one(names)).map(({ query, address }, index) => ({
        query: written(query, index),
        address,
      }));
      expect(await faultsOf(drawn, holders)).toEqual({ wrong: [], missing: [], late: [] });
    });

    it('finds 50 names by the first letters of their pinyin', async () => {
      const chance = chanceFrom(214);
      const names = pages
        .filter(({ address }) => /^(?:notices|units)\//u.test(address))
        .map(({ address, title }) => ({ address, name: title }));
      const drawn = Array.from({ length: 50 }, () => drawLetters(chance.one(names), chance));
      for (const { query, address } of drawn) {
        const { results } = await asked(query);
        expect(
          results.map((result) => result.address),
          query,
        ).toContain(address);
        for (const result of results) {
          const shown = [result.title, ...result.beside, ...result.excerpts].map((pieces) => pieces.map(({ text }) => text).join(''));
          expect(
            shown.some((text) => plain(text).includes(query) || spells(text, query)),
            `${query}: ${shown.join(' ')}`,
          ).toBe(true);
        }
      }
    });
  });
}

/** Two to eight characters from a random place of what is printed. */
function drawPiece(pages: readonly PrintedPage[], chance: Chance): Drawn {
  for (;;) {
    const { address, lines } = chance.one(pages);
    let place = chance.below(lines.reduce((sum, line) => sum + line.length, 0));
    const chars = [...(lines.find((line) => (place -= line.length) < 0) ?? '')];
    const length = 2 + chance.below(7);
    const from = chance.below(Math.max(1, chars.length - length + 1));
    const query = chars
      .slice(from, from + length)
      .join('')
      .trim();
    if (plain(query).length >= 2) return { query, address };
  }
}

function namesOfNotice({ address, lines, title }: PrintedPage): readonly Drawn[] {
  const number = lines.find((line) => /^\p{Script=Han}+〔\d{4}〕\d+号$/u.test(line));
  return [title, ...(number === undefined ? [] : [number])].map((query) => ({ query, address }));
}

/** As people type a number: in the brackets of the keyboard, with and without 号. */
function written(name: string, index: number): string {
  const brackets = ['〔〕', '[]', '（）', '()', '［］', '【】'][index % 6] ?? '〔〕';
  const changed = name.replace('〔', brackets.charAt(0)).replace('〕', brackets.charAt(1));
  return index % 2 === 0 ? changed : changed.replace(/(?<=\d)号$/u, '');
}

/** Two to six letters; a year in a name is typed as it is. */
function drawLetters({ name, address }: { readonly name: string; readonly address: string }, chance: Chance): Drawn {
  const letters = pinyin(lettersOnly(name), { pattern: 'first', toneType: 'none', type: 'array' });
  for (;;) {
    const from = chance.below(letters.length);
    const query = letters
      .slice(from, from + 2 + chance.below(5))
      .join('')
      .toLowerCase();
    if (/^[a-z]{2,}$/u.test(query)) return { query, address };
  }
}

function lettersOnly(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether the letters can be read as the beginnings of characters that follow each other. */
function spells(name: string, letters: string): boolean {
  const chars = [...lettersOnly(plain(name))];
  const readings = chars.map((char) => [char, ...polyphonic(char, { pattern: 'first', toneType: 'none', type: 'array' }).flat()]);
  return readings.some((_, from) => [...letters].every((letter, offset) => readings[from + offset]?.includes(letter) === true));
}
