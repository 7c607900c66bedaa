import { block, type Block } from './block.ts';
import { doubleRule, letterFrame } from './double-rule.ts';
import { markInk, markLine, markSize } from './mark-size.ts';
import { linePitch, mm, textWidth } from './measures.ts';
import type { NoticeInput } from './notice-input.ts';
import { styleIds } from './styles-xml.ts';
import { run } from './text-runs.ts';
import { urgentLines } from './urgent-lines.ts';

/** Head of a letter: the mark 30 mm under the paper's top, the double rule 4 mm under it, then 份号 and 紧急程度 left and 文号 right. */
export function letterHead(input: NoticeInput): readonly Block[] {
  const { mark, no = '' } = input.view;
  const points = markSize(Math.max(...mark.map((name) => [...name].length)));
  const line = markLine(points);
  // Every line is a frame of its own: LibreOffice takes two paragraphs in one frame for text. Under the baseline there is a fifth of
  // the line, of which the letters take about 0.07 em.
  const below = Math.round(line * 0.2 - points * 20 * 0.07);
  const top = mm(30) - markInk(points);
  return [
    ...mark.map((name, index) =>
      block({
        style: styleIds.mark,
        frame: letterFrame(top + index * line, line),
        spacing: { line, lineRule: 'exact' },
        children: [run(name, { size: points })],
      }),
    ),
    block(doubleRule('thick', letterFrame(top + mark.length * line - below + mm(4), 60))),
    ...firstLines(input, no),
  ];
}

/** 文号 stands at the right on the first line under the rule, 7/8 of a 三号 character under it. */
function firstLines(input: NoticeInput, no: string): readonly Block[] {
  const [first, ...rest] = urgentLines(input);
  const opening = block({
    style: styleIds.flush,
    tabStops: [{ type: 'right', position: textWidth.portrait }],
    spacing: { before: 150, line: linePitch, lineRule: 'exact' },
    children: [...(first === undefined ? [] : [run(first.text, { face: first.face })]), run(`\t${no}`)],
  });
  return [opening, ...rest.map(({ text, face }) => block({ style: styleIds.flush, children: [run(text, { face })] }))];
}
