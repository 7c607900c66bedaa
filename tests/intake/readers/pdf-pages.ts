import { strToU8 } from 'fflate';

/** Something drawn on a page: words with their place and size, or a line; lengths in pt, y from the top of a page of A4. */
export type Drawn =
  | { readonly words: string; readonly x: number; readonly y: number; readonly size: number }
  | { readonly line: readonly [x0: number, y0: number, x1: number, y1: number] };

const height = 842;

/** Words at a place. */
export const at = (x: number, y: number, words: string, size = 16): Drawn => ({ words, x, y, size });

/** The lines of a grid: all of its rows and columns, but for those that are left out by their number (`row,column` of the cell above or before). */
export function gridLines(
  xs: readonly number[],
  ys: readonly number[],
  open: { readonly below?: readonly string[]; readonly right?: readonly string[] } = {},
): readonly Drawn[] {
  const { below = [], right = [] } = open;
  const drawn: Drawn[] = [];
  ys.forEach((y, row) =>
    xs.slice(1).forEach((x, column) => below.includes(`${row},${column + 1}`) || drawn.push({ line: [xs[column] ?? 0, y, x, y] })),
  );
  xs.forEach((x, column) =>
    ys.slice(1).forEach((y, row) => right.includes(`${row + 1},${column}`) || drawn.push({ line: [x, ys[row] ?? 0, x, y] })),
  );
  return drawn;
}

/** How a face says what its codes mean: by a table in the file, or by the name of an encoding that every reader must have. */
const faces = {
  table: '/Encoding /Identity-H /ToUnicode 5 0 R',
  named: '/Encoding /UniGB-UCS2-H',
};

const codes = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end`;

/** A PDF whose pages show these things, in a Chinese face that it names and does not hold; `more` stands in its trailer. */
export function pdfOf(pages: readonly (readonly Drawn[])[], more = '', face: keyof typeof faces = 'table'): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun ${faces[face]} /DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>',
    `<< /Length ${codes.length} >>\nstream\n${codes}\nendstream`,
    ...pages.flatMap((page, index) => {
      const content = page.map(instruction).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${height}] /Contents ${7 + index * 2} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return fileOf(objects, more);
}

function instruction(drawn: Drawn): string {
  if ('line' in drawn) return `${drawn.line[0]} ${height - drawn.line[1]} m ${drawn.line[2]} ${height - drawn.line[3]} l S`;
  const hex = Array.from(drawn.words, (sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  return `BT /F ${drawn.size} Tf ${drawn.x} ${height - drawn.y} Td <${hex}> Tj ET`;
}

/** A PDF file of these objects, numbered from 1. */
export function fileOf(objects: readonly string[], more = ''): Uint8Array {
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`;
  return strToU8(`${file}${table}trailer\n<< /Size ${count} /Root 1 0 R ${more} >>\nstartxref\n${file.length}\n%%EOF`, true);
}
