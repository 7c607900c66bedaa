import { parseEvents } from 'js-yaml';
import { composeYaml } from '../../src/sources/compose-yaml.ts';
import { splitFrontMatter } from '../../src/sources/read-front-matter.ts';
import type { Span, YamlNode } from '../../src/sources/yaml-node.ts';

/** A key of a file with its offsets. */
export interface KeyPlace {
  readonly key: string;
  readonly span: Span;
}

/** A value of a file: under which key it stands (for an item of a list: the list's), and its kind. */
export interface ValuePlace {
  readonly under: string;
  readonly isItem: boolean;
  readonly kind: YamlNode['kind'];
  readonly span: Span;
}

/** The keys and values of a YAML file, or of the front matter of an MDX file; none where it cannot be read. */
export function yamlPlaces(file: string, text: string): { readonly keys: readonly KeyPlace[]; readonly values: readonly ValuePlace[] } {
  const yaml = file.endsWith('.mdx') ? splitFrontMatter(text).front : text;
  const keys: KeyPlace[] = [];
  const values: ValuePlace[] = [];
  visit(composeYaml(yaml, parseEvents(yaml, {})).root, keys, values, '');
  return { keys, values };
}

function visit(node: YamlNode | undefined, keys: KeyPlace[], values: ValuePlace[], under: string): void {
  if (node?.kind === 'list') {
    for (const item of node.items) {
      values.push({ under, isItem: true, kind: item.kind, span: item });
      visit(item, keys, values, under);
    }
  }
  if (node?.kind !== 'map') return;
  for (const [key, entry] of node.entries) {
    keys.push({ key, span: entry.key });
    values.push({ under: key, isItem: false, kind: entry.node.kind, span: entry.node });
    visit(entry.node, keys, values, key);
  }
}
