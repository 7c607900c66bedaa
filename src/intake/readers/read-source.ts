import { csvReader } from './csv/csv-reader.ts';
import { htmlReader } from './html/html-reader.ts';
import { markdownReader } from './markdown/read-markdown.ts';
import { pdfReader } from './pdf/pdf-reader.ts';
import { sheetReader } from './sheet/sheet-reader.ts';
import { sniffKind, type SniffedKind } from './sniff-kind.ts';
import type { SourceFile, SourceReader, SourceReading } from './source-reading.ts';
import { textReader } from './text/read-text.ts';
import { orRefusal } from './unreadable-source.ts';
import { wordReader } from './word/word-reader.ts';

/** The kinds of file that can be read. */
const readers: readonly SourceReader[] = [wordReader, sheetReader, htmlReader, pdfReader, csvReader, markdownReader, textReader];

/** The extensions of all files that can be read, for messages. */
export const readableExtensions: readonly string[] = readers.flatMap(({ extensions }) => extensions);

/** Reads a file as what its bytes say that it is, texts by their extension; a file of no known kind is refused. */
export async function readSource(file: SourceFile): Promise<SourceReading> {
  const { content: kind, refusal } = await orRefusal(() => sniffKind(file.bytes));
  if (refusal !== undefined) return { refusal };
  const reader = readerOf(kind, extensionOf(file.name));
  if (reader !== undefined) return reader.read(file);
  return { refusal: { message: `读不了“${file.name}”这种文件`, hint: `可以导入的有：${readableExtensions.join('、')}` } };
}

/** A page that someone saved as text stays text: its mark-up is taken off there. */
function readerOf(kind: SniffedKind, extension: string): SourceReader | undefined {
  const named = readers.find(({ extensions }) => extensions.includes(extension));
  const isText = named?.kind === 'md' || named?.kind === 'txt';
  if (kind === 'text' || (kind === 'html' && isText)) return isText ? named : textReader;
  return readers.find((reader) => reader.kind === kind);
}

function extensionOf(name: string): string {
  return /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}
