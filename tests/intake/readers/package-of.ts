import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';

/** A file of `tests/intake/files`. */
export function fileBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(import.meta.dirname, '../files', name)));
}

/** A zip package of the parts, as small as it gets. */
export function packageOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const);
  return zipSync(Object.fromEntries(entries), { level: 9 });
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of one sheet 表一 with this inside its `worksheet`, and other parts where given. */
export function sheetPackage(inside: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return packageOf({
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${sheetSpace}" xmlns:r="${relations}"><sheets><sheet name="表一" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${sheetSpace}">${inside}</worksheet>`,
    ...parts,
  });
}

/** A whole workbook in 81 bytes of XML: one cell with words. */
export const oneCell = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>排查</t></is></c></row></sheetData>';
