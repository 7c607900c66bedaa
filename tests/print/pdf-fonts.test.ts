import { expect, it } from 'vitest';
import { parseToUnicode } from '../../src/print/pdf-fonts.ts';

const mapOf = (space: string, entries: string): string => `/CIDInit /ProcSet findresource begin
1 begincodespacerange
${space}
endcodespacerange
${entries}
endcmap`;

it('reads the characters of a map with two bytes a code', () => {
  const map = mapOf('<0000> <FFFF>', '1 beginbfchar\n<0003> <4E00>\nendbfchar\n1 beginbfrange\n<0010> <0012> <4E2D>\nendbfrange');
  expect(parseToUnicode(map)).toBe('一中丮丯');
});

it('reads the map of a Type 3 font, whose codes have one byte', () => {
  expect(parseToUnicode(mapOf('<00> <FF>', '1 beginbfchar\n<01> <0041>\nendbfchar'))).toBe('A');
});
