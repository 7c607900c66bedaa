import type { z } from 'zod';
import { classifiedMarks } from '../markdown/classified-marks.ts';
import { privateNumbers } from '../markdown/private-numbers.ts';
import { diagnose } from '../model/messages/diagnose.ts';
import { withoutInternal } from '../plan/without-internal.ts';
import type { SourceFiles } from './source-files.ts';
import type { YamlFile } from './yaml.ts';
import type { YamlPath } from './yaml-node.ts';

/** Reports private numbers in what a YAML file makes public, and marks of secrecy anywhere in it. */
export function checkPrivate<T>(files: SourceFiles, yaml: YamlFile, schema: z.ZodType<T>, value: T): void {
  for (const [path, text] of textsIn(withoutInternal(schema, value), [])) {
    const place = yaml.placeOf(path);
    if (!place) continue;
    for (const { kind } of privateNumbers(text)) files.diagnostics.push(diagnose('private-number', place, { kind }));
  }
  for (const [path, text] of textsIn(value, [])) {
    const place = path.at(-1) === 'secrecy' ? undefined : yaml.placeOf(path);
    if (!place) continue;
    for (const { words } of classifiedMarks(text)) files.diagnostics.push(diagnose('classified-mark', place, { words }));
  }
}

function textsIn(value: unknown, path: YamlPath): readonly (readonly [YamlPath, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...(value as unknown[]).entries()] : Object.entries(value);
  return entries.flatMap(([key, item]) => textsIn(item, [...path, key]));
}
