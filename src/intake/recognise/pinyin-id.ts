import { pinyin } from 'pinyin-pro';

/** Words as an id: their pinyin in small letters where it is short, else its initials; digits and Latin letters stay. Empty where nothing is left. */
export function pinyinId(words: string, longest = 18): string {
  const plain = words.normalize('NFKC').replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '');
  const whole = idOf(plain, 'pinyin');
  return whole.length <= longest ? whole : idOf(plain, 'first').slice(0, 24);
}

function idOf(words: string, pattern: 'pinyin' | 'first'): string {
  const syllables = pinyin(words, { pattern, toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  return syllables
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
}

const place = /^(?:.{2,6}?(?:省|自治区|市)(?=.{2,8}(?:市|县|区|旗)))?(.{2,6}?)(?:市|县|区|旗|州|盟|省)/u;

/** The id of an office by its place and kind: 重庆市涪陵区卫生健康委员会 → fuling-wsjkwyh. */
export function officeId(name: string): string {
  const match = place.exec(name.replace(/^中共/u, ''));
  if (!match) return pinyinId(name);
  const rest = name.replace(/^中共/u, '').slice(match[0].length);
  return [pinyinId(match[1] ?? ''), rest === '' ? '' : idOf(rest.replace(/[^\p{Script=Han}]/gu, ''), 'first').slice(0, 12)]
    .filter((part) => part !== '')
    .join('-');
}

/** An id that is not among those taken: with 2, 3 … behind it where needed. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted === '' ? 'x' : wanted;
  if (!taken.has(base)) return base;
  let next = 2;
  while (taken.has(`${base}-${next}`)) next++;
  return `${base}-${next}`;
}
