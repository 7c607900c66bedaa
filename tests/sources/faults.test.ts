import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { checkShape } from '../../src/sources/check-shape.ts';
import { decodeText } from '../../src/sources/decode.ts';
import { parseYaml } from '../../src/sources/yaml.ts';
import { faultSchema } from './fault-schema.ts';

const folder = join(import.meta.dirname, '../faults');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** What the file itself says, whatever its encoding: the comments are ASCII. */
function expected(bytes: Uint8Array): string[] {
  const ascii = new TextDecoder('latin1').decode(bytes).replaceAll('\0', '');
  return [...ascii.matchAll(/# expect: (\S+ \d+:\d+)/gu)].map((found) => found[1] ?? '');
}

/** A file of the name `yaml-…` is about its writing alone; the others are put to the schema as well. */
function findings(bytes: Uint8Array, name: string): readonly Diagnostic[] {
  const { text, diagnostics } = decodeText(bytes, name);
  if (text === undefined) return diagnostics;
  const yaml = parseYaml(text, name);
  return name.startsWith('yaml-') ? yaml.diagnostics : [...yaml.diagnostics, ...checkShape(faultSchema, yaml).diagnostics];
}

describe('every broken file gives exactly the findings it states', () => {
  it('has files to read', () => expect(files.length).toBeGreaterThan(55));

  it.each(files)('%s', (name) => {
    const bytes = readFileSync(join(folder, name));
    const found = findings(bytes, name);
    expect(found.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`)).toEqual(expected(bytes));
    for (const { message, hint = '' } of found) expect(message + hint).not.toMatch(/undefined|Invalid|expected|\[object/u);
  });
});
