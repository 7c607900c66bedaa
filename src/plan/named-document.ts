import type { Document } from '../model/document.ts';

interface Named {
  readonly id: string;
  readonly data: Pick<Document, 'title' | 'no'>;
}

/** Whether words (废止, 被替代) name a document: by its id, its number, or its title with or without 《》 and a bracket after it. */
export function isNamed(words: string | undefined, { id, data }: Named): boolean {
  if (words === undefined) return false;
  const hasTitle = words.includes(data.title) && words.replace(data.title, '').replace(/《》|（.*）|\(.*\)|\s/gu, '') === '';
  return words === id || hasTitle || (data.no !== undefined && words.includes(data.no) && !words.includes('《'));
}

/** The one document of a list that the words name; undefined where none or several are named. */
export function namedDocument<T extends Named>(words: string, documents: readonly T[]): T | undefined {
  const found = documents.filter((one) => isNamed(words, one));
  return found.length === 1 ? found[0] : undefined;
}
