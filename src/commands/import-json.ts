import { stableJson } from '../formats/json/stable-json.ts';
import type { ImportDraft } from '../intake/import-document.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** What an import did, for programs: files written, doubts, units, what was left out, and where every field came from. */
export function importJson(draft: ImportDraft, written: readonly string[], findings: readonly Diagnostic[]): string {
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
    provenance,
    findings: findings.map(({ rule, severity, message, place }) => ({ rule, severity, message, place })),
  });
}
