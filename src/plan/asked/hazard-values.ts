import { closingsOf, reopeningsOf, type Hazard } from '../../model/ledger.ts';
import { hazardColumns } from './ledger-columns.ts';
import { lockedMark } from './locked-mark.ts';

/** The words of an entry by column. */
export type EntryValues = Readonly<Record<string, string>>;

/** What the form prints of a hazard: of the present round its closing, of all rounds the last return with its deadline. */
export function hazardValues(hazard: Hazard): EntryValues {
  const closed = isClosed(hazard) ? closingsOf(hazard).at(-1) : undefined;
  const back = reopeningsOf(hazard).at(-1);
  const printed: Readonly<Record<string, string | undefined>> = {
    ...hazard,
    closed,
    reopened: back?.day,
    again: back?.deadline,
    photos: undefined,
  };
  return Object.fromEntries(hazardColumns.flatMap(({ key }) => (printed[key] === undefined ? [] : [[key, printed[key]]])));
}

/** Whether a hazard is closed for now: each return opens it again. */
export function isClosed(hazard: Hazard): boolean {
  return closingsOf(hazard).length > reopeningsOf(hazard).length;
}

/** Names what a form printed of a hazard: first what it is, then all the rest. */
export function hazardMark(values: EntryValues): string {
  const rest = hazardColumns.filter(({ key }) => key !== 'found' && key !== 'hazard').map(({ key }) => values[key] ?? '');
  return lockedMark(`${values['found'] ?? ''} ${values['hazard'] ?? ''}`, rest);
}
