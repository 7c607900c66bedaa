import { noticeDocx } from '../formats/docx/notice-docx.ts';
import { tableDocx } from '../formats/docx/table-docx.ts';
import type { Notice } from '../plan/workspace.ts';
import { editionMark } from '../plan/edition.ts';
import { planView } from '../views/plan-view.ts';
import type { Exporter, ExportFile, ExportRequest } from './export-request.ts';
import { noticesOf } from './notices-of.ts';
import { reminderOf } from './reminder-of.ts';
import { noticeInput } from './write-documents.ts';
import { reminderDocx } from './write-reminders.ts';

/**
 * For Word: with `--kind` the reminder of a unit, with `--notice` that document, of a whole plan each document that carries it. Of chosen rows,
 * and of a plan that no document carries, the responsibility table: a document is never written in part.
 */
export const exportDocx: Exporter = async (request) => {
  const reminder = reminderOf(request);
  if (typeof reminder === 'string') return reminder;
  if (reminder !== undefined) {
    return [{ name: `${reminder.unit.id}-${reminder.kind.id}.docx`, content: await reminderDocx(reminder, request.workspace) }];
  }
  const whole = request.options.notice !== undefined || request.reader.excerpt === undefined;
  const documents = whole ? await documentFiles(noticesOf(request), request) : [];
  return documents.length > 0 ? documents : tableFiles(request);
};

async function documentFiles(notices: readonly Notice[], request: ExportRequest): Promise<readonly ExportFile[]> {
  const files: ExportFile[] = [];
  for (const notice of notices) {
    const input = noticeInput(notice, request);
    if (input) files.push({ name: `${notice.id}.docx`, content: await noticeDocx(input) });
  }
  return files;
}

function tableFiles({ plans, reader, workspace }: ExportRequest): Promise<readonly ExportFile[]> {
  const mark = editionMark(reader.edition);
  return Promise.all(
    plans.map(async (plan) => ({ name: `${plan.id}.docx`, content: await tableDocx(planView(plan, reader, workspace.site), mark) })),
  );
}
