import { parseDay, type Day } from '../../model/day.ts';
import { closingsOf, reopeningsOf, type Hazard } from '../../model/ledger.ts';
import { isClosed, type EntryValues } from '../../plan/asked/hazard-values.ts';
import type { FieldValue } from '../../plan/record-change.ts';
import type { Tell } from './tell.ts';
import type { RowPlaces } from './read-ledger-row.ts';

/** What a row says of a hazard, beside what stands in the ledger (for a new one: what of it the row itself gives). */
export interface HazardCase {
  readonly hazard: Hazard;
  readonly said: EntryValues;
  readonly places: RowPlaces;
  /** True where the ledger has gone on since the form was made: its stage then follows the days that it has taken over. */
  readonly since: boolean;
  readonly tell: Tell;
}

/** Fields that a row changes: its days in their turn (发现→销号→回潮), the stage that follows from them, its words; undefined, and told why, where they contradict. */
export function hazardChanges(whole: HazardCase): Readonly<Record<string, FieldValue>> | undefined {
  const given = isTakenOver(whole) ? withoutStage(whole) : whole;
  const { hazard, said } = given;
  const closed = newDay(said['closed'], closingsOf(hazard));
  const reopened = newDay(
    said['reopened'],
    reopeningsOf(hazard).map(({ day }) => day),
  );
  const sound = [
    closed === undefined || mayClose(closed, given),
    reopened === undefined || mayReopen(reopened, closed, given),
    stageAgrees(closed, reopened, given),
  ];
  if (sound.includes(false)) return undefined;
  const stage = stageOf(closed, reopened, given);
  const words = Object.entries(said).filter(([key, value]) => plainKeys.has(key) && value !== hazard[key as keyof Hazard]);
  return {
    ...Object.fromEntries(words),
    ...(stage === undefined || stage === hazard.stage ? {} : { stage }),
    ...(closed === undefined ? {} : { closed: closings(closingsOf(hazard), closed) }),
    ...(reopened === undefined ? {} : { reopened: [...hazard.reopened.map(plainReopening), reopening(reopened, said['again'])] }),
  };
}

/** Whether the last day of a row stands in the ledger already, so that the stage beside it is that of before. */
function isTakenOver({ hazard, said, since }: HazardCase): boolean {
  const last = isClosed(hazard) ? said['closed'] === closingsOf(hazard).at(-1) : said['reopened'] === reopeningsOf(hazard).at(-1)?.day;
  return since && last && (said['closed'] ?? said['reopened']) !== undefined;
}

function withoutStage({ said, ...given }: HazardCase): HazardCase {
  const { stage: _before, ...rest } = said;
  return { ...given, said: rest };
}

/** Columns whose words are the field itself. */
const plainKeys: ReadonlySet<string> = new Set(['grade', 'deadline', 'section', 'person', 'measure', 'funds', 'plan', 'checkedBy']);

function newDay(words: string | undefined, known: readonly Day[]): Day | undefined {
  const day = words === undefined ? undefined : parseDay(words);
  return day === undefined || known.includes(day) ? undefined : day;
}

function mayClose(day: Day, { hazard, places, tell }: HazardCase): boolean {
  const last = closingsOf(hazard).at(-1);
  const since = reopeningsOf(hazard).at(-1)?.day ?? hazard.found;
  if (isClosed(hazard)) tell('form-turn-wrong', { kind: 'still-closed', day, limit: last }, places.get('closed'));
  else if (day < since) tell('form-turn-wrong', { kind: 'closed-early', day, limit: since }, places.get('closed'));
  else return true;
  return false;
}

/** A hazard may be closed and open again within one period: the closing of the same row comes first. */
function mayReopen(day: Day, closed: Day | undefined, { hazard, places, tell }: HazardCase): boolean {
  const since = closed ?? (isClosed(hazard) ? closingsOf(hazard).at(-1) : undefined);
  if (since === undefined) tell('form-turn-wrong', { kind: 'not-closed', day, limit: undefined }, places.get('reopened'));
  else if (day < since) tell('form-turn-wrong', { kind: 'reopened-early', day, limit: since }, places.get('reopened'));
  else return true;
  return false;
}

/** A stage that was changed must be the one that the days say; one that was left as it was follows them. */
function stageAgrees(closed: Day | undefined, reopened: Day | undefined, { hazard, said, places, tell }: HazardCase): boolean {
  const stage = said['stage'];
  if (stage === undefined || stage === hazard.stage) return true;
  const key = stage === '回潮' ? 'reopened' : 'closed';
  const follows = reopened !== undefined ? '回潮' : closed !== undefined ? '销号' : undefined;
  const at = places.get('stage');
  if (follows !== undefined && stage !== follows)
    tell('form-stage-day', { stage, key: follows === '回潮' ? 'reopened' : 'closed', has: true }, at);
  else if (follows === undefined && isEnd(stage) && !isSo(stage, hazard)) tell('form-stage-day', { stage, key, has: false }, at);
  else return true;
  return false;
}

function isEnd(stage: string): boolean {
  return stage === '销号' || stage === '回潮';
}

function isSo(stage: string, hazard: Hazard): boolean {
  return stage === '销号' ? isClosed(hazard) : !isClosed(hazard) && reopeningsOf(hazard).length > 0;
}

function stageOf(closed: Day | undefined, reopened: Day | undefined, { said }: HazardCase): string | undefined {
  if (reopened !== undefined) return '回潮';
  return closed === undefined ? said['stage'] : '销号';
}

/** One closing is a day, several are a list. */
function closings(known: readonly Day[], day: Day): FieldValue {
  return known.length === 0 ? day : [...known, day];
}

function plainReopening(one: Hazard['reopened'][number]): string | Readonly<Record<string, string>> {
  if (typeof one === 'string') return one;
  const { day, deadline, note } = one;
  return { day, ...(deadline === undefined ? {} : { deadline }), ...(note === undefined ? {} : { note }) };
}

function reopening(day: Day, deadline: string | undefined): string | Readonly<Record<string, string>> {
  return deadline === undefined ? day : { day, deadline };
}
