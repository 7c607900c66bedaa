/** The width of a line in half-width letters: a Han character, a full-width sign and a kana take two, all else one. */
export function lineWidth(line: string): number {
  return [...line].reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0);
}

/** The lines that a text takes in a column of so many half-width letters; a sign that may not begin a line goes down with the letter before it. */
export function wrappedLines(text: string, width: number): number {
  // A character and a half are kept back: faces differ, and signs that may not begin a line leave their place empty.
  const room = Math.max(2, Math.floor(width) - 3);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(lineWidth(line) / room)), 0);
}

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2030\u2160-\u217b\u2190-\u2193\u2460-\u24ff\u2500-\u25ff\u2605\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
    character,
  );
}
