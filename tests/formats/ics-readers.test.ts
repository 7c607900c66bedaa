import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlinesIcs, unitIcs } from '../../src/formats/ics/deadlines-ics.ts';
import { everyUnits, type EveryUnit } from '../../src/model/every.ts';
import { addDays, type Day } from '../../src/model/day.ts';
import { occurrencesOf, type Schedule } from '../../src/plan/occurrences.ts';
import { publish, type PublishedWorkspace } from '../../src/plan/publish.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { datedEntries, duesWithin } from '../../src/views/plan-entries.ts';
import { day, role, site, smallPlan } from '../plan/small-plan.ts';
import { readIcs } from './read-ics.ts';

const root = path.resolve(import.meta.dirname, '../..');
const far = '2035-12-31' as Day;
const whole = { start: '0001-01-01' as Day, end: far };

async function published(folder: string): Promise<PublishedWorkspace> {
  const { workspace } = await readWorkspace(path.join(root, folder));
  if (!workspace) throw new Error(`${folder} cannot be read`);
  return publish(workspace, 'internal');
}

describe.each(['.', 'tests/cases/office/workspace'])('the calendars of %s, read by ical.js', async (folder) => {
  const workspace = await published(folder);
  const asOf = workspace.site.asOf ?? day('2026-01-01');

  it.each(workspace.plans.map((plan) => [plan.id, plan] as const))('%s: every dated thing on all of its days, nothing else', (_, plan) => {
    const read = readIcs(deadlinesIcs([plan], asOf, workspace.site));
    const wanted = datedEntries(plan, asOf).flatMap((entry) => duesWithin(entry, plan, whole).map((due) => `${due} ${entry.key}`));
    const host = new URL(workspace.site.url).hostname;
    const found = read.flatMap(({ uid, daysUntil }) => {
      const key = uid.slice(plan.id.length + 1, -host.length - 1).replace(/-\d{4}-\d{2}-\d{2}$/u, '');
      return daysUntil(far).map((on) => `${on} ${key}`);
    });
    expect(found.toSorted()).toEqual(wanted.toSorted());
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(read.length);
  });

  it('the calendar of the whole site is those of its plans', () => {
    const uids = (text: string): readonly string[] => readIcs(text).map(({ uid }) => uid);
    const apart = workspace.plans.flatMap((plan) => uids(deadlinesIcs([plan], asOf, workspace.site)));
    expect(uids(deadlinesIcs(workspace.plans, asOf, workspace.site))).toEqual(apart);
    expect(new Set(apart).size).toBe(apart.length);
  });

  it('the calendar of a unit is a part of it, under the same ids', () => {
    const all = new Set(readIcs(deadlinesIcs(workspace.plans, asOf, workspace.site)).map(({ uid }) => uid));
    const units = workspace.units.map((unit) => readIcs(unitIcs(unit, workspace, asOf)).map(({ uid }) => uid));
    expect(units.flat().filter((uid) => !all.has(uid))).toEqual([]);
    expect(units.some((uids) => uids.length > 0)).toBe(true);
    expect(units.every((uids) => new Set(uids).size === uids.length)).toBe(true);
  });
});

describe('any rule', () => {
  const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(day('2019-12-15'), days));
  const anyBy = (unit: EveryUnit): fc.Arbitrary<string> => {
    const date = fc.integer({ min: 1, max: 31 }).map(String);
    if (unit === 'day') return fc.constantFrom('08:30', '17:00', '07:00', '24:00');
    if (unit === 'week') return fc.constantFrom('1', '5', '7', 'last');
    return fc.oneof(
      date,
      fc.constant('last'),
      fc.tuple(fc.integer({ min: 1, max: 12 }), date).map(([month, on]) => `${month}-${on}`),
    );
  };
  const anySchedule: fc.Arbitrary<Schedule> = fc.constantFrom(...everyUnits).chain((unit) =>
    fc.record(
      {
        every: fc.integer({ min: 1, max: 3 }).map((n) => ({ n, unit })),
        by: anyBy(unit),
        start: anyDay,
        end: anyDay,
        except: fc.array(anyDay, { maxLength: 3 }),
      },
      { requiredKeys: ['every'] },
    ),
  );

  /** The days that ical.js gives for one duty, up to a last one. */
  function readDays(schedule: Schedule, last: Day): readonly string[] {
    const plan = smallPlan({ duties: [{ text: '定期工作', ...schedule, roles: [role('responsible', '各单位')] }] });
    const read = readIcs(deadlinesIcs([plan], day('2021-06-15'), site));
    expect(read.length === 0 || read.filter(({ recurring }) => recurring).length <= 1).toBe(true);
    return read.flatMap(({ daysUntil }) => daysUntil(last)).toSorted();
  }

  it('expands in a calendar program to the days on which the duty falls due', () => {
    const last = '2027-12-31' as Day;
    fc.assert(
      fc.property(anySchedule, (schedule) => {
        // Exceptions of days that the rule has, not only of any day.
        const some = occurrencesOf({ ...schedule, except: [] }, smallPlan(), { ...whole, end: last }).map(({ due }) => due);
        const holed = { ...schedule, except: [...(schedule.except ?? []), ...some.filter((_, index) => index % 7 === 3)] };
        for (const one of [schedule, holed]) {
          const owed = occurrencesOf(one, smallPlan(), { ...whole, end: last }).map(({ due }) => due);
          expect(readDays(one, last)).toEqual(owed);
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('that begins by itself and never ends goes on beyond its plan', () => {
    const monthly: Schedule = { every: { n: 1, unit: 'month' }, by: '25', start: day('2021-01-01') };
    expect(readDays(monthly, '2024-03-31' as Day).at(-1)).toBe('2024-03-25');
  });
});
