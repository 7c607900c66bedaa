/** Rows as the CSV that Excel in China opens rightly: UTF-8 with BOM, CRLF, quotes where needed, no cell that a spreadsheet would run as a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** One cell: guarded, and quoted where it holds a comma, quote, line end or outer space. */
export function csvCell(text: string): string {
  const guarded = guardFormula(withoutControls(text));
  return /[",\r\n]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Excel runs what begins with = + - @, also full-width, after white space or a quote that it drops: an apostrophe before it makes it text. */
function guardFormula(text: string): string {
  return /^[\s"]*[=+\-@＝＋－＠|%]/u.test(text) ? `'${text}` : text;
}

/** A text without control characters, which files of tables cannot hold; tabs and line ends stay. */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, '');
}
