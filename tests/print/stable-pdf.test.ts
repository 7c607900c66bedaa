import { describe, expect, it } from 'vitest';
import { drawsMissingGlyph } from '../../src/print/pdf-fonts.ts';
import { shrinkFactor } from '../../src/print/shrink-guard.ts';
import { stablePdf } from '../../src/print/stable-pdf.ts';

// `first` and `second` are the numbers of two elements in the order of the document.
function pdf(date: string, first: number, second: number, id: string): Buffer {
  const node = (number: number): string => `(node${String(number).padStart(8, '0')})`;
  const leaf = [
    { name: node(first), target: '7' },
    { name: node(second), target: '1234' },
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  const stream = `(node00000099) /CreationDate (D:20200101000000+00'00')`;
  return Buffer.from(
    [
      '%PDF-1.4',
      `1 0 obj\n<</CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')>>\nendobj`,
      `2 0 obj\n<</ID ${node(first)}>> <</ID ${node(second)}>> <</Headers [${node(first)} ${node(second)}]>>\nendobj`,
      `3 0 obj\n<</Length ${String(stream.length)}>> stream\n${stream}\nendstream\nendobj`,
      `4 0 obj\n<</Limits [${leaf[0]?.name ?? ''} ${leaf[1]?.name ?? ''}]\n/Names [${leaf.map(({ name, target }) => `${name} ${target} 0 R`).join(' ')}]>>\nendobj`,
      `trailer\n<</ID [<${id}> <${id}>]>>`,
    ].join('\n'),
    'latin1',
  );
}

describe('stablePdf', () => {
  const stable = Buffer.from(stablePdf(pdf('20261122092354', 107, 108, 'ABCDEF0123456789'), '2021-06-15')).toString('latin1');

  it('dates the file by the given day in Chinese time and keeps every length', () => {
    expect(stable).toContain(`/CreationDate (D:20210615000000+08'00')`);
    expect(stable).toContain(`/ModDate (D:20210615000000+08'00')`);
    expect(stable).toHaveLength(pdf('20261122092354', 107, 108, 'ABCDEF0123456789').length);
  });

  it('counts structure elements from 1 in the order of the document and leaves streams alone', () => {
    expect(stable).toContain('/Headers [(node00000001) (node00000002)]');
    expect(stable).toContain('/Limits [(node00000001) (node00000002)]\n/Names [(node00000001) 7 0 R (node00000002) 1234 0 R]');
    expect(stable).toContain(`stream\n(node00000099) /CreationDate (D:20200101000000+00'00')`);
  });

  it('gives the same bytes for another printing, and is at rest', () => {
    const other = stablePdf(pdf('20270101000001', 230, 99, '00112233445566AA'), '2021-06-15');
    expect(Buffer.from(other).toString('latin1')).toBe(stable);
    expect(Buffer.from(stablePdf(Buffer.from(stable, 'latin1'), '2021-06-15')).toString('latin1')).toBe(stable);
  });

  it('refuses a day that is not one', () => {
    expect(() => stablePdf(pdf('20261122092354', 1, 2, 'AA'), '2021年6月15日')).toThrow('YYYY-MM-DD');
  });
});

describe('shrinkFactor', () => {
  const base = '.23999999 0 0 -.23999999 0 841.91998 cm';
  const margin = '3.125 0 0 3.125 0 0 cm';
  it.each([
    ['a whole page', [[base, margin, '3.125 0 0 3.125 331.25 437.5 cm'].join('\n')], 1],
    ['a page with a scaled drawing', [[base, '3.125 0 0 3.125 331.25 437.5 cm', '1.5 0 0 1.5 400 500 cm'].join('\n')], 1],
    ['a shrunk page under whole margin boxes', [[base, margin, '2.7101517 0 0 2.7101517 331.25 437.5 cm'].join('\n')], 0.867],
    [
      'a shrunk turned page',
      [[base, '0 -3.1250002 3.1250002 0 0 3508.3335 cm', '0 -2.9765732 2.9765732 0 -7736.7397 3270.8335 cm'].join('\n')],
      0.953,
    ],
    ['an empty page', [base], 1],
  ])('reads %s', (_, contents, factor) => {
    expect(shrinkFactor(contents)).toBeCloseTo(factor, 3);
  });
});

describe('drawsMissingGlyph', () => {
  it.each([
    ['<003E0000004F> Tj', true],
    ['<00010000> Tj', true],
    ['<003E> Tj\n<1000> Tj\n<000100000200>', false],
    ['<0100> Tj <0010 > Tj <00200030> Tj', false],
  ])('%s: %s', (content, expected) => {
    expect(drawsMissingGlyph(content)).toBe(expected);
  });
});
