import type { Document } from '../model/document.ts';
import { diagnose } from '../model/messages/diagnose.ts';
import type { RuleFacts, RuleId } from '../model/messages/rule-facts.ts';
import { nearestNames } from '../model/nearest.ts';
import type { Unit } from '../model/unit.ts';
import { LineIndex } from './line-index.ts';
import type { DocumentFile } from './read-document.ts';
import type { PlanFile } from './read-plan.ts';
import type { SourceFiles } from './source-files.ts';

type Path = readonly (string | number)[];

/** The records that a document can point at; a plan that could not be read is there by its id, so that it is not reported twice. */
export interface NoticeSurroundings {
  readonly plans: readonly PlanFile[];
  readonly planIds: readonly string[];
  readonly units: readonly Unit[];
}

/** Checks what a document says of other records: plans, forms, contacts; its date, and that it carries no 密级. */
export function checkNotice(files: SourceFiles, notice: DocumentFile<Document>, around: NoticeSurroundings): void {
  const report = reporter(files, notice);
  const { planIds: ids, plans } = around;
  if (notice.data.secrecy !== undefined) report('classified-mark', ['secrecy'], { words: notice.data.secrecy });
  if (notice.data.date === undefined) report('missing-date', [], {});
  notice.data.plans.forEach((name, index) => checkKnown(report, '方案', name, ids, ['plans', index]));
  checkAnnexes(report, notice, plans, ids);
  checkUses(files, notice, around);
}

type Reporter = <Rule extends RuleId>(rule: Rule, path: Path, facts: RuleFacts[Rule]) => void;

function reporter(files: SourceFiles, { frontMatter, file }: DocumentFile<Document>): Reporter {
  return (rule, path, facts) => {
    const at = path.length === 0 ? undefined : frontMatter.placeOf(path);
    files.diagnostics.push(diagnose(rule, at ?? { file, line: 1, column: 1 }, facts));
  };
}

function checkKnown(report: Reporter, kind: string, name: string, known: readonly string[], path: Path): void {
  if (!known.includes(name)) report('unknown-reference', path, { kind, name, nearest: nearestNames(name, known) });
}

function checkAnnexes(report: Reporter, { data }: DocumentFile<Document>, plans: readonly PlanFile[], ids: readonly string[]): void {
  const lists = [
    [data.annexes, ['annexes']],
    [data.issued?.annexes ?? [], ['issued', 'annexes']],
  ] as const;
  for (const [annexes, path] of lists) {
    annexes.forEach((annex, index) => {
      if (annex.plan !== undefined) checkKnown(report, '方案', annex.plan, ids, [...path, index, 'plan']);
      const plan = plans.find(({ id }) => id === (annex.plan ?? data.plans[0]));
      if (annex.form === undefined || plan === undefined) return;
      checkKnown(report, '表格', annex.form, plan.source.forms.map((form) => form.id), [...path, index, 'form']);
    });
  }
}

function checkUses(files: SourceFiles, notice: DocumentFile<Document>, { plans, planIds, units }: NoticeSurroundings): void {
  const index = new LineIndex(notice.file, files.texts.get(notice.file) ?? '');
  const contacts = [...notice.data.contacts, ...units.flatMap((unit) => unit.contacts)].map((contact) => contact.id);
  for (const { attributes, span } of notice.uses) {
    const plan = plans.find(({ id }) => id === attributes['plan']);
    const wanted = [
      ['方案', attributes['plan'], planIds],
      ['分组', plan && attributes['group'], plan?.source.groups.map(({ id }) => id) ?? []],
      ['表格', plan && attributes['form'], plan?.source.forms.map(({ id }) => id) ?? []],
      ['联系方式', attributes['ref'], contacts],
    ] as const;
    for (const [kind, name, known] of wanted) {
      if (name === undefined || known.includes(name)) continue;
      const facts = { kind, name, nearest: nearestNames(name, known) };
      files.diagnostics.push(diagnose('unknown-reference', index.place(span.start, span.end), facts));
    }
  }
}
