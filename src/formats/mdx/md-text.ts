/** Words of the record as they stand in Markdown and MDX: signs that mean something there are escaped, line ends become spaces. */
export function mdText(words: string): string {
  return atStart(words.replace(/\s*\n\s*/gu, ' ').replace(/[\\`*_[\]{}<>|~&]/gu, String.raw`\$&`));
}

/** At the start of a line also a dash, a number with a dot, or `import` mean something. */
function atStart(words: string): string {
  return words
    .replace(/^([-+#=]|\d{1,9}(?=[.)]))/u, (sign) => (/\d/u.test(sign) ? `${sign}\\` : `\\${sign}`))
    .replace(/^[ie](?=(?:mport|xport)\b)/u, (letter) => `&#${String(letter.charCodeAt(0))};`);
}

/** Words that lead to an address; without one the words alone. */
export function mdLink(words: string, address: string | undefined): string {
  return address === undefined ? mdText(words) : `[${mdText(words)}](${address})`;
}

/** A number that leads to the rows behind it; nothing has none. */
export function mdCount(count: number, address: string): string {
  return count === 0 ? '0' : mdLink(String(count), address);
}

/** A table of cells that are Markdown already; nothing where it has no row. */
export function mdTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads.map(mdText)), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Paragraphs and tables one under the other; what is empty is left out. */
export function mdBlocks(...blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join('\n\n');
}
