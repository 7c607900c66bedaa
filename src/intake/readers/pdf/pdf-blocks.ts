import type { SourceBlock, SourceNoise } from '../../../model/source-text.ts';
import { beginTable, continueTable, isContinued, sourceTable, type JoinedTable } from './joined-table.ts';
import { lineFrames, type LineFrame } from './line-frame.ts';
import type { LineEntry, PageEntry } from './page-entries.ts';
import { goesOn, pdfParagraph } from './pdf-paragraphs.ts';
import type { RuledTable } from './ruled-table.ts';

/** What offices print over a table that goes on. */
const continued = /^[（(]?(?:续表?|接上[页表]|续上[页表])[）)]?[：:]?\d*$/u;

/** The paragraphs and tables of a PDF: lines put together, tables over pages too. */
export function pdfBlocks(entries: readonly PageEntry[], noise: SourceNoise[]): readonly SourceBlock[] {
  const building = new BlockBuilder(lineFrames(entries.flatMap(({ line }) => line ?? [])), noise);
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
  /** Lines after the open table, which may only say that it goes on. */
  private waiting: LineEntry[] = [];
  private tables = 0;
  private readonly frames: ReadonlyMap<string, LineFrame>;
  private readonly noise: SourceNoise[];

  constructor(frames: ReadonlyMap<string, LineFrame>, noise: SourceNoise[]) {
    this.frames = frames;
    this.noise = noise;
  }

  line(entry: LineEntry): void {
    if (this.open !== undefined && this.waiting.length === 0 && continued.test(entry.line.text)) {
      this.waiting.push(entry);
      return;
    }
    this.closeTable();
    if (!goesOn(this.lines, entry, this.frames)) this.closeParagraph();
    this.lines.push(entry);
  }

  table(table: RuledTable): void {
    if (this.open !== undefined && isContinued(this.open, table)) {
      for (const { line, page } of this.waiting) this.noise.push({ text: line.text, place: { page }, reason: 'doubled' });
      this.waiting = [];
      continueTable(this.open, table, this.noise);
      return;
    }
    this.closeTable();
    this.closeParagraph();
    this.open = beginTable(table);
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
    this.lines = this.waiting;
    this.waiting = [];
  }

  private closeParagraph(): void {
    const paragraph = pdfParagraph(this.lines, this.frames);
    if (paragraph !== undefined) this.blocks.push(paragraph);
    this.lines = [];
  }
}
