import { stringify } from 'yaml';
import { doubtWords } from '../../model/messages/import-doubts.ts';
import { placesWords } from '../recognise/origin.ts';
import type { Doubt, DraftLeaf, DraftMap, DraftNode } from './draft-node.ts';

/** Where a field of a written file came from. */
export interface Traced {
  readonly path: readonly (string | number)[];
  /** Line in the written file. */
  readonly line: number;
  readonly node: DraftLeaf;
}

/** A doubt with the line of the written file that it stands over. */
export interface PlacedDoubt {
  readonly doubt: Doubt;
  readonly path: readonly (string | number)[];
  readonly line: number;
}

/** A draft as YAML, with a comment over each doubt, and where every field of it came from. */
export interface WrittenYaml {
  readonly text: string;
  readonly traces: readonly Traced[];
  readonly doubts: readonly PlacedDoubt[];
}

interface Pen {
  readonly lines: string[];
  readonly traces: Traced[];
  readonly doubts: PlacedDoubt[];
}

type Path = readonly (string | number)[];

/** Lists of names and records of a few words stand on one line. */
const shortLists = new Set(['issuers', 'plans', 'signature', 'signer', 'header', 'parts', 'signatures']);
const shortRecords = new Set(['columns', 'grid', 'levels', 'counts', 'quotas']);

/** Writes a draft as YAML in block style; `top` comments stand before it. */
export function writeYaml(draft: DraftMap, top: readonly string[] = []): WrittenYaml {
  const pen: Pen = { lines: top.map((line) => `# ${line}`), traces: [], doubts: [] };
  noteDoubts(draft.doubts, '', [], pen);
  writeMap(draft, '', [], pen);
  return { text: `${pen.lines.join('\n')}\n`, traces: pen.traces, doubts: pen.doubts };
}

/** Writes a draft list as the whole of a file (`tasks.yaml`). */
export function writeYamlList(items: readonly DraftNode[], path: Path, top: readonly string[] = []): WrittenYaml {
  const pen: Pen = { lines: top.map((line) => `# ${line}`), traces: [], doubts: [] };
  writeList(items, '', path, pen);
  return { text: `${pen.lines.join('\n')}\n`, traces: pen.traces, doubts: pen.doubts };
}

/** The comment of a doubt: what, and where to look. */
export function doubtComment({ id, facts, at }: Doubt): string {
  const place = placesWords(at);
  return `存疑：${doubtWords(id, facts)}${place === '' ? '' : `（原件${place}）`}`.replace(/\s+/gu, ' ');
}

function noteDoubts(doubts: readonly Doubt[], indent: string, path: Path, pen: Pen): void {
  for (const doubt of doubts) {
    pen.lines.push(`${indent}# ${doubtComment(doubt)}`);
    pen.doubts.push({ doubt, path, line: pen.lines.length });
  }
}

function writeMap({ entries }: DraftMap, indent: string, path: Path, pen: Pen): void {
  for (const [key, node] of entries) writeEntry(key, node, indent, [...path, key], pen);
}

function writeEntry(key: string, node: DraftNode, indent: string, path: Path, pen: Pen): void {
  if (node.kind !== 'list') noteDoubts(node.doubts, indent, path, pen);
  if (node.kind === 'leaf') writeLeaf(`${indent}${key}: `, node, indent, path, pen);
  else if (node.kind === 'map') {
    pen.lines.push(`${indent}${key}:`);
    writeMap(node, `${indent}  `, path, pen);
  } else if (shortLists.has(key) && node.items.every((item) => item.kind === 'leaf' && item.doubts.length === 0)) {
    writeFlow(`${indent}${key}: `, node.items as readonly DraftLeaf[], path, pen);
  } else {
    pen.lines.push(`${indent}${key}:`);
    writeList(node.items, `${indent}  `, path, pen);
  }
}

function writeList(items: readonly DraftNode[], indent: string, path: Path, pen: Pen): void {
  for (const [index, item] of items.entries()) {
    const here = [...path, index];
    if (item.kind !== 'list') noteDoubts(item.doubts, indent, here, pen);
    if (item.kind === 'leaf') writeLeaf(`${indent}- `, item, indent, here, pen);
    else if (
      item.kind === 'map' &&
      shortRecords.has(String(path.at(-1))) &&
      item.entries.every(([, value]) => value.kind === 'leaf' && value.doubts.length === 0)
    ) {
      pen.lines.push(
        `${indent}- { ${item.entries.map(([key, value]) => `${key}: ${value.kind === 'leaf' ? flowScalar(value.value) : ''}`).join(', ')} }`,
      );
      for (const [key, value] of item.entries)
        if (value.kind === 'leaf') pen.traces.push({ path: [...here, key], line: pen.lines.length, node: value });
    } else writeItem(item, indent, here, pen);
  }
}

/** The first key of a record in a list stands behind its dash. */
function writeItem(item: DraftNode, indent: string, path: Path, pen: Pen): void {
  const start = pen.lines.length;
  if (item.kind === 'map') writeMap(item, `${indent}  `, path, pen);
  else if (item.kind === 'list') writeList(item.items, `${indent}  `, path, pen);
  // Comments over the first key stand before the dash.
  const at = pen.lines.findIndex((line, index) => index >= start && !/^\s*#/u.test(line));
  const first = pen.lines[at];
  if (first === undefined) pen.lines.push(`${indent}- {}`);
  else pen.lines[at] = `${indent}- ${first.slice(indent.length + 2)}`;
}

function writeLeaf(before: string, node: DraftLeaf, indent: string, path: Path, pen: Pen): void {
  const { value } = node;
  if (typeof value === 'string' && value.includes('\n') && !/^\s|[\u0000-\u0008]/u.test(value)) {
    pen.lines.push(`${before}|-`, ...value.split('\n').map((line) => `${indent}  ${line}`));
  } else pen.lines.push(`${before}${typeof value === 'string' ? yamlScalar(value) : String(value)}`);
  pen.traces.push({ path, line: pen.lines.length, node });
}

function writeFlow(before: string, items: readonly DraftLeaf[], path: Path, pen: Pen): void {
  pen.lines.push(`${before}[${items.map(({ value }) => flowScalar(value)).join(', ')}]`);
  for (const [index, node] of items.entries()) pen.traces.push({ path: [...path, index], line: pen.lines.length, node });
}

/** In a flow, commas and brackets are signs too. */
function flowScalar(value: DraftLeaf['value']): string {
  if (typeof value !== 'string') return String(value);
  const written = yamlScalar(value);
  return /^[^"'].*[,[\]{}]/u.test(written) ? JSON.stringify(value) : written;
}

const plain = /^[\p{Script=Han}“‘《（【〔][^#:&*!|>%@`{}[\]\n'",?\t\\-]*$/u;

/** Words as a YAML value on one line, in quotes where YAML would read them as something else. */
export function yamlScalar(words: string): string {
  // For speed: nearly all words begin with a letter of the office and hold no sign of YAML.
  if (plain.test(words) && !/\s$/u.test(words)) return words;
  return stringify(words, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd();
}
