import { reminderKinds } from '../model/reminder-kind.ts';
import { remindersByUnit, type ReminderView } from '../views/reminder-view.ts';
import type { ExportRequest } from './export-request.ts';
import { unitOf } from './unit-of.ts';

/** The reminder that `--unit` and `--kind` (督办单 or supervise …) ask for; a sentence where there is none; undefined where no kind is asked for. */
export function reminderOf(request: ExportRequest): ReminderView | string | undefined {
  const asked = request.options.answers['kind'];
  if (asked === undefined) return undefined;
  const kind = reminderKinds.find(({ id, word }) => id === asked || word === asked);
  if (kind === undefined) return `--kind 要写成 ${reminderKinds.map(({ word }) => word).join('、')} 之一，现在是“${asked}”`;
  const unit = unitOf(request);
  if (unit === undefined) return '--kind 要和 --unit 一起写，不写 --plan';
  const found = remindersByUnit(request.workspace, request.reader).get(unit.id) ?? [];
  const words = found.length === 0 ? '没有要提醒的事项' : `应发${found.map((one) => one.kind.word).join('、')}`;
  return found.find((one) => one.kind === kind) ?? `${unit.name}没有要发的${kind.word}：${words}`;
}
