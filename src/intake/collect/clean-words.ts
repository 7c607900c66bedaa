import { hiddenCharacters } from '../../model/hidden-characters.ts';

/** What was taken off the words of a cell. */
export type CleanedMark = 'invisible' | 'apostrophe';

/** The words of a cell without what nobody sees: kept exactly otherwise, line breaks too. */
export interface CleanWords {
  readonly text: string;
  readonly marks: readonly CleanedMark[];
}

/** The mark by which a spreadsheet keeps digits as text, where it was pasted as a sign; never a quotation, which ends somewhere. */
const apostrophe = /^['’‘](?=[\d=+\-@.]|[^'’‘]*$)/u;

/** Takes hidden and control characters, outer spaces, empty lines and the apostrophe of pasted text off the words of a cell. */
export function cleanWords(words: string): CleanWords {
  const plain = withoutHidden(words);
  const trimmed = plain
    .split(/\r\n?|\n/u)
    .map((line) => line.replaceAll('\u00A0', ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
  const text = trimmed.replace(apostrophe, '').trim();
  const marks: readonly (CleanedMark | false)[] = [plain !== words && 'invisible', text !== trimmed && 'apostrophe'];
  return { text, marks: marks.filter((mark) => mark !== false) };
}

/** A space without a look is one all the same. */
function withoutHidden(words: string): string {
  return hiddenCharacters(words).reduceRight(
    (rest, { kind, start, end }) => rest.slice(0, start) + (kind === 'space' ? ' ' : '') + rest.slice(end),
    words,
  );
}
