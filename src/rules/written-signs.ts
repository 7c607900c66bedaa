/** The signs that rules look for; no more than the bits of a number. */
const known = '《〈（(〔【[［{<＜牵负定适择阶';
/** Stands for every sign that few texts have: of a private area, lost ones, and all beyond the basic plane. */
const RARE = 1 << known.length;

/** Of each character which sign it is: for speed a table, since every character of every plan is looked up. */
const bits: Uint32Array = tableOf();

function tableOf(): Uint32Array {
  const table = new Uint32Array(0x10000);
  for (const [index, sign] of [...known].entries()) table[sign.charCodeAt(0)] = 1 << index;
  table.fill(RARE, 0xd800, 0xf900);
  table[0xfffd] = RARE;
  return table;
}

/** Signs as a set in the bits of a number. */
export type Signs = number;

/** Signs of which a rule needs one to find anything. */
export function signsOf(signs: string): Signs {
  return [...signs].reduce((set, sign) => set | (bits[sign.charCodeAt(0)] ?? 0), 0);
}

/** What few texts have: characters of private areas, those that a conversion lost, those beyond the basic plane. */
export const rareSigns: Signs = RARE;

/** The signs that stand in any of the texts: one walk over a plan tells most rules that there is nothing for them. */
export function signsIn(texts: Iterable<{ readonly text: string }>): Signs {
  let found = 0;
  for (const { text } of texts) for (let at = 0; at < text.length; at++) found |= bits[text.charCodeAt(at)] ?? 0;
  return found;
}

/** Whether two sets have a sign in common. */
export function share(one: Signs, other: Signs): boolean {
  return (one & other) !== 0;
}
