import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { exampleFiles } from '../../src/rules/example.ts';
import { checkShape } from '../../src/sources/check-shape.ts';
import { decodeText } from '../../src/sources/decode.ts';
import { readWorkspaceOn } from '../../src/sources/read-workspace.ts';
import { toldOnce } from '../../src/sources/told-once.ts';
import { parseYaml } from '../../src/sources/yaml.ts';
import { memoryDisk } from '../../scripts/fuzz/memory-disk.ts';
import { faultSchema } from './fault-schema.ts';

const folder = path.join(import.meta.dirname, '../faults');

/** Where a broken file stands in the smallest workspace, by the first word of its name; the others are read alone. */
const places: Readonly<Record<string, string>> = {
  plan: 'plans/a/plan.yaml',
  units: 'units.yaml',
  site: 'site.yaml',
  calendar: 'calendar/2021.yaml',
  notice: 'content/notices/a.mdx',
};

/** The names of all broken files. */
export function faultFiles(): readonly string[] {
  return readdirSync(folder).filter((name) => /\.(?:yaml|mdx)$/u.test(name));
}

/** The bytes of a broken file. */
export function faultBytes(name: string): Uint8Array {
  return readFileSync(path.join(folder, name));
}

/** What a broken file itself says it is, whatever its encoding: the comments are ASCII. */
export function expectedFindings(bytes: Uint8Array): string[] {
  const ascii = new TextDecoder('latin1').decode(bytes).replaceAll('\0', '');
  return [...ascii.matchAll(/# expect: (\S+ \d+:\d+)/gu)].map((found) => found[1] ?? '');
}

/** What the reader finds: `plan-…`, `units-…`, `notice-…` as that file of the smallest workspace, `yaml-…` by its writing alone, the others against a small schema. */
export async function faultFindings(name: string, bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const place = places[name.split('-')[0] ?? ''];
  if (place === undefined) return findingsAlone(name, bytes);
  const { diagnostics } = await readWorkspaceOn(memoryDisk({ ...exampleFiles({}).files, [place]: bytes }));
  return diagnostics.filter(({ place: { file }, severity }) => file === place && severity !== 'info');
}

function findingsAlone(name: string, bytes: Uint8Array): readonly Diagnostic[] {
  const { text, diagnostics } = decodeText(bytes, name);
  if (text === undefined) return diagnostics;
  const yaml = parseYaml(text, name);
  return name.startsWith('yaml-') ? yaml.diagnostics : toldOnce([...yaml.diagnostics, ...checkShape(faultSchema, yaml).diagnostics]);
}
