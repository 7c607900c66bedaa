import type { Diagnostic, Place } from '../model/diagnostic.ts';

/** What may come of a slip of the keyboard in a value: the words with the slip in them are no unit, no date, no such id. */
const followings: readonly string[] = [
  'unknown-unit',
  'unknown-reference',
  'date-not-understood',
  'recurrence-not-understood',
  'target-not-understood',
  'bad-format',
  'not-in-list',
  'wrong-type',
  'invalid-value',
];

const slips = /^yaml-fullwidth-/u;

/** One mistake is told once: what a full-width mark in a value brings about is said by the finding about the mark, which then is an error. */
export function toldOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const found = withoutMended(withoutRepeats(diagnostics));
  const slipsOf = Map.groupBy(
    found.filter(({ rule }) => slips.test(rule)),
    ({ place }) => place.file,
  );
  const explaining = new Set<Diagnostic>();
  const rest = found.filter((finding) => {
    const slip = followings.includes(finding.rule) ? slipsOf.get(finding.place.file)?.find((one) => overlaps(one, finding)) : undefined;
    if (slip !== undefined) explaining.add(slip);
    return slip === undefined;
  });
  return rest.map((finding) => (explaining.has(finding) ? { ...finding, severity: 'error' } : finding));
}

/** The reader and the schema may both see the same; the graver finding stays. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const errors = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(nameOf));
  const seen = new Set<string>();
  return diagnostics.filter((finding) => {
    const name = nameOf(finding);
    const isRepeat = slips.test(finding.rule) && (seen.has(name) || (finding.severity !== 'error' && errors.has(name)));
    if (!isRepeat) seen.add(name);
    return !isRepeat;
  });
}

/** A full-width comma in a list that should be no list goes with the list. */
function withoutMended(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const wider = diagnostics.filter(({ rule, fix }) => fix !== undefined && !slips.test(rule)).flatMap(({ fix = [] }) => fix);
  return diagnostics.filter(
    ({ rule, place }) => !slips.test(rule) || !wider.some((edit) => edit.place.file === place.file && touches(edit.place, place)),
  );
}

function nameOf({ rule, place }: Diagnostic): string {
  return `${rule} ${place.file}:${place.line}:${place.column}`;
}

/** Whether a finding stands on what a slip's fix would change, or on all of the value that the slip is in. */
function overlaps(slip: Diagnostic, { place }: Diagnostic): boolean {
  return touches(slip.place, place) || (slip.fix ?? []).some((edit) => touches(edit.place, place));
}

function touches(one: Place, other: Place): boolean {
  return before(startOf(one), endOf(other)) && before(startOf(other), endOf(one));
}

type Point = readonly [line: number, column: number];

function startOf({ line, column }: Place): Point {
  return [line, column];
}

function endOf({ line, column, endLine, endColumn }: Place): Point {
  return [endLine ?? line, endColumn ?? column + 1];
}

function before([line, column]: Point, [otherLine, otherColumn]: Point): boolean {
  return line < otherLine || (line === otherLine && column < otherColumn);
}
