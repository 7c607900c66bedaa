import type { SourceText } from '../../model/source-text.ts';

/** A file that an office brought: its name with extension, and its bytes. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file is not read: a sentence in Chinese, and one way out. */
export interface SourceRefusal {
  readonly message: string;
  readonly hint?: string;
}

/** A file as it was read, or why it was not. */
export type SourceReading = { readonly text: SourceText } | { readonly refusal: SourceRefusal };

/** A reader of one kind of file. */
export interface SourceReader {
  readonly kind: SourceText['kind'];
  /** Extensions of its files, lower case, without the dot. */
  readonly extensions: readonly string[];
  readonly read: (file: SourceFile) => SourceReading | Promise<SourceReading>;
}
