import type { Place } from '../model/diagnostic.ts';
import { diagnose } from '../model/messages/diagnose.ts';
import type { Finding } from '../plan/finding.ts';
import { checkPrivate } from './check-private.ts';
import { checkShape } from './check-shape.ts';
import { readSource, type SourceFiles } from './source-files.ts';
import { parseYaml, type YamlFile } from './yaml.ts';
import type { z } from 'zod';

/** The value of a YAML file that a schema describes, with its positions; undefined, and findings, where it is missing or does not fit. */
export async function readShape<T>(
  files: SourceFiles,
  file: string,
  schema: z.ZodType<T>,
): Promise<{ value: T; yaml: YamlFile } | undefined> {
  const text = await readSource(files, file, 'needed');
  if (text === undefined) return undefined;
  const yaml = parseYaml(text, file);
  files.diagnostics.push(...yaml.diagnostics);
  if (yaml.value === undefined) return undefined;
  const { value, diagnostics } = checkShape(schema, yaml);
  files.diagnostics.push(...diagnostics);
  if (value === undefined) return undefined;
  checkPrivate(files, yaml, schema, value);
  return { value, yaml };
}

/** Gives findings their file and line; a value that is not written stands where its parent does. */
export function place(files: SourceFiles, yaml: YamlFile): (finding: Finding) => void {
  return ({ rule, path, facts, severity, part }) => {
    const at = nearestPlace(yaml, path, part);
    files.diagnostics.push(diagnose(rule, at, facts as never, severity ? { severity } : {}));
  };
}

/** The place of the value (or its key) at a path, or of what stands nearest above it. */
export function nearestPlace(yaml: YamlFile, path: readonly (string | number)[], part: 'key' | 'value' | undefined): Place {
  for (let length = path.length; length >= 0; length--) {
    const found = yaml.placeOf(path.slice(0, length), part);
    if (found) return found;
  }
  return { file: yaml.file, line: 1, column: 1 };
}
