import { DocumentGridType, PageOrientation, SectionType, type ISectionOptions, type ISectionPropertiesOptions } from 'docx';
import { childOf, type Stretch } from './block.ts';
import { charSpace, linePitch, margin, mm, paper } from './measures.ts';
import { letterNumbers, noNumbers, turnedNumbers, uprightNumbers } from './page-numbers.ts';

/** The footer's lower edge over the paper's foot: the dashes of the number lie 7 mm under the type area (GB/T 9704-2012 §7.5). */
const footer = mm(25.2);

const upright: ISectionPropertiesOptions = {
  page: { size: { width: paper.width, height: paper.height }, margin: { ...margin, header: mm(15), footer, gutter: 0 } },
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

/** Sections of the document: one for each stretch; the first page of a letter differs from the rest. */
export function sectionsOf(stretches: readonly Stretch[], letter: boolean): readonly ISectionOptions[] {
  return stretches.map((stretch, index) => {
    const first = letter && index === 0;
    const type = stretch.imprint === true ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE;
    const numbers = stretch.imprint === true ? noNumbers() : stretch.wide ? turnedNumbers() : first ? letterNumbers() : uprightNumbers();
    return {
      ...numbers,
      properties: { ...(stretch.wide ? across : upright), type, ...(first ? { titlePage: true } : {}) },
      children: stretch.blocks.map(childOf),
    };
  });
}
