/** What was taken off the words of a cell. */
export type CleanedMark = 'invisible' | 'apostrophe' | 'control';

/** The words of a cell without what nobody sees: kept exactly otherwise, line breaks too. */
export interface CleanWords {
  readonly text: string;
  readonly marks: readonly CleanedMark[];
}

/** Zero-width signs, the mark of byte order, and the soft hyphen. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
/** What a cell may hold and a YAML file may not. */
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu;
/** The mark by which a spreadsheet keeps digits as text, where it was pasted as a sign; never a quotation, which ends somewhere. */
const apostrophe = /^['’‘](?=[\d=+\-@.]|[^'’‘]*$)/u;

/** Takes invisible and control signs, outer spaces and the apostrophe of pasted text off the words of a cell. */
export function cleanWords(words: string): CleanWords {
  const lines = words.replace(/\r\n?/gu, '\n').replace(/[\u00A0\u2007\u202F]/gu, ' ');
  const seen = lines.replace(invisible, '');
  const plain = seen.replace(control, '');
  const trimmed = plain
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  const text = trimmed.replace(apostrophe, '').trim();
  const marks: readonly (CleanedMark | false)[] = [
    seen !== lines && 'invisible',
    plain !== seen && 'control',
    text !== trimmed && 'apostrophe',
  ];
  return { text, marks: marks.filter((mark) => mark !== false) };
}
