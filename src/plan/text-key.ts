/**
 * Short names for texts that have no id, the same in every build and untouched by what stands before or behind: seven letters and
 * digits made of the words (FNV-1a, 32 bits); a text that stands twice gets `-2`, `-3` …
 */
export function textKeys(texts: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const key = hashOf(text).toString(36).padStart(7, '0');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  });
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
