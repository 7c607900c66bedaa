import path from 'node:path';
import type { Page } from '../model/document.ts';
import { diagnose } from '../model/messages/diagnose.ts';
import type { RuleFacts, RuleId } from '../model/messages/rule-facts.ts';
import { nearestNames } from '../model/nearest.ts';
import { isOtherSite, isOwnFile } from '../model/safe-address.ts';
import type { Unit } from '../model/unit.ts';
import { LineIndex } from './line-index.ts';
import { problemOf, type FileProblem } from './check-entries.ts';
import type { DocumentFile } from './read-document.ts';
import type { PlanFile } from './read-plan.ts';
import type { SourceFiles } from './source-files.ts';

type Path = readonly (string | number)[];

/** What documents may point at; ids stand here also where the file itself could not be read, for that has its own finding. */
export interface Known {
  readonly plans: readonly PlanFile[];
  readonly planIds: readonly string[];
  readonly noticeIds: readonly string[];
  readonly units: readonly Unit[];
}

/** Takes a finding of a document by the path in its front matter. */
export type Reporter = <Rule extends RuleId>(rule: Rule, path: Path, facts: RuleFacts[Rule]) => void;

/** Gives findings about the front matter of a document their place. */
export function reporter<T>(files: SourceFiles, { frontMatter, file }: DocumentFile<T>): Reporter {
  return (rule, at, facts) => {
    const place = at.length === 0 ? undefined : frontMatter.placeOf(at);
    files.diagnostics.push(diagnose(rule, place ?? { file, line: 1, column: 1 }, facts));
  };
}

/** Reports an id that is not among the known ones. */
export function checkKnown(report: Reporter, kind: string, name: string, known: readonly string[], at: Path): void {
  if (!known.includes(name)) report('unknown-reference', at, { kind, name, nearest: nearestNames(name, known) });
}

/** Reports a file that `public/` does not have; an address of another site is not looked at, any other scheme is refused. */
export async function checkFile(files: SourceFiles, report: Reporter, file: string | undefined, at: Path): Promise<void> {
  if (file === undefined || isOtherSite(file)) return;
  if (!isOwnFile(file)) {
    report('mdx-unsafe-link', at, { url: file.slice(0, 80) });
    return;
  }
  const problem = await problemOf(files, published(file));
  if (problem !== undefined) report(problem.rule, at, problem.facts as never);
}

/** Checks a page or interpretation: the documents it interprets, and what its body uses. */
export async function checkPage(files: SourceFiles, page: DocumentFile<Page>, known: Known): Promise<void> {
  const report = reporter(files, page);
  page.data.interprets.forEach((name, index) => checkKnown(report, '公文', name, known.noticeIds, ['interprets', index]));
  await checkFile(files, report, page.data.image, ['image']);
  await checkUses(files, page, known, []);
}

/** Checks what the embeds of a body name, and that its pictures are there. */
export async function checkUses<T>(
  files: SourceFiles,
  document: DocumentFile<T>,
  known: Known,
  own: readonly { readonly id: string }[],
): Promise<void> {
  const index = new LineIndex(document.file, files.texts.get(document.file) ?? '');
  const contacts = [...own, ...known.units.flatMap((unit) => unit.contacts)].map(({ id }) => id);
  for (const { attributes, span } of document.uses) {
    for (const [kind, name, names] of wantedBy(attributes, known, contacts)) {
      if (name === undefined || names.includes(name)) continue;
      files.diagnostics.push(
        diagnose('unknown-reference', index.place(span.start, span.end), { kind, name, nearest: nearestNames(name, names) }),
      );
    }
  }
  for (const { url, span } of document.images) {
    const problem = await pictureProblem(files, imageFile(url, document.file));
    if (problem !== undefined) files.diagnostics.push(diagnose(problem.rule, index.place(span.start, span.end), problem.facts as never));
  }
}

function wantedBy(attributes: Readonly<Record<string, string>>, { plans, planIds }: Known, contacts: readonly string[]) {
  const plan = plans.find(({ id }) => id === attributes['plan']);
  return [
    ['方案', attributes['plan'], planIds],
    ['分组', plan && attributes['group'], plan?.source.groups.map(({ id }) => id) ?? []],
    ['表格', plan && attributes['form'], plan?.source.forms.map(({ id }) => id) ?? []],
    ['联系方式', attributes['ref'], contacts],
  ] as const;
}

/** What lies anywhere else in the workspace, or is no picture, is not published by naming it as one. */
async function pictureProblem(files: SourceFiles, file: string): Promise<FileProblem | undefined> {
  const problem = await problemOf(files, file);
  if (problem !== undefined) return problem;
  if (!/^(?:public|content)\//u.test(file)) return { rule: 'odd-file', facts: { path: file, why: 'elsewhere' } };
  return /\.(?:avif|gif|jpe?g|png|svg|webp)$/iu.test(file) ? undefined : { rule: 'odd-file', facts: { path: file, why: 'no-picture' } };
}

/** A picture stands in `public/` (an address from the top of the site) or beside its document. */
function imageFile(url: string, document: string): string {
  const address = decoded(url.replace(/[?#].*$/u, ''));
  return address.startsWith('/') ? published(address) : path.posix.join(path.posix.dirname(document), address);
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function published(file: string): string {
  return path.posix.join('public', path.posix.join('/', file));
}
