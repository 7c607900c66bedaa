import { foldWidth } from '../../model/plain-words.ts';

/** How an office numbers its paragraphs, from the widest to the narrowest. */
export const numberStyles = ['part', 'chapter', 'chinese', 'stage', 'chinese-bracket', 'arabic', 'arabic-bracket', 'circled'] as const;

/** One way of numbering. */
export type NumberStyle = (typeof numberStyles)[number];

/** The number that a paragraph begins with: its style, its printed letters, its value without marks, and what follows. */
export interface Numbered {
  readonly style: NumberStyle;
  readonly label: string;
  readonly value: string;
  readonly rest: string;
}

const chinese = '[一二三四五六七八九十百]{1,4}';
const styles: readonly (readonly [NumberStyle, RegExp])[] = [
  ['part', new RegExp(`^第(${chinese}|\\d{1,2})\\s*(?:部分|编|篇)[、:： \\u3000]*`, 'u')],
  ['chapter', new RegExp(`^第(${chinese}|\\d{1,2})\\s*[章节][、:： \\u3000]*`, 'u')],
  ['chinese', new RegExp(`^(${chinese})\\s*[、.]\\s*`, 'u')],
  ['stage', /^(第[一二三四五六七八九十]阶段)\s*[:：、]?\s*/u],
  ['chinese-bracket', new RegExp(`^\\(\\s*(${chinese})\\s*\\)[、.]?\\s*`, 'u')],
  ['arabic', /^(\d{1,3})\s*[.、](?!\d(?!\d{3}年|\d?月))\s*/u],
  ['arabic-bracket', /^\(?(\d{1,3})\s*\)[、.]?\s*/u],
  ['circled', /^([①-⑳])\s*/u],
];

/** The number of a paragraph; undefined where it has none. Full-width digits and signs count as their plain ones. */
export function numberOf(text: string): Numbered | undefined {
  const start = text.length - text.trimStart().length;
  const plain = foldWidth(text.slice(start, start + 24));
  for (const [style, pattern] of styles) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const label = text.slice(start, start + match[0].length).trimEnd();
    return { style, label, value: match[1] ?? '', rest: text.slice(start + match[0].length) };
  }
  return undefined;
}

/** How wide a style is, 0 the widest. */
export function rankOf(style: NumberStyle): number {
  return numberStyles.indexOf(style);
}
