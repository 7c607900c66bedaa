import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { publish } from '../../src/plan/publish.ts';
import { listedUnits } from '../../src/site/all-units.ts';
import { siteCalendar } from '../../src/site/calendar-data.ts';
import { setCurrentBuild, type SummaryMemory } from '../../src/site/current-build.ts';
import { siteFront } from '../../src/site/front-data.ts';
import { calendarKey, frontKey, plansIndexKey, siteMapKey, unitsIndexKey } from '../../src/site/list-keys.ts';
import { siteBuildOf } from '../../src/site/site-build.ts';
import { readWorkspace, type WorkspaceReading } from '../../src/sources/read-workspace.ts';
import { calendarYear, calendarYears } from '../../src/views/calendar-view.ts';
import { frontView } from '../../src/views/front-view.ts';
import type { Reader } from '../../src/views/reader.ts';
import { unitViewer } from '../../src/views/unit-view.ts';
import { engine } from '../commands/run-guatu.ts';

let reading: WorkspaceReading;
beforeAll(async () => {
  reading = await readWorkspace(path.join(engine, 'tests/cases/office/workspace'));
});

/** A memory that holds text, as a disk does, and counts what was worked out anew. */
function textMemory(): SummaryMemory & { readonly kept: string[] } {
  const texts = new Map<string, string>();
  const kept: string[] = [];
  return {
    kept,
    take: (place) => {
      const text = texts.get(JSON.stringify(place));
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    keep: (place, summary) => {
      kept.push(`${place.what} ${place.plan}`);
      texts.set(JSON.stringify(place), JSON.stringify(summary));
    },
  };
}

type Edit = (workspace: NonNullable<WorkspaceReading['workspace']>) => NonNullable<WorkspaceReading['workspace']>;

/** From now on pages are made of the office, of this edition and day, after an edit. */
function show(reader: Reader, summaries: SummaryMemory | undefined, edit: Edit = (workspace) => workspace) {
  if (reading.workspace === undefined) throw new Error('No workspace');
  const workspace = publish(edit(reading.workspace), reader.edition);
  setCurrentBuild({ ...siteBuildOf({ ...reading, workspace }, workspace, { root: engine, ...reader }, []), summaries });
  return workspace;
}

const readers: readonly Reader[] = [
  { asOf: '2021-06-15' as Day, edition: 'internal' },
  { asOf: '2021-06-15' as Day, edition: 'public' },
  { asOf: '2022-03-01' as Day, edition: 'internal' },
];

describe('what pages over all plans say', () => {
  it.each(readers)('is the same from summaries as from the plans themselves: $edition, $asOf', (reader) => {
    const memory = textMemory();
    for (const summaries of [undefined, memory, memory]) {
      const before = memory.kept.length;
      const workspace = show(reader, summaries);
      expect(siteFront()).toEqual(frontView(workspace, reader));
      const view = unitViewer(workspace, reader);
      expect(listedUnits().map(({ id, office, total }) => [id, office, total])).toEqual(
        workspace.units.map(view).map(({ id, office, total }) => [id, office, total]),
      );
      expect(siteCalendar().years).toEqual(calendarYears(workspace, reader));
      for (const year of siteCalendar().years) expect(siteCalendar().year(year)).toEqual(calendarYear(year, workspace, reader));
      // Four summaries of each plan: the first time with the memory all of them, then none.
      expect(memory.kept.length - before).toBe(summaries === undefined || before > 0 ? 0 : workspace.plans.length * 4);
    }
  });

  it('is worked out anew for a plan that has changed, for another day and for other members of a class', () => {
    const memory = textMemory();
    const [reader, , later] = readers;
    if (reader === undefined || later === undefined) throw new Error('No reader');
    const all = () => [siteFront(), listedUnits(), siteCalendar().years, siteCalendar().year(2021)];
    const workedOut = (on: Reader, edit?: Edit): number => {
      const before = memory.kept.length;
      show(on, memory, edit);
      all();
      return memory.kept.length - before;
    };
    const count = reading.workspace?.plans.length ?? 0;
    expect(count).toBeGreaterThan(1);
    expect(workedOut(reader)).toBe(count * 4);
    const renamed: Edit = (workspace) => ({
      ...workspace,
      plans: workspace.plans.map((plan, place) => (place === 0 ? { ...plan, title: `${plan.title}（第二稿）` } : plan)),
    });
    expect(workedOut(reader, renamed)).toBe(4);
    expect(workedOut(later)).toBe(count * 4);
    const joined: Edit = ({ units, ...rest }) => ({
      ...rest,
      units: units.map((unit, place) => (place === 0 ? { ...unit, members: units.slice(1, 2).map(({ id }) => id) } : unit)),
    });
    expect(workedOut(reader, joined)).toBe(count);
    const stricter: Edit = ({ site, ...rest }) => ({
      ...rest,
      site: { ...site, states: { ...site.states, soonMax: site.states.soonMax + 1 } },
    });
    expect(workedOut(reader, stricter)).toBe(count);
  });
});

describe('the keys of pages over all plans', () => {
  const reader = { asOf: '2021-06-15' as Day, edition: 'internal' as const };
  const years = [2021, 2022];
  const keysAfter = (edit?: Edit): Readonly<Record<string, string | undefined>> => {
    show(reader, undefined, edit);
    const calendars = years.map((year) => [String(year), calendarKey(year)] as const);
    return { front: frontKey(), plans: plansIndexKey(), units: unitsIndexKey(), map: siteMapKey(), ...Object.fromEntries(calendars) };
  };
  /** Which keys an edit of one task changes. */
  const changed = (edit: Edit): readonly string[] => {
    const [before, after] = [keysAfter(), keysAfter(edit)];
    return Object.keys(before).filter((name) => before[name] !== after[name]);
  };
  const fire =
    (edit: (plan: NonNullable<WorkspaceReading['workspace']>['plans'][number]) => object): Edit =>
    (workspace) => ({ ...workspace, plans: workspace.plans.map((plan) => (plan.id === 'fire-2021' ? { ...plan, ...edit(plan) } : plan)) });

  it('change where the pages do', () => {
    expect(changed(fire(({ title }) => ({ title: `${title}（第二稿）` })))).toEqual(expect.arrayContaining(['front', 'plans', 'map']));
    expect(changed(fire(({ tasks }) => ({ tasks: tasks.slice(1) })))).toEqual(expect.arrayContaining(['front', 'plans', 'units']));
    expect(changed(fire(({ goals }) => ({ goals: [...goals, '另有目标'] })))).toEqual([]);
    expect(changed(({ site, ...rest }) => ({ ...rest, site: { ...site, name: '另一站' } }))).toHaveLength(4 + years.length);
  });

  it('of a year of the calendar changes with what falls due in it alone', () => {
    const moved = (day: string): Edit =>
      fire(({ milestones }) => ({
        milestones: [...milestones, { text: '加一次验收', date: { text: day, due: day as Day }, due: day as Day, roles: [] }],
      }));
    expect(changed(moved('2022-11-30')).filter((name) => years.map(String).includes(name))).toEqual(['2022']);
  });

  it('are not worked out where no page is kept', () => {
    const workspace = show(reader, undefined);
    setCurrentBuild({ ...siteBuildOf({ ...reading, workspace }, workspace, { root: engine, ...reader }, []), isKeyless: true });
    expect([frontKey(), calendarKey(2021)]).toEqual([undefined, undefined]);
  });
});
