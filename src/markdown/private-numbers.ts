/** A private number or mailbox found in a text, with its offsets. */
export interface PrivateNumber {
  readonly kind: 'mobile' | 'identity' | 'mailbox';
  readonly start: number;
  readonly end: number;
}

/** Groups of a telephone number are set apart by one and the same mark: `139 0599 1234`, `139-0599-1234`. */
const mobile = /(?:(?<![\d〕])|(?<=\+86))1[3-9]\d(?<mark>[ \u00a0\u3000‐‑–-]?)\d{4}\k<mark>\d{4}(?!\d)/gu;
const patterns: readonly (readonly [PrivateNumber['kind'], RegExp])[] = [
  ['identity', /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/gu],
  ['mobile', mobile],
  ['mailbox', /[\w.+-]{1,64}@(?:qq|163|126|139|189|sina|sohu|foxmail|gmail|hotmail|outlook|yeah|aliyun)\.(?:com|cn|net)/giu],
];

/** All that has none of these is free of them; most texts are. */
const hint = /[\d０-９]{4}[ \u00a0\u3000‐‑–－-]?[\d０-９]{4}|[@＠]/u;

/** Private numbers in a text that may become public: mobile telephones, identity cards, personal mailboxes; full-width characters count as their plain ones. */
export function privateNumbers(text: string): readonly PrivateNumber[] {
  if (!hint.test(text)) return [];
  const plain = halfWidth(text);
  return patterns.flatMap(([kind, pattern]) =>
    [...plain.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length })),
  );
}

/** One character for one, so that offsets stay what they are. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
