import type { PrintedPage } from './printed-pages.ts';

const brackets: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'〔[［【｛{（'].map((one) => [one, '('] as const),
  ...[...'〕]］】｝}）'].map((one) => [one, ')'] as const),
]);

/** A text as one would compare it by hand: half-width, lower case, round brackets, no spaces. */
export function plain(text: string): string {
  return [...text.replace(/\s/gu, '')]
    .map((one) => brackets[one] ?? one)
    .join('')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[—–－]/gu, '-')
    .replace(/[「『《]/gu, (one) => (one === '《' ? one : '('))
    .replace(/[」』]/gu, ')');
}

/** Every page that contains all words of a query, by looking through all of them. */
export function plainSearch(pages: readonly PrintedPage[]): (query: string) => readonly string[] {
  const texts = pages.map(({ address, lines, whole }) => ({ address, text: [...lines, ...whole.split('\n')].map(plain).join('\n') }));
  return (query) => {
    const words = query.split(/\s+/u).map(plain);
    return texts.filter(({ text }) => words.every((word) => text.includes(word))).map(({ address }) => address);
  };
}
