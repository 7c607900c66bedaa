import type { ExplainedAdvisory } from './explained-advisories.ts';

/** What `npm audit --json` came to: advisories that nobody has explained, or that the registry gave no answer. */
export type AuditReading = { readonly unexplained: readonly string[]; readonly explained: number } | { readonly noAnswer: string };

interface Via {
  readonly url?: string;
  readonly title?: string;
  readonly severity?: string;
  readonly range?: string;
}

interface AuditAnswer {
  readonly auditReportVersion?: number;
  readonly message?: string;
  readonly vulnerabilities?: Readonly<Record<string, { readonly via: readonly (string | Via)[] }>>;
}

/** Reads what `npm audit --json` has written. A registry that serves no advisories is told from one that knows of none. */
export function readAudit(text: string, known: readonly ExplainedAdvisory[]): AuditReading {
  const answer = parsed(text);
  if (answer?.auditReportVersion === undefined || answer.vulnerabilities === undefined)
    return { noAnswer: answer?.message ?? text.slice(0, 200) };
  const found = Object.entries(answer.vulnerabilities).flatMap(([name, { via }]) =>
    via.flatMap((one) =>
      typeof one === 'string'
        ? []
        : [
            {
              id: one.url?.split('/').at(-1) ?? '',
              words: `${name}: ${one.title ?? ''} (${one.severity ?? ''}, ${one.range ?? ''}) ${one.url ?? ''}`,
            },
          ],
    ),
  );
  const unexplained = found.filter(({ id }) => !known.some((one) => one.id === id));
  return { unexplained: unexplained.map(({ words }) => words), explained: found.length - unexplained.length };
}

function parsed(text: string): AuditAnswer | undefined {
  try {
    return JSON.parse(text) as AuditAnswer;
  } catch {
    return undefined;
  }
}
