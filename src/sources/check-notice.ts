import type { Document } from '../model/document.ts';
import { checkFile, checkKnown, checkUses, reporter, type Known, type Reporter } from './check-document.ts';
import type { DocumentFile } from './read-document.ts';
import type { SourceFiles } from './source-files.ts';

/** Checks what a document says of other records: plans, forms, contacts, files; and that it carries no 密级. */
export async function checkNotice(files: SourceFiles, notice: DocumentFile<Document>, known: Known): Promise<void> {
  const report = reporter(files, notice);
  if (notice.data.secrecy !== undefined) report('classified-mark', ['secrecy'], { words: notice.data.secrecy });
  // A draft is dated when it is signed.
  notice.data.plans.forEach((name, index) => checkKnown(report, '方案', name, known.planIds, ['plans', index]));
  await checkFile(files, report, notice.data.scan, ['scan']);
  await checkFile(files, report, notice.data.image, ['image']);
  await checkAnnexes(files, report, notice, known);
  await checkUses(files, notice, known, notice.data.contacts);
}

async function checkAnnexes(
  files: SourceFiles,
  report: Reporter,
  { data }: DocumentFile<Document>,
  { plans, planIds }: Known,
): Promise<void> {
  const lists = [
    [data.annexes, ['annexes']],
    [data.issued?.annexes ?? [], ['issued', 'annexes']],
  ] as const;
  for (const [annexes, path] of lists) {
    for (const [index, annex] of annexes.entries()) {
      await checkFile(files, report, annex.file, [...path, index, 'file']);
      if (annex.plan !== undefined) checkKnown(report, '方案', annex.plan, planIds, [...path, index, 'plan']);
      const plan = annex.plan ?? data.plans[0];
      // A plan that could not be read has forms that nobody knows.
      const readable = plans.find(({ id }) => id === plan);
      if (annex.form !== undefined && (readable || !planIds.includes(plan ?? ''))) {
        checkKnown(report, '表格', annex.form, readable?.source.forms.map((form) => form.id) ?? [], [...path, index, 'form']);
      }
    }
  }
}
