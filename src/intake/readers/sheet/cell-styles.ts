import { child, childrenNamed, parseXmlTree } from '../office/xml-tree.ts';
import { builtInFormat } from './number-format.ts';

/** What of a cell's style says how its value is read. */
export interface CellStyle {
  /** Its number format, e.g. `yyyy"年"m"月"d"日"`. */
  readonly format: string;
  readonly locked: boolean;
}

/** The style of a cell that names none, or one that is not there. */
export const plainStyle: CellStyle = { format: 'General', locked: true };

/** The styles of cells by their number in `styles.xml`. */
export function readCellStyles(bytes: Uint8Array | undefined, part: string): readonly CellStyle[] {
  if (bytes === undefined) return [];
  const root = parseXmlTree(bytes, part);
  const own = new Map(
    childrenNamed(child(root, 'x:numFmts'), 'x:numFmt').map(({ attributes }) => [
      attributes['numFmtId'],
      attributes['formatCode'] ?? 'General',
    ]),
  );
  return childrenNamed(child(root, 'x:cellXfs'), 'x:xf').map((xf) => {
    const id = xf.attributes['numFmtId'];
    const locked = child(xf, 'x:protection')?.attributes['locked'];
    return { format: own.get(id) ?? builtInFormat(Number(id)), locked: locked !== '0' && locked !== 'false' };
  });
}
