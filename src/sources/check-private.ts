import type { z } from 'zod';
import { classifiedMarks } from '../markdown/classified-marks.ts';
import { privateNumbers } from '../markdown/private-numbers.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { diagnose } from '../model/messages/diagnose.ts';
import { withoutInternal } from '../plan/without-internal.ts';
import type { SourceFiles } from './source-files.ts';
import type { YamlFile } from './yaml.ts';
import type { YamlPath } from './yaml-node.ts';

/** What a text without private numbers has none of, wherever its lines break; a backslash may stand for any sign. */
const hint = /[\d０-９]{4}(?:[ \u00a0\u3000‐‑–－-]|\s*\n\s*)?[\d０-９]{4}|[@＠★☆\\]/u;

/** Reports private numbers in what a YAML file makes public, and marks of secrecy anywhere in it; `texts` are the files it was read from. */
export function checkPrivate<T>(
  files: SourceFiles,
  yaml: YamlFile,
  schema: z.ZodType<T>,
  value: T,
  texts: readonly string[] = [yaml.text],
): void {
  // For speed: nearly every file has neither, which one look at the whole tells.
  if (!texts.some((text) => hint.test(text))) return;
  const whole = JSON.stringify(value);
  if (privateNumbers(whole).length > 0) reportNumbers(files, yaml, withoutInternal(schema, value));
  if (/[★☆]/u.test(whole)) reportMarks(files, yaml, value);
}

function reportNumbers(files: SourceFiles, yaml: YamlFile, value: unknown): void {
  eachText(value, [], (text, path) => {
    for (const { kind } of privateNumbers(text))
      report(files, yaml, path, (place) => diagnose('private-number', place, { kind, inside: 'record' }));
  });
}

function reportMarks(files: SourceFiles, yaml: YamlFile, value: unknown): void {
  eachText(value, [], (text, path) => {
    if (path.at(-1) === 'secrecy') return;
    for (const { words } of classifiedMarks(text)) report(files, yaml, path, (place) => diagnose('classified-mark', place, { words }));
  });
}

/** What a default brought in stands nowhere in the file. */
function report(files: SourceFiles, yaml: YamlFile, path: YamlPath, finding: (place: Place) => Diagnostic): void {
  const place = yaml.placeOf(path);
  if (place) files.diagnostics.push(finding(place));
}

/** Visits every text of a value; the path is one list that changes with the way. */
function eachText(value: unknown, path: (string | number)[], visit: (text: string, path: YamlPath) => void): void {
  if (typeof value === 'string') visit(value, path);
  if (value === null || typeof value !== 'object') return;
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  for (const key of keys) {
    path.push(key);
    eachText((value as Record<string | number, unknown>)[key], path, visit);
    path.pop();
  }
}
