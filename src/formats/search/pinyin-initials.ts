import { pinyin, polyphonic } from 'pinyin-pro';
import { spelledCharacters } from './name-letters.ts';

/**
 * The first letters of a name in pinyin, in capitals, a letter a character (digits and Latin letters stand for themselves): first as its words are read
 * (重庆: CQ), then, where a character has readings with other letters (乐清: LQ and YQ), once more with each of those in its place. Empty for a
 * name without Han characters.
 */
export function pinyinInitials(name: string): readonly string[] {
  const chars = spelledCharacters(name).map(({ char }) => char);
  if (!chars.some((char) => /\p{Script=Han}/u.test(char))) return [];
  const read = pinyin(chars.join(''), { pattern: 'first', toneType: 'none', type: 'array' }).map(letterOf);
  if (read.length !== chars.length) return [];
  const readings = chars.map((char, index) => lettersOf(char, read[index] ?? char));
  const most = Math.max(...readings.map((letters) => letters.length));
  return Array.from({ length: most }, (_, nth) => readings.map((letters) => letters[nth] ?? letters[0] ?? '').join(''));
}

function lettersOf(char: string, read: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(char)) return [letterOf(char)];
  const all = polyphonic(char, { pattern: 'first', toneType: 'none', type: 'array' })[0] ?? [];
  const letters = [...new Set([read, ...(Array.isArray(all) ? all : [all]).map(letterOf)])].filter((letter) => /^[A-Z]$/u.test(letter));
  return letters.length === 0 ? [char] : letters;
}

function letterOf(letter: string): string {
  return letter.toUpperCase();
}
