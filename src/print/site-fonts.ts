import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { packagedFaces } from './choose-faces.ts';
import type { FaceChoice, FoundFace } from './choose-faces.ts';
import { isBlank, isDrawn, isLookalike } from './drawable.ts';
import { coreCharacters } from './core-characters.ts';
import { faceSources, paperFamilies } from './face-sources.ts';
import type { PaperFamily } from './face-sources.ts';
import { hanBaseline } from './han-baseline.ts';
import { codePoints, faceVersion, hashOfFile, namesOf, subsetFace, subsetFoundFace } from './face-subset.ts';
import type { FaceSubset, KeepCore } from './face-subset.ts';
import type { FontStep } from './font-places.ts';

/** A face as `guatu fonts`, the build and the manifest report it. */
export interface FontReport {
  readonly family: string;
  readonly weight: number;
  /** What the face is for, e.g. `楷体`. */
  readonly role: string;
  /** The typeface and the package or file it comes from. */
  readonly source: string;
  /** The name in the PDF. */
  readonly postScript: string;
  /** Where in the order of the search it was found. */
  readonly step: FontStep;
  /** The content of the file, where it is not a package's. */
  readonly sha256?: string;
  /** Said where the face stands in for another. */
  readonly standIn?: string;
  /** What the face does not have and which faces draw it instead. */
  readonly lent?: readonly { readonly postScript: string; readonly characters: string }[];
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

/** Returns the faces for a site that uses these characters, made once per set of characters and kept in `<cache>/subsets`; `choice` are the faces that take the place of packaged ones. */
export async function siteFonts(text: string, cache: string, choice: FaceChoice = packagedFaces): Promise<SiteFonts> {
  const wanted = codePoints(always + text).filter(isDrawn);
  // Not `fonts`: a cache that many workspaces share may be the user's, where the installed faces lie under that name.
  const place = join(cache, 'subsets', fingerprint(wanted, choice));
  const folder = await cacheFolder(place, (temporary) => makeFonts(wanted, choice, { folder: temporary, cores: join(cache, 'cores') }));
  const kept = JSON.parse(await readFile(join(folder, 'site-fonts.json'), 'utf8')) as Omit<SiteFonts, 'folder'>;
  return { folder, ...kept };
}

const layoutOfTheseFiles = 8;

function fingerprint(wanted: readonly number[], choice: FaceChoice): string {
  return digest([facesStamp(choice), wanted]);
}

/** Changes with the faces themselves, whatever they are asked for: with the same stamp a text is drawn by the same glyphs under the same numbers. */
export function facesStamp({ faces, spare }: FaceChoice): string {
  const versions = faceSources.map((face) => [face, faceVersion(face)]);
  const found = [...[...faces].map(([role, face]) => [role, face] as const), ...spare.map((face) => ['', face] as const)];
  const stamps = found.map(([role, { step, head, standIn }]) => [role, step, basename(head.path), head.member, head.stamp, standIn]);
  return digest([layoutOfTheseFiles, versions, paperFamilies, coreCharacters, stamps]);
}

function digest(facts: unknown): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 20);
}

/** A face in the making: packaged or found. */
interface Face {
  readonly id: string;
  readonly source: string;
  readonly postScript: string;
  readonly step: FontStep;
  readonly path?: string;
  readonly standIn?: string;
  /** Changes with the content of the face. */
  readonly stamp: string;
  subset(asked: readonly number[], keep?: KeepCore): Promise<FaceSubset>;
}

/** A family with its faces: its own first, then those that lend it characters. */
interface Stack extends PaperFamily {
  readonly own: Face;
  readonly lenders: readonly Face[];
}

/** Where the fonts of a site are made, and where the cores of all faces are kept. */
interface FontFolders {
  readonly folder: string;
  readonly cores: string;
}

async function makeFonts(wanted: readonly number[], choice: FaceChoice, { folder, cores }: FontFolders): Promise<void> {
  const stacks = stackFaces(choice);
  const asked = wanted.filter((code) => !isLookalike(code));
  const made = await subsetAll(stacks, asked, cores);
  for (const [face, { bytes }] of made) await writeFile(join(folder, fileName(face)), bytes);
  const fonts = await describeFonts(wanted, stacks, made);
  await writeFile(join(folder, 'fonts.css'), fonts.css);
  await writeFile(join(folder, 'site-fonts.json'), JSON.stringify(fonts));
}

function stackFaces(choice: FaceChoice): readonly Stack[] {
  const packaged = faceSources.map((source) => ({ ...packagedFace(source), weight: source.weight }));
  const found = new Map([...choice.faces].map(([role, face]) => [role, foundFace(`own-${role}`, face)]));
  const spare = choice.spare.map((face, index) => foundFace(`spare-${String(index + 1)}`, face));
  return paperFamilies.map((family) => {
    const standard = packaged.filter(({ id }) => id === family.packaged);
    const own = (family.takes && found.get(family.takes)) ?? standard[0];
    if (own === undefined) throw new Error(`没有字体 ${family.packaged}`);
    const near = own === standard[0] ? [] : packaged.filter(({ id }) => id === family.lender);
    const alike = packaged.filter(({ id, weight }) => id !== family.packaged && (weight === family.weight || id === 'kai-400'));
    const lenders = [...new Set([...near, ...standard, ...alike, ...found.values(), ...spare])].filter((face) => face !== own);
    return { ...family, own, lenders };
  });
}

function packagedFace(source: (typeof faceSources)[number]): Face {
  const { id, typeface, names } = source;
  return {
    id,
    source: `${typeface}（${source.package}）`,
    postScript: names.postScript,
    step: 'packaged',
    stamp: digest([source, faceVersion(source)]),
    subset: (asked, keep) => subsetFace(source, asked, keep),
  };
}

function foundFace(id: string, { step, head, standIn }: FoundFace): Face {
  const { family, style, postScript } = namesOf(head);
  const source = `${family}${style === 'Regular' ? '' : ` ${style}`}（${basename(head.path)}）`;
  return {
    id,
    source,
    postScript,
    step,
    path: head.path,
    ...(standIn === undefined ? {} : { standIn }),
    stamp: digest([head.stamp, head.member]),
    subset: (asked, keep) => subsetFoundFace(head, asked, keep),
  };
}

type Made = ReadonlyMap<Face, FaceSubset>;

// A family's own face is asked for everything, the others for what one of those lacks.
async function subsetAll(stacks: readonly Stack[], asked: readonly number[], cores: string): Promise<Made> {
  const made = new Map<Face, FaceSubset>();
  for (const face of new Set(stacks.map(({ own }) => own))) made.set(face, await face.subset(asked, keptCore(face, cores)));
  const lacked = asked.filter((code) => !isBlank(code) && stacks.some(({ own }) => made.get(own)?.covers.has(code) !== true));
  const others = new Set(stacks.flatMap(({ lenders }) => lenders).filter((face) => !made.has(face)));
  if (lacked.length > 0) for (const face of others) made.set(face, await face.subset(lacked));
  const used = new Set(stacks.flatMap((stack) => [stack.own, ...lendings(stack, asked, made).map(({ lender }) => lender)]));
  return new Map([...made].filter(([face]) => used.has(face)));
}

// Converting the outlines of a thousand characters takes the most time of all, and no word of the site changes the result.
function keptCore({ stamp }: Face, cores: string): KeepCore {
  return async (make) => {
    const place = join(cores, digest([layoutOfTheseFiles, coreCharacters, stamp]));
    const folder = await cacheFolder(place, async (temporary) => writeFile(join(temporary, 'core.ttf'), await make()));
    return readFile(join(folder, 'core.ttf'));
  };
}

async function describeFonts(wanted: readonly number[], stacks: readonly Stack[], made: Made): Promise<Omit<SiteFonts, 'folder'>> {
  const drawn = new Set([...made.values()].flatMap((face) => [...face.covers]));
  const lent = stacks.map((stack) => lendings(stack, wanted, made));
  return {
    css: `${stacks.flatMap((stack, index) => familyRules(stack, lent[index] ?? [], made)).join('\n')}\n`,
    files: [...made.keys()].map(fileName),
    report: await Promise.all(stacks.map((stack, index) => reportFace(stack, lent[index] ?? []))),
    missing: wanted.filter((code) => !drawn.has(code) && !isBlank(code)).map(missingCharacter),
    characters: String.fromCodePoint(...wanted.filter((code) => drawn.has(code) || isBlank(code))),
  };
}

function missingCharacter(code: number): MissingCharacter {
  return { char: String.fromCodePoint(code), codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
}

function fileName({ id }: Face): string {
  return `${fileNames.get(id) ?? id}.ttf`;
}

// Addresses in stylesheets are plain ASCII.
const fileNames: ReadonlyMap<string, string> = new Map([
  ['own-仿宋', 'own-fangsong'],
  ['own-小标宋', 'own-xiaobiaosong'],
  ['own-黑体', 'own-hei'],
  ['own-楷体', 'own-kai'],
  ['own-宋体', 'own-song'],
]);

interface Lending {
  readonly lender: Face;
  readonly codes: readonly number[];
}

function lendings({ own, lenders }: Stack, wanted: readonly number[], made: Made): readonly Lending[] {
  // Blanks are not lent: a font of nothing but blanks has no outlines, and browsers refuse it.
  let rest = wanted.filter((code) => !isBlank(code) && made.get(own)?.covers.has(code) !== true);
  const lent: Lending[] = [];
  for (const lender of lenders) {
    const codes = rest.filter((code) => made.get(lender)?.covers.has(code) === true);
    if (codes.length > 0) lent.push({ lender, codes });
    rest = rest.filter((code) => !codes.includes(code));
  }
  return lent;
}

async function reportFace({ family, weight, role, own, standIn }: Stack, lent: readonly Lending[]): Promise<FontReport> {
  const { source, postScript, step, path } = own;
  const said = step === 'packaged' ? standIn : own.standIn;
  return {
    family,
    weight,
    role,
    source,
    postScript,
    step,
    ...(path === undefined ? {} : { sha256: await hashOfFile(path) }),
    ...(said === undefined ? {} : { standIn: said }),
    ...(lent.length === 0
      ? {}
      : { lent: lent.map(({ lender, codes }) => ({ postScript: lender.postScript, characters: String.fromCodePoint(...codes) })) }),
  };
}

// The paper's grid counts on it: every face has the same line box, the em square, so that no run of another face makes a line higher.
const evenBaseline = 88;

/** Marks and titles are of one face alone: there the ink is centred in the line, or another face than the packaged would stand too low. */
function lineBox(family: string, own: FaceSubset | undefined): string {
  const baseline = family === 'GT XiaoBiaoSong' && own !== undefined ? Math.round(hanBaseline(own.bytes) * 100) : evenBaseline;
  return `ascent-override:${String(baseline)}%;descent-override:${String(100 - baseline)}%;line-gap-override:0%`;
}

// One rule for the face itself and one for each face that lends it characters, so that no stack of families is needed.
function familyRules({ family, weight, own }: Stack, lent: readonly Lending[], made: Made): readonly string[] {
  const box = lineBox(family, made.get(own));
  const rule = (face: Face, only?: readonly number[]): string => {
    const range = only === undefined ? '' : `;unicode-range:${only.map((code) => `U+${code.toString(16)}`).join(',')}`;
    return `@font-face{font-family:"${family}";font-weight:${String(weight)};${box};src:url("${fileName(face)}") format("truetype")${range}}`;
  };
  return [rule(own), ...lent.map(({ lender, codes }) => rule(lender, codes))];
}
