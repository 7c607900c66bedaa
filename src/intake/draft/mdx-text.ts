import { withContacts } from '../recognise/contacts.ts';

/** Words as a paragraph of an MDX document that shows them as they are, each contact as its embed. */
export function mdxText(words: string): string {
  const escaped = words.replace(/[\\`*_{}<>[\]|~$]/gu, (sign) => `\\${sign}`).replaceAll('\n', '\\\n');
  const safe = escaped
    .replace(
      /^(\s*)([#+\-=]|\d{1,9}[.)](?=\s|$))/u,
      (_, gap: string, start: string) => `${gap}${/^\d/u.test(start) ? `${start.slice(0, -1)}\\${start.slice(-1)}` : `\\${start}`}`,
    )
    // A bare address would become a link.
    .replace(/(https?):\/\//giu, '$1\\://')
    .replace(/www\./giu, 'www\\.');
  return withContacts(safe, (id) => `<Contact ref="${id}" />`);
}

/** Rows as a Markdown table, the first its head; cells that a merged cell covers are left blank. */
export function mdxTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => mdxText(cell.replace(/\s*\n\s*/gu, '；')).replaceAll('\\\n', ' ')).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...body.map(line)].join('\n');
}
