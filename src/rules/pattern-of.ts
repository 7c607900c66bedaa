/** Words as a part of a regular expression that finds exactly them. */
export function patternOf(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
