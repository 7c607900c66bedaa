import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documentSchema } from '../../src/model/document.ts';
import { unitSchema } from '../../src/model/unit.ts';
import { publish } from '../../src/plan/publish.ts';
import { withoutInternal } from '../../src/plan/without-internal.ts';
import type { Workspace } from '../../src/plan/workspace.ts';
import { litSite, site, smallPlan, task } from './small-plan.ts';

const secret = '绝密线索';

const notice = (id: string, more: object = {}) => ({
  id,
  file: `${id}.mdx`,
  data: documentSchema.parse({ layout: 'plain', title: id, ...more }),
});

const living = {
  progress: [
    {
      task: 't',
      day: '2021-01-01',
      state: '进行中',
      percent: 20,
      text: secret,
      by: secret,
      evidence: secret,
      difficulty: secret,
      next: secret,
    },
  ],
  ledgers: [{ id: 'l', kind: 'hazards', title: secret, entries: [] }],
  records: [{ duty: secret, day: '2021-01-01', by: secret, evidence: secret, note: secret }],
  receipts: [{ report: secret, unit: 'u', period: '2021-01-31', state: '未报' }],
};

function workspace(more: Partial<Workspace> = {}): Workspace {
  return {
    site,
    units: [unitSchema.parse({ id: 'u', name: '局', kind: '机关', contacts: [{ id: 'c', text: secret }] })],
    plans: [smallPlan({ tasks: [task('t')], ...living })],
    notices: [notice('n', { plans: ['small'], contacts: [{ id: 'c', text: secret }] })],
    calendars: [],
    interpretations: [],
    templates: [],
    pages: [],
    ...more,
  };
}

describe('publish', () => {
  it('the internal edition is the whole', () => {
    expect(JSON.stringify(publish(workspace(), 'internal'))).toContain(secret);
  });

  it('nothing internal is left in the public one', () => {
    const published = publish(workspace(), 'public');
    expect(JSON.stringify(published)).not.toContain(secret);
    expect(published.plans[0]).toMatchObject({ progress: [], ledgers: [], receipts: [] });
  });

  it('where lights are public, their day, state and percent are, and nothing else', () => {
    const published = publish(workspace({ site: litSite }), 'public');
    expect(JSON.stringify(published)).not.toContain(secret);
    expect(published.plans[0]!.progress).toEqual([{ task: 't', day: '2021-01-01', state: '进行中', percent: 20 }]);
  });

  const drops: readonly [string, object][] = [
    ['依申请公开', { publicity: '依申请公开' }],
    ['不予公开', { publicity: '不予公开' }],
    ['a draft', { draft: true }],
    ['a classified mark', { secrecy: '秘密' }],
  ];
  it.each(drops)('a document that is %s goes, and the plan that only it carries', (_name, more) => {
    const published = publish(workspace({ notices: [notice('n', { plans: ['small'], ...more })] }), 'public');
    expect(published.notices).toEqual([]);
    expect(published.plans).toEqual([]);
  });

  it('a plan stays while one public document carries it, and forgets the others', () => {
    const plans = [
      smallPlan({
        documents: [
          { id: 'a', title: 'a' },
          { id: 'b', title: secret },
        ],
      }),
    ];
    const notices = [notice('a', { plans: ['small'] }), notice('b', { plans: ['small'], draft: true })];
    const published = publish(workspace({ plans, notices }), 'public');
    expect(published.plans[0]!.documents).toEqual([{ id: 'a', title: 'a' }]);
    expect(JSON.stringify(published)).not.toContain(secret);
  });

  it('a plan can say so itself; documents then no longer point at it', () => {
    for (const more of [{ publicity: '不予公开' }, { revision: '送审稿' }]) {
      const notices = [notice('n', { plans: ['small'], annexes: [{ title: '表', kind: 'table', plan: 'small' }] })];
      const published = publish(workspace({ plans: [smallPlan(more)], notices }), 'public');
      expect(published.plans).toEqual([]);
      expect(published.notices[0]!.data.plans).toEqual([]);
      expect(published.notices[0]!.data.annexes).toEqual([{ title: '表', kind: 'withheld' }]);
    }
  });

  it('an annex that the first plan fills is not filled by another when that one is not shown', () => {
    const annexes = [
      { title: '表', kind: 'table' },
      { title: '文', kind: 'text' },
    ];
    const plans = [smallPlan({ id: 'inside', publicity: '不予公开' }), smallPlan()];
    const published = publish(workspace({ plans, notices: [notice('n', { plans: ['inside', 'small'], annexes })] }), 'public');
    expect(published.notices[0]!.data).toMatchObject({
      plans: ['small'],
      annexes: [
        { title: '表', kind: 'withheld' },
        { title: '文', kind: 'text' },
      ],
    });
  });

  it('files of the internal folder are named by nothing', () => {
    const annexes = [{ title: '图', kind: 'drawing', file: `internal/${secret}.svg` }];
    const published = publish(workspace({ notices: [notice('n', { annexes, scan: `internal/${secret}.pdf` })] }), 'public');
    expect(published.notices[0]!.data.annexes).toEqual([{ title: '图', kind: 'withheld' }]);
    expect(JSON.stringify(published)).not.toContain(secret);
  });

  it('an interpretation forgets the documents that are not shown', () => {
    const page = { id: 'p', file: 'p.mdx', data: { title: 'p', order: 0, interprets: ['n', 'inside'], keywords: [], draft: false } };
    const published = publish(workspace({ notices: [notice('n'), notice('inside', { draft: true })], interpretations: [page] }), 'public');
    expect(published.interpretations[0]!.data.interprets).toEqual(['n']);
  });

  it('a plan without documents is public, drafts of pages are not', () => {
    const page = (draft: boolean) => ({ id: 'p', file: 'p.mdx', data: { title: 'p', order: 0, interprets: [], keywords: [], draft } });
    const published = publish(workspace({ notices: [], pages: [page(false), page(true)] }), 'public');
    expect(published.plans).toHaveLength(1);
    expect(published.pages).toHaveLength(1);
  });

  it('leaves its input as it was', () => {
    const before = workspace();
    const copy = structuredClone(before);
    publish(before, 'public');
    expect(before).toEqual(copy);
  });
});

describe('withoutInternal walks every kind of schema', () => {
  const mark = { 'x-edition': 'internal' } as const;
  const inner = z.strictObject({ open: z.string(), hidden: z.string().optional().meta(mark) });
  const value = { open: 'o', hidden: secret };
  const schemas: readonly [string, z.ZodType, unknown][] = [
    ['object', inner, value],
    ['array', z.array(inner), [value]],
    ['optional', z.strictObject({ a: inner.optional() }), { a: value }],
    ['nullable', inner.nullable(), value],
    ['default', z.strictObject({ a: z.array(inner).default([]) }), { a: [value] }],
    ['union', z.union([z.string(), inner]), value],
    [
      'discriminated union',
      z.discriminatedUnion('k', [z.strictObject({ k: z.literal('a') }), z.strictObject({ k: z.literal('b'), x: inner })]),
      { k: 'b', x: value },
    ],
    ['lazy', z.lazy(() => inner), value],
    ['record', z.record(z.string(), inner), { a: value }],
    ['array of internal elements', z.strictObject({ a: z.array(z.string().meta(mark)) }), { a: [secret] }],
    ['required internal list', z.strictObject({ a: z.array(z.string()).meta(mark) }), { a: [secret] }],
  ];
  it.each(schemas)('%s', (_name, schema, given) => {
    const left = withoutInternal(schema, given);
    expect(JSON.stringify(left)).not.toContain(secret);
    expect(schema.safeParse(left).success).toBe(true);
  });

  it('gives what has nothing internal itself, and beside it only what lost something anew', () => {
    const pair = z.strictObject({ a: z.array(inner), b: z.array(inner) });
    const given = { a: [{ open: 'o' }], b: [{ open: 'o' }, value] };
    const left = withoutInternal(pair, given);
    expect(left).toEqual({ a: [{ open: 'o' }], b: [{ open: 'o' }, { open: 'o' }] });
    expect([left.a === given.a, left.b[0] === given.b[0], left.b[1] === value]).toEqual([true, true, false]);
    expect(withoutInternal(pair, left)).toBe(left);
  });
});
