import { present } from '../model/present.ts';
import type { UnreadBecause } from '../model/messages/facts/meaning.ts';
import type { DeadlineSource, WindowSource } from '../model/dated.ts';
import type { DateContext } from '../model/date-context.ts';
import { acceptedForms as acceptedDeadlines, type Deadline } from '../model/deadline.ts';
import type { Parsed } from '../model/parsed.ts';
import { acceptedForms as acceptedWindows, type Window } from '../model/window.ts';
import type { Path, Report } from './finding.ts';
import type { WordReader } from './word-reader.ts';

/** What the dates of a plan lean on, and who reads their words. */
export interface DateSurroundings extends DateContext {
  readonly reader: WordReader;
}

/** A deadline from its words, or from words with their meaning beside them; words that are not understood are reported. */
export function resolveDeadline(source: DeadlineSource, path: Path, context: DateSurroundings, report: Report): Deadline {
  if (typeof source === 'string')
    return read(context.reader.deadline(source, context), source, path, report, acceptedDeadlines, emptyDeadline);
  const parsed = context.reader.deadline(source.text, context);
  if (source.due === undefined && source.start === undefined && source.kind === undefined) {
    return read(parsed, source.text, [...path, 'text'], report, acceptedDeadlines, emptyDeadline);
  }
  const { text: _text, ...stated } = source;
  return { ...(parsed.ok ? parsed.value : emptyDeadline(source.text)), kind: source.kind ?? statedKind(source), ...present(stated) };
}

function statedKind(source: { readonly due?: unknown; readonly start?: unknown }): Deadline['kind'] {
  if (source.start !== undefined) return 'window';
  return source.due === undefined ? 'none' : 'day';
}

/** A span of days from its words, or from words with first and last day beside them. */
export function resolveWindow(source: WindowSource, path: Path, context: DateSurroundings, report: Report): Window {
  if (typeof source === 'string') return read(context.reader.window(source, context), source, path, report, acceptedWindows, emptyWindow);
  const parsed = context.reader.window(source.text, context);
  if (source.start === undefined && source.end === undefined) {
    return read(parsed, source.text, [...path, 'text'], report, acceptedWindows, emptyWindow);
  }
  return { ...(parsed.ok ? parsed.value : emptyWindow(source.text)), ...present({ start: source.start, end: source.end }) };
}

function read<T>(parsed: Parsed<T>, text: string, path: Path, report: Report, accepted: readonly string[], empty: (text: string) => T): T {
  if (parsed.ok) return parsed.value;
  const { reason, words } = parsed;
  if (reason === 'impossible-date' || reason === 'reversed-dates') report({ rule: reason, path, facts: { words } });
  else if (reason === 'no-year') report({ rule: 'date-without-year', path, facts: { words } });
  else report({ rule: 'date-not-understood', path, facts: { words: text, accepted, ...whyUnread(text, accepted) } });
  return empty(text);
}

function emptyDeadline(text: string): Deadline {
  return { text, kind: 'none', flags: [] };
}

function emptyWindow(text: string): Window {
  return { text, flags: [] };
}

/** What a deadline cannot be: something that recurs, or several dates at once. */
function whyUnread(words: string, accepted: readonly string[]): { readonly because?: UnreadBecause; readonly beside: 'due' | 'span' } {
  if (accepted === acceptedWindows) return { beside: 'span' };
  if (/每(?:年|月|季|半年|周|日)/u.test(words)) return { because: 'recurring', beside: 'due' };
  const dates = words.match(/\d{1,2}\s*月|\d{4}\s*年(?!\s*\d{1,2}\s*月)/gu) ?? [];
  return dates.length > 1 ? { because: 'several', beside: 'due' } : { beside: 'due' };
}
