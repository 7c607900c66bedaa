import { fontsXml, type Face } from './faces.ts';
import { chars, footerRoom, letterSpacing, linePitch, pt, size, textWidth } from './measures.ts';

/** A paragraph style: its id in the file, its name in the list of styles, the style that it varies, its paragraph and its characters. */
interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly characters?: string;
}

/** Ids of the paragraph styles. */
export const styleIds = {
  body: 'BodyText',
  flush: 'GtFlush',
  title: 'Title',
  partTitle: 'GtPartTitle',
  annexTitle: 'GtAnnexTitle',
  contentsTitle: 'GtContentsTitle',
  mark: 'GtMark',
  number: 'GtNumber',
  addressees: 'GtAddressees',
  annexList: 'GtAnnexList',
  signature: 'Signature',
  note: 'GtNote',
  annexNumber: 'GtAnnexNumber',
  tableText: 'GtTableText',
  tableHead: 'GtTableHead',
  tableNote: 'GtTableNote',
  imprint: 'GtImprint',
  pageNumber: 'GtPageNumber',
  sectionEnd: 'GtSectionEnd',
} as const;

const exactly = (twips: number): string => `w:line="${twips}" w:lineRule="exact"`;
const lines = (side: 'before' | 'after', count: number): string => `w:${side}="${count * linePitch}"`;
const sizeXml = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const offGrid = '<w:snapToGrid w:val="0"/>';
/** Letters that are not on the grid of 三号 stand without extra space. */
const unspaced = '<w:spacing w:val="0"/>';
const characters = (face: Face, points: number): string => `${fontsXml(face)}${unspaced}${sizeXml(points)}`;

const indented = `<w:ind w:firstLineChars="200" w:firstLine="${chars(2)}"/>`;
const kept = '<w:keepNext/>';
const titleParagraph = (before: number, outline: string): string =>
  `${kept}<w:keepLines/><w:spacing ${lines('before', before)} ${lines('after', 1)} ${exactly(linePitch)}/><w:jc w:val="center"/>${outline}`;
const contentsLine = (indent: number): string =>
  `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidth.portrait}"/></w:tabs><w:ind w:left="${chars(indent)}"/><w:jc w:val="left"/>`;
const tableLines = (points: number): string => exactly(Math.round(points * 20 * 1.4));

const heading = (level: number, face: Face): ParagraphStyle => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: styleIds.body,
  paragraph: `${kept}${indented}<w:outlineLvl w:val="${level - 1}"/>`,
  characters: fontsXml(face),
});

/** The styles of an official document (GB/T 9704-2012 §7); built-in ones keep Word's names, so that outline and contents find them. */
const paragraphStyles: readonly ParagraphStyle[] = [
  { id: styleIds.body, name: 'Body Text', basedOn: 'Normal', paragraph: indented },
  { id: styleIds.flush, name: '公文顶格', basedOn: 'Normal' },
  heading(1, 'hei'),
  heading(2, 'kai'),
  heading(3, 'fangsong'),
  heading(4, 'fangsong'),
  {
    id: styleIds.title,
    name: 'Title',
    basedOn: 'Normal',
    next: styleIds.body,
    paragraph: titleParagraph(2, ''),
    characters: characters('title', size.two),
  },
  {
    id: styleIds.partTitle,
    name: '公文标题（分篇）',
    basedOn: styleIds.title,
    next: styleIds.body,
    paragraph: titleParagraph(0, '<w:outlineLvl w:val="0"/>'),
  },
  {
    id: styleIds.annexTitle,
    name: '附件标题',
    basedOn: styleIds.title,
    next: styleIds.body,
    paragraph: titleParagraph(1, '<w:outlineLvl w:val="0"/>'),
  },
  { id: styleIds.contentsTitle, name: '目录标题', basedOn: styleIds.title, next: styleIds.body, paragraph: titleParagraph(0, '') },
  { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', paragraph: contentsLine(0) },
  { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', paragraph: contentsLine(2) },
  {
    id: styleIds.mark,
    name: '发文机关标志',
    basedOn: 'Normal',
    paragraph: '<w:jc w:val="center"/>',
    characters: `${fontsXml('title')}<w:color w:val="FF0000"/>${unspaced}`,
  },
  { id: styleIds.number, name: '发文字号', basedOn: 'Normal', paragraph: '<w:jc w:val="center"/>' },
  { id: styleIds.addressees, name: '主送机关', basedOn: 'Normal', next: styleIds.body },
  { id: styleIds.annexList, name: '附件说明', basedOn: 'Normal', paragraph: '<w:jc w:val="left"/>' },
  { id: styleIds.signature, name: 'Signature', basedOn: 'Normal', paragraph: '<w:keepLines/><w:jc w:val="right"/>' },
  { id: styleIds.note, name: '附注', basedOn: 'Normal', paragraph: indented },
  { id: styleIds.annexNumber, name: '附件序号', basedOn: 'Normal', next: styleIds.partTitle, paragraph: kept, characters: fontsXml('hei') },
  {
    id: styleIds.tableText,
    name: '表格文字',
    basedOn: 'Normal',
    paragraph: `<w:spacing ${tableLines(size.smallFour)}/><w:jc w:val="left"/>`,
    characters: `${unspaced}${sizeXml(size.smallFour)}`,
  },
  {
    id: styleIds.tableHead,
    name: '表头文字',
    basedOn: styleIds.tableText,
    paragraph: '<w:jc w:val="center"/>',
    characters: fontsXml('hei'),
  },
  { id: styleIds.tableNote, name: '表注', basedOn: styleIds.tableText },
  { id: styleIds.imprint, name: '版记', basedOn: 'Normal', characters: `${unspaced}${sizeXml(size.four)}` },
  {
    id: styleIds.pageNumber,
    name: 'footer',
    basedOn: 'Normal',
    // The room between type area and number is the paragraph's own: LibreOffice forgets it in sections that begin on even pages.
    paragraph: `<w:spacing w:before="${footerRoom - pt(size.four)}" ${exactly(pt(size.four))}/>`,
    characters: characters('song', size.four),
  },
  { id: styleIds.sectionEnd, name: '分节', basedOn: 'Normal', paragraph: `<w:spacing ${exactly(20)}/>`, characters: sizeXml(1) },
];

/**
 * Nothing is put between Han and digits, which would break the grid. Signs may hang over the edge as far as this style goes, because
 * LibreOffice reads the switch the wrong way round; what forbids it is a setting of the document (`doNotWrapTextWithPunct`). The size
 * stands here and not only in the defaults, because the grid is reckoned from this style. Its pitch is the style's own exact line and letter spacing:
 * the grid of the page says the same to Word, but LibreOffice reads a grid narrower than the letters as a far wider one.
 */
const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>${offGrid}<w:spacing ${exactly(linePitch)}/><w:jc w:val="both"/></w:pPr><w:rPr>${fontsXml('fangsong')}${offGrid}<w:spacing w:val="${letterSpacing}"/>${sizeXml(size.three)}</w:rPr></w:style>`;

const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fontsXml('fangsong')}${sizeXml(size.three)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;

const tableNormal = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="91" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="91" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

/** What the notes' separators that the library writes name; a style that is missing is a fault of the file. */
const noteReferences = ['Footnote', 'Endnote']
  .map(
    (note) =>
      `<w:style w:type="character" w:styleId="${note}Reference"><w:name w:val="${note.toLowerCase()} reference"/><w:unhideWhenUsed/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`,
  )
  .join('');

function styleXml({ id, name, basedOn, next, paragraph = '', characters: run = '' }: ParagraphStyle): string {
  const parts = [
    basedOn && `<w:basedOn w:val="${basedOn}"/>`,
    next && `<w:next w:val="${next}"/>`,
    '<w:qFormat/>',
    paragraph && `<w:pPr>${paragraph}</w:pPr>`,
    run && `<w:rPr>${run}</w:rPr>`,
  ];
  return `<w:style w:type="paragraph"${id.startsWith('Gt') ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${parts.filter(Boolean).join('')}</w:style>`;
}

/** `word/styles.xml`: faces, sizes, grid and indents of every element, so that paragraphs need name only their style. */
export function stylesXml(): string {
  const all = [defaults, normal, ...paragraphStyles.map(styleXml), noteReferences, tableNormal].join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${all}</w:styles>`;
}
