import { Document, isCollection, isMap, isScalar, isSeq, parseDocument, visit, type Node, type YAMLMap, type YAMLSeq } from 'yaml';

/** Where a value stands in a YAML file: keys and places from 0. */
export type EditPath = readonly (string | number)[];

/**
 * A text of YAML with more items at the end of the list at a path, written as their neighbour is: every other byte stays. An absent or empty list is begun.
 * Throws where the path leads to no list.
 */
export function appendItems(text: string, path: EditPath, items: readonly object[]): string {
  const list = nodeAt(text, path);
  if (list !== undefined && isSeq(list) && list.items.length > 0) return afterLast(text, list, items);
  if (path.length === 0) return `${withEnd(text)}${blockItems(items, '', newlineOf(text))}`;
  return begun(text, path, list, items);
}

/** A text of YAML in which fields of the map at a path have other values; a field that is new stands behind those that precede it in `order`. */
export function setFields(text: string, path: EditPath, values: Readonly<Record<string, unknown>>, order: readonly string[]): string {
  return Object.entries(values).reduce((now, [key, value]) => setField(now, path, key, value, order), text);
}

function nodeAt(text: string, path: EditPath): Node | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new Error('this YAML cannot be edited');
  const found = path.length === 0 ? document.contents : document.getIn(path, true);
  return (found ?? undefined) as Node | undefined;
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function withEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}${newlineOf(text)}`;
}

/** Behind the last item: in its line where the list is in brackets, on a line of its own else, behind the comment that ends it. */
function afterLast(text: string, list: YAMLSeq, items: readonly object[]): string {
  const last = list.items.at(-1) as Node;
  const [start, end] = rangeOf(last);
  if (list.flow === true) return `${text.slice(0, end)}, ${items.map(flowText).join(', ')}${text.slice(end)}`;
  const dash = text.lastIndexOf('-', start);
  const indent = text.slice(text.lastIndexOf('\n', dash) + 1, dash);
  const at = lineEnd(text, end);
  const isFlow = isCollection(last) && last.flow === true;
  const lines = items.map((item) => oneItem(item, isFlow, indent, newlineOf(text))).join('');
  const before = text.slice(0, at);
  return `${withEnd(before)}${lines}${text.slice(at)}`;
}

/** In brackets on one line where its neighbours are, and where one can still read it there. */
function oneItem(item: object, isFlow: boolean, indent: string, newline: string): string {
  return isFlow && !Object.values(item).some(isLong) ? `${indent}- ${flowText(item)}${newline}` : blockItems([item], indent, newline);
}

/** A list under a key that is empty or absent: its items stand below the key. */
function begun(text: string, path: EditPath, list: Node | undefined, items: readonly object[]): string {
  const key = path.at(-1);
  const newline = newlineOf(text);
  if (typeof key !== 'string' || (list !== undefined && !isEmpty(list))) throw new Error(`there is no list at ${path.join('.')}`);
  const parent = nodeAt(text, path.slice(0, -1));
  if (parent === undefined || !isMap(parent) || parent.flow === true) throw new Error(`there is no list at ${path.join('.')}`);
  const indent = ' '.repeat(columnOf(text, rangeOf(parent)[0]));
  const lines = blockItems(items, `${indent}  `, newline);
  const pair = parent.items.find((one) => isScalar(one.key) && one.key.value === key);
  if (pair === undefined) {
    const at = lineEnd(text, lastEnd(parent));
    return `${withEnd(text.slice(0, at))}${indent}${key}:${newline}${lines}${text.slice(at)}`;
  }
  const colon = text.indexOf(':', rangeOf(pair.key as Node)[1]) + 1;
  const from = list === undefined ? colon : rangeOf(list)[1];
  const end = lineEnd(text, from);
  return `${text.slice(0, colon)}${text.slice(from, end).trimEnd()}${newline}${lines}${text.slice(end)}`;
}

function isEmpty(node: Node): boolean {
  return (isSeq(node) && node.items.length === 0) || (isScalar(node) && node.value === null);
}

function setField(text: string, path: EditPath, key: string, value: unknown, order: readonly string[]): string {
  const map = nodeAt(text, path);
  if (map === undefined || !isMap(map)) throw new Error(`there is no map at ${path.join('.')}`);
  const pair = map.items.find((one) => isScalar(one.key) && one.key.value === key);
  return pair?.value === undefined || pair.value === null
    ? insertField(text, map, key, value, order)
    : replaceValue(text, pair.value as Node, value);
}

/** The old value goes with its own text only; a comment behind it stays. A list on lines of its own becomes one in brackets. */
function replaceValue(text: string, node: Node, value: unknown): string {
  const [start, end] = rangeOf(node);
  const old = text.slice(start, end);
  const tail = /\s*$/u.exec(old)?.[0] ?? '';
  const from = isSeq(node) && node.flow !== true ? text.lastIndexOf(':', start) + 1 : start;
  const gap = from === start ? '' : ' ';
  return `${text.slice(0, from)}${gap}${flowText(value)}${tail}${text.slice(end)}`;
}

function insertField(text: string, map: YAMLMap, key: string, value: unknown, order: readonly string[]): string {
  const before = order.slice(0, Math.max(0, order.indexOf(key)));
  const pairs = map.items.filter((one) => isScalar(one.key));
  const left = pairs.findLast((one) => before.includes(String((one.key as { value: unknown }).value))) ?? pairs.at(-1);
  if (left === undefined) throw new Error('an empty map cannot be edited');
  const leftEnd = rangeOf((left.value ?? left.key) as Node)[1];
  const field = `${key}: ${flowText(value)}`;
  if (map.flow === true) return `${text.slice(0, leftEnd)}, ${field}${text.slice(leftEnd)}`;
  const at = lineEnd(text, leftEnd);
  const indent = ' '.repeat(columnOf(text, rangeOf(pairs[0]?.key as Node)[0]));
  return `${withEnd(text.slice(0, at))}${indent}${field}${newlineOf(text)}${text.slice(at)}`;
}

function lastEnd(map: YAMLMap): number {
  const last = map.items.at(-1);
  return last === undefined ? rangeOf(map)[1] : rangeOf((last.value ?? last.key) as Node)[1];
}

function rangeOf({ range }: Node): readonly [start: number, end: number] {
  if (range === null || range === undefined) throw new Error('this YAML cannot be edited');
  return [range[0], range[1]];
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

/** Behind the end of the line that a place stands on; a place at the start of a line belongs to the line above. */
function lineEnd(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const next = text.indexOf('\n', at);
  return next < 0 ? text.length : next + 1;
}

/** A value on one line, as it may stand in brackets. */
function flowText(value: unknown): string {
  const document = new Document([value]);
  const { contents } = document;
  if (isSeq(contents)) {
    contents.flow = true;
    for (const one of contents.items) if (isCollection(one)) one.flow = true;
  }
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && scalar.value.includes('\n')) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document
    .toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY })
    .trim()
    .replace(/^\[ ?/u, '')
    .replace(/ ?\]$/u, '')
    .replace(/^\[ (.*) \]$/u, '[$1]');
}

/** Items on lines of their own. */
function blockItems(items: readonly object[], indent: string, newline: string): string {
  const lines = items.map((item) => new Document(item).toString({ lineWidth: 0 }).trimEnd().split('\n'));
  return lines
    .flatMap((one) => one.map((line, index) => `${line === '' ? '' : `${indent}${index === 0 ? '- ' : '  '}${line}`}${newline}`))
    .join('');
}

function isLong(value: unknown): boolean {
  return typeof value === 'string' && (value.includes('\n') || value.length > 200);
}
