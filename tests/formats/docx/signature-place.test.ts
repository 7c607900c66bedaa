import { describe, expect, it } from 'vitest';
import { sealTable } from '../../../src/formats/docx/seal-table.ts';
import { signaturePlace } from '../../../src/formats/docx/signature-place.ts';

/** Six characters wide. */
const day = '2026年3月5日';
const name = (length: number): string => '甲'.repeat(length);

describe('the place of signature and date', () => {
  it.each([
    ['under a seal the date is four characters in and the name centred over it', name(5), 'sealed', 4.5, 4, 2, 0],
    ['a longer name is centred as well', name(8), 'sealed', 3, 4, 2, 0],
    ['a name that would leave the type area ends at its edge', name(16), 'sealed', 0, 5, 2, 0],
    ['sealed on behalf as sealed', name(8), 'on-behalf', 3, 4, 2, 0],
    ['without a seal the date begins two characters after the name', name(10), 'unsealed', 2, 4, 1, 0],
    ['without a seal a date longer than the name is two characters in', name(2), 'unsealed', 8, 2, 1, 0],
    [
      'the date under a signature stamp of 35 mm is four characters in, a line below',
      name(2),
      'signature-stamp',
      6 + 35 / (156 / 28),
      4,
      2,
      1,
    ],
  ] as const)('%s', (_what, signature, seal, right, date, linesAbove, between) => {
    expect(signaturePlace([signature], day, seal)).toEqual({ names: [right], date, linesAbove, between });
  });
});

describe('sealTable', () => {
  it('puts all seals into one table, for readers do not keep several of them on one page', () => {
    const blocks = sealTable(['青岚县文化馆务局', '青岚县道路运输局', '青岚县消防协调中心', '青岚县城乡容貌局'], '2026年3月30日');
    expect(blocks.map((one) => ('table' in one ? 'table' : one.paragraph.keepNext))).toEqual([true, 'table']);
  });
});
