import type { Day } from '../../model/day.ts';
import type { Period } from '../../model/period.ts';
import { present } from '../../model/present.ts';
import { reportedStates, type ProgressEntry } from '../../model/progress.ts';
import type { AskedTask } from '../../plan/asked/asked-tasks.ts';
import type { ProgressKey } from '../../plan/asked/progress-columns.ts';
import type { FilledCell } from './filled-workbook.ts';
import { readChoice } from './read-choice.ts';
import { readFilledDay } from './read-filled-day.ts';
import { readPercent } from './read-percent.ts';
import { holdsWords, readWords } from './read-words.ts';
import type { At, Tell } from './tell.ts';

/** The filled cells of a row by what they say, with their places. */
export type RowCells = ReadonlyMap<ProgressKey, { readonly cell: FilledCell; readonly at: At }>;

/** What a row is read with. */
export interface RowCase {
  readonly asked: AskedTask;
  readonly by: string;
  readonly span: Period;
  readonly asOf: Day;
  /** The day for rows that have none; undefined where that is told already. */
  readonly day: Day | undefined;
  readonly tell: Tell;
}

/** The entry that a row says; undefined where something in it is not understood, which is told. All cells are read, so that all faults are. */
export function readProgressRow(cells: RowCells, given: RowCase): ProgressEntry | undefined {
  const { asked, by, tell } = given;
  const faults: string[] = [];
  const listening: Tell = (rule, facts, at) => {
    if (isFault(rule)) faults.push(rule);
    tell(rule, facts, at);
  };
  const inner = { ...given, tell: listening };
  const state = asked.decides ? stateOf(cells, inner) : undefined;
  const percent = asked.decides ? percentOf(cells, inner) : undefined;
  const day = dayOfRow(cells, inner);
  const words = (key: ProgressKey): string | undefined => {
    const found = cells.get(key);
    return found && readWords(found.cell, found.at, listening);
  };
  const said = { text: words('text'), evidence: words('evidence'), difficulty: words('difficulty'), next: words('next') };
  if (!asked.decides) tellNotDeciding(cells, asked, listening);
  checkTogether(cells, state, percent, listening);
  if (faults.length > 0 || day === undefined || [state, percent, ...Object.values(said)].every((one) => one === undefined))
    return undefined;
  const { text, ...rest } = said;
  return { ...present({ task: asked.task, part: asked.part }), day, ...present({ state, percent, text }), by, ...present(rest) };
}

/** What is only said beside an entry leaves it as it is. */
function isFault(rule: Parameters<Tell>[0]): boolean {
  return !beside.has(rule);
}

const beside: ReadonlySet<string> = new Set(['form-read-as', 'form-cleaned', 'form-not-deciding', 'form-day-after']);

function stateOf(cells: RowCells, { tell }: RowCase): ProgressEntry['state'] {
  const found = cells.get('state');
  if (found === undefined || !holdsWords(found.cell, found.at, tell)) return undefined;
  const reading = readChoice(found.cell, reportedStates);
  if ('value' in reading) return reading.value;
  tell('form-state-unknown', { words: found.cell.text.slice(0, 40), allowed: reportedStates, nearest: reading.problem }, found.at);
  return undefined;
}

function percentOf(cells: RowCells, { tell }: RowCase): number | undefined {
  const found = cells.get('percent');
  if (found === undefined || !holdsWords(found.cell, found.at, tell)) return undefined;
  const reading = readPercent(found.cell);
  if ('problem' in reading) {
    tell('form-percent-unread', { words: found.cell.text.slice(0, 40), problem: reading.problem }, found.at);
    return undefined;
  }
  const { value, readFrom } = reading;
  if (readFrom !== undefined && readFrom !== `${value}%`) tell('form-read-as', { words: readFrom, read: `${value}%` }, found.at);
  return value;
}

function dayOfRow(cells: RowCells, { span, asOf, day, tell }: RowCase): Day | undefined {
  const found = cells.get('day');
  return found === undefined ? day : readFilledDay(found.cell, { span, asOf, at: found.at, tell });
}

function tellNotDeciding(cells: RowCells, { deciders }: AskedTask, tell: Tell): void {
  const found = cells.get('state') ?? cells.get('percent');
  if (found !== undefined) tell('form-not-deciding', { deciders }, found.at);
}

/** Done and 60 %, or not begun and 60 %: one of the two is wrong, and nobody here knows which. */
function checkTogether(cells: RowCells, state: ProgressEntry['state'], percent: number | undefined, tell: Tell): void {
  if (state === undefined || percent === undefined) return;
  const differs = state === '已完成' ? percent < 100 : state === '未启动' ? percent > 0 : percent === 100;
  const at = cells.get('percent')?.at ?? cells.get('state')?.at;
  if (differs) tell('form-state-percent', { state, percent }, at);
}
