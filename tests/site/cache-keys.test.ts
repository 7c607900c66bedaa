import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../src/model/day.ts';
import { publish } from '../../src/plan/publish.ts';
import { unitKey } from '../../src/site/cache-keys.ts';
import { setCurrentBuild } from '../../src/site/current-build.ts';
import { siteBuildOf } from '../../src/site/site-build.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { temporaryFolder, writeFiles } from '../commands/small-workspace.ts';

const units = `units:
  - { id: qingshi, name: 青石县卫生健康局（虚构）, aliases: [县卫健局], kind: 机关 }
  - { id: yizheng, name: 局医政股, kind: 内设科室, parent: qingshi }
  - { id: bangong, name: 局办公室, kind: 内设科室, parent: qingshi }
  - { id: jicai, name: 局计财股, kind: 内设科室, parent: qingshi }
  - { id: dangban, name: 局党办, kind: 内设科室, parent: qingshi }
`;

/** 局计财股 has nothing but the deadline of a group, 局办公室 nothing but a task that was cancelled, with what was done of its duty. */
const plan = `title: 青石县（虚构）安全检查方案
issuers: [县卫健局]
office: qingshi
period: 从2021年1月至2022年12月
groups:
  - { id: g1, no: 一、, title: 摸清底数, deadline: 2022年底, lead: 局计财股 }
tasks:
  - { id: t1, no: '1', group: g1, text: 检查消防通道, lead: 局医政股, deadline: 2021年底 }
  - { id: t2, no: '2', group: g1, text: 登记隐患, lead: 局办公室, deadline: 2022年6月, duties: [每月至少巡查1次] }
changes:
  - { task: t2, kind: 取消, day: 2021-05-10, approver: 局长办公会（虚构） }
records:
  - { task: t2, day: 2021-03-15, note: 三月巡查 }
`;

let root = '';
beforeAll(async () => {
  root = await temporaryFolder();
  await writeFiles(root, { 'site.yaml': 'name: 站\nurl: https://guatu-test.example.invalid/\n', 'units.yaml': units });
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** The keys of all units' pages in the internal edition of a workspace with this plan. */
async function keysOf(text: string): Promise<ReadonlyMap<string, string | undefined>> {
  await writeFiles(root, { 'plans/safety/plan.yaml': text });
  const reading = await readWorkspace(root);
  if (reading.workspace === undefined) throw new Error('No workspace');
  expect(reading.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const published = publish(reading.workspace, 'internal');
  setCurrentBuild(siteBuildOf(reading, published, { root, asOf: '2021-06-15' as Day, edition: 'internal' }, []));
  return new Map(published.units.map((unit) => [unit.id, unitKey(unit).cacheKey]));
}

describe('the key of a unit’s pages', () => {
  it.each([
    ['the deadline of a group, which its calendar has', 'jicai', (text: string) => text.replace('摸清底数', '摸清全部底数')],
    ['the record of a duty whose task was cancelled', 'bangong', (text: string) => text.replace('三月巡查', '三月再巡查')],
  ])('changes with %s', async (_, unit, edit) => {
    const [before, after] = [await keysOf(plan), await keysOf(edit(plan))];
    expect(after.get(unit)).not.toBe(before.get(unit));
    expect(after.get('dangban')).toBe(before.get('dangban'));
  });
});
