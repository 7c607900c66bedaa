/** Inclusive ranges of code points that take two columns: East Asian wide and full-width (UAX #11), emoji with them. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2ff],
  [0x1f004, 0x1f004],
  [0x1f18e, 0x1f19a],
  [0x1f200, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** Characters of ambiguous width that Chinese faces draw as wide: their quotes, dashes, dots, signs, circled and Roman numbers. */
const wideInChinese: readonly (readonly [number, number])[] = [
  [0xb7, 0xb7],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2014, 0x2016],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2025, 0x2026],
  [0x2030, 0x2030],
  [0x203b, 0x203b],
  [0x2103, 0x2103],
  [0x2116, 0x2116],
  [0x2160, 0x2179],
  [0x2190, 0x2193],
  [0x2264, 0x2265],
  [0x2460, 0x24ff],
  [0x25a0, 0x25cf],
  [0x2605, 0x2606],
  [0x2611, 0x2612],
];

const takesNoColumn = /^[\p{Mn}\p{Me}\p{Cf}\ufe00-\ufe0f]$/u;

/** The columns that a text takes on a Chinese terminal: two for a Chinese character or mark, none for a combining one. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return 1;
  if (takesNoColumn.test(character)) return 0;
  return within(wide, code) || within(wideInChinese, code) ? 2 : 1;
}

function within(ranges: readonly (readonly [number, number])[], code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}
