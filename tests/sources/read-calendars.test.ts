import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workingDays } from '../../src/plan/working-days.ts';
import { readWorkspace, type WorkspaceReading } from '../../src/sources/read-workspace.ts';
import { day } from '../plan/small-plan.ts';

let root = '';
let reading: WorkspaceReading;

const files = {
  'site.yaml': 'name: 虚构站\nurl: https://a.invalid/\n',
  'units.yaml': 'units: []\n',
  'calendar/2022.yaml':
    'sources: [虚构通知]\nholidays:\n  - { name: 元旦, start: 2022-01-01, end: 2022-01-03 }\nworkdays: [2022-01-03, 2022-01-28]\n',
  'calendar/2023.yaml': 'sources: [虚构通知]\nholiday: []\n',
  'calendar/2021.yml': 'sources: []\n',
  'calendar/假期.yaml': 'sources: []\n',
};

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'guatu-calendar-'));
  await mkdir(path.join(root, 'calendar'));
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(root, file), text);
  reading = await readWorkspace(root);
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('calendar/', () => {
  it('names what is wrong at its line, and files that say no year', () => {
    const said = reading.diagnostics.map(({ rule, place, message }) => [
      rule,
      `${place.file}:${String(place.line)}:${String(place.column)}`,
      message,
    ]);
    expect(said).toEqual([
      ['unknown-file', 'calendar/2021.yml:1:1', '“calendar/2021.yml”不会被读取，里面的内容不进入网站'],
      ['calendar-day', 'calendar/2022.yaml:4:12', '“2022-01-03”写了两次'],
      ['calendar-day', 'calendar/2022.yaml:4:12', '“2022-01-03”不是星期六、星期日，不用写成调休上班'],
      ['calendar-day', 'calendar/2022.yaml:4:24', '“2022-01-28”不是星期六、星期日，不用写成调休上班'],
      ['unknown-key', 'calendar/2023.yaml:2:1', expect.stringContaining('holiday') as string],
      ['unknown-file', 'calendar/假期.yaml:1:1', '“calendar/假期.yaml”不会被读取，里面的内容不进入网站'],
    ]);
    expect(reading.diagnostics[0]!.hint).toBe('是否应为“2021.yaml”？');
  });
});

describe('the calendars of this repository', async () => {
  const { workspace, diagnostics } = await readWorkspace(path.resolve(import.meta.dirname, '../..'));
  const calendars = workspace?.calendars ?? [];

  it('are those of 2020 to 2023, without a finding', () => {
    expect(calendars.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023]);
    expect(diagnostics.filter(({ place }) => place.file.startsWith('calendar/'))).toEqual([]);
  });

  // Rest days of each year as the notices count them: weekends without those worked, and the weekdays of the holidays.
  it.each([
    [2020, 366, 117],
    [2021, 365, 115],
    [2022, 365, 116],
    [2023, 365, 116],
  ])('%i has %i days, %i of them free', (year, count, free) => {
    const look = workingDays(calendars);
    const first = Date.parse(`${String(year)}-01-01T00:00:00Z`);
    const days = Array.from({ length: count }, (_, index) => day(new Date(first + index * 86_400_000).toISOString().slice(0, 10)));
    expect(days.filter((one) => look(one).kind === 'rest')).toHaveLength(free);
    expect(days.filter((one) => look(one).kind === 'unknown')).toEqual([]);
  });
});
