import type { SourceReader } from '../source-reading.ts';
import { orRefusal } from '../unreadable-source.ts';

/** Reads a PDF with a text layer: paragraphs from the places of lines, tables from their rules; pictures of text are refused. */
export const pdfReader: SourceReader = {
  kind: 'pdf',
  extensions: ['pdf'],
  read: async ({ bytes }) => {
    // The library takes a third of a second to load: only who brings a PDF waits for it.
    const { content, refusal } = await orRefusal(async () => (await import('./pdf-source.ts')).pdfSource(bytes));
    return refusal === undefined ? { text: content } : { refusal };
  },
};
