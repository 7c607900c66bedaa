import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, type Node, type Scalar } from 'yaml';
import { parseYaml, type YamlFile } from '../../src/sources/yaml.ts';
import type { YamlPath } from '../../src/sources/yaml-node.ts';

const root = join(import.meta.dirname, '../..');

function yamlFilesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return path.endsWith('.yaml') ? [path] : [];
  return readdirSync(path).flatMap((name) => yamlFilesUnder(join(path, name)));
}

const files = ['tests/sources/yaml-samples', 'plans', 'tests/cases', 'calendar', 'site.yaml', 'units.yaml']
  .flatMap((path) => yamlFilesUnder(join(root, path)))
  .map((path) => relative(root, path));

/** One value as a reader saw it: where, as what, and from which words it was read. */
interface Seen {
  readonly path: string;
  readonly kind: string;
  readonly value?: unknown;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly key?: string | undefined;
}

/** What the `yaml` package sees; empty values have no place of their own in it. */
function seenByYaml(text: string): Seen[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  expect(document.errors).toEqual([]);
  const at = (offset: number | undefined): string | undefined => {
    if (offset === undefined) return undefined;
    const { line, col } = lines.linePos(offset);
    // A BOM is no column of ours; the LineCounter of yaml counts it.
    return `${line}:${line === 1 && text.startsWith('\uFEFF') ? col - 1 : col}`;
  };
  const walk = (node: Node | null | undefined, path: YamlPath, key?: Scalar): Seen[] => {
    const common = { path: JSON.stringify(path), key: key?.range ? `${at(key.range[0])}-${at(key.range[1])}` : undefined };
    if (isMap<Scalar, Node>(node)) {
      return [
        { ...common, kind: 'map', start: at(node.range?.[0]) },
        ...node.items.flatMap((pair) => walk(pair.value, [...path, String(pair.key.value)], pair.key)),
      ];
    }
    if (isSeq<Node>(node))
      return [
        { ...common, kind: 'list', start: at(node.range?.[0]) },
        ...node.items.flatMap((item, index) => walk(item, [...path, index])),
      ];
    if (isAlias(node)) throw new Error('the samples have no aliases');
    const scalar = isScalar(node) ? node : undefined;
    if (scalar === undefined || (scalar.value === null && scalar.source === '')) return [{ ...common, kind: 'scalar', value: null }];
    const block = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED';
    return [
      { ...common, kind: 'scalar', value: scalar.value, start: at(scalar.range?.[0]), ...(block ? {} : { end: at(scalar.range?.[1]) }) },
    ];
  };
  return walk(document.contents, []);
}

function seenByUs(yaml: YamlFile): Seen[] {
  const walk = (value: unknown, path: YamlPath): Seen[] => {
    const place = yaml.placeOf(path);
    const keyPlace = yaml.placeOf(path, 'key');
    const key = keyPlace && `${keyPlace.line}:${keyPlace.column}-${keyPlace.endLine}:${keyPlace.endColumn}`;
    const common = { path: JSON.stringify(path), key };
    const start = place && `${place.line}:${place.column}`;
    if (Array.isArray(value)) return [{ ...common, kind: 'list', start }, ...value.flatMap((item, index) => walk(item, [...path, index]))];
    if (typeof value === 'object' && value !== null) {
      // The keys in the order of the file: JavaScript would put those that look like numbers first, and there are none.
      return [{ ...common, kind: 'map', start }, ...Object.entries(value).flatMap(([name, under]) => walk(under, [...path, name]))];
    }
    const raw = yaml.rawOf(path) ?? '';
    if (raw === '') return [{ ...common, kind: 'scalar', value }];
    const block = /^[|>]/u.test(raw);
    return [{ ...common, kind: 'scalar', value, start, ...(block ? {} : { end: `${place?.endLine}:${place?.endColumn}` }) }];
  };
  return walk(yaml.value, []);
}

describe('our reader and the yaml package, which edits files, see the same', () => {
  it('has files of every kind', () => expect(files.length).toBeGreaterThanOrEqual(12));

  it.each(files)('%s', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const ours = parseYaml(text, file);
    expect(ours.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(seenByUs(ours)).toEqual(seenByYaml(text));
  });
});
