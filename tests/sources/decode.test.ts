import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/sources/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 安全生产工作要点 as GBK, made by `iconv -t gbk`. */
const gbk = Uint8Array.from([0xb0, 0xb2, 0xc8, 0xab, 0xc9, 0xfa, 0xb2, 0xfa, 0xb9, 0xa4, 0xd7, 0xf7, 0xd2, 0xaa, 0xb5, 0xe3]);

function said(bytes: Uint8Array): string {
  const { text, diagnostics } = decodeText(bytes, 'plan.yaml');
  return text ?? diagnostics.map(({ rule, place, message }) => `${rule} ${place.line}:${place.column} ${message}`).join();
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8('标题: 甲\r\n'), '标题: 甲\r\n'],
    ['UTF-8 with its mark', utf8('\uFEFF标题: 甲\n'), '标题: 甲\n'],
    ['nothing', new Uint8Array(), ''],
    ['ASCII', utf8('a: 1'), 'a: 1'],
    ['GBK', gbk, 'encoding 1:1 文件不是 UTF-8 编码，看起来是 GBK 编码'],
    ['GBK among Latin letters', Uint8Array.from([...utf8('title: '), ...gbk, 0x0a]), 'encoding 1:1 文件不是 UTF-8 编码，看起来是 GBK 编码'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x07, 0x68]), 'encoding 1:1 文件不是 UTF-8 编码，看起来是 UTF-16 编码'],
    ['UTF-16, big end first', Uint8Array.from([0xfe, 0xff, 0x68, 0x07]), 'encoding 1:1 文件不是 UTF-8 编码，看起来是 UTF-16 编码'],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'encoding 1:1 文件不是 UTF-8 编码，看起来是 UTF-32 编码'],
    [
      'one broken byte',
      Uint8Array.from([...utf8('a: 甲\nb: 乙'), 0xff, ...utf8('丙丁')]),
      'encoding 2:5 文件里有不是 UTF-8 的内容，无法读出文字',
    ],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xd8]),
      'encoding 1:1 文件里有不是 UTF-8 的内容，无法读出文字',
    ],
  ])('%s', (_, bytes, expected) => expect(said(bytes)).toBe(expected));

  it('tells how to save the file again', () => {
    expect(decodeText(gbk, 'f').diagnostics[0]?.hint).toMatch(/记事本.*UTF-8.*WPS/u);
  });
});
