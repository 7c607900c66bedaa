import { DocumentGridType, PageOrientation, SectionType, type ISectionOptions, type ISectionPropertiesOptions } from 'docx';
import { childOf, type Stretch } from './block.ts';
import { charSpace, footerDistance, linePitch, margin, mm, paper } from './measures.ts';
import { letterNumbers, noNumbers, turnedNumbers, uprightNumbers } from './page-numbers.ts';

const upright: ISectionPropertiesOptions = {
  page: { size: { width: paper.width, height: paper.height }, margin: { ...margin, header: mm(15), footer: footerDistance, gutter: 0 } },
  grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace },
};

/** The upright page turned to the right: its left margin above, its foot at the left. docx turns width and height itself. */
const across: ISectionPropertiesOptions = {
  page: {
    size: { width: paper.width, height: paper.height, orientation: PageOrientation.LANDSCAPE },
    margin: { top: margin.left, right: margin.top, bottom: margin.right, left: margin.bottom, header: mm(15), footer: mm(15), gutter: 0 },
  },
  grid: { type: DocumentGridType.DEFAULT, linePitch },
};

function numbersOf({ imprint, wide }: Stretch, letterFirst: boolean, mark: string | undefined) {
  if (imprint === 'unnumbered') return noNumbers(mark);
  if (wide) return turnedNumbers(mark);
  return letterFirst ? letterNumbers(mark) : uprightNumbers(mark);
}

/** Sections of the document: one for each stretch; the first page of a letter differs from the rest; `mark` stands in the head margin of all. */
export function sectionsOf(stretches: readonly Stretch[], letter: boolean, mark?: string): readonly ISectionOptions[] {
  return stretches.map((stretch, index) => {
    const first = letter && index === 0;
    const type = stretch.imprint === undefined ? SectionType.NEXT_PAGE : SectionType.EVEN_PAGE;
    const numbers = numbersOf(stretch, first, mark);
    return {
      ...numbers,
      properties: { ...(stretch.wide ? across : upright), type, ...(first ? { titlePage: true } : {}) },
      children: stretch.blocks.map(childOf),
    };
  });
}
