import { clauses } from './all-clauses.ts';
import { verdictOf, type Face, type Measurement, type Verdict } from './clause.ts';
import { openDocument, openWorkspace } from './workspace.ts';

/** One clause on one document. */
export interface ClauseReport {
  readonly id: string;
  readonly source: string;
  readonly what: string;
  readonly required: string;
  readonly tolerance: string;
  readonly measured: string;
  readonly verdict: Verdict;
  readonly pages: number;
  readonly lines: number;
  readonly faults: readonly string[];
}

/** All clauses on one document. */
export interface DocumentReport {
  readonly file: string;
  readonly layout: string;
  readonly title: string;
  readonly pages: number;
  readonly clauses: readonly ClauseReport[];
}

/** All documents of a workspace. */
export interface WorkspaceReport {
  /** The name of the site. */
  readonly name: string;
  readonly asOf: string;
  readonly faces: readonly Face[];
  readonly documents: readonly DocumentReport[];
  readonly count: Readonly<Record<Verdict, number>>;
}

/** What is measured of a workspace. */
export interface MeasureOptions {
  /** Only papers whose path contains these words. */
  readonly only?: string | undefined;
  /** Builds the workspace first, even where something is published. */
  readonly fresh?: boolean | undefined;
}

/** Measures the papers of a workspace. */
export async function measureWorkspace(
  root: string,
  dist: string,
  { only = '', fresh = false }: MeasureOptions = {},
): Promise<WorkspaceReport> {
  const built = await openWorkspace(root, dist, fresh);
  const documents: DocumentReport[] = [];
  for (const file of built.files.filter((name) => name.includes(only))) {
    const report = await measureFile(built, file);
    if (report !== undefined) documents.push(report);
  }
  const verdicts = documents.flatMap((document) => document.clauses.map(({ verdict }) => verdict));
  const count = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length;
  return {
    name: built.workspace.site.name,
    asOf: built.reader.asOf,
    faces: built.faces,
    documents,
    count: { 符合: count('符合'), 不符合: count('不符合'), 提示: count('提示'), 未测: count('未测') },
  };
}

async function measureFile(built: Awaited<ReturnType<typeof openWorkspace>>, file: string): Promise<DocumentReport | undefined> {
  const document = await openDocument(built, file);
  if (document === undefined) return undefined;
  const reports = clauses
    .filter(({ belongs }) => belongs(document))
    .map((clause): ClauseReport => {
      const { id, source, what, required, tolerance } = clause;
      const measurement: Measurement = clause.measure(document);
      const { measured, pages, lines, faults } = measurement;
      const verdict = verdictOf(measurement, clause);
      return {
        id,
        source,
        what,
        required,
        tolerance,
        measured,
        verdict,
        pages,
        lines,
        faults: verdict === '不符合' || verdict === '提示' ? faults : [],
      };
    });
  const layout = document.layout ?? document.kind;
  return {
    file,
    layout,
    title: document.view?.title ?? document.paper.facts.title ?? '',
    pages: document.paper.pages.length,
    clauses: reports,
  };
}
