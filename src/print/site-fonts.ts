import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { faceAliases, faceSources } from './face-sources.ts';
import type { FaceSource } from './face-sources.ts';
import { codePoints, faceVersion, subsetFace } from './face-subset.ts';
import type { FaceSubset } from './face-subset.ts';

/** A face as `guatu fonts` and the build report it. */
export interface FontReport {
  readonly family: string;
  readonly weight: number;
  /** What the face is for, e.g. `楷体`. */
  readonly role: string;
  /** The typeface and the package it comes from. */
  readonly source: string;
  /** The name in the PDF. */
  readonly postScript: string;
  /** Said where the face stands in for another. */
  readonly standIn?: string;
}

/** A character that no face can draw. */
export interface MissingCharacter {
  readonly char: string;
  /** `U+XXXX` */
  readonly codePoint: string;
}

/** The faces of a site, ready to be served. */
export interface SiteFonts {
  /** The folder that holds `fonts.css` and the font files; named after its content. */
  readonly folder: string;
  /** The `@font-face` rules; addresses are relative to the stylesheet. */
  readonly css: string;
  /** The font files' names inside `folder`. */
  readonly files: readonly string[];
  readonly report: readonly FontReport[];
  /** Characters to be reported before printing; empty where all is well. */
  readonly missing: readonly MissingCharacter[];
  /** Every character the families can draw, sorted. */
  readonly characters: string;
}

/** Characters that pages produce without containing them: page numbers, list marks, ellipses, 续表. */
const always = [
  String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 0x20 + index)),
  '\u00a0\u2002\u3000—–·…“”‘’、。，；：？！（）《》〈〉〔〕【】％‰℃№√□■★☆●○',
  '〇一二三四五六七八九十百千年月日时第页共续表附件',
].join('');

/** Returns the faces for a site that uses these characters, made once per set of characters and kept in `<cache>/fonts`. */
export async function siteFonts(text: string, cache: string): Promise<SiteFonts> {
  const wanted = codePoints(always + text).filter(isDrawn);
  const folder = await cacheFolder(join(cache, 'fonts', fingerprint(wanted)), (temporary) => makeFonts(wanted, temporary));
  const kept = JSON.parse(await readFile(join(folder, 'site-fonts.json'), 'utf8')) as Omit<SiteFonts, 'folder'>;
  return { folder, ...kept };
}

const layoutOfTheseFiles = 1;

function fingerprint(wanted: readonly number[]): string {
  const versions = faceSources.map((face) => [face, faceVersion(face)]);
  const input = JSON.stringify([layoutOfTheseFiles, versions, faceAliases, wanted]);
  return createHash('sha256').update(input).digest('hex').slice(0, 20);
}

// Controls, joiners and variation selectors leave no mark on paper.
function isDrawn(code: number): boolean {
  return !/^[\p{Cc}\p{Default_Ignorable_Code_Point}]$/u.test(String.fromCodePoint(code));
}

// Kangxi radicals look like words but are none: a glyph shared with one would spoil the PDF's text, so they count as missing.
function isRadical(code: number): boolean {
  return code >= 0x2e80 && code <= 0x2fdf;
}

async function makeFonts(wanted: readonly number[], folder: string): Promise<void> {
  const made = new Map<string, FaceSubset>();
  const asked = wanted.filter((code) => !isRadical(code));
  for (const face of faceSources) {
    const subset = await subsetFace(face, asked);
    made.set(face.id, subset);
    await writeFile(join(folder, fileName(face.id)), subset.bytes);
  }
  const fonts = describeFonts(wanted, made);
  await writeFile(join(folder, 'fonts.css'), fonts.css);
  await writeFile(join(folder, 'site-fonts.json'), JSON.stringify(fonts));
}

function describeFonts(wanted: readonly number[], made: ReadonlyMap<string, FaceSubset>): Omit<SiteFonts, 'folder'> {
  const drawn = new Set([...made.values()].flatMap((face) => [...face.covers]));
  return {
    css: stylesheet(wanted, made),
    files: faceSources.map((face) => fileName(face.id)),
    report: [...faceSources.map(reportFace), ...faceAliases.map(reportAlias)],
    missing: wanted.filter((code) => !drawn.has(code) && !isBlank(code)).map(missingCharacter),
    characters: String.fromCodePoint(...wanted.filter((code) => drawn.has(code) || isBlank(code))),
  };
}

// Browsers make the rarer blanks from the common one.
function isBlank(code: number): boolean {
  return /^\p{White_Space}$/u.test(String.fromCodePoint(code));
}

function missingCharacter(code: number): MissingCharacter {
  return { char: String.fromCodePoint(code), codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
}

function fileName(id: string): string {
  return `${id}.ttf`;
}

function reportFace(face: FaceSource): FontReport {
  const { family, weight, role, names, standIn } = face;
  const source = `${face.typeface}（${face.package}）`;
  return { family, weight, role, source, postScript: names.postScript, ...(standIn === undefined ? {} : { standIn }) };
}

function reportAlias(alias: (typeof faceAliases)[number]): FontReport {
  const lender = faceSources.find((face) => face.id === alias.of);
  if (lender === undefined) throw new Error(`没有字体 ${alias.of}`);
  const { family, weight, role, standIn } = alias;
  return { ...reportFace(lender), family, weight, role, standIn };
}

function stylesheet(wanted: readonly number[], made: ReadonlyMap<string, FaceSubset>): string {
  const own = faceSources.map(({ id, family, weight }) => ({ of: id, family, weight }));
  const rules = [...own, ...faceAliases].flatMap((face) => familyRules(face, wanted, made));
  return `${rules.join('\n')}\n`;
}

interface FamilyFace {
  readonly of: string;
  readonly family: string;
  readonly weight: number;
}

// One rule for the face itself and one for each face that lends it characters, so that no stack of families is needed.
function familyRules(face: FamilyFace, wanted: readonly number[], made: ReadonlyMap<string, FaceSubset>): readonly string[] {
  const rules = [fontFaceRule(face, face.of)];
  let rest = wanted.filter((code) => made.get(face.of)?.covers.has(code) !== true);
  for (const lender of lenders(face)) {
    const lent = rest.filter((code) => made.get(lender.id)?.covers.has(code) === true);
    if (lent.length > 0) rules.push(fontFaceRule(face, lender.id, lent));
    rest = rest.filter((code) => !lent.includes(code));
  }
  return rules;
}

function lenders(face: FamilyFace): readonly FaceSource[] {
  const others = faceSources.filter((other) => other.id !== face.of);
  return others.filter((other) => other.weight === face.weight || other.family === 'GT Kai');
}

function fontFaceRule(face: FamilyFace, file: string, only?: readonly number[]): string {
  const range = only === undefined ? '' : `;unicode-range:${only.map((code) => `U+${code.toString(16)}`).join(',')}`;
  return `@font-face{font-family:"${face.family}";font-weight:${String(face.weight)};src:url("${fileName(file)}") format("truetype")${range}}`;
}
