import type { SourceText } from '../../../model/source-text.ts';
import { openPackage } from '../open-package.ts';
import { requireKind } from '../sniff-kind.ts';
import type { SourceReader } from '../source-reading.ts';
import { orRefusal, refuse } from '../unreadable-source.ts';
import { marginNoise } from './margin-noise.ts';
import { readBody } from './read-body.ts';
import { openWord } from './word-document.ts';

/** Reads a Word file: paragraphs with the numbers that Word counts, tables with merged cells, changes tracked taken as accepted. */
export const wordReader: SourceReader = {
  kind: 'docx',
  extensions: ['docx', 'docm'],
  read: async ({ bytes }) => {
    const { content, refusal } = await orRefusal(() => wordSource(bytes));
    return refusal === undefined ? { text: content } : { refusal };
  },
};

function wordSource(bytes: Uint8Array): SourceText {
  requireKind(bytes, 'docx');
  const file = openPackage(bytes);
  const document = openWord(file);
  if (file.names.some((name) => /vbaProject\.bin$/iu.test(name))) document.remarks.add('macros', {});
  const blocks = readBody(document);
  if (blocks.length === 0) refuse('empty');
  const noise = [...document.noise, ...marginNoise(document)];
  const remarks = document.remarks.list();
  return { kind: 'docx', blocks, noise, ...(remarks.length === 0 ? {} : { remarks }) };
}
