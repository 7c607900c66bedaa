import { roleClauses, roleNames } from '../../plan/role-words.ts';
import { isUnitLike } from './office-words.ts';
import type { Words } from './origin.ts';

/** The names of units in the words of a role or in a sentence that divides the work, as the registry will be asked for them. */
export function unitNamesIn(words: Words, isSentence: boolean): readonly Words[] {
  const texts = isSentence ? roleClauses(words.text).map(({ text }) => text) : [words.text];
  return texts
    .flatMap((text) => roleNames(text).names.flatMap(splitJoined))
    .map((text) => ({
      text: text.replace(/（[^（）]*）$/u, (bracket) => (/^（(?:市|县|区|、)+）$/u.test(bracket) ? bracket : '')),
      at: words.at,
    }));
}

/** 甲科和乙科 are two units where both halves are names. */
function splitJoined(name: string): readonly string[] {
  for (const match of name.matchAll(/以及|和|及|与/gu)) {
    const [left, right] = [name.slice(0, match.index), name.slice(match.index + match[0].length)];
    if (left.length >= 2 && right.length >= 2 && isUnitLike(left) && isUnitLike(right)) return [left, ...splitJoined(right)];
  }
  return [name];
}
