import type { Collected } from '../intake/collect/collect-forms.ts';
import type { CollectedFile, CollectReport } from '../model/collect-report.ts';
import { formatDay } from '../model/day.ts';
import type { FormFinding } from '../model/form-finding.ts';
import { zhCn } from '../model/messages/zh-cn.ts';
import type { EditedFile } from '../sources/edit-records.ts';
import { countBySeverity } from './format-diagnostics.ts';
import { visibleText } from './visible-text.ts';

/** What was collected as a person reads it: each file with what became of its rows, every finding at its cell, what was written. */
export function formatCollected({ files, findings }: Collected, edited: readonly EditedFile[], dryRun: boolean): string {
  return [
    ...files.map((file) => fileWords(file)),
    ...(findings.length === 0 ? [] : ['', ...inOrder(findings, files).map(findingWords)]),
    '',
    ...writtenWords(edited, dryRun),
    zhCn.report.counts(countBySeverity(findings)),
    '',
  ].join('\n');
}

/** The same for programs (`collectReportSchema`). */
export function collectedToJson({ files, findings }: Collected, edited: readonly EditedFile[], dryRun: boolean): string {
  const report: CollectReport = {
    dryRun,
    counts: countBySeverity(findings),
    files: [...files],
    findings: inOrder(findings, files),
    written: edited.map(({ file, added, changed }) => ({ file, added, changed })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function fileWords(file: CollectedFile): string {
  if (file.unitName === undefined) return `${visibleText(file.file)}：没有读`;
  const counts = [
    [file.added, '新记'],
    [file.changed, '改'],
    [file.unchanged, '已有'],
    [file.held, '没有写'],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, word]) => `${word}${count}行`);
  const rows = file.filled === 0 ? '没有填' : `填了${file.filled}行：${said.join('，')}`;
  const receipts = file.receipts.map(
    ({ report, state, received, isNew }) =>
      `${report} ${state}${received === undefined ? '' : `（${formatDay(received)}收到${isNew ? '' : '，已登记'}）`}`,
  );
  return [
    `${visibleText(file.file)}：${file.unitName}，${file.period ?? ''}，${rows}`,
    ...receipts.map((words) => `  收报：${words}`),
  ].join('\n');
}

/** In the order of the files, of each by sheet and cell. */
function inOrder(findings: readonly FormFinding[], files: readonly CollectedFile[]): FormFinding[] {
  const rank = new Map(files.map(({ file }, index) => [file, index]));
  return findings.toSorted((a, b) => (rank.get(a.place.file) ?? 0) - (rank.get(b.place.file) ?? 0) || cellRank(a) - cellRank(b));
}

function cellRank({ place: { cell } }: FormFinding): number {
  const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/u.exec(cell ?? '') ?? [];
  return Number(row) * 20_000 + [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function findingWords({ place, severity, message, rule, hint }: FormFinding): string {
  const where = [place.file, place.sheet, place.cell].filter((part) => part !== undefined).join(' ');
  const line = `${visibleText(where)}  ${zhCn.report.severity[severity]}  ${visibleText(message)}  (${rule})`;
  return hint === undefined ? line : `${line}\n  ${zhCn.report.hint(visibleText(hint))}`;
}

function writtenWords(edited: readonly EditedFile[], dryRun: boolean): readonly string[] {
  if (edited.length === 0) return ['没有要写的'];
  const counts = ({ added, changed }: EditedFile): string =>
    [added > 0 ? `新增${added}条` : '', changed > 0 ? `改${changed}条` : ''].filter((words) => words !== '').join('，');
  return edited.map((file) => `${dryRun ? '将写入' : '写入'} ${file.file}（${counts(file)}）`);
}
