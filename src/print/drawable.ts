/** Tells whether a character leaves ink or space on paper; controls, joiners and variation selectors do not. */
export function isDrawn(code: number): boolean {
  return !/^[\p{Cc}\p{Default_Ignorable_Code_Point}]$/u.test(String.fromCodePoint(code));
}

/** Tells whether a character is space, which browsers make from the common one where a face has none. */
export function isBlank(code: number): boolean {
  return /^\p{White_Space}$/u.test(String.fromCodePoint(code));
}

// Twelve ideographs among the compatibility ones are characters in their own right (The Unicode Standard §18.1).
const unified: readonly number[] = [0xfa0e, 0xfa0f, 0xfa11, 0xfa13, 0xfa14, 0xfa1f, 0xfa21, 0xfa23, 0xfa24, 0xfa27, 0xfa28, 0xfa29];

const lookalikes: readonly (readonly [first: number, last: number])[] = [
  [0x2e80, 0x2fdf],
  [0xe000, 0xf8ff],
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
  [0xf0000, 0x10ffff],
];

/**
 * Tells whether a code point only looks like a character: a radical, a compatibility ideograph, a private one.
 *
 * No face is asked for them. A glyph shared with one would put it into the text layer of the PDF in place of the character meant.
 */
export function isLookalike(code: number): boolean {
  return lookalikes.some(([first, last]) => first <= code && code <= last) && !unified.includes(code);
}

/** Returns the characters of a text that are drawn and not among `characters`, each once, in order of the text. */
export function undrawable(text: string, characters: string): readonly string[] {
  const drawn = new Set(characters);
  return [...new Set(text)].filter((char) => {
    const code = char.codePointAt(0) ?? 0;
    return !drawn.has(char) && isDrawn(code) && !isBlank(code);
  });
}
