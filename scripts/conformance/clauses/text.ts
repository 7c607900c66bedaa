import type { Clause, MeasuredDocument } from '../clause.ts';
import type { Block, CellBlock, TableBlock } from '../expected/expected-document.ts';
import { someFaults } from '../judge.ts';
import { contentsEntries } from '../contents.ts';
import { headOf, printedText, type Printed } from '../printed-text.ts';
import { squeeze } from '../text-line.ts';
import { withWholeRows } from '../whole-rows.ts';

/** The text of the file against the words of the document. */
export const textClauses: readonly Clause[] = [
  {
    id: 'text',
    source: '文字层（阅读顺序）',
    what: 'PDF 文字去空白后等于公文文字（含表格；除去重复表头、续表、重复的合并格、页码）',
    required: '逐字相同',
    tolerance: '0',
    belongs: ({ expected }) => expected.blocks.length > 0,
    measure: (document) => {
      const wanted = wantedText(document);
      const printed = printedText(document.paper);
      const faults = differences(wanted, printed);
      const length = printed.reduce((sum, part) => sum + lengthOf(part), 0);
      const tables = printed.filter(({ kind }) => kind === 'table').length;
      const lines = document.paper.pages.reduce((sum, page) => sum + page.lines.length, 0);
      return {
        measured: `${length} 字，${tables} 张表`,
        ok: faults.length === 0,
        pages: printed.length === 0 ? 0 : document.paper.pages.length,
        lines,
        faults: someFaults(faults),
      };
    },
  },
  {
    id: 'content-order',
    source: '文字层（绘制顺序）',
    what: '正文的绘制顺序与阅读顺序相同（复制、检索用的顺序；不含表格）',
    required: '逐字相同',
    tolerance: '0',
    belongs: ({ kind }) => kind === 'notice',
    measure: (document) => contentOrder(document),
  },
];

type Wanted = { readonly kind: 'text'; readonly text: string } | TableBlock;

function wantedText(document: MeasuredDocument): readonly Wanted[] {
  const joined: Wanted[] = [];
  for (const block of withPageNumbers(document)) {
    const last = joined.at(-1);
    if (block.kind === 'table') joined.push(block);
    else if (last?.kind === 'text') joined[joined.length - 1] = { kind: 'text', text: last.text + squeeze(block.text) };
    else joined.push({ kind: 'text', text: squeeze(block.text) });
  }
  return joined;
}

/** The blocks with the page numbers that a table of contents has to print: those of the headings as they stand on the paper. */
function withPageNumbers(document: MeasuredDocument): readonly Block[] {
  const entries = contentsEntries(document);
  const { blocks } = document.expected;
  const places = blocks.filter((block) => block.kind === 'text' && block.role === 'contents-entry');
  return blocks.map((block) => {
    const page = entries[places.indexOf(block)]?.page;
    return block.kind === 'text' && page !== undefined ? { ...block, text: `${block.text}${page}` } : block;
  });
}

function lengthOf(part: Printed): number {
  if (part.kind === 'text') return part.text.length;
  return part.parts.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).join('').length;
}

function differences(wanted: readonly Wanted[], printed: readonly Printed[]): readonly string[] {
  const count = Math.max(wanted.length, printed.length);
  return Array.from({ length: count }, (_, index) => difference(wanted[index], printed[index], index)).flat();
}

function difference(wanted: Wanted | undefined, printed: Printed | undefined, index: number): readonly string[] {
  if (wanted === undefined) return [`多出第 ${index + 1} 段${printed === undefined ? '' : `：${beginning(printed)}`}`];
  if (printed === undefined) return [`缺少第 ${index + 1} 段：${wanted.kind === 'text' ? wanted.text.slice(0, 20) : `表“${wanted.name}”`}`];
  if (wanted.kind === 'text')
    return printed.kind === 'text' ? differenceOfWords(wanted.text, printed.text) : [`应是文字“${wanted.text.slice(0, 20)}”，印的是表`];
  if (printed.kind === 'text') return [`应是表“${wanted.name}”，印的是“${printed.text.slice(0, 20)}”`];
  const head = printed.parts
    .flatMap(({ heads }) => heads.flatMap(({ text }) => differenceOfWords(squeeze(wanted.head), text, '表头：')))
    .slice(0, 1);
  const rows = withWholeRows(printed, wanted).parts.flatMap((part) => part.rows.map(({ cells }, at) => ({ cells, opensSheet: at === 0 })));
  // Rows to be filled in have no words, so the structure does not know them.
  const filled = wanted.rows.filter((row) => wordsOf(row) !== '');
  if (rows.length !== filled.length) return [...head, `表“${wanted.name}”应有 ${filled.length} 行有字，印了 ${rows.length} 行`];
  const cells = filled.flatMap((row, y) => {
    const { cells: own = [], opensSheet = false } = rows[y] ?? {};
    const once = row.filter(({ covered }) => !covered);
    const again = opensSheet && own.join('') !== wordsOf(once) ? row : once;
    return differenceOfWords(wordsOf(again, '¦'), own.join('¦'), `表“${wanted.name}”第 ${y + 1} 行：`);
  });
  return [...head, ...cells];
}

function wordsOf(cells: readonly CellBlock[], between = ''): string {
  return cells
    .map(({ text }) => squeeze(text))
    .filter((text) => text !== '')
    .join(between);
}

function beginning(part: Printed): string {
  return part.kind === 'text' ? part.text.slice(0, 20) : `表 ${headOf(part).slice(0, 20)}`;
}

function differenceOfWords(wanted: string, printed: string, where = ''): readonly string[] {
  if (wanted === printed) return [];
  let at = 0;
  while (wanted[at] === printed[at]) at += 1;
  const around = (text: string): string => `${text.slice(Math.max(0, at - 6), at)}▸${text.slice(at, at + 12)}`;
  return [`${where}应为“${around(wanted)}”，印的是“${around(printed)}”`];
}

// On pages of prose alone the order of drawing is the order of the glyphs with marked content.
function contentOrder({ paper }: MeasuredDocument) {
  const pieces = printedText(paper).flatMap((part) => (part.kind === 'text' ? part.pieces : []));
  const tablePages = new Set(
    printedText(paper).flatMap((part) =>
      part.kind === 'table'
        ? part.parts.flatMap(({ rows, heads }) => [...heads.map(({ page }) => page), ...rows.flatMap(({ pages }) => pages)])
        : [],
    ),
  );
  const pages = paper.pages.filter(({ number }) => !tablePages.has(number) && pieces.some(({ page }) => page === number));
  const faults = pages.flatMap(({ number, glyphs }) => {
    const drawn = squeeze(
      glyphs
        .filter(({ mcid }) => mcid !== undefined)
        .map(({ text }) => text)
        .join(''),
    );
    const readText = pieces
      .filter(({ page }) => page === number)
      .map(({ text }) => text)
      .join('');
    return differenceOfWords(readText, drawn, `第${number}页 `);
  });
  const lines = pages.reduce((sum, page) => sum + page.lines.length, 0);
  return {
    measured: `${pages.length} 页${faults.length === 0 ? '相同' : `，${faults.length} 页不同`}`,
    ok: faults.length === 0,
    pages: pages.length,
    lines,
    faults: someFaults(faults),
  };
}
