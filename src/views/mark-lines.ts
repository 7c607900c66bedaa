import { titleLines } from './title-lines.ts';

/** More characters than these would be set smaller than 一号 (26 pt) on one line of 155 mm. */
const mostOfLine = 17;

/**
 * An issuer's mark in lines: one of up to 17 characters, else the fewest that keep words whole, as even as they can be; 文件 stays with the
 * end of the name.
 */
export function markLines(mark: string): readonly string[] {
  const [, name = mark, word = ''] = /^(.{4,}?)(文件)$/u.exec(mark) ?? [];
  const length = [...mark].length;
  if (length <= mostOfLine) return [mark];
  const count = Math.ceil(length / mostOfLine);
  for (let most = Math.ceil(length / count); most < length; most++) {
    const lines = titleLines(name, [], most);
    const whole = [...lines.slice(0, -1), `${lines.at(-1) ?? ''}${word}`];
    if (lines.length > 1 && lines.length <= count && whole.every((line) => [...line].length <= most)) return whole;
  }
  return [mark];
}
