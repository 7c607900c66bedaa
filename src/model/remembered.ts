/**
 * A pure reader that reads the same words only once, for speed: row after row says 2022年底 and names the same section. What it knows
 * lives as long as the function returned; what it gives is shared and must not be changed.
 */
export function remembered<Words, Meaning>(read: (words: Words) => Meaning): (words: Words) => Meaning {
  const known = new Map<Words, { readonly meaning: Meaning }>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before.meaning;
    const meaning = read(words);
    known.set(words, { meaning });
    return meaning;
  };
}

/**
 * `remembered` for what takes much memory and is soon asked for again or never: it is kept while it is in use, or until memory is needed, and
 * then worked out again.
 */
export function rememberedLoosely<Words, Meaning extends object>(read: (words: Words) => Meaning): (words: Words) => Meaning {
  const known = new Map<Words, WeakRef<Meaning>>();
  return (words) => {
    const before = known.get(words)?.deref();
    if (before !== undefined) return before;
    const meaning = read(words);
    known.set(words, new WeakRef(meaning));
    return meaning;
  };
}
