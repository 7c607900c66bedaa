import type { MeasuredDocument } from './clause.ts';
import type { Glyph } from './drawing.ts';

/** The faces that the standard asks for. */
export type FaceRole = '小标宋' | '黑体' | '楷体' | '仿宋' | '宋体';

/** How faces of a role call themselves; used where the build does not say which face it took. */
const names: Readonly<Record<FaceRole, RegExp>> = {
  小标宋: /(?:song|serif|sung|宋).*(?:bold|black|heavy)|xiaobiaosong|biaosong|xbs/iu,
  黑体: /hei|sans|黑/iu,
  楷体: /kai|楷/iu,
  仿宋: /fang|仿/iu,
  宋体: /song|serif|sung|simsun|宋/iu,
};

/**
 * Tells whether a character is set in the face of a role: the one that the build says stands for it, or for single characters the one
 * that lends them.
 */
export function inRole({ faces }: Pick<MeasuredDocument, 'faces'>, role: FaceRole): (glyph: Pick<Glyph, 'font' | 'text'>) => boolean {
  const own = faces.filter((face) => face.role === role && face.postScript !== undefined);
  if (own.length === 0) return ({ font }) => names[role].test(font) && (role !== '宋体' || !names.小标宋.test(font));
  return ({ font, text }) => {
    const name = plainName(font);
    return own.some(
      ({ postScript, lent = [] }) => postScript === name || lent.some((one) => one.postScript === name && one.characters.includes(text)),
    );
  };
}

/** The names of the faces of characters, without the marks of subsets. */
export function faceNames(glyphs: readonly Pick<Glyph, 'font'>[]): string {
  return [...new Set(glyphs.map(({ font }) => plainName(font)))].join('、');
}

function plainName(font: string): string {
  return font.replace(/^[A-Z]{6}\+/, '');
}
