import { present } from '../model/present.ts';
import type { DateContext } from '../model/date-context.ts';
import type { TargetSource } from '../model/target-source.ts';
import { acceptedForms as acceptedTargets, parseTarget, type Target } from '../model/target.ts';
import type { Path, Report } from './finding.ts';

/** A target from its words, completed by what the author wrote beside them. */
export function resolveTarget(source: TargetSource, path: Path, context: DateContext, report: Report): Target {
  if (typeof source === 'string') return fromWords(source, path, context, report);
  const { text, series, ...beside } = source;
  const said = source.measure === undefined ? fromWords(text, [...path, 'text'], context, report) : quietly(text, context);
  return { ...said, ...present(beside), ...(series ? { series: series.map((item) => present(item)) } : {}) } as Target;
}

/** All targets of a list. */
export function resolveTargets(sources: readonly TargetSource[], path: Path, context: DateContext, report: Report): Target[] {
  return sources.map((source, index) => resolveTarget(source, [...path, index], context, report));
}

function fromWords(text: string, path: Path, context: DateContext, report: Report): Target {
  const parsed = parseTarget(text, context);
  if (parsed.ok) return parsed.value;
  report({ rule: 'target-not-understood', path, facts: { words: text, accepted: acceptedTargets } });
  return plain(text);
}

function quietly(text: string, context: DateContext): Target {
  const parsed = parseTarget(text, context);
  return parsed.ok ? parsed.value : plain(text);
}

function plain(text: string): Target {
  return { text, measure: text, accumulation: 'unstated', series: [], flags: [] };
}
