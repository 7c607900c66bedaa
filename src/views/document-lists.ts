import type { Document } from '../model/document.ts';
import type { Notice } from '../plan/workspace.ts';
import { textKeys } from '../plan/text-key.ts';
import { documentRows, type DocumentRow } from './document-row.ts';

/** By what documents are listed. */
export type ListKind = 'year' | 'kind' | 'topic' | 'keyword';

/** Documents that share a year, a kind, a topic or a keyword; never an empty list. */
export interface DocumentList {
  readonly kind: ListKind;
  /** 2020年, 通知, 安全生产监管. */
  readonly title: string;
  /** The address of its page from the top of the site. */
  readonly to: string;
  readonly documents: readonly DocumentRow[];
}

/** How the kinds of list are called, in the order in which they are offered. */
export const listKinds: Readonly<Record<ListKind, string>> = { year: '年份', kind: '文种', topic: '主题分类', keyword: '关键词' };

/** Every list of documents that a site has, the years latest first, the others by the number of their documents. */
export function documentLists(notices: readonly Notice[]): readonly DocumentList[] {
  return [
    ...listsBy('year', notices, ({ date }) => (date === undefined ? [] : [date.slice(0, 4)])).toSorted((a, b) => (a.to < b.to ? 1 : -1)),
    ...listsBy('kind', notices, ({ kind }) => (kind === undefined ? [] : [kind])).toSorted(byCount),
    ...listsBy('topic', notices, topicsOf).toSorted(byCount),
    ...listsBy('keyword', notices, ({ keywords }) => keywords).toSorted(byCount),
  ];
}

/** The topics of a document as its catalogue gives them (主题分类, 组配分类), several apart. */
export function topicsOf({ catalogue }: Pick<Document, 'catalogue'>): readonly string[] {
  const rows = catalogue.filter(({ label }) => label === '主题分类' || label === '组配分类');
  return rows.flatMap(({ value }) => value.split(/[；;、]/u).map((topic) => topic.trim())).filter((topic) => topic !== '');
}

function listsBy(kind: ListKind, notices: readonly Notice[], wordsOf: (data: Document) => readonly string[]): readonly DocumentList[] {
  const words = [...new Set(notices.flatMap(({ data }) => wordsOf(data)))];
  return words.map((word) => ({
    kind,
    title: kind === 'year' ? `${word}年` : word,
    to: kind === 'year' ? `notices/years/${word}/` : `notices/tags/${kind}-${tagSlug(word)}/`,
    documents: documentRows(notices.filter(({ data }) => wordsOf(data).includes(word))),
  }));
}

/** Names of folders have at most 255 bytes, on every system. */
const LONGEST_SLUG = 120;

/** The address of a tag: addresses are ASCII, so other characters stand there as their code points; of a long tag its beginning and a short name. */
export function tagSlug(word: string): string {
  const isPlain = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(word);
  const slug = isPlain ? word : `u${[...word].map((char) => (char.codePointAt(0) ?? 0).toString(16)).join('-')}`;
  return slug.length <= LONGEST_SLUG ? slug : `${slug.slice(0, LONGEST_SLUG)}-${textKeys([word])[0] ?? ''}`;
}

function byCount(a: DocumentList, b: DocumentList): number {
  return b.documents.length - a.documents.length || (a.to < b.to ? -1 : 1);
}
