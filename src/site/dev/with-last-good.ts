import type { Diagnostic } from '../../model/diagnostic.ts';

/** The name of a plan's or document's record by the file that a finding is about; undefined for files that everything depends on. */
function recordOf(file: string): string | undefined {
  const [, plan] = /^plans\/([^/]+)\//u.exec(file) ?? [];
  if (plan !== undefined) return `plans/${plan}`;
  return file.startsWith('content/') ? file.replace(/\.mdx$/u, '') : undefined;
}

/** What of a workspace with errors cannot be shown anew: everything, or the records (`plans/x`, `content/notices/y`) whose files have them. */
export function brokenRecords(diagnostics: readonly Diagnostic[]): 'all' | ReadonlySet<string> {
  const files = diagnostics.filter(({ severity }) => severity === 'error').map(({ place }) => recordOf(place.file));
  const records = files.filter((record) => record !== undefined);
  return records.length < files.length ? 'all' : new Set(records);
}

/** The new entries of a collection, and in place of those that are broken the old ones, where there are any. */
export function withLastGood<Entry extends { readonly id: string }>(
  fresh: readonly Entry[],
  old: readonly Entry[],
  isBroken: (id: string) => boolean,
): readonly Entry[] {
  return [...fresh.filter(({ id }) => !isBroken(id)), ...old.filter(({ id }) => isBroken(id))].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
