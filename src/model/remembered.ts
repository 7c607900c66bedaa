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
