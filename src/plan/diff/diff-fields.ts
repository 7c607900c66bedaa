import type { Approval, EditPlace, PlanEdit } from '../../model/plan-edit.ts';
import { present } from '../../model/present.ts';
import { notNeeded, unapproved, wordsApproval } from './approvals.ts';

/** A field that has no kind of edit of its own. */
export interface DiffField {
  readonly label: string;
  /** Its words, line by line, on both sides. */
  readonly lines: readonly [readonly string[], readonly string[]];
  /** What else counts where its lines are the same: the whole value. */
  readonly value?: readonly [unknown, unknown];
  /** True for what is ours and not the document's: short names, notes, how a table is laid out. */
  readonly ours?: boolean;
}

/** An edit for each field that differs, with the lines that are only on one side. */
export function fieldEdits(fields: readonly DiffField[], place: EditPlace): readonly PlanEdit[] {
  return fields.flatMap((field) => {
    const [before, after] = field.lines;
    const sameLines = before.length === after.length && before.every((line, index) => line === after[index]);
    if (sameLines && isSame(field.value)) return [];
    const words = sameLines ? {} : present({ before: missingFrom(before, after), after: missingFrom(after, before) });
    return [{ kind: 'field-changed' as const, place, subject: field.label, ...words, approval: approvalOf(field) }];
  });
}

/** The lines of a text of one or several lines. */
export function linesOf(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split('\n');
}

function isSame(value: DiffField['value']): boolean {
  return value === undefined || JSON.stringify(value[0]) === JSON.stringify(value[1]);
}

function missingFrom(lines: readonly string[], others: readonly string[]): string | undefined {
  const own = lines.filter((line) => !others.includes(line));
  // Lines that are on both sides stand in another order, or one of them twice.
  const shown = own.length > 0 || others.some((line) => !lines.includes(line)) ? own : lines;
  return shown.length === 0 ? undefined : shown.join('\n');
}

function approvalOf({ lines: [before, after], ours }: DiffField): Approval {
  if (ours === true) return notNeeded;
  return before.length + after.length === 0 ? unapproved : wordsApproval(before.join('\n'), after.join('\n'));
}
