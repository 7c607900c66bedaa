import { noticeDocx } from '../formats/docx/notice-docx.ts';
import type { Exporter, ExportFile, ExportRequest } from './export-request.ts';
import { noticesOf } from './notices-of.ts';
import { reminderOf } from './reminder-of.ts';
import { noticeInput } from './write-documents.ts';
import { reminderDocx } from './write-reminders.ts';

/** `notice.docx` of the document asked for, or of each document that carries a chosen plan; with `--kind` the reminder of a unit; documents are written whole. */
export const exportDocx: Exporter = async (request) => {
  const reminder = reminderOf(request);
  if (typeof reminder === 'string') return reminder;
  if (reminder !== undefined) {
    return [{ name: `${reminder.unit.id}-${reminder.kind.id}.docx`, content: await reminderDocx(reminder, request.workspace) }];
  }
  const files: ExportFile[] = [];
  for (const notice of noticesOf(request)) {
    const input = noticeInput(notice, request);
    if (input) files.push({ name: `${notice.id}.docx`, content: await noticeDocx(input) });
  }
  return files.length > 0 ? files : withoutDocument(request);
};

function withoutDocument({ plans: [plan] }: ExportRequest): string {
  return `方案“${plan?.title ?? ''}”没有公文，写不出 docx；用 --notice 写明哪一份公文`;
}
