import { markdownReader } from './markdown/read-markdown.ts';
import type { SourceFile, SourceReader, SourceReading } from './source-reading.ts';
import { textReader } from './text/read-text.ts';

/** The kinds of file that can be read; one that tells itself by its bytes stands before those that only an extension tells. */
const readers: readonly SourceReader[] = [markdownReader, textReader];

/** The extensions of all files that can be read, for messages. */
export const readableExtensions: readonly string[] = readers.flatMap(({ extensions }) => extensions);

/** Reads a file by what its bytes say, else by its extension; a file of no known kind is refused. */
export async function readSource(file: SourceFile): Promise<SourceReading> {
  const reader =
    readers.find(({ knows }) => knows?.(file.bytes) === true) ??
    readers.find(({ extensions }) => extensions.includes(extensionOf(file.name)));
  if (reader !== undefined) return reader.read(file);
  return { refusal: { message: `读不了“${file.name}”这种文件`, hint: `可以导入的有：${readableExtensions.join('、')}` } };
}

function extensionOf(name: string): string {
  return /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}
