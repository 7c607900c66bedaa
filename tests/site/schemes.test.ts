import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { engine } from '../commands/run-guatu.ts';

const styles = path.join(engine, 'src/site/styles');
type Tokens = Readonly<Record<string, string>>;
let tokens: Readonly<Record<'light' | 'dark' | '高对比' | 'more contrast' | 'dark with more contrast', Tokens>>;

beforeAll(async () => {
  const sheet = await readFile(path.join(styles, 'tokens.css'), 'utf8');
  const [light, dark, high, more] = [
    /^:root \{/mu,
    /prefers-color-scheme: dark\) \{\s*:root:not\(\.hc\) \{/u,
    /^\.hc \{/mu,
    /prefers-contrast: more\) \{\s*:root:not\(\.hc\) \{/u,
  ].map((head) => tokensAfter(sheet, head));
  tokens = {
    'light': { ...light },
    'dark': { ...light, ...dark },
    '高对比': { ...light, ...high },
    'more contrast': { ...light, ...more },
    'dark with more contrast': { ...light, ...dark, ...more },
  };
});

/** The custom properties of the block that a pattern opens. */
function tokensAfter(sheet: string, head: RegExp): Tokens {
  const found = head.exec(sheet);
  if (found === null) throw new Error(`tokens.css has no ${String(head)}`);
  const [body = ''] = sheet.slice(found.index + found[0].length).split('}');
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/gu)].map(([, name = '', value = '']) => [name, value]));
}

/** The colour of a token as red, green and blue, 0 to 255. */
function colour(all: Tokens, name: string): readonly number[] {
  const value = all[name] ?? '';
  const other = /^var\(--([\w-]+)\)$/u.exec(value)?.[1];
  if (other !== undefined) return colour(all, other);
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/iu.exec(value)?.[1];
  if (digits === undefined) throw new Error(`--${name} is no colour: ${value}`);
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../gu) ?? []);
  return pairs.map((pair) => Number.parseInt(pair, 16));
}

/** WCAG 2.2, relative luminance. */
function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio, cut to two digits. */
function contrast(all: Tokens, one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(colour(all, one)), luminance(colour(all, other))].toSorted((a, b) => b - a);
  return Math.floor(((high + 0.05) / (low + 0.05)) * 100) / 100;
}

const grounds = ['paper', 'tint', 'hover', 'mark'];
const bodyText = ['ink'];
const otherText = ['ink2', 'link', 'red', 's-idle', 's-going', 's-warn', 's-late', 's-done'];
/** Lines and fills that carry meaning by themselves beside the paper. */
const shapes = ['rule2', 's-idle', 's-going', 's-warn', 's-late', 's-done'];

const below = (all: Tokens, inks: readonly string[], on: readonly string[], least: number) =>
  inks.flatMap((one) =>
    on.flatMap((ground) => (contrast(all, one, ground) < least ? [`${one} on ${ground}: ${String(contrast(all, one, ground))}`] : [])),
  );

describe('the colours of every scheme', () => {
  it('keep 7 : 1 for body text on all grounds', () => {
    for (const [name, all] of Object.entries(tokens)) expect([name, below(all, bodyText, grounds, 7)]).toEqual([name, []]);
  });

  it('keep 4.5 : 1 for all other text on all grounds, links and states among them', () => {
    for (const [name, all] of Object.entries(tokens)) expect([name, below(all, otherText, grounds, 4.5)]).toEqual([name, []]);
  });

  it('keep 3 : 1 for shapes and rules on the paper', () => {
    for (const [name, all] of Object.entries(tokens)) expect([name, below(all, shapes, ['paper', 'tint'], 3)]).toEqual([name, []]);
  });

  it('keep 7 : 1 for all text where the reader asked for high contrast', () => {
    expect(below(tokens.高对比, [...bodyText, ...otherText], ['paper', 'tint', 'hover'], 7)).toEqual([]);
  });

  it('stand in the one file of tokens and nowhere else', async () => {
    const sheets = (await readdir(styles)).filter((name) => name.endsWith('.css') && name !== 'tokens.css' && name !== 'print.css');
    const found = await Promise.all(
      sheets.map(async (name) =>
        [...(await readFile(path.join(styles, name), 'utf8')).matchAll(/#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(/giu)].map(
          ([one]) => `${name}: ${one}`,
        ),
      ),
    );
    expect(found.flat()).toEqual([]);
  });

  it('make body text 21 px in 大字版, by the root alone', async () => {
    const sheet = await readFile(path.join(styles, 'tokens.css'), 'utf8');
    const root = Number(/html\.large \{\s*font-size: ([\d.]+)%/u.exec(sheet)?.[1]) / 100;
    const body = Number(/--t1: ([\d.]+)rem/u.exec(sheet)?.[1]) * 16;
    expect([body, Math.round(body * root * 10) / 10]).toEqual([17, 21]);
  });
});

it('nothing moves by itself', async () => {
  const texts = await Promise.all((await readdir(styles)).map((name) => readFile(path.join(styles, name), 'utf8')));
  expect(texts.flatMap((text) => text.match(/(?<![\w-])(?:animation|transition|scroll-behavior)[\w-]*\s*:/gu) ?? [])).toEqual([]);
});
