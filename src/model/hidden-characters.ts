/**
 * What a character does that a reader cannot see: a control character that no file of text may hold, half of a character, one that turns the order of
 * what is printed after it, a letter that is never shown, one that joins or parts words unseen, a space that is none of the common ones.
 */
export type HiddenKind = 'control' | 'half' | 'direction' | 'tag' | 'joiner' | 'space';

/** A character that a reader cannot see, with its place as offsets in the text; the end is exclusive. */
export interface HiddenCharacter {
  readonly kind: HiddenKind;
  /** `U+202E`. */
  readonly codePoint: string;
  readonly start: number;
  readonly end: number;
}

/** Kinds that change what is read or break the files that are made: they cannot be printed, only taken away. */
const refused: ReadonlySet<HiddenKind> = new Set(['control', 'half', 'direction', 'tag']);

/** Whether a text with such a character cannot be published. */
export function isRefused({ kind }: HiddenCharacter): boolean {
  return refused.has(kind);
}

/** Control characters but tab and line ends, and code points that never are characters; XML can hold none of them. */
const control = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\ufdd0-\\ufdef\\p{Noncharacter_Code_Point}';
/** Embeddings, overrides and isolates (UAX #9): what follows is printed in another order than it is written. */
const direction = '\\u202a-\\u202e\\u2066-\\u2069\\u206a-\\u206f';
const tag = '\\u{e0000}-\\u{e007f}';
/** No width, or the shape of an empty letter: two words that look the same are not. */
const joiner =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028\\u2029\\u2060-\\u2065\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb';
const space = '\\u1680\\u2000-\\u200a\\u202f\\u205f';

const kinds: readonly (readonly [HiddenKind, RegExp])[] = [
  ['half', /\p{Cs}/u],
  ['control', new RegExp(`[${control}]`, 'u')],
  ['direction', new RegExp(`[${direction}]`, 'u')],
  ['tag', new RegExp(`[${tag}]`, 'u')],
  ['space', new RegExp(`[${space}]`, 'u')],
];

const any = new RegExp(`[\\p{Cs}${control}${direction}${tag}${joiner}${space}]`, 'gu');
/** A picture, with the joiners and shapes that are part of it (UTS #51): a flag of tags, a family, a sign in colour. */
const pictures =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}0-9#*](?:[\ufe0e\ufe0f\u20e3\p{Emoji_Modifier}]|\u200d(?=\p{Extended_Pictographic})|(?<=\u200d)\p{Extended_Pictographic}|[\u{e0020}-\u{e007f}])+/gu;
/** Of a character, the shape that is meant (Unicode Ideographic Variation Database). */
const shapes = /(?<=\p{Script=Han})[\ufe00-\ufe0f]/gu;

/** The characters of a text that a reader cannot see, in order; those inside of pictures and the shapes of Han characters are none. */
export function hiddenCharacters(text: string): readonly HiddenCharacter[] {
  // For speed: nearly no text has one, and most are of common characters alone.
  if (isCommonText(text) || text.search(any) === -1) return [];
  const allowed = [...text.matchAll(pictures), ...text.matchAll(shapes)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  return [...text.matchAll(any)].flatMap(({ index, 0: found }) => {
    if (allowed.some(({ start, end }) => index >= start && index < end)) return [];
    const kind = kinds.find(([, pattern]) => pattern.test(found))?.[0] ?? 'joiner';
    return [{ kind, codePoint: codePointOf(found), start: index, end: index + found.length }];
  });
}

function isCommonText(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isCommon(text.charCodeAt(at))) return false;
  return true;
}

/** What a Chinese text is made of, all of which can be seen: Han, ASCII with tab and line ends, marks, full-width forms. */
function isCommon(code: number): boolean {
  if (code >= 0x4e00) return code <= 0x9fff || (code >= 0xff01 && code <= 0xff5e);
  if (code < 0x80) return (code >= 0x20 && code < 0x7f) || code === 0x0a || code === 0x0d || code === 0x09;
  return (code >= 0x3000 && code <= 0x303d) || (code >= 0x2010 && code <= 0x2027);
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
