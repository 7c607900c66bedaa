import type { Document } from '../../model/document.ts';
import { emWidth } from '../../views/title-atoms.ts';

/** Where signature and date stand: characters from the right edge, and empty lines above. */
export interface SignaturePlace {
  readonly linesAbove: number;
  readonly names: readonly number[];
  readonly date: number;
  /** Empty lines between name and date. */
  readonly between: number;
}

/**
 * The place of signature and date by kind of seal (GB/T 9704-2012 §7.3.5): under a seal the date four characters from the edge and the
 * name centred over it; without one the name two characters in and the date two characters after the name's beginning; with a
 * signature stamp the date four characters in and the post two characters left of the stamp, two lines under the text.
 */
export function signaturePlace(names: readonly string[], date: string | undefined, seal: Document['seal']): SignaturePlace {
  if (seal === 'unsealed') return unsealed(names, date);
  if (seal === 'signature-stamp') return { linesAbove: 2, names: names.map(() => 4 + stampWidth + 2), date: 4, between: 1 };
  return sealed(names, date);
}

/** The room for a 签名章 of 35 mm, in characters. */
const stampWidth = 35 / (156 / 28);

function sealed(names: readonly string[], date: string | undefined): SignaturePlace {
  const day = emWidth(date ?? names[0] ?? '');
  const over = Math.max(0, ...names.map((name) => (emWidth(name) - day) / 2));
  const right = Math.max(4, over);
  return { linesAbove: 2, names: names.map((name) => Math.max(0, right - (emWidth(name) - day) / 2)), date: right, between: 0 };
}

function unsealed(names: readonly string[], date: string | undefined): SignaturePlace {
  const day = emWidth(date ?? '');
  const name = Math.max(0, ...names.map(emWidth));
  if (date === undefined || day + 2 <= name) return { linesAbove: 1, names: names.map(() => 2), date: 2 + name - day - 2, between: 0 };
  return { linesAbove: 1, names: names.map((one) => day + 4 - emWidth(one)), date: 2, between: 0 };
}
