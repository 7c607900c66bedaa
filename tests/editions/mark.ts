import { createHash } from 'node:crypto';

/** A token that stands nowhere else: Chinese and ASCII, for whatever stores them in other ways. */
export interface Mark {
  /** Where it was placed, in words. */
  readonly place: string;
  readonly chinese: string;
  readonly ascii: string;
}

/** How every mark begins: long enough that neither chance nor Chinese brings it about, in UTF-16 too. */
export const beginnings = { chinese: '瓢厂鸟', ascii: 'zq7xkv' } as const;

const characters = [...'山水木火土石田禾米竹虫鱼鸟马牛羊耳目口手足心白黑红黄青长短高低大小多少东西南北左右上下里外前后春夏秋冬'];

/** The mark of a place; the same place has the same mark in every run. */
export function markOf(place: string): Mark {
  const hash = createHash('sha256').update(place).digest();
  const chinese = [0, 1, 2, 3].map((at) => characters[(hash[at] ?? 0) % characters.length] ?? '').join('');
  const ascii = hash.readUIntBE(4, 6).toString(36).padStart(10, '0').slice(-6);
  return { place, chinese: `${beginnings.chinese}${chinese}`, ascii: `${beginnings.ascii}${ascii}` };
}

/** A mark as words that may stand in any text field. */
export function wordsOf({ chinese, ascii }: Mark): string {
  return `${chinese}${ascii}`;
}
