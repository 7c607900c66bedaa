import type { SourcePlace } from '../../model/source-text.ts';

/** Where words came from: which of the files that were given, and where in it. */
export interface Origin {
  readonly file: string;
  readonly place: SourcePlace;
}

/** Words with all the places that they came from. */
export interface Words {
  readonly text: string;
  readonly at: readonly Origin[];
}

/** A line or paragraph on its way to a draft. */
export interface Line extends Words {
  readonly type: 'line';
  /** The words before layout spaces were removed. */
  readonly raw?: string;
  readonly heading?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly startsPage?: boolean;
}

/** A cell of a grid; one that a merged cell covers holds the same words. */
export interface GridCell extends Words {
  /** Covered by a merged cell that begins above or to the left. */
  readonly covered?: 'above' | 'left';
  readonly isHead?: boolean;
}

/** A table with a cell at every place; `flattened` where the text did not say which cells were merged. */
export interface Grid {
  readonly type: 'grid';
  readonly rows: readonly (readonly GridCell[])[];
  readonly at: readonly Origin[];
  readonly flattened: boolean;
  readonly caption?: string;
}

/** What stands in a document, from its beginning to its end. */
export type Item = Line | Grid;

/** The same words under other letters. */
export function reworded<T extends Words>(words: T, text: string): T {
  return { ...words, text };
}

/** A place in Chinese, for people: 第12行, 第3页, 工作表“任务”C7. */
export function placeWords({ place }: Origin): string {
  const { line, page, paragraph, table, sheet, cell } = place;
  const at = cell === undefined ? '' : /^\d+,\d+$/u.test(cell) ? `第${cell.replace(',', '行第')}格` : cell;
  if (sheet !== undefined) return `工作表“${sheet}”${at}`;
  const parts = [
    page === undefined ? '' : `第${page}页`,
    table === undefined ? '' : `表${table}`,
    at,
    paragraph === undefined || table !== undefined ? '' : `第${paragraph}段`,
    line === undefined ? '' : `第${line}行`,
  ];
  return parts.join('') || '全文';
}

/** Several places in one phrase: 第12—15行 where they follow each other on lines, else the first and the last. */
export function placesWords(at: readonly Origin[]): string {
  const [first] = at;
  const last = at.at(-1);
  if (first === undefined || last === undefined) return '';
  const from = first.place.line;
  const to = last.place.line;
  if (from !== undefined && to !== undefined && from !== to && first.place.page === last.place.page) {
    const { line: _line, ...rest } = first.place;
    return `${Object.keys(rest).length === 0 ? '' : placeWords({ ...first, place: rest })}第${from}—${to}行`;
  }
  const [one, other] = [placeWords(first), placeWords(last)];
  return one === other ? one : `${one}至${other}`;
}
