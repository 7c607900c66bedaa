import { child, childrenNamed, childSwitch, childValue, type XmlElement } from '../office/xml-tree.ts';

/** A level of a list, from 0. */
export interface ListLevel {
  readonly start: number;
  /** What Word calls its way of writing numbers; `bullet` has none. */
  readonly format: string;
  /** What is printed, `%1` being the number of the first level: `（%1）`. */
  readonly text: string;
  /** Numbers of higher levels are written in figures in it. */
  readonly legal: boolean;
  /** The level, from 1, after which it counts anew: any higher one where absent, none where 0. */
  readonly restart: number | undefined;
}

/** A list that paragraphs may belong to. */
export interface ListDefinition {
  /** Lists that count together have the same one. */
  readonly counter: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Levels that this list begins anew with a number of its own, though it counts together with others. */
  readonly starts: ReadonlyMap<number, number>;
  /** The level that a paragraph style stands for in this list. */
  readonly levelOfStyle: ReadonlyMap<string, number>;
}

/** The lists of `numbering.xml` by the number that paragraphs name. */
export function listDefinitions(root: XmlElement | undefined): ReadonlyMap<string, ListDefinition> {
  const abstracts = new Map(childrenNamed(root, 'w:abstractNum').map((one) => [one.attributes['abstractNumId'] ?? '', one]));
  const styled = new Map(Array.from(abstracts.values(), (one) => [childValue(one, 'w:styleLink'), one]));
  const lists = childrenNamed(root, 'w:num').map((num): readonly [string, ListDefinition] => {
    const named = abstracts.get(childValue(num, 'w:abstractNumId') ?? '');
    // A list may only name the style whose list it is.
    const link = childValue(named, 'w:numStyleLink');
    return [num.attributes['numId'] ?? '', definition(num, (link === undefined ? undefined : styled.get(link)) ?? named)];
  });
  return new Map(lists);
}

function definition(num: XmlElement, abstract: XmlElement | undefined): ListDefinition {
  const levels: (ListLevel | undefined)[] = [];
  const levelOfStyle = new Map<string, number>();
  const starts = new Map<number, number>();
  const learn = (level: XmlElement) => {
    const at = levelNumber(level);
    levels[at] = listLevel(level);
    const style = childValue(level, 'w:pStyle');
    if (style !== undefined) levelOfStyle.set(style, at);
  };
  childrenNamed(abstract, 'w:lvl').forEach(learn);
  for (const override of childrenNamed(num, 'w:lvlOverride')) {
    childrenNamed(override, 'w:lvl').forEach(learn);
    const start = childValue(override, 'w:startOverride');
    if (start !== undefined) starts.set(levelNumber(override), wholeNumber(start, 1));
  }
  return { counter: abstract?.attributes['abstractNumId'] ?? '', levels, starts, levelOfStyle };
}

function listLevel(level: XmlElement): ListLevel {
  // Formats that older programs do not know are wrapped, with a plain one to fall back on.
  const choice = child(child(level, 'mc:AlternateContent'), 'mc:Choice');
  const restart = childValue(level, 'w:lvlRestart');
  return {
    start: wholeNumber(childValue(level, 'w:start'), 0),
    format: childValue(level, 'w:numFmt') ?? childValue(choice, 'w:numFmt') ?? 'decimal',
    text: childValue(level, 'w:lvlText') ?? '',
    legal: childSwitch(level, 'w:isLgl') === true,
    restart: restart === undefined ? undefined : wholeNumber(restart, 0),
  };
}

/** Word has nine levels. */
function levelNumber(element: XmlElement): number {
  return Math.min(8, Math.max(0, wholeNumber(element.attributes['ilvl'], 0)));
}

function wholeNumber(words: string | undefined, otherwise: number): number {
  const value = Number(words);
  return words !== undefined && Number.isInteger(value) && value >= 0 && value < 100_000 ? value : otherwise;
}
