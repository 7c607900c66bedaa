import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { convert } from 'fontverter';
import { parseCharacterMap } from './character-map.ts';
import { convertOutlines } from './convert-outlines.ts';
import { coreCharacters } from './core-characters.ts';
import { isLookalike } from './drawable.ts';
import type { FaceSource } from './face-sources.ts';
import { readFontMember } from './font-file.ts';
import type { FontHead } from './font-file.ts';
import { encodeFontNames } from './font-names.ts';
import type { FontNames } from './font-names.ts';
import { mergeTrueType } from './merge-truetype.ts';
import type { FontPart } from './merge-truetype.ts';
import { withoutNarrowMarks } from './narrow-marks.ts';
import { separateCount, separateGlyphs, wholeFont } from './separate-glyphs.ts';
import { subsetGlyphs } from './subset-glyphs.ts';
import { encodeTrueType, parseFontTables, parseTrueType, tableOf } from './truetype.ts';
import type { FontTables } from './truetype.ts';

/** A face cut down to the wanted characters. */
export interface FaceSubset {
  /** A TrueType font. */
  readonly bytes: Buffer;
  /** The code points it draws. */
  readonly covers: ReadonlySet<number>;
}

/** Keeps a font that depends on nothing but the face, made by `make` where it is not there yet. */
export type KeepCore = (make: () => Promise<Buffer>) => Promise<Buffer>;

/**
 * Returns a packaged face with those of the wanted code points that its package has, as one TrueType font. With `keep` it begins with the core
 * characters. Either way the glyph of a character is the same, and has the same number, whichever others are wanted.
 */
export async function subsetFace(face: FaceSource, wanted: readonly number[], keep?: KeepCore): Promise<FaceSubset> {
  const without = new Set(codePoints(face.without));
  const asked = wanted.filter((code) => !without.has(code));
  const cutting: Cutting = {
    read: () => readFile(packagedFile(face, face.file)),
    dropTables,
    without,
    finish: (cut) => Promise.resolve(parseTrueType(cut)),
  };
  const { tables, used } = await cutFace(cutting, asked, keep);
  const has = parseCharacterMap(tableOf(tables, 'cmap'));
  const rest = face.hasSlices ? asked.filter((code) => !has.has(code)) : [];
  return finished(mergeTrueType(tables, await sliceParts(face, rest, used)), face.names);
}

/** Returns a found face with those of the wanted code points that it has, as one TrueType font; like `subsetFace`. */
export async function subsetFoundFace(head: FontHead, wanted: readonly number[], keep?: KeepCore): Promise<FaceSubset> {
  const cutting: Cutting = {
    read: () => readFontMember(head.path, head.member),
    dropTables: dropFoundTables,
    without: new Set(),
    finish: async (cut) => withoutNarrowMarks(parseTrueType(await convertOutlines(cut))),
  };
  const { tables } = await cutFace(cutting, wanted, keep);
  return finished(tables, namesOf(head));
}

/** How a face is cut: its file, what is never taken from it, and what is done to what was cut. */
interface Cutting {
  readonly read: () => Promise<Buffer>;
  readonly dropTables: readonly string[];
  readonly without: ReadonlySet<number>;
  readonly finish: (cut: Buffer) => Promise<FontTables>;
}

/** What was cut, and how many numbers of glyphs are taken by it and by what else the same file may give. */
interface CutFace {
  readonly tables: FontTables;
  readonly used: number;
}

async function cutFace(cutting: Cutting, wanted: readonly number[], keep: KeepCore | undefined): Promise<CutFace> {
  const source = await convert(await cutting.read(), 'sfnt');
  const sourceTables = parseFontTables(source);
  const whole = wholeFont(sourceTables, (code) => !isLookalike(code));
  const cut = async (codes: readonly number[], keepsNumbers: boolean): Promise<FontTables> =>
    cutting.finish(await subsetGlyphs(source, { codes, keepsNumbers, dropTables: cutting.dropTables }));
  const numbered = async (codes: readonly number[]): Promise<FontTables> => separateGlyphs(await cut(codes, true), whole);
  if (keep === undefined) return { tables: withFixedFacts(await numbered(wanted), sourceTables), used: separateCount(whole) };
  const codes = coreCharacters.filter((code) => !cutting.without.has(code));
  const core = parseTrueType(await keep(async () => encodeTrueType(withFixedFacts(separateGlyphs(await cut(codes, false)), sourceTables))));
  const isCore = new Set(codes);
  const rest = wanted.filter((code) => !isCore.has(code) && whole.characters.has(code));
  const first = tableOf(core, 'maxp').readUInt16BE(4);
  const parts = rest.length === 0 ? [] : [{ tables: await numbered(rest), first }];
  return { tables: mergeTrueType(core, parts), used: first + separateCount(whole) };
}

/** Facts of a font that a PDF repeats are those of the whole font, not of what was cut from it. */
function withFixedFacts(tables: FontTables, source: FontTables): FontTables {
  const head = Buffer.from(tableOf(tables, 'head'));
  // The box around all glyphs.
  tableOf(source, 'head').copy(head, 36, 36, 44);
  const needs = Buffer.from(tableOf(tables, 'maxp'));
  for (const [at, least] of roomyNeeds) needs.writeUInt16BE(Math.max(least, needs.readUInt16BE(at)), at);
  const fixed = new Map(tables).set('head', head).set('maxp', needs);
  const os2 = source.get('OS/2');
  return os2 === undefined ? fixed : fixed.set('OS/2', os2);
}

/** More points, contours and components than glyphs have: fields of `maxp` that would say which glyphs are there. */
const roomyNeeds: readonly (readonly [at: number, least: number])[] = [
  [6, 8192],
  [8, 1024],
  [10, 8192],
  [12, 1024],
  [28, 64],
  [30, 8],
];

/** Returns the SHA-256 of a found font's file. */
export async function hashOfFile(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

/** Returns what a found font will be called in the PDF. */
export function namesOf({ names, stamp }: FontHead): FontNames {
  const postScript = names.postScript.replaceAll(/[^\w+-]/g, '');
  return { family: names.family, style: names.style || 'Regular', postScript: postScript || `Font-${stamp.slice(0, 8)}` };
}

/** Returns the code points of a text, each once, in order. */
export function codePoints(text: string): readonly number[] {
  return [...new Set([...text].map((char) => char.codePointAt(0) ?? 0))].sort((a, b) => a - b);
}

/** Returns the version of the package a face comes from. */
export function faceVersion(face: FaceSource): string {
  const found: unknown = createRequire(import.meta.url)(`${face.package}/package.json`);
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : '';
}

function finished(tables: FontTables, names: FontNames): FaceSubset {
  const named = new Map(tables).set('name', encodeFontNames(names, tableOf(tables, 'name')));
  const bytes = encodeTrueType(named);
  return { bytes, covers: covered(bytes) };
}

function covered(font: Uint8Array): ReadonlySet<number> {
  return new Set(parseCharacterMap(tableOf(parseTrueType(font), 'cmap')).keys());
}

// STAT and the hinting program speak of screens and of a variable font that these files no longer are.
const dropTables: readonly string[] = ['STAT', 'prep', 'gasp', 'FFTM'];

// Besides, fonts of the screen age carry bitmaps, and kerning for them.
const dropFoundTables: readonly string[] = [
  ...dropTables,
  'EBDT',
  'EBLC',
  'EBSC',
  'bdat',
  'bloc',
  'hdmx',
  'VDMX',
  'LTSH',
  'PCLT',
  'kern',
  'DSIG',
  'meta',
];

function packagedFile(face: FaceSource, file: string): string {
  return join(packageFolder(face), 'files', `${file}.woff2`);
}

/** Parts with the characters of the slices, each slice at a place that follows from the list of slices alone. */
async function sliceParts(face: FaceSource, rest: readonly number[], from: number): Promise<readonly FontPart[]> {
  if (rest.length === 0) return [];
  const parts: FontPart[] = [];
  let first = from;
  for (const { slice, ranges, room } of await slicesOf(face)) {
    const codes = rest.filter((code) => ranges.some(([start, end]) => start <= code && code <= end));
    if (codes.length > 0) parts.push({ tables: await cutSlice(face, slice, codes, room), first });
    first += room;
  }
  return parts;
}

async function cutSlice(face: FaceSource, slice: string, codes: readonly number[], room: number): Promise<FontTables> {
  const source = await convert(await readFile(packagedFile(face, sliceFile(face, slice))), 'sfnt');
  const whole = wholeFont(parseFontTables(source), (code) => !isLookalike(code));
  if (separateCount(whole) > room) throw new Error(`${face.package} 的 ${slice} 里字形太多。`);
  return separateGlyphs(parseTrueType(await subsetGlyphs(source, { codes, keepsNumbers: true, dropTables })), whole);
}

/** Glyphs that a slice may have beyond one a character. */
const spareRoom = 192;

interface Slice {
  readonly slice: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
  /** How many numbers are kept for its glyphs: more than it has. */
  readonly room: number;
}

async function slicesOf(face: FaceSource): Promise<readonly Slice[]> {
  const ranges: unknown = JSON.parse(await readFile(join(packageFolder(face), 'unicode.json'), 'utf8'));
  return Object.entries(ranges as Record<string, string>).map(([slice, list]) => {
    const parsed = parseRanges(list);
    const count = parsed.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    return { slice, ranges: parsed, room: count + spareRoom };
  });
}

// `[104]` -> `noto-serif-sc-104-400-normal`, `latin-ext` -> `noto-serif-sc-latin-ext-400-normal`
function sliceFile(face: FaceSource, slice: string): string {
  return face.file.replace('chinese-simplified', slice.replace(/[[\]]/g, ''));
}

// `U+4e00,U+4e03-4e08`
function parseRanges(list: string): readonly (readonly [first: number, last: number])[] {
  return list.split(',').map((range) => {
    const [first = '', last = first] = range.replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

function packageFolder(face: FaceSource): string {
  return dirname(createRequire(import.meta.url).resolve(`${face.package}/package.json`));
}
