import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { diagnose } from '../model/messages/diagnose.ts';
import { nearestNames } from '../model/nearest.ts';
import { allRules } from '../rules/all-rules.ts';
import { runRules, settableRules, type GradedFinding, type NoteFindings, type RuleSettings } from '../rules/run-rules.ts';
import { siteRules } from '../rules/site/site-rules.ts';
import type { Spot, ValueSpot } from '../rules/spot.ts';
import { workspaceSubject, type RulesInput } from '../rules/subject.ts';
import { readWaivers, type Waiver } from '../rules/waivers.ts';
import { LineIndex } from './line-index.ts';
import { nearestPlace } from './read-shape.ts';
import type { SourceFiles } from './source-files.ts';
import type { YamlFile } from './yaml.ts';

/** The workspace as read, for the rules: the record, and the YAML files and front matter by the names that spots use. */
export interface CheckedRecord extends Omit<RulesInput, 'isWhole'> {
  readonly yamls: Yamls;
  /** Is told what the rules over a plan have found in it, and the units that it gives any part in. */
  readonly note?: NoteFindings | undefined;
}

/** YAML files and front matter by the names that spots use. */
export interface Yamls {
  get(file: string): YamlFile | undefined;
}

/** A finding with its place, and the lines at which a waiver of it may stand: by file. */
interface PlacedFinding {
  readonly diagnostic: Diagnostic;
  readonly lines: ReadonlySet<number>;
}

/** Puts the rules to what was read and reports what they find, save what is waived; waivers and settings that mean nothing are reported too. */
export function checkRules(files: SourceFiles, record: CheckedRecord): void {
  const isWhole = !files.diagnostics.some(({ severity }) => severity === 'error');
  const settings: RuleSettings = record.site?.checks ?? {};
  const placer = spotPlacer(files, record.yamls);
  const found = runRules(workspaceSubject({ ...record, isWhole }), settings, record.note).map((finding) => placed(finding, placer));
  // Of plans that are remembered, those with waivers were read.
  const waivers = files.texts.soFar().flatMap(([file, text]) => readWaivers(file, text));
  const byFile = Map.groupBy(waivers, ({ file }) => file);
  const used = new Set<Waiver>();
  for (const { diagnostic, lines } of found) {
    const waiver = byFile.get(diagnostic.place.file)?.find((one) => waives(one, diagnostic, lines));
    if (waiver === undefined) files.diagnostics.push(diagnostic);
    else used.add(waiver);
  }
  reportSettings(files, record, settings);
  for (const waiver of waivers) reportWaiver(files, waiver, used.has(waiver) || !isWhole || settings[waiver.name] === 'off');
}

function waives({ name, lines }: Waiver, { rule }: Diagnostic, at: ReadonlySet<number>): boolean {
  return name === rule && [...at].some((line) => lines.has(line));
}

type Placer = (spot: Spot) => { readonly place: Place; readonly lines: ReadonlySet<number> };

function placed({ rule, severity, at, facts, cause, fix }: GradedFinding, placer: Placer): PlacedFinding {
  const { place, lines } = placer(at);
  const edits = fix === undefined ? undefined : [{ place, text: fix }];
  return { diagnostic: diagnose(rule, place, facts as never, { severity, cause: cause && placer(cause).place, fix: edits }), lines };
}

function spotPlacer(files: SourceFiles, yamls: Yamls): Placer {
  const indexes = new Map<string, LineIndex>();
  return (spot) => {
    if (!('span' in spot)) return valuePlace(spot, yamls.get(spot.file));
    const index = indexes.get(spot.file) ?? new LineIndex(spot.file, files.texts.get(spot.file) ?? '');
    indexes.set(spot.file, index);
    const place = index.place(spot.span.start, spot.span.end);
    return { place, lines: new Set([place.line]) };
  };
}

/** A long text may go on for lines: what is found in it can be waived where the value begins. */
function valuePlace({ file, path, part, words }: ValueSpot, yaml: YamlFile | undefined): ReturnType<Placer> {
  if (yaml === undefined) return { place: { file, line: 1, column: 1 }, lines: new Set([1]) };
  const value = nearestPlace(yaml, path, part);
  const place = (words === undefined ? undefined : yaml.placeOfWords(path, words)) ?? value;
  const key = yaml.placeOf(path, 'key');
  return { place, lines: new Set([place.line, value.line, ...(key === undefined ? [] : [key.line])]) };
}

function reportSettings(files: SourceFiles, { yamls }: CheckedRecord, settings: RuleSettings): void {
  const yaml = yamls.get('site.yaml');
  const known = [...settableRules(), ...siteRules].map(({ id }) => id);
  for (const name of Object.keys(settings)) {
    if (yaml === undefined || (known as readonly string[]).includes(name)) continue;
    files.diagnostics.push(unknownRule(name, nearestPlace(yaml, ['checks', name], 'key'), known));
  }
}

function reportWaiver(files: SourceFiles, { file, name, span, hasReason }: Waiver, isUsed: boolean): void {
  const place = new LineIndex(file, files.texts.get(file) ?? '').place(span.start, span.end);
  const known = settableRules().map(({ id }) => id);
  if (!(known as readonly string[]).includes(name)) files.diagnostics.push(unknownRule(name, place, known));
  else if (!isUsed) files.diagnostics.push(diagnose('waiver-unused', place, { name }));
  else if (!hasReason) files.diagnostics.push(diagnose('waiver-without-reason', place, { name }));
}

function unknownRule(name: string, place: Place, known: readonly string[]): Diagnostic {
  const isOverSite = siteRules.some(({ id }) => id === name);
  const fixed = isOverSite ? 'site' : allRules.some(({ id }) => id === name) && 'reading';
  return diagnose('unknown-rule', place, { name, fixed, nearest: fixed !== false ? [] : nearestNames(name, known) });
}
