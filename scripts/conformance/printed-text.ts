import type { Paper } from './paper.ts';
import { isText, readStructure, textsUnder, wordsUnder, type StructureNode, type StructureText } from './structure.ts';

/** Running text between two tables. */
export interface PrintedProse {
  readonly kind: 'text';
  readonly text: string;
  readonly pieces: readonly StructureText[];
}

/** A row of a printed table; cells without words are not in the structure. */
export interface PrintedRow {
  readonly cells: readonly string[];
  /** The pages that the words of the row stand on. */
  readonly pages: readonly number[];
}

/** The part of a table that stands under one head; on one sheet where tables are cut at sheets. */
export interface TablePart {
  /** The words of the head on each page that has it. */
  readonly heads: readonly { readonly page: number; readonly text: string }[];
  readonly rows: readonly PrintedRow[];
  /** The words printed over a continuation, e.g. 续表. */
  readonly continued: string | undefined;
}

/** A printed table, all its parts. */
export interface PrintedTable {
  readonly kind: 'table';
  readonly parts: readonly TablePart[];
}

/** A part of a document's text. */
export type Printed = PrintedProse | PrintedTable;

const read = new WeakMap<Paper, readonly Printed[]>();

/** The text of a paper in reading order, tables as tables; repeated heads and 续表 are not part of it. Empty where the file has no structure. */
export function printedText(paper: Paper): readonly Printed[] {
  const known = read.get(paper) ?? joinParts(flatten(readStructure(paper)));
  read.set(paper, known);
  return known;
}

function flatten(root: StructureNode | undefined): readonly Printed[] {
  if (root === undefined) return [];
  const found: Printed[] = [];
  const walk = (node: StructureNode | StructureText): void => {
    if (isText(node)) return void found.push({ kind: 'text', text: node.text, pieces: [node] });
    if (node.role === 'Table') return void found.push(...tableOf(node));
    node.children.forEach(walk);
  };
  walk(root);
  return joinProse(found);
}

function joinProse(parts: readonly Printed[]): readonly Printed[] {
  const joined: Printed[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { ...last, text: last.text + part.text, pieces: [...last.pieces, ...part.pieces] };
    else joined.push(part);
  }
  return joined.filter((part) => part.kind === 'table' || part.text !== '');
}

const continuation = /^(?:附件\d*)?[（(]?(?:.{0,60})?续表?[）)]?$/u;

// A table that is cut at sheets is printed as several, with 续表 between them.
function joinParts(parts: readonly Printed[]): readonly Printed[] {
  const joined: Printed[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    const before = joined.at(-1);
    const next = parts[index + 1];
    if (part === undefined) continue;
    if (
      part.kind === 'text' &&
      continuation.test(part.text) &&
      before?.kind === 'table' &&
      next?.kind === 'table' &&
      isSame(before, next)
    ) {
      joined[joined.length - 1] = { ...before, parts: [...before.parts, ...next.parts.map((one) => ({ ...one, continued: part.text }))] };
      index += 1;
    } else if (part.kind === 'table' && before?.kind === 'table' && isSame(before, part)) {
      joined[joined.length - 1] = { ...before, parts: [...before.parts, ...part.parts] };
    } else joined.push(part);
  }
  return joinProse(joined);
}

function isSame(one: PrintedTable, other: PrintedTable): boolean {
  return headOf(one) === headOf(other);
}

/** The head of a printed table, as words. */
export function headOf({ parts }: PrintedTable): string {
  return parts[0]?.heads[0]?.text ?? '';
}

function tableOf(node: StructureNode): readonly Printed[] {
  const rows = rowsUnder(node);
  const firstBody = rows.findIndex((row) => !isHeadRow(row));
  const heads = firstBody < 0 ? rows : rows.slice(0, firstBody);
  const body = firstBody < 0 ? [] : rows.slice(firstBody);
  const caption = node.children
    .filter((child) => !isText(child) && child.role === 'Caption')
    .map(wordsUnder)
    .join('');
  const table: PrintedTable = { kind: 'table', parts: [{ heads: headsByPage(heads), rows: body.map(printedRow), continued: undefined }] };
  return caption === '' ? [table] : [{ kind: 'text', text: caption, pieces: [] }, table];
}

function isHeadRow({ children }: StructureNode): boolean {
  return children.length > 1 && children.every((cell) => !isText(cell) && cell.role === 'TH');
}

// A browser that repeats a head by itself notes its words once for every page.
function headsByPage(rows: readonly StructureNode[]): TablePart['heads'] {
  const byPage = Map.groupBy(rows.flatMap(textsUnder), ({ page }) => page);
  return [...byPage].map(([page, texts]) => ({ page, text: texts.map(({ text }) => text).join('') }));
}

function rowsUnder(node: StructureNode): readonly StructureNode[] {
  return node.children.flatMap((child) => (isText(child) ? [] : child.role === 'TR' ? [child] : rowsUnder(child)));
}

function printedRow(row: StructureNode): PrintedRow {
  const cells = row.children.map(wordsUnder).filter((words) => words !== '');
  return {
    cells,
    pages: [
      ...new Set(
        textsUnder(row)
          .filter(({ text }) => text !== '')
          .map(({ page }) => page),
      ),
    ],
  };
}
