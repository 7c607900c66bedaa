import { stableJson } from '../formats/json/stable-json.ts';
import type { ImportDraft } from '../intake/import-document.ts';
import type { FileConflict } from '../intake/report/import-report.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** What an import did, for programs: files written, doubts, units, what was left out, what the source and a hand both changed, and where every field came from. */
export function importJson(
  draft: ImportDraft,
  written: readonly string[],
  findings: readonly Diagnostic[],
  conflicts: readonly FileConflict[],
): string {
  const { id, title, counts, doubts, units, aliases, noise, remarks, provenance, files } = draft;
  return stableJson({
    id,
    title,
    counts,
    files: Object.keys(files),
    written,
    doubts,
    units,
    aliases,
    noise,
    remarks,
    conflicts,
    provenance,
    findings: findings.map(({ rule, severity, message, place }) => ({ rule, severity, message, place })),
  });
}
