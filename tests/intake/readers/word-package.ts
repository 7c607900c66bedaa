import { packageOf } from './package-of.ts';

const office = 'http://schemas.openxmlformats.org';
const relations = `${office}/officeDocument/2006/relationships`;
const spaces = `xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${relations}" xmlns:mc="${office}/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`;

/** The parts beside the body, each the inside of its root. */
export interface WordParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly header1?: string;
  readonly footer1?: string;
}

const roots: Readonly<Record<keyof WordParts, readonly [root: string, type: string]>> = {
  styles: ['styles', 'styles'],
  numbering: ['numbering', 'numbering'],
  footnotes: ['footnotes', 'footnotes'],
  header1: ['hdr', 'header'],
  footer1: ['ftr', 'footer'],
};

/** A Word file with this body, as small as Word would open it. */
export function wordPackage(body: string, parts: WordParts = {}, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const keys = Object.keys(parts) as (keyof WordParts)[];
  const written = keys.map((key): readonly [string, string] => [
    `word/${key}.xml`,
    `<w:${roots[key][0]} ${spaces}>${parts[key] ?? ''}</w:${roots[key][0]}>`,
  ]);
  const related = keys.map((key) => `<Relationship Id="${key}" Type="${relations}/${roots[key][1]}" Target="${key}.xml"/>`);
  return packageOf({
    '_rels/.rels': relationships(`<Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/>`),
    'word/_rels/document.xml.rels': relationships(related.join('')),
    'word/document.xml': `<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(written),
    ...others,
  });
}

function relationships(inside: string): string {
  return `<Relationships xmlns="${office}/package/2006/relationships">${inside}</Relationships>`;
}

/** A run of words. */
export const run = (words: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${words}</w:t></w:r>`;

/** A paragraph of words, or of runs. */
export const paragraph = (inside: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') ? inside : run(inside)}</w:p>`;

/** A cell of words. */
export const cell = (words: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${words.startsWith('<') ? words : paragraph(words)}</w:tc>`;
