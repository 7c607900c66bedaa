import { markLeading, type MarkSetting } from '../../views/mark-size.ts';

/** Height of the ink of a mark in mm: an em less a little of it above and below. */
const inkHeight = ({ names, size }: MarkSetting): number => (0.93 + (names.length - 1) * markLeading) * size * (25.4 / 72);

/** Half lines of the double rule in mm, the thin one so far behind the thick one that both fall on whole pixels. */
const thick = 0.7;
const thin = 0.25;
const pixel = 25.4 / 96;
const gap = 5 * pixel - thick;

const line = (x: string, y: number, width: number, height: number): string =>
  `linear-gradient(#f00,#f00) ${x} ${y.toFixed(3)}mm/${String(width)}mm ${String(height)}mm no-repeat`;

const box = (name: string, x: string, width: number, upper: number, first: number, second: number, size: string): string =>
  `@${name}{content:'';padding:0;${size};print-color-adjust:exact;background:${line(x, upper, width, first)},${line(x, upper + (first === thick ? 5 * pixel : thin + gap), width, second)}}`;

/** Where the upper double rule begins in mm under the top of the type area of a letter: 4 mm under the mark's ink, on a whole pixel. */
export function upperRule(mark: MarkSetting): number {
  return Math.round((5 + inkHeight(mark) + 4) / pixel) * pixel;
}

/**
 * Page rules for the first page of a letter (GB/T 9704-2012 §10.1): type area from 25 mm, so that the mark begins 30 mm from the paper's
 * top; double rules 170 mm long, the upper 4 mm under the mark, the lower 20 mm above the paper's foot; no page number. What lies
 * outside the type area is painted by margin boxes, because the browser clips everything else there.
 */
export function letterRules(mark: MarkSetting): string {
  const upper = upperRule(mark);
  return [
    '@page letter:first{margin-top:25mm;@bottom-right{content:none}',
    box('left-top', '20mm', 8, upper, thick, thin, 'width:28mm;height:100mm'),
    box('right-top', '0', 6, upper, thick, thin, 'width:26mm;height:100mm'),
    box('bottom-left-corner', '20mm', 8, 15 - thin - gap - thick, thin, thick, 'width:28mm;height:35mm'),
    box('bottom-center', '0', 156, 15 - thin - gap - thick, thin, thick, 'width:156mm;height:35mm'),
    box('bottom-right-corner', '0', 6, 15 - thin - gap - thick, thin, thick, 'width:26mm;height:35mm'),
    '}',
  ].join('');
}
