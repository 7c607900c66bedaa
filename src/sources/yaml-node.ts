/** A span of offsets in the text of a file; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One value of a scalar under YAML's core schema; dates are strings. */
export type ScalarValue = string | number | boolean | null;

/** A text, number, boolean or nothing, with the author's words when it was written without quotes. */
export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: ScalarValue;
  /** The words between the marks (quotes, block indicator), decoded: `046` of a plain 046. */
  readonly words: string;
  readonly plain: boolean;
  readonly size: 1;
}

/** A list with its items. */
export interface ListNode extends Span {
  readonly kind: 'list';
  readonly value: unknown[];
  readonly items: readonly YamlNode[];
  readonly size: number;
}

/** A key with its value. */
export interface YamlEntry {
  readonly key: Span;
  readonly node: YamlNode;
}

/** A mapping with its entries by key. */
export interface MapNode extends Span {
  readonly kind: 'map';
  readonly value: Record<string, unknown>;
  readonly entries: ReadonlyMap<string, YamlEntry>;
  readonly size: number;
}

/** A value of a YAML file with the span it was read from; `size` counts it and all under it, aliases expanded. */
export type YamlNode = ScalarNode | ListNode | MapNode;

/** A path into a YAML value: keys and list indices from the root. */
export type YamlPath = readonly (string | number)[];

/** The node at `path`, or undefined where there is none. */
export function nodeAt(root: YamlNode | undefined, path: YamlPath): YamlNode | undefined {
  let node = root;
  for (const step of path) node = child(node, step);
  return node;
}

/** The span of the key that leads to `path`; undefined for list items and the root. */
export function keyAt(root: YamlNode | undefined, path: YamlPath): Span | undefined {
  const last = path.at(-1);
  const parent = nodeAt(root, path.slice(0, -1));
  return parent?.kind === 'map' && last !== undefined ? parent.entries.get(String(last))?.key : undefined;
}

function child(node: YamlNode | undefined, step: string | number): YamlNode | undefined {
  if (node?.kind === 'map') return node.entries.get(String(step))?.node;
  return node?.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined;
}
