import { foldText, isLetter } from './fold-text.ts';

/** The characters of a name that a person spells by first letters: letters, digits and Han, without marks, with their places in the folded name. */
export function spelledCharacters(name: string): readonly { readonly char: string; readonly index: number }[] {
  return foldText(name).chars.flatMap((char, index) => (isLetter(char) ? [{ char, index }] : []));
}
