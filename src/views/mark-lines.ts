import { titleLines } from './title-lines.ts';

/** More characters than these would be set smaller than 26 pt (一号) on one line of 155 mm. */
const mostOfLine = 16;

/** An issuer's mark in lines: one of up to 16 characters, else the fewest of at most 16 that keep words whole, as even as they can be. */
export function markLines(mark: string): readonly string[] {
  const length = [...mark].length;
  if (length <= mostOfLine) return [mark];
  const count = Math.ceil(length / mostOfLine);
  for (let most = Math.ceil(length / count); most <= length; most++) {
    const lines = titleLines(mark, [], most);
    if (lines.length <= count) return lines;
  }
  return [mark];
}
