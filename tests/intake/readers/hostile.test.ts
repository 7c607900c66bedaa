import { describe, expect, it } from 'vitest';
import { mostEntries } from '../../../src/intake/readers/office/zip-directory.ts';
import { packageLimits } from '../../../src/intake/readers/open-package.ts';
import { readSource } from '../../../src/intake/readers/read-source.ts';
import { fileBytes, oneCell, packageOf, sheetPackage } from './package-of.ts';

/** The sentence that a clerk is told, or the words of the file where it is read. */
async function told(bytes: Uint8Array, name = '附件.xlsx'): Promise<string> {
  const reading = await readSource({ name, bytes });
  if ('refusal' in reading) return reading.refusal.message;
  return reading.text.blocks.map((block) => (block.type === 'table' ? block.rows.flat().map(({ text }) => text) : block.text)).join('|');
}

/** The directory of a zip file, its first entry changed by hand. */
function withDirectory(bytes: Uint8Array, change: (view: DataView, entry: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  change(view, view.getUint32(copy.length - 22 + 16, true));
  return copy;
}

/** The beginning of the container of old Office files, with the name of a stream in its directory. */
function oldFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(new Uint8Array(Uint16Array.from(stream, (letter) => letter.charCodeAt(0)).buffer), 1024);
  return bytes;
}

const dtd = (inside: string) =>
  `<?xml version="1.0"?><!DOCTYPE w [${inside}]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`;
const whole = sheetPackage(oneCell);

describe('files that want to do harm, or are none of ours', () => {
  it('the smallest workbook is read: what follows is refused for its own reason', async () => {
    expect(await told(whole)).toBe('排查');
  });

  it('a bomb is told by its ratio before it is unpacked', async () => {
    expect(await told(withDirectory(whole, (view, entry) => view.setUint32(entry + 24, 40_000_000, true)))).toContain('压缩比不正常');
  });

  it('a part too large is told by what its directory states', async () => {
    const noise = Uint8Array.from({ length: 256 * 1024 }, (_, index) => (index * 7919 * (index >> 8)) % 251);
    const large = withDirectory(packageOf({ '_rels/.rels': noise, 'xl/workbook.xml': '' }), (view, entry) =>
      view.setUint32(entry + 24, packageLimits.part + 1, true),
    );
    expect(await told(large)).toContain('解开后超过32 MB');
  });

  it('a part that is larger than its directory states is not unpacked to its end', async () => {
    const lying = withDirectory(packageOf({ 'xl/workbook.xml': new Uint8Array(3_000_000) }), (view, entry) =>
      view.setUint32(entry + 24, 1000, true),
    );
    expect(await told(lying)).toContain('xl/workbook.xml');
  });

  it('more parts than any document has', async () => {
    const many = withDirectory(whole, (view) => view.setUint16(view.byteLength - 12, mostEntries + 1, true));
    expect(await told(many)).toContain(`部件超过${mostEntries}个`);
  });

  it.each([
    ['an entity of the file', '<!ENTITY a "排查">'],
    ['an entity outside', '<!ENTITY a SYSTEM "file:///etc/passwd">'],
    ['a billion laughs', '<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;">'],
  ])('%s', async (_, inside) => {
    expect(await told(sheetPackage('', { 'xl/worksheets/sheet1.xml': dtd(inside) }))).toContain('外部实体');
  });

  it('elements nested without end', async () => {
    expect(await told(sheetPackage(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`))).toContain('嵌套过深');
  });

  it.each([
    ['EncryptedPackage', '文件设了打开密码，读不了'],
    ['WordDocument', '这是旧格式的文字文件（.doc、.wps），读不了'],
    ['Workbook', '这是旧格式的表格文件（.xls、.et），读不了'],
    ['PowerPoint Document', '这是旧格式的 Office 文件，读不了'],
  ])('an old container with %s', async (stream, words) => {
    expect(await told(oldFile(stream))).toBe(words);
  });

  it('an encrypted part', async () => {
    expect(await told(withDirectory(packageOf({ 'xl/workbook.xml': 'x' }), (view, entry) => view.setUint16(entry + 8, 1, true)))).toContain(
      '打开密码',
    );
  });

  it.each([
    ['文件.xlsx', packageOf({ 'OFD.xml': '' }), '这是 OFD 版式文件，读不了'],
    ['文件.docx', packageOf({ 'ppt/presentation.xml': '' }), '这是演示文稿，读不了'],
    ['文件.ods', packageOf({ 'mimetype': '', 'content.xml': '' }), '这是 OpenDocument 文件（.odt、.ods），读不了'],
    ['文件.zip', packageOf({ '方案.docx': 'x' }), '这是压缩包，不是文档'],
    ['文件.docx', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), '这是图片，不认图里的字'],
    ['文件.docx', new TextEncoder().encode('{\\rtf1 x}'), '这是 RTF 文件，读不了'],
    [
      '文件.xls',
      new TextEncoder().encode('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      '这是 2003 版的 XML 文件，读不了',
    ],
    ['文件.fodt', new TextEncoder().encode('<?xml version="1.0"?>\n<office:document />'), '这是 OpenDocument 文件（.odt、.ods），读不了'],
    ['文件.docx', new Uint8Array(0), '这是空文件'],
    ['文件.txt', new TextEncoder().encode('  \r\n\t\n'), '这是空文件'],
    ['文件.bin', Uint8Array.from([1, 0, 2, 0, 3]), '认不出这是什么文件'],
  ])('%s that is another kind', async (name, bytes, words) => {
    expect(await told(bytes, name)).toBe(words);
  });

  it('a text that calls itself a workbook is read as the text that it is', async () => {
    expect(await told(new TextEncoder().encode('一、排查'), '文件.xlsx')).toBe('一、排查');
  });

  it.each([10, 300, whole.length - 30])('a workbook cut off after %d bytes', async (length) => {
    expect(await told(whole.subarray(0, length))).toContain('损坏');
  });

  it('cells scattered over a sheet, whose blanks would fill millions of places', async () => {
    const cells = Array.from(
      { length: 2000 },
      (_, n) => `<row r="${n * 500 + 1}"><c r="${letters(n)}${n * 500 + 1}"><v>1</v></c><c r="XFD${n * 500 + 1}"><v>1</v></c></row>`,
    );
    expect(await told(sheetPackage(`<sheetData>${cells.join('')}</sheetData>`))).toContain('单元格超过');
  });

  it('a sheet that claims all its rows, merged and hidden, costs what it holds', async () => {
    const claims = `<dimension ref="A1:XFD1048576"/><cols><col min="20" max="16384" hidden="1"/></cols>${oneCell}<mergeCells><mergeCell ref="A1:S1048576"/></mergeCells>`;
    expect(await told(sheetPackage(claims))).toBe('排查');
  });

  it('a cell of ten megabytes is still a cell', async () => {
    const words = '排查隐患'.repeat(850_000);
    const bytes = sheetPackage(
      oneCell.replace(
        '排查',
        words.replaceAll('隐', () => '隐'),
      ),
    );
    expect(await told(bytes)).toMatch(/压缩比不正常|^排查隐患/u);
  });

  it.each([
    ['files/from-1904.xlsx', 61],
    ['versions/plan.docx', 97],
    ['versions/plan.html', 97],
    ['versions/plan.pdf', 15_013],
  ])('%s with one byte changed in every %d: read or refused, in words', async (name, step) => {
    const bytes = fileBytes(`../${name}`);
    for (let at = 0; at < bytes.length; at += step) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x5a;
      expect(await told(changed, name)).not.toBe('');
    }
  });
});

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : letters(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}
