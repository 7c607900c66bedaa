import type { FontNames } from './font-names.ts';
import type { FontRole } from './font-roles.ts';

/** A family of the paper pages' stylesheets. */
export type FontFamily = 'GT Song' | 'GT Hei' | 'GT Kai' | 'GT FangSong' | 'GT XiaoBiaoSong';

/** One packaged face and the files it is made from. */
export interface FaceSource {
  /** Names the file, e.g. `song-700`. */
  readonly id: string;
  readonly weight: number;
  /** The typeface as a person knows it. */
  readonly typeface: string;
  readonly names: FontNames;
  readonly package: string;
  /** The file with most characters, without folder and ending. */
  readonly file: string;
  /** Whether the package cuts the rest of the typeface into numbered slices. */
  readonly hasSlices: boolean;
  /** Characters not to be taken from this face, because its form is wrong in an official document. */
  readonly without: string;
}

function noto(kind: 'Serif' | 'Sans', weight: 400 | 700): Omit<FaceSource, 'id'> {
  const slug = `noto-${kind.toLowerCase()}-sc`;
  const style = weight === 400 ? 'Regular' : 'Bold';
  return {
    weight,
    typeface: `Noto ${kind} SC ${String(weight)}`,
    // The package's files call themselves ExtraLight or Thin whatever their weight; the PDF shall say what they are.
    names: { family: `Noto ${kind} SC`, style, postScript: `Noto${kind}SC-${style}` },
    package: `@fontsource/${slug}`,
    file: `${slug}-chinese-simplified-${String(weight)}-normal`,
    hasSlices: true,
    without: '',
  };
}

function wenKai(style: 'Light' | 'Regular', weight: number): Omit<FaceSource, 'id'> {
  return {
    weight,
    typeface: `LXGW WenKai ${style}`,
    names: { family: 'LXGW WenKai', style, postScript: `LXGWWenKai-${style}` },
    package: '@fontsource/lxgw-wenkai',
    // The package calls its files "latin"; each is the whole typeface.
    file: `lxgw-wenkai-latin-${String(weight)}-normal`,
    hasSlices: false,
    // Its quotation marks are as narrow as Latin ones.
    without: '“”‘’',
  };
}

/** The faces of the packages; their order is the order in which they lend characters to each other. */
export const faceSources: readonly FaceSource[] = [
  { id: 'song-400', ...noto('Serif', 400) },
  { id: 'song-700', ...noto('Serif', 700) },
  { id: 'hei-400', ...noto('Sans', 400) },
  { id: 'hei-700', ...noto('Sans', 700) },
  { id: 'kai-300', ...wenKai('Light', 300) },
  // The package calls this file "500"; it is the typeface in its regular weight.
  { id: 'kai-400', ...wenKai('Regular', 400), file: 'lxgw-wenkai-latin-500-normal' },
];

/** A family and weight that the stylesheets may ask for. */
export interface PaperFamily {
  readonly family: FontFamily;
  readonly weight: number;
  /** What it is for, in the words of printers. */
  readonly role: string;
  /** The role whose found face takes the place of the packaged one; absent where the packaged one always serves. */
  readonly takes?: FontRole;
  /** The packaged face. */
  readonly packaged: string;
  /** The packaged face that first lends a found face what it lacks, where another than the standing-in one is nearer to it in weight. */
  readonly lender?: string;
  /** Said where the packaged face is not the one the role asks for. */
  readonly standIn?: string;
}

/** Every family; 仿宋 and 小标宋 are in no package that can be had, so 宋体 stands in for them unless a face is found. */
export const paperFamilies: readonly PaperFamily[] = [
  { family: 'GT Song', weight: 400, role: '宋体', takes: '宋体', packaged: 'song-400' },
  { family: 'GT Song', weight: 700, role: '宋体（粗）', packaged: 'song-700' },
  { family: 'GT Hei', weight: 400, role: '黑体', takes: '黑体', packaged: 'hei-400' },
  { family: 'GT Hei', weight: 700, role: '黑体（粗）', packaged: 'hei-700' },
  { family: 'GT Kai', weight: 400, role: '楷体', takes: '楷体', packaged: 'kai-400' },
  { family: 'GT FangSong', weight: 400, role: '仿宋', takes: '仿宋', packaged: 'song-400', lender: 'kai-300', standIn: '代替仿宋体' },
  { family: 'GT XiaoBiaoSong', weight: 700, role: '小标宋', takes: '小标宋', packaged: 'song-700', standIn: '代替小标宋体' },
];
