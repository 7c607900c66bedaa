import {
  Footer,
  Header,
  HeightRule,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ISectionOptions,
} from 'docx';
import { doubleRule, letterFrame } from './double-rule.ts';
import { mm, pt, size } from './measures.ts';
import { styleIds } from './styles-xml.ts';
import { unruled } from './table-parts.ts';
import { run } from './text-runs.ts';

type Numbers = Required<Pick<ISectionOptions, 'headers' | 'footers'>>;

const character = pt(size.four);

/** — 1 — in 四号宋体, one character from the right edge on odd pages and from the left edge on even ones (GB/T 9704-2012 §7.5). */
export function uprightNumbers(mark?: string): Numbers {
  return {
    headers: { default: markHeader(mark), even: markHeader(mark) },
    footers: {
      default: new Footer({ children: [numberParagraph('right', { right: character })] }),
      even: new Footer({ children: [numberParagraph('left', { left: character })] }),
    },
  };
}

/** No number, on any page of the section. */
export function noNumbers(mark?: string): Numbers {
  return { headers: { default: markHeader(mark), even: markHeader(mark) }, footers: { default: blankFooter(), even: blankFooter() } };
}

/** As high as a number. */
function blankFooter(): Footer {
  return new Footer({ children: [new Paragraph({ style: styleIds.pageNumber })] });
}

/** The first page of a letter bears no number, but the lower double rule 20 mm above the paper's foot (§10.1). */
export function letterNumbers(mark?: string): Numbers {
  const { headers, footers } = uprightNumbers(mark);
  const rule = new Paragraph(doubleRule('thin', letterFrame(mm(297 - 20) - 40, 60)));
  return {
    headers: { ...headers, first: markHeader(mark) },
    footers: { ...footers, first: new Footer({ children: [rule, emptyParagraph()] }) },
  };
}

/**
 * The number of a landscape page stands where it stands on upright ones (§8): at the left edge, turned by a quarter, so that it is
 * upright when the sheet is bound with its head at the left. A table of one cell placed on the page holds it.
 */
export function turnedNumbers(mark?: string): Numbers {
  return {
    headers: { default: turned('odd', mark), even: turned('even', mark) },
    footers: { default: emptyFooter(), even: emptyFooter() },
  };
}

function numberParagraph(
  alignment: 'left' | 'right',
  indent: { left?: number; right?: number },
  spacing: { before?: number } = {},
): Paragraph {
  return new Paragraph({
    style: styleIds.pageNumber,
    alignment,
    indent,
    spacing,
    children: [new TextRun({ font: { hint: 'eastAsia' }, children: ['—\u2002', PageNumber.CURRENT, '\u2002—'] })],
  });
}

const strip = pt(size.four) + 40;

function turned(page: 'odd' | 'even', mark: string | undefined): Header {
  const length = mm(156);
  const cell = new TableCell({
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      numberParagraph(page === 'odd' ? 'right' : 'left', page === 'odd' ? { right: character } : { left: character }, { before: 0 }),
    ],
  });
  const table = new Table({
    rows: [new TableRow({ height: { value: length, rule: HeightRule.EXACT }, children: [cell] })],
    columnWidths: [strip],
    width: { size: strip, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: unruled,
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: mm(28.4) - Math.round(strip / 2),
      absoluteVerticalPosition: mm(28),
    },
  });
  return new Header({ children: [table, markParagraph(mark)] });
}

function emptyParagraph(): Paragraph {
  return new Paragraph({ style: styleIds.sectionEnd });
}

/** The head margin: empty, or with words at its left. */
function markHeader(mark: string | undefined): Header {
  return new Header({ children: [markParagraph(mark)] });
}

function markParagraph(mark: string | undefined): Paragraph {
  return mark === undefined ? emptyParagraph() : new Paragraph({ style: styleIds.tableNote, children: [run(mark, { face: 'hei' })] });
}

function emptyFooter(): Footer {
  return new Footer({ children: [emptyParagraph()] });
}
