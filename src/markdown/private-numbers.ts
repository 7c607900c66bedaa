/** A private number or mailbox found in a text, with its offsets. */
export interface PrivateNumber {
  readonly kind: 'mobile' | 'identity' | 'mailbox';
  readonly start: number;
  readonly end: number;
}

const patterns: readonly (readonly [PrivateNumber['kind'], RegExp])[] = [
  ['identity', /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/gu],
  ['mobile', /(?<!\d)1[3-9]\d{9}(?!\d)/gu],
  ['mailbox', /[\w.+-]{1,64}@(?:qq|163|126|139|189|sina|sohu|foxmail|gmail|hotmail|outlook|yeah|aliyun)\.(?:com|cn|net)/giu],
];

/** All that has none of these is free of them; most texts are. */
const hint = /\d{11}|@/u;

/** Private numbers in a text that may become public: mobile telephones, identity cards, personal mailboxes. */
export function privateNumbers(text: string): readonly PrivateNumber[] {
  if (!hint.test(text)) return [];
  return patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length })),
  );
}
