import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentSchema } from '../../src/model/document.ts';
import { unitSchema } from '../../src/model/unit.ts';
import { publish } from '../../src/plan/publish.ts';
import type { Workspace } from '../../src/plan/workspace.ts';
import { litSite, site, smallPlan, task } from './small-plan.ts';

const ids = ['a', 'b', 'c', 'd'] as const;
const anyId = fc.constantFrom(...ids);
const publicity = fc.constantFrom('主动公开', '依申请公开', '不予公开');
const someIds = fc.uniqueArray(anyId);

const plan = (id: string) =>
  fc
    .record({
      publicity: fc.option(publicity, { nil: undefined }),
      revision: fc.constantFrom('送审稿', '正式', undefined),
      percent: fc.integer({ min: 0, max: 100 }),
      documents: someIds,
    })
    .map(({ percent, documents, ...more }) =>
      smallPlan({
        id,
        ...more,
        documents: documents.map((one) => ({ id: one, title: `公文${one}` })),
        tasks: [task('t1'), task('t2')],
        progress: [{ task: 't1', day: '2021-03-01', percent, text: '内情', by: '某人' }],
        records: [{ task: 't1', day: '2021-03-01', note: '内情' }],
        receipts: [{ report: '月报', unit: 'u', period: '2021-03-31', state: '迟报' }],
        ledgers: [{ id: 'l', kind: 'hazards', title: '台账', entries: [{ id: 'h', unit: 'u', found: '2021-03-01', hazard: '内情' }] }],
      }),
    );

const notice = (id: string) =>
  fc
    .record({
      publicity,
      draft: fc.boolean(),
      plans: someIds,
      kind: fc.constantFrom('table', 'text', 'file'),
      plan: fc.option(anyId, { nil: undefined }),
      file: fc.constantFrom('files/a.pdf', 'internal/a.pdf'),
    })
    .map(({ kind, plan: from, file, ...more }) => ({
      id,
      file: `${id}.mdx`,
      data: documentSchema.parse({
        layout: 'plain',
        title: id,
        ...more,
        annexes: [{ title: '附', kind, plan: from, file }],
        scan: file,
        contacts: [{ id: 'c', text: '内情' }],
      }),
    }));

const page = (id: string) =>
  fc
    .record({ draft: fc.boolean(), interprets: someIds })
    .map((more) => ({ id, file: `${id}.mdx`, data: { title: id, order: 0, keywords: [], ...more } }));

const workspaces: fc.Arbitrary<Workspace> = fc
  .record({
    plans: fc.tuple(...ids.map(plan)),
    notices: fc.tuple(...ids.map(notice)),
    interpretations: fc.tuple(...ids.map(page)),
    lit: fc.boolean(),
  })
  .map(({ lit, ...more }) => ({
    ...more,
    site: lit ? litSite : site,
    units: [unitSchema.parse({ id: 'u', name: '局', kind: '机关', contacts: [{ id: 'c', text: '内情' }] })],
    calendars: [],
    pages: [],
    templates: [],
  }));

/** Places where a value has what the other has not; items of lists are matched in their order, ids first. An annex that is withheld says less. */
function beyond(part: unknown, whole: unknown, path: string): readonly string[] {
  if (Array.isArray(part)) return Array.isArray(whole) ? beyondList(part, whole, path) : [path];
  if (typeof part !== 'object' || part === null) return part === whole || part === 'withheld' || path === '.edition' ? [] : [path];
  return Object.entries(part).flatMap(([key, value]) =>
    beyond(value, (whole as Record<string, unknown> | undefined)?.[key], `${path}.${key}`),
  );
}

function beyondList(part: readonly unknown[], whole: readonly unknown[], path: string): readonly string[] {
  let from = 0;
  return part.flatMap((one, index) => {
    const at = whole.findIndex((other, place) => place >= from && beyond(one, other, '').length === 0);
    from = at + 1;
    return at < 0 ? [`${path}[${String(index)}]`] : [];
  });
}

it('everything of the public record stands in the internal one, in the same order', () => {
  fc.assert(
    fc.property(workspaces, (workspace) => {
      expect(beyond(publish(workspace, 'public'), publish(workspace, 'internal'), '')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('nothing of the public record names a plan, document or file that it does not have', () => {
  fc.assert(
    fc.property(workspaces, (workspace) => {
      const shown = publish(workspace, 'public');
      const plans = new Set(shown.plans.map(({ id }) => id));
      const notices = new Set(shown.notices.map(({ id }) => id));
      const named = shown.notices.flatMap(({ data }) => [...data.plans, ...data.annexes.flatMap((annex) => annex.plan ?? [])]);
      expect(named.filter((id) => !plans.has(id))).toEqual([]);
      const read = [
        ...shown.interpretations.flatMap(({ data }) => data.interprets),
        ...shown.plans.flatMap(({ documents }) => documents.map(({ id }) => id)),
      ];
      expect(read.filter((id) => !notices.has(id))).toEqual([]);
      expect(JSON.stringify(shown)).not.toMatch(/内情|某人|internal\//u);
    }),
    { numRuns: 60 },
  );
});
