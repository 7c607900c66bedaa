import { svgNumber, svgText } from './svg-text.ts';

/** Lines of text as one `text` element of a class of this drawing (`''` for none), the first on the baseline `y`, the others `leading` pixels apart; nothing where there are no lines. */
export function textSvg(className: string, x: number, y: number, lines: readonly string[], leading: number): string {
  if (lines.length === 0) return '';
  const [first = '', ...rest] = lines;
  const spans = rest.map((line) => `<tspan x="${svgNumber(x)}" dy="${svgNumber(leading)}">${svgText(line)}</tspan>`).join('');
  return `<text x="${svgNumber(x)}" y="${svgNumber(y)}"${className === '' ? '' : ` class="gt-${className}"`}>${svgText(first)}${spans}</text>`;
}
