/** Signs that are as wide as they are high: a break of the file between two of them is no space. */
const wide = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uff60\\uffe0-\\uffe6\\u3000-\\u303f“”‘’—…]';
const brokenLine = new RegExp(`(?<=${wide})[ \\t]*[\\r\\n]+[ \\t]*(?=${wide})`, 'gu');

/** The words of a page as a browser shows them: `\v` stands for its own breaks of lines, breaks and spaces of the file are one space or none. */
export function shownWords(text: string): string {
  return text
    .replace(/[\u200b\ufeff]/gu, '')
    .replace(brokenLine, '')
    .replace(/[ \t\r\n\f]+/gu, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/ ?\v ?/gu, '\n')
    .replace(/^[ \n]+|[ \n]+$/gu, '');
}
