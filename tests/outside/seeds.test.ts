import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { planJsonSchema, type PlanJson } from '../../src/formats/json/plan-json.ts';
import { builds, engine } from '../commands/run-guatu.ts';
import { filesOf, temporaryFolder } from '../commands/small-workspace.ts';
import { readFile } from 'node:fs/promises';
import { ask, itAsks } from './reader.ts';

let folder = '';
let files: readonly string[] = [];
const whole = (name: string) => path.join(folder, 'dist', name);
const named = (ending: string) => files.filter((name) => name.endsWith(ending));
const planOf = async (name: string): Promise<PlanJson> =>
  planJsonSchema.parse(JSON.parse(await readFile(whole(`${path.dirname(name)}/plan.json`), 'utf8')));

beforeAll(async () => {
  folder = await temporaryFolder();
  for (const name of ['site.yaml', 'units.yaml', 'plans', 'content', 'public'])
    await cp(path.join(engine, name), path.join(folder, name), { recursive: true });
  await builds(['--root', folder]);
  files = await filesOf(path.join(folder, 'dist'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The sides of a sheet in millimetres, the shorter first. */
const a4 = [210, 297];
const a3 = [297, 420];
const sidesOf = (size: string): readonly number[] => {
  const sides = /^([\d.]+) x ([\d.]+) pts/u.exec(size)?.slice(1) ?? [];
  return sides.map((side) => Math.round((Number(side) / 72) * 25.4)).toSorted((a, b) => a - b);
};

describe('poppler', () => {
  itAsks('pdffonts', 'finds only TrueType subsets, all embedded, in every PDF', async () => {
    expect(named('.pdf').length).toBeGreaterThanOrEqual(10);
    for (const name of named('.pdf')) {
      const rows = (await ask('pdffonts', [whole(name)])).trim().split('\n').slice(2);
      expect(rows.length).toBeGreaterThan(0);
      const wrong = rows.filter((row) => !/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes /u.test(row));
      expect({ name, wrong }).toEqual({ name, wrong: [] });
    }
  });

  itAsks('pdfinfo', 'finds every PDF tagged, with a Chinese title, A4 (wall charts A3), without scripts and encryption', async () => {
    for (const name of named('.pdf')) {
      const info = Object.fromEntries(
        (await ask('pdfinfo', [whole(name)]))
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
      );
      expect({ name, ...info }).toMatchObject({
        name,
        Tagged: 'yes',
        JavaScript: 'no',
        Encrypted: 'no',
        Title: expect.stringMatching(/\p{Script=Han}{4}/u) as string,
      });
      expect({ name, sides: sidesOf(info['Page size'] ?? '') }).toEqual({
        name,
        sides: path.basename(name).startsWith('poster-a3') ? a3 : a4,
      });
    }
  });
});

describe('libxml2', () => {
  itAsks('xmllint', 'reads every drawing as well-formed XML, without a network', async () => {
    expect(named('gantt.svg').length).toBe(4);
    for (const name of named('.svg')) expect(await ask('xmllint', ['--noout', '--nonet', whole(name)])).toBe('');
  });
});

const readCalendar = `
import icalendar, json, sys
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
def day(value):
    return None if value is None else value.dt.isoformat()
events = [{'uid': str(event['UID']), 'summary': str(event['SUMMARY']), 'start': day(event.get('DTSTART')), 'rule': 'RRULE' in event} for event in calendar.walk('VEVENT')]
print(json.dumps({'version': str(calendar['VERSION']), 'product': str(calendar['PRODID']), 'events': events, 'errors': [str(error) for part in calendar.walk() for error in part.errors]}))
`;

interface ReadCalendar {
  readonly version: string;
  readonly product: string;
  readonly events: readonly { readonly uid: string; readonly summary: string; readonly start: string | null; readonly rule: boolean }[];
  readonly errors: readonly string[];
}

describe('python3-icalendar', () => {
  itAsks('icalendar', 'reads every calendar back without an error, each event once, with its day', async () => {
    expect(named('deadlines.ics').length).toBeGreaterThanOrEqual(6);
    for (const name of named('deadlines.ics')) {
      const calendar = JSON.parse(await ask('/usr/bin/python3', ['-c', readCalendar, whole(name)])) as ReadCalendar;
      expect({ name, version: calendar.version, errors: calendar.errors }).toEqual({ name, version: '2.0', errors: [] });
      expect(new Set(calendar.events.map(({ uid }) => uid)).size).toBe(calendar.events.length);
      expect(calendar.events.filter(({ start, summary }) => !/^\d{4}-\d{2}-\d{2}/u.test(start ?? '') || summary === '')).toEqual([]);
    }
  });

  itAsks('icalendar', 'finds every day on which a task of a plan is due', async () => {
    for (const name of named('deadlines.ics').filter((one) => one.startsWith('plans/'))) {
      const { events } = JSON.parse(await ask('/usr/bin/python3', ['-c', readCalendar, whole(name)])) as ReadCalendar;
      const days = new Set(events.map(({ start }) => start?.slice(0, 10)));
      const missing = (await planOf(name)).tasks
        .filter((task) => task.deadline?.due !== undefined && !days.has(task.deadline.due))
        .map(({ id }) => id);
      expect({ name, missing }).toEqual({ name, missing: [] });
    }
  });
});

const readCsv = `
import csv, json, sys
with open(sys.argv[1], newline='', encoding='utf-8-sig') as file:
    print(json.dumps(list(csv.DictReader(file, strict=True))))
`;

describe('python3 csv', () => {
  itAsks('python', 'reads every table of tasks back: one row a task, the same words', async () => {
    expect(named('tasks.csv')).toHaveLength(5);
    for (const name of named('tasks.csv')) {
      const rows = JSON.parse(await ask('/usr/bin/python3', ['-c', readCsv, whole(name)])) as readonly Readonly<Record<string, string>>[];
      const plan = await planOf(name);
      expect(rows.map((row) => [row['标识'], row['任务'], row['完成时限']])).toEqual(
        plan.tasks.map((task) => [task.id, task.text, task.deadline?.text ?? '']),
      );
    }
  });
});
