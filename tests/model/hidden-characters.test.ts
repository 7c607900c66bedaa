import { describe, expect, it } from 'vitest';
import { hiddenCharacters } from '../../src/model/hidden-characters.ts';

/** Characters of the basic plane that are found when they stand behind these words. */
function foundBehind(words: string): readonly string[] {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code);
  return codes.flatMap((code) => hiddenCharacters(words + String.fromCharCode(code)).map(({ codePoint }) => codePoint));
}

describe('characters that nobody sees', () => {
  it('are the same ones in a text of common characters and in one with a rare one', () => {
    expect(foundBehind('甲')).toEqual(foundBehind('Ω甲'));
  });

  it('are found wherever they stand, with their kind', () => {
    const text = `检查\u202e台账\u200b，${'登记'.repeat(500)}\u0007`;
    expect(hiddenCharacters(text).map(({ kind, start }) => [kind, start])).toEqual([
      ['direction', 2],
      ['joiner', 5],
      ['control', 1007],
    ]);
  });
});
