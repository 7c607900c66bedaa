import type { SourceBlock, SourceNoise } from '../../../model/source-text.ts';
import { beginTable, continueTable, sourceTable, withSameColumns, type JoinedTable } from './joined-table.ts';
import { lineFrames, type LineFrame } from './line-frame.ts';
import type { LineEntry, PageEntry } from './page-entries.ts';
import { goesOn, pdfParagraph } from './pdf-paragraphs.ts';
import type { RuledTable } from './ruled-table.ts';

/** What offices print over a table that goes on. */
const continued = /^[（(]?(?:续表?|接上[页表]|续上[页表])[）)]?[：:]?\d*$|[（(]续表?[）)]$/u;

/** Lines that may stand between two parts of a table. */
const mostWaiting = 6;

/** The paragraphs and tables of a PDF: lines put together, tables over pages too. */
export function pdfBlocks(entries: readonly PageEntry[], noise: SourceNoise[]): readonly SourceBlock[] {
  const building = new BlockBuilder(lineFrames(entries), noise);
  for (const { line, table } of entries) {
    if (line !== undefined) building.line(line);
    else building.table(table);
  }
  return building.finish();
}

/** Blocks while lines and tables come in; a class, because what comes next decides whether a block is at its end. */
class BlockBuilder {
  private readonly blocks: SourceBlock[] = [];
  private lines: LineEntry[] = [];
  private open: JoinedTable | undefined;
  /** Lines after the open table, which may only stand between two parts of it. */
  private waiting: LineEntry[] = [];
  /** Lines that stood under a part of the open table. */
  private under: LineEntry[] = [];
  private tables = 0;
  private readonly frames: ReadonlyMap<string, LineFrame>;
  private readonly noise: SourceNoise[];

  constructor(frames: ReadonlyMap<string, LineFrame>, noise: SourceNoise[]) {
    this.frames = frames;
    this.noise = noise;
  }

  line(entry: LineEntry): void {
    if (this.open !== undefined && this.waiting.length < mostWaiting) {
      this.waiting.push(entry);
      return;
    }
    this.closeTable();
    this.textLine(entry);
  }

  table(table: RuledTable): void {
    const next = this.goingOn(table);
    if (this.open !== undefined && next !== undefined) {
      this.keepBetween();
      continueTable(this.open, next, this.noise);
      return;
    }
    this.closeTable();
    this.closeParagraph();
    this.open = beginTable(table);
  }

  /** The next part of the open table: nothing is between them, or a line says that it goes on; what else is there is repeated on each page. */
  private goingOn(table: RuledTable): RuledTable | undefined {
    const isNamed = this.waiting.some(({ line, page }) => page === table.page && continued.test(line.text));
    if (this.open === undefined || (this.waiting.length > 0 && !isNamed)) return undefined;
    return withSameColumns(this.open, table, isNamed);
  }

  /** Lines under each part of a table (notes, signs) follow the whole once. */
  private keepBetween(): void {
    for (const entry of this.waiting) {
      const { line, page } = entry;
      const isKnown = continued.test(line.text) || this.under.some((one) => one.line.text === line.text);
      if (isKnown) this.noise.push({ text: line.text, place: { page }, reason: 'repeated-head' });
      else this.under.push(entry);
    }
    this.waiting = [];
  }

  private textLine(entry: LineEntry): void {
    if (!goesOn(this.lines, entry, this.frames)) this.closeParagraph();
    this.lines.push(entry);
  }

  finish(): readonly SourceBlock[] {
    this.closeTable();
    this.closeParagraph();
    return this.blocks;
  }

  private closeTable(): void {
    if (this.open === undefined) return;
    this.blocks.push(sourceTable(this.open, ++this.tables));
    this.open = undefined;
    const known = new Set(this.under.map(({ line }) => line.text));
    const after = [...this.under, ...this.waiting.filter(({ line }) => !known.has(line.text))];
    [this.under, this.waiting] = [[], []];
    for (const entry of after) this.textLine(entry);
  }

  private closeParagraph(): void {
    const paragraph = pdfParagraph(this.lines, this.frames);
    if (paragraph !== undefined) this.blocks.push(paragraph);
    this.lines = [];
  }
}
