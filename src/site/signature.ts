/** The width of words in characters of a document: a Han character is one, a digit or Latin letter half. */
export const emWidth = (text: string): number => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 0x2e80 ? 0.5 : 1), 0);

/**
 * Right indents, in characters, of signature and date above a seal (GB/T 9704-2012 §7.3.5.1): the date is four characters from
 * the right edge and the name is centred over it; a name so long that it would leave the type area ends at the edge.
 */
export function sealedIndents(name: string, date: string): { readonly name: number; readonly date: number } {
  const over = (emWidth(name) - emWidth(date)) / 2;
  return over <= 4 ? { name: Math.max(0, 4 - over), date: 4 } : { name: 0, date: over };
}
