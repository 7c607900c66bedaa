import { expect, it } from 'vitest';
import { findMarks } from './find-marks.ts';
import { markOf, wordsOf } from './mark.ts';

const mark = markOf('试');
const { chinese, ascii } = mark;
const utf16 = Buffer.from(`甲${chinese}`, 'utf16le');

const forms: readonly [string, Buffer | string][] = [
  ['UTF-8', `甲${chinese}乙`],
  ['ASCII', `a/${ascii}.txt`],
  ['percent signs', `href="/${encodeURIComponent(chinese)}/"`],
  ['decimal entities', [...chinese].map((one) => `&#${String(one.codePointAt(0))};`).join('')],
  ['hexadecimal entities', [...chinese].map((one) => `&#x${(one.codePointAt(0) ?? 0).toString(16)};`).join('')],
  ['escapes of JSON', [...chinese].map((one) => `\\u${(one.codePointAt(0) ?? 0).toString(16)}`).join('')],
  ['escapes of CSS', [...chinese].map((one) => `\\${(one.codePointAt(0) ?? 0).toString(16)} `).join('')],
  ['UTF-16 little end first', utf16],
  ['UTF-16 big end first', Buffer.from(utf16).swap16()],
  ['UTF-16 from an odd byte', Buffer.concat([Buffer.from('x'), utf16, Buffer.from('y')])],
  ['base64', `data:text/plain;base64,${Buffer.from(`一段话：${wordsOf(mark)}，后面还有`).toString('base64')}`],
  ['base64 of UTF-16', Buffer.from(`一段话：${chinese}，后面还有`, 'utf16le').toString('base64')],
  ['a string of a PDF', `<feff${Buffer.from(chinese, 'utf16le').swap16().toString('hex')}>`],
  ['runs of markup', [...chinese].map((one) => `<w:r><w:t>${one}</w:t></w:r>`).join('\n')],
  ['folded lines', `${ascii.slice(0, 6)}\r\n ${ascii.slice(6)}`],
];

it.each(forms)('finds a mark in %s', (_form, bytes) => {
  expect(findMarks([{ name: 'x', bytes: Buffer.from(bytes as string) }], [mark]).map((found) => found.mark)).toContain('试');
});

it('finds nothing where there is nothing', () => {
  expect(findMarks([{ name: 'x', bytes: Buffer.from('瓢虫在厂里，鸟在瓢里，zq7xk') }], [mark])).toEqual([]);
});
