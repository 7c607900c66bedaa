import type { Diagnostic } from '../model/diagnostic.ts';
import { splitFrontMatter } from './read-front-matter.ts';
import type { WorkspaceReading } from './read-workspace.ts';
import { parseYaml } from './yaml.ts';

/** Errors that a wrong fix could make. What a value means (no such unit, no such day) was only hidden before: it is not of the fix's making. */
const made = /^(?:yaml-.*|unknown-key|missing-key|empty-value|wrong-type|too-small|too-big|bad-format|invalid-value|mdx-.*)$/u;

/** Whether fixes of these findings left a file in a worse state: no longer readable, or with new errors on the lines they changed. */
export function isWorse(before: WorkspaceReading, after: WorkspaceReading, file: string, fixed: readonly Diagnostic[]): boolean {
  const [old, now] = [before.texts.get(file), after.texts.get(file)];
  if (now === undefined) return true;
  if (old === undefined) return false;
  const [was, is] = [isReadable(file, old), isReadable(file, now)];
  if (was && !is) return true;
  if (is && !was) return false;
  const [fewer, left] = [errorsOn(before, file) - errorsOn(after, file), errorsOn(after, file, fixed)];
  // Where the file can still not be read, another error may have come to light elsewhere, but not on the lines that were mended.
  return was ? left > errorsOn(before, file, fixed) : fewer < 0 || (fewer === 0 && left > 0);
}

function isReadable(file: string, text: string): boolean {
  return parseYaml(file.endsWith('.mdx') ? splitFrontMatter(text).front : text, file).value !== undefined;
}

/** Errors in a file, or on the lines that the fixes touch. */
function errorsOn({ diagnostics }: WorkspaceReading, file: string, fixed?: readonly Diagnostic[]): number {
  const lines = fixed && new Set(fixed.flatMap(({ fix = [] }) => fix.map(({ place }) => place.line)));
  const errors = diagnostics.filter(({ severity, place, rule }) => severity === 'error' && place.file === file && made.test(rule));
  return errors.filter(({ place }) => lines === undefined || lines.has(place.line)).length;
}
