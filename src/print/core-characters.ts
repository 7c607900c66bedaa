import { commonCharacters } from './common-characters.ts';
import { isDrawn, isLookalike } from './drawable.ts';

const blocks: readonly (readonly [first: number, last: number])[] = [
  // Latin with its accents, Greek.
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x370, 0x3ff],
  // Punctuation, currencies, letterlike signs, numbers, arrows, operators.
  [0x2000, 0x22ff],
  // Enclosed numbers, lines, shapes, signs.
  [0x2460, 0x26ff],
  // Chinese punctuation, enclosed ideographs and units, wide and narrow forms.
  [0x3000, 0x303f],
  [0x3200, 0x33ff],
  [0xff00, 0xffef],
];

/**
 * The characters with which every face of a site begins, whatever the site says, sorted: those that layout rules of a font speak of, and the
 * commonest ideographs. What their glyphs are and how they are numbered depends on the face alone.
 */
export const coreCharacters: readonly number[] = [
  ...new Set([...commonCharacters, ...blocks.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))]),
]
  .filter((code) => isDrawn(code) && !isLookalike(code))
  .sort((a, b) => a - b);
