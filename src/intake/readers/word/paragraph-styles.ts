import { child, childrenNamed, childSwitch, childValue, type XmlElement } from '../office/xml-tree.ts';

/** What of a style, or of a paragraph's own properties, says something about its meaning. */
export interface ParagraphLook {
  /** 0–8 for headings, 9 for text. */
  readonly outline?: number;
  readonly align?: string;
  readonly list?: string;
  readonly level?: number;
  readonly startsPage?: boolean;
  readonly bold?: boolean;
  readonly hidden?: boolean;
}

/** A style with what it has from those it is based on. */
export interface WordStyle extends ParagraphLook {
  readonly id: string;
  /** Its English name, whatever the language of the program: `heading 1`, `toc 2`. */
  readonly name: string;
}

/** The styles of a document by their id. */
export interface WordStyles {
  readonly style: (id: string | undefined) => WordStyle;
  /** The style of a paragraph that names none. */
  readonly usual: WordStyle;
}

/** Reads `styles.xml`; a style that names itself in a circle of bases has what is on the way. */
export function readStyles(root: XmlElement | undefined): WordStyles {
  const written = new Map(childrenNamed(root, 'w:style').map((one) => [one.attributes['styleId'] ?? '', one]));
  const resolved = new Map<string, WordStyle>();
  const base: WordStyle = { id: '', name: '', ...defaultLook(root) };
  const style = (id: string | undefined): WordStyle => {
    if (id === undefined || !written.has(id)) return base;
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const found = chainOf(written, id).reduceRight<WordStyle>((look, one) => ({ ...look, ...lookOf(one) }), base);
    const whole = { ...found, id, name: (childValue(written.get(id), 'w:name') ?? '').toLowerCase() };
    resolved.set(id, whole);
    return whole;
  };
  const usual = Array.from(written.values()).find(({ attributes }) => attributes['type'] === 'paragraph' && attributes['default'] === '1');
  return { style, usual: style(usual?.attributes['styleId']) };
}

function defaultLook(root: XmlElement | undefined): ParagraphLook {
  const defaults = child(root, 'w:docDefaults');
  return { ...paragraphLook(child(child(defaults, 'w:pPrDefault'), 'w:pPr')), ...runLook(child(child(defaults, 'w:rPrDefault'), 'w:rPr')) };
}

/** A style and those it is based on, itself first. */
function chainOf(written: ReadonlyMap<string, XmlElement>, id: string): readonly XmlElement[] {
  const chain = new Set<XmlElement>();
  for (let next = written.get(id); next !== undefined && !chain.has(next); next = written.get(childValue(next, 'w:basedOn') ?? ''))
    chain.add(next);
  return [...chain];
}

function lookOf(style: XmlElement): ParagraphLook {
  return { ...paragraphLook(child(style, 'w:pPr')), ...runLook(child(style, 'w:rPr')) };
}

/** What the properties of a paragraph say; what they leave open is absent. */
export function paragraphLook(properties: XmlElement | undefined): ParagraphLook {
  const numbering = child(properties, 'w:numPr');
  const said = {
    outline: numeric(childValue(properties, 'w:outlineLvl')),
    align: childValue(properties, 'w:jc'),
    list: childValue(numbering, 'w:numId'),
    level: numeric(childValue(numbering, 'w:ilvl')),
    startsPage: childSwitch(properties, 'w:pageBreakBefore'),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** What the properties of a run say; what they leave open is absent. */
export function runLook(properties: XmlElement | undefined): ParagraphLook {
  const said = { bold: childSwitch(properties, 'w:b'), hidden: childSwitch(properties, 'w:vanish') };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function numeric(words: string | undefined): number | undefined {
  const value = Number(words);
  return words !== undefined && Number.isInteger(value) && value >= 0 && value <= 9 ? value : undefined;
}
