import type { SourceRemark } from '../../model/source-text.ts';
import { diagnose } from '../../model/messages/diagnose.ts';
import type { NamedSource } from '../recognise/recognise.ts';

/** Something that a reader left out or took in a certain way, in words: hidden rows, deleted text, pictures. */
export interface NamedRemark {
  readonly file: string;
  readonly remark: SourceRemark['remark'];
  readonly message: string;
  readonly hint?: string;
  readonly place: SourceRemark['place'];
}

/** The remarks of all readers, file by file. */
export function namedRemarks(sources: readonly NamedSource[]): readonly NamedRemark[] {
  return sources.flatMap(({ name, text }) =>
    (text.remarks ?? []).map(({ remark, count, words, place }) => {
      const facts = { remark, count, ...(words === undefined ? {} : { words }) };
      const { message, hint } = diagnose('source-remark', { file: name, line: 1, column: 1 }, facts);
      return { file: name, remark, message, ...(hint === undefined ? {} : { hint }), place };
    }),
  );
}
