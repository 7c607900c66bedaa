import type { SourceBlock, SourceNoise, SourceText } from '../../../model/source-text.ts';
import { isPipeRow, pipeTable } from './pipe-table.ts';
import { stripMarkUp } from './strip-mark-up.ts';

/** A text as lines and pipe tables: each line a paragraph, also a blank one, for in a flattened table it parts the rows. */
export function textBlocks(text: string, kind: SourceText['kind']): SourceText {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
  const blocks: SourceBlock[] = [];
  const noise: SourceNoise[] = [];
  const strip = (line: string, at: number): string => {
    const { text: kept, removed } = stripMarkUp(line);
    noise.push(...removed.map((sign) => ({ text: sign, place: { line: at }, reason: 'mark-up' as const })));
    return kept;
  };
  for (let index = 0; index < lines.length; index++) {
    const end = pipeEnd(lines, index);
    if (end > index + 1) {
      blocks.push(pipeTable(lines.slice(index, end), index + 1, (cell) => strip(cell, index + 1)));
      index = end - 1;
    } else blocks.push(paragraph(lines[index] ?? '', index + 1, strip, noise));
  }
  return { kind, blocks, noise };
}

function pipeEnd(lines: readonly string[], from: number): number {
  let end = from;
  while (isPipeRow(lines[end] ?? '')) end++;
  return end;
}

type Strip = (line: string, at: number) => string;

function paragraph(line: string, at: number, strip: Strip, noise: SourceNoise[]): SourceBlock {
  const [, hashes = '', heading = ''] = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/u.exec(line) ?? [];
  if (hashes !== '') noise.push({ text: hashes, place: { line: at }, reason: 'mark-up' });
  // A bullet before the office's own number is a sign of the program that made the text.
  const bullet = /^\s*[-*+]\s+(?=[\p{Script=Han}\d（(《“【])/u.exec(line)?.[0] ?? '';
  if (bullet !== '') noise.push({ text: bullet.trim(), place: { line: at }, reason: 'mark-up' });
  const words = strip(hashes === '' ? line.slice(bullet.length) : heading, at);
  return {
    type: 'paragraph',
    text: words.replaceAll('\f', ''),
    place: { line: at },
    ...(hashes === '' ? {} : { heading: hashes.length }),
    ...(words.includes('\f') ? { startsPage: true } : {}),
  };
}
