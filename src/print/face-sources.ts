import type { FontNames } from './font-names.ts';

/** A family of the pages' stylesheets. */
export type FontFamily = 'GT Song' | 'GT Hei' | 'GT Kai' | 'GT FangSong';

/** One face and the package files it is made from. */
export interface FaceSource {
  /** Names the file, e.g. `song-700`. */
  readonly id: string;
  readonly family: FontFamily;
  readonly weight: number;
  /** What the face is for, in the words of printers. */
  readonly role: string;
  /** The typeface as a person knows it. */
  readonly typeface: string;
  /** Said where the face stands in for one that is not free or not packaged. */
  readonly standIn?: string;
  readonly names: FontNames;
  readonly package: string;
  /** The file with most characters, without folder and ending. */
  readonly file: string;
  /** Whether the package cuts the rest of the typeface into numbered slices. */
  readonly hasSlices: boolean;
  /** Characters not to be taken from this face, because its form is wrong in an official document. */
  readonly without: string;
}

function noto(kind: 'Serif' | 'Sans', weight: 400 | 700): Pick<FaceSource, 'weight' | 'typeface' | 'names' | 'package' | 'file' | 'hasSlices' | 'without'> {
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

/** The faces of the packages; their order is the order in which they lend characters to each other. */
export const faceSources: readonly FaceSource[] = [
  { id: 'song-400', family: 'GT Song', role: '宋体', ...noto('Serif', 400) },
  { id: 'song-700', family: 'GT Song', role: '宋体（粗），标题', standIn: '代替小标宋体', ...noto('Serif', 700) },
  { id: 'hei-400', family: 'GT Hei', role: '黑体', ...noto('Sans', 400) },
  { id: 'hei-700', family: 'GT Hei', role: '黑体（粗）', ...noto('Sans', 700) },
  {
    id: 'kai-400',
    family: 'GT Kai',
    weight: 400,
    role: '楷体',
    typeface: 'LXGW WenKai Regular',
    names: { family: 'LXGW WenKai', style: 'Regular', postScript: 'LXGWWenKai-Regular' },
    package: '@fontsource/lxgw-wenkai',
    // The package calls this file "latin" and "500"; it is the whole typeface in its regular weight.
    file: 'lxgw-wenkai-latin-500-normal',
    hasSlices: false,
    // Its quotation marks are as narrow as Latin ones.
    without: '“”‘’',
  },
];

/** A family that has no face of its own yet and borrows another's file. */
export interface FaceAlias {
  readonly family: FontFamily;
  readonly weight: number;
  readonly of: string;
  readonly role: string;
  readonly standIn: string;
}

/** 仿宋 is not in any package that can be had; until one is installed 宋体 stands in for it. */
export const faceAliases: readonly FaceAlias[] = [
  { family: 'GT FangSong', weight: 400, of: 'song-400', role: '仿宋', standIn: '代替仿宋体' },
];
