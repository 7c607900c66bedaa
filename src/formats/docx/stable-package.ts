import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Day } from '../../model/day.ts';
import { stableZip } from '../ooxml/stable-zip.ts';
import { styleIds, stylesXml } from './styles-xml.ts';

/**
 * The same package with our styles, without the clock and without what the library adds: dates are the document's, entries are in order
 * and of one time, and a section ends in its last paragraph instead of an empty one, which could begin a page.
 */
export function stablePackage(bytes: Uint8Array, date: Day): Uint8Array {
  const entries = unzipSync(bytes);
  const rewritten = Object.entries({ ...entries, 'word/styles.xml': strToU8(stylesXml()) }).map(
    ([name, data]) => [name, rewrite(name, data, date)] as const,
  );
  return stableZip(Object.fromEntries(rewritten));
}

function rewrite(name: string, data: Uint8Array, date: Day): Uint8Array {
  const edit = edits[name];
  return edit === undefined ? data : strToU8(edit(strFromU8(data), date));
}

const edits: Readonly<Record<string, (xml: string, date: Day) => string>> = {
  'docProps/core.xml': (xml, date) =>
    xml
      .replace(/(<dcterms:(?:created|modified) [^>]*>)[^<]*/gu, `$1${date}T00:00:00Z`)
      .replace('</dc:title>', '</dc:title><dc:language>zh-CN</dc:language>'),
  'word/settings.xml': (xml) =>
    xml
      .replace('<w:displayBackgroundShape/>', '')
      .replace('<w:compat>', '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>')
      .replace('</w:compat>', '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'),
  'word/document.xml': (xml) => continuedCells(endSections(xml)),
};

const opening = '<w:p><w:pPr><w:sectPr>';
const closing = '</w:sectPr></w:pPr></w:p>';

/** Moves a section's properties into its last paragraph; after a table they stay in a paragraph of their own, made a point high. */
function endSections(xml: string): string {
  const [first = '', ...rest] = xml.split(opening);
  return rest.reduce((done, part) => {
    const end = part.indexOf(closing);
    return withSection(done, `<w:sectPr>${part.slice(0, end)}</w:sectPr>`) + part.slice(end + closing.length);
  }, first);
}

function withSection(before: string, section: string): string {
  if (!before.endsWith('</w:p>')) return `${before}<w:p><w:pPr><w:pStyle w:val="${styleIds.sectionEnd}"/>${section}</w:pPr></w:p>`;
  const end = before.indexOf('</w:pPr>', before.lastIndexOf('<w:p><w:pPr>'));
  return before.slice(0, end) + section + before.slice(end);
}

/** A cell that a merge from above goes on in has an empty paragraph, which the library leaves in the body's style: it would make low rows higher. */
function continuedCells(xml: string): string {
  const low = `<w:p><w:pPr><w:pStyle w:val="${styleIds.tableText}"/><w:spacing w:line="200" w:lineRule="exact"/></w:pPr></w:p>`;
  return xml.replace(
    /(<w:vMerge w:val="continue"\/>(?:(?!<w:p[ />]).)*)<w:p(?:\/>|>(?:(?!<\/w:p>).)*<\/w:p>)<\/w:tc>/gu,
    `$1${low}</w:tc>`,
  );
}
