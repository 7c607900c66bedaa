/** The width of words in characters of a document: a Han character is one, a digit or Latin letter half. */
export const emWidth = (text: string): number => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 0x2e80 ? 0.5 : 1), 0);

/** Whether a name, centred over a date four characters from the right edge, would leave the type area: then it ends at the edge. */
export function isWide(name: string, date: string | undefined): boolean {
  return emWidth(name) - emWidth(date ?? name) > 8.1;
}

/**
 * Right indents, in characters, of signature and date without a seal (GB/T 9704-2012 §7.3.5.2): the name is two characters from the edge
 * and the date begins two right of it; a date longer than the name is two from the edge, and the name gives way.
 */
export function unsealedIndents(name: string, date: string): { readonly name: number; readonly date: number } {
  const longer = emWidth(date) - emWidth(name);
  return longer > 0 ? { name: 4 + longer, date: 2 } : { name: 2, date: 0 };
}
