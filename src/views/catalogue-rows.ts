import type { CatalogueSource, SiteCatalogue } from '../model/catalogue.ts';
import { formatDay, parseDay, type Day } from '../model/day.ts';
import type { Document } from '../model/document.ts';
import { publishedWords } from './published-words.ts';

/** A row of the catalogue block (目录信息); empty text says that nobody filled it in. */
export interface CatalogueRow {
  readonly label: string;
  readonly text: string;
  readonly day?: Day;
}

/** Rows that a block has where the site names none, with their usual names, as far as the document says them. */
const usual: readonly (readonly [label: string, from: CatalogueSource])[] = [
  ['索引号', 'index'],
  ['发文机关', 'issuers'],
  ['发文字号', 'no'],
  ['成文日期', 'date'],
  ['发布日期', 'published'],
  ['公开属性', 'publicity'],
  ['废止', 'replaces'],
  ['被替代', 'replacedBy'],
];

/** The catalogue block of a document: the rows and order that the site sets, else what the document says; a row that the author wrote himself wins. */
export function catalogueRows(data: Document, catalogue: SiteCatalogue): readonly CatalogueRow[] {
  return catalogue.rows.length === 0 ? usualRows(data, catalogue) : setRows(data, catalogue);
}

/** The author's rows in their order, then what else is known under its usual name. */
function usualRows(data: Document, catalogue: SiteCatalogue): readonly CatalogueRow[] {
  const own = ownRows(data);
  const known = new Set(own.map(({ label }) => label));
  const derived = usual.filter(([label]) => !known.has(label)).map(([label, from]) => derivedRow(label, from, data, catalogue));
  return [...own, ...derived.filter(({ text }) => text !== '')];
}

/** The rows of the site, filled or not; then those of the author that the site does not have, and by what the document is replaced. */
function setRows(data: Document, catalogue: SiteCatalogue): readonly CatalogueRow[] {
  const own = new Map(ownRows(data).map((row) => [row.label, row]));
  const set = catalogue.rows.map(({ label, from }) => own.get(label) ?? derivedRow(label, from, data, catalogue));
  const labels = new Set(set.map(({ label }) => label));
  const sources = new Set(catalogue.rows.map(({ from }) => from));
  const standing = usual.filter(([label, from]) => /^replace/u.test(from) && !sources.has(from) && !labels.has(label) && !own.has(label));
  const replaced = standing.map(([label, from]) => derivedRow(label, from, data, catalogue)).filter(({ text }) => text !== '');
  return [...set, ...[...own.values()].filter(({ label }) => !labels.has(label)), ...replaced];
}

function ownRows({ catalogue }: Document): readonly CatalogueRow[] {
  return catalogue.map(({ label, value }) => ({ label, text: value }));
}

function derivedRow(label: string, from: CatalogueSource | undefined, data: Document, catalogue: SiteCatalogue): CatalogueRow {
  const day = from === 'date' ? data.date : from === 'published' ? parseDay(data.published?.slice(0, 10) ?? '') : undefined;
  const text = from === undefined ? '' : (words[from](data, catalogue) ?? '');
  return { label, text, ...(day === undefined ? {} : { day }) };
}

const words: Readonly<Record<CatalogueSource, (data: Document, catalogue: SiteCatalogue) => string | undefined>> = {
  index: indexNumber,
  title: ({ title }) => title,
  issuers: ({ issuers }) => issuers.join('、'),
  no: ({ no }) => no,
  date: ({ date }) => date && formatDay(date),
  published: ({ published }) => published && publishedWords(published),
  publicity: ({ publicity, publicityReason }) => [publicity, publicityReason].filter((text) => text !== undefined).join('：'),
  kind: ({ kind }) => kind,
  keywords: ({ keywords }) => keywords.join('，'),
  summary: ({ summary }) => summary,
  replaces: ({ replaces }) => replaces.join('、'),
  replacedBy: ({ replacedBy }) => replacedBy,
};

/**
 * 索引号 of a document by the pattern of the site (国办秘书局《政府信息公开目录系统实施指引》: 机构代码/年份-流水号); undefined where a part
 * that the pattern asks for is not known.
 */
export function indexNumber({ date, serial }: Document, { index, agencyCode }: SiteCatalogue): string | undefined {
  const [year, month, day] = date?.split('-') ?? [];
  const parts: Readonly<Record<string, string | undefined>> = { 机构代码: agencyCode, 年: year, 月: month, 日: day, 序: serial };
  const asked = [...(index ?? '').matchAll(/\{([^}]+)\}/gu)].map(([, part = '']) => parts[part]);
  if (index === undefined || asked.includes(undefined)) return undefined;
  return index.replace(/\{([^}]+)\}/gu, (_, part: string) => parts[part] ?? '');
}
