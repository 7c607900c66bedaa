import type { PDFDocumentProxy } from 'pdfjs-dist';
import { latin1 } from '../../src/print/pdf-objects.ts';

/** What a PDF says of itself. */
export interface FileFacts {
  readonly isTagged: boolean;
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly showsTitle: boolean;
  readonly outline: readonly string[];
  /** `YYYY-MM-DD` */
  readonly created: string | undefined;
  readonly modified: string | undefined;
}

/** Reads the marks of the file: tags, language, title, outline, dates. */
export async function readFileFacts(document: PDFDocumentProxy, bytes: Uint8Array): Promise<FileFacts> {
  const { info } = (await document.getMetadata()) as { info: Readonly<Record<string, unknown>> };
  const marks = (await document.getMarkInfo()) as Iterable<readonly [string, unknown]> | Readonly<Record<string, unknown>> | null;
  const outline = (await document.getOutline()) as readonly { readonly title: string; readonly items: readonly unknown[] }[] | null;
  const text = latin1(bytes);
  return {
    isTagged: marks !== null && (Symbol.iterator in marks ? new Map(marks).get('Marked') : marks['Marked']) === true,
    language: /\/Lang \(([^)]*)\)/.exec(text)?.[1],
    title: typeof info['Title'] === 'string' ? info['Title'] : undefined,
    showsTitle: /\/DisplayDocTitle true/.test(text),
    outline: flat(outline ?? []),
    created: dayOf(info['CreationDate']),
    modified: dayOf(info['ModDate']),
  };
}

interface Entry {
  readonly title: string;
  readonly items: readonly unknown[];
}

function flat(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) => [entry.title, ...flat(entry.items as readonly Entry[])]);
}

function dayOf(date: unknown): string | undefined {
  const [, year, month, day] = /^D:(\d{4})(\d\d)(\d\d)/.exec(String(date)) ?? [];
  return year === undefined || month === undefined || day === undefined ? undefined : `${year}-${month}-${day}`;
}
