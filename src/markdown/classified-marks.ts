/** A 密级 mark found in a text, with its offsets. */
export interface ClassifiedMark {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Marks of secrecy as papers bear them (GB/T 9704-2012 §7.2.2): 绝密★, 机密★10年; the words alone, as in a rule about secrets, are none. */
export function classifiedMarks(text: string): readonly ClassifiedMark[] {
  if (!/[★☆]/u.test(text)) return [];
  const found = text.matchAll(
    /(?:绝密|机密|秘密)[ \t\u3000]*[★☆](?:[ \t\u3000]*(?:\d{1,2}|[一二三四五六七八九十]{1,3})[ \t\u3000]*(?:年|个月)|[ \t\u3000]*(?:长期|启用前|解密前))?/gu,
  );
  return [...found].map(({ index, 0: words }) => ({ words, start: index, end: index + words.length }));
}
