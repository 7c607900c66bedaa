/** A word that stands in a text, and where it begins. */
export interface WordAt {
  readonly at: number;
  readonly word: string;
}

/** Finds many words in a text in the time that its signs take, however many words there are: a registry of a province has thousands. */
export class WordIndex {
  /** 1 for each first sign of a word. */
  readonly #firsts = new Uint8Array(0x10000);
  /** Words by their first two signs, the longest first. */
  readonly #words = new Map<number, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      if (word === '') continue;
      this.#firsts[word.charCodeAt(0)] = 1;
      const key = keyAt(word, 0);
      this.#words.set(
        key,
        [...(this.#words.get(key) ?? []), word].toSorted((a, b) => b.length - a.length),
      );
    }
  }

  /** Whether any of the words stands in a text. */
  isIn(text: string): boolean {
    for (let at = 0; at < text.length; at++) {
      if (this.#firsts[text.charCodeAt(at)] === 1 && this.#wordAt(text, at) !== undefined) return true;
    }
    return false;
  }

  /** The words in a text from left to right, of those that begin at one place the longest; none begins within another. */
  *in(text: string): Generator<WordAt> {
    for (let at = 0; at < text.length; at++) {
      const word = this.#firsts[text.charCodeAt(at)] === 1 ? this.#wordAt(text, at) : undefined;
      if (word === undefined) continue;
      yield { at, word };
      at += word.length - 1;
    }
  }

  #wordAt(text: string, at: number): string | undefined {
    const longer = this.#words.get(keyAt(text, at))?.find((word) => text.startsWith(word, at));
    // A word of one sign has no second one in its key.
    return longer ?? this.#words.get(keyAt(text.charAt(at), 0))?.[0];
  }
}

/** The first two signs at a place as one number. */
function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
}
