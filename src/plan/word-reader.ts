import type { DateContext } from '../model/date-context.ts';
import type { Day } from '../model/day.ts';
import { parseDeadline, type Deadline } from '../model/deadline.ts';
import type { GridColumn } from '../model/grid-column.ts';
import type { Parsed } from '../model/parsed.ts';
import { remembered } from '../model/remembered.ts';
import type { Role } from '../model/role.ts';
import { parseWindow, type Window } from '../model/window.ts';
import { defaultGridColumns, type GridUnit } from './grid-columns.ts';
import { roleNames, type RoleNames } from './role-words.ts';

/** Reads the words of rows; the same words in the same surroundings only once, for speed: rows repeat 2022年底 and the names of sections. */
export interface WordReader {
  readonly deadline: (words: string, context: DateContext) => Parsed<Deadline>;
  readonly window: (words: string, context: DateContext) => Parsed<Window>;
  readonly roleNames: (words: string) => RoleNames;
  /** Roles of which every name is known, by kind, office, day and words; they hold for one registry. */
  readonly roles: Map<string, Role>;
  /** The columns of a grid that nobody printed; many plans of an office have one period. */
  readonly gridColumns: (start: Day | undefined, end: Day | undefined, by: GridUnit | undefined) => readonly GridColumn[];
}

/** A reader that remembers for as long as it lives: one for each reading of a workspace. */
export function wordReader(): WordReader {
  const gridColumns = remembered((start: Day | undefined) =>
    remembered((end: Day | undefined) => remembered((by: GridUnit | undefined) => defaultGridColumns({ start, end }, by))),
  );
  return {
    deadline: inContext(parseDeadline),
    window: inContext(parseWindow),
    roleNames: remembered(roleNames),
    roles: new Map(),
    gridColumns: (start, end, by) => gridColumns(start)(end)(by),
  };
}

function inContext<T>(parse: (words: string, context: DateContext) => T): (words: string, context: DateContext) => T {
  const known = new Map<string, T>();
  return (words, context) => {
    const { documentDate = '', period = {}, year = '', events } = context;
    if (events !== undefined) return parse(words, context);
    const key = `${documentDate} ${period.start ?? ''} ${period.end ?? ''} ${year} ${words}`;
    const meaning = known.get(key) ?? parse(words, context);
    known.set(key, meaning);
    return meaning;
  };
}
