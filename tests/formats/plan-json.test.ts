import { describe, expect, it } from 'vitest';
import { jsonSchemaOf } from '../../src/formats/json/json-schema-of.ts';
import { planJson, planJsonSchema, stableJson } from '../../src/formats/json/plan-json.ts';
import { due, group, milestone, open, role, smallPlan, task } from '../plan/small-plan.ts';

const target = { text: '受训率100%', measure: '受训率', compare: '>=', value: 100, unit: '%', by: '2022-12-31', series: [], flags: [] };
const duty = { text: '每季度至少1次', every: { n: 1, unit: 'quarter' }, times: 1, compare: '>=', roles: [] };
const part = { id: 'a-1', text: '分项', measures: [], roles: [], milestones: [], targets: [], duties: [], appliesTo: [], notes: [] };

const full = smallPlan({
  issuers: [{ id: 'ju', name: '县局' }],
  phases: [{ id: 'p', title: '部署', text: '2020年9月', start: '2020-09-01', end: '2020-09-30', flags: [], content: [] }],
  groups: [group('g', { no: '一', deadline: due('2022年底', '2022-12-31') }), group('h', { parent: 'g' })],
  tasks: [
    task('a', {
      no: '046',
      group: 'h',
      requirement: '要求',
      measures: ['措施'],
      roles: [role('lead', '办公室', 'office')],
      deadline: due('2022年底', '2022-12-31'),
      milestones: [milestone('m', '2021-06-30')],
      targets: [target],
      duties: [duty],
      parts: [part],
    }),
    task('b', { deadline: open }),
  ],
  targets: [target],
  duties: [duty],
  reports: [
    {
      text: '每月25日前',
      what: '小结',
      from: role('responsible', '各单位'),
      to: role('other', '办公室', 'office'),
      every: { n: 1, unit: 'month' },
      by: '25',
      owed: true,
    },
  ],
  columns: [{ key: 'text', label: '任务' }],
  grid: [{ label: '9月', phase: 'p', start: '2020-09-01', end: '2020-09-30' }],
  documents: [{ id: 'n', title: '通知', no: '示〔2020〕1号' }],
});

const listed = [
  'schemaVersion',
  'id',
  'title',
  'issuers',
  'period',
  'phases',
  'groups',
  'tasks',
  'targets',
  'duties',
  'reports',
  'columns',
  'grid',
  'documents',
];

describe('plan.json', () => {
  it('has every listed key, first and in this order, also for a plan without anything', () => {
    expect(Object.keys(planJson(full)).slice(0, listed.length)).toEqual(listed);
    const bare = planJson(smallPlan({ period: undefined }));
    expect(Object.keys(bare).slice(0, listed.length)).toEqual(listed);
    expect(bare.period).toBeNull();
  });

  it('is what its schema says, also read back', () => {
    expect(planJsonSchema.parse(JSON.parse(stableJson(planJson(full))))).toEqual(planJson(full));
  });

  it('keeps numbers as printed, and days as days', () => {
    const [first] = planJson(full).tasks;
    expect(first).toMatchObject({ no: '046', deadline: { text: '2022年底', kind: 'day', due: '2022-12-31' } });
  });

  it('internal parts stand in it only where there are any', () => {
    expect(Object.keys(planJson(full))).not.toContain('progress');
    expect(Object.keys(planJson({ ...full, progress: [{ task: 'a', day: '2021-01-01' as never }] }))).toContain('progress');
  });

  it('the same plan gives the same bytes, whatever the order of its keys', () => {
    const turned = Object.fromEntries(Object.entries(full).toReversed()) as typeof full;
    expect(stableJson(planJson(turned))).toBe(stableJson(planJson(full)));
    expect(stableJson({})).toBe('{}\n');
  });
});

/** A deep copy that a test may break. */
const copy = (): unknown => JSON.parse(stableJson(planJson(full)));

/** The object at a path of a file. */
function at(file: unknown, path: string): Record<string, unknown> {
  const keys = path === '' ? [] : path.split('.');
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], file) as Record<string, unknown>;
}

describe('twenty ways to break a valid file, each rejected at its place', () => {
  const put =
    (path: string, key: string, value: unknown) =>
    (file: unknown): void => {
      at(file, path)[key] = value;
    };
  const drop =
    (path: string, key: string) =>
    (file: unknown): void => {
      Reflect.deleteProperty(at(file, path), key);
    };
  const breaks: readonly [name: string, where: string, spoil: (file: unknown) => void][] = [
    ['no version', 'schemaVersion', drop('', 'schemaVersion')],
    ['another version', 'schemaVersion', put('', 'schemaVersion', '9.0')],
    ['no title', 'title', drop('', 'title')],
    ['an empty title', 'title', put('', 'title', '  ')],
    ['an id that is no address', 'id', put('', 'id', '三年行动')],
    ['an unknown key', '', put('', 'tittle', 'x')],
    ['an unknown key in a task', 'tasks.0', put('tasks.0', 'lead', 'x')],
    ['tasks that are no list', 'tasks', put('', 'tasks', {})],
    ['a missing list', 'grid', drop('', 'grid')],
    ['a number that is no text', 'tasks.0.no', put('tasks.0', 'no', 46)],
    ['an unknown role', 'tasks.0.roles.0.role', put('tasks.0.roles.0', 'role', '牵头')],
    ['an unknown kind of deadline', 'tasks.0.deadline.kind', put('tasks.0.deadline', 'kind', 'soon')],
    ['a day that does not exist', 'tasks.0.deadline.due', put('tasks.0.deadline', 'due', '2022-02-30')],
    ['a day in another form', 'period.end', put('period', 'end', '2022年12月31日')],
    ['a value that is no number', 'targets.0.value', put('targets.0', 'value', '100')],
    ['a comparison of its own', 'targets.0.compare', put('targets.0', 'compare', '≥')],
    ['a rhythm of zero', 'duties.0.every.n', put('duties.0.every', 'n', 0)],
    ['two tasks of one id', 'tasks.1.id', put('tasks.1', 'id', 'a')],
    ['a task in a group that is not there', 'tasks.0.group', put('tasks.0', 'group', 'nowhere')],
    ['a column under a phase that is not there', 'grid.0.phase', put('grid.0', 'phase', 'nowhere')],
    ['a column that ends before it begins', 'grid.0.end', put('grid.0', 'end', '2020-08-31')],
    ['a unit without a name', 'issuers.0.name', drop('issuers.0', 'name')],
  ];
  it.each(breaks)('%s', (_name, where, spoil) => {
    const file = copy();
    expect(planJsonSchema.safeParse(file).success).toBe(true);
    spoil(file);
    const result = planJsonSchema.safeParse(file);
    expect(result.success).toBe(false);
    expect(result.error?.issues.map((issue) => issue.path.join('.'))).toContain(where);
  });
});

describe('its JSON Schema', () => {
  const schema = jsonSchemaOf(planJsonSchema, { id: 'https://example.invalid/schema/plan.schema.json', title: 'plan.json' }) as {
    readonly $schema: string;
    readonly $id: string;
    readonly required: readonly string[];
    readonly additionalProperties: boolean;
    readonly properties: Record<string, object>;
  };

  it('is of draft 2020-12, strict, and requires every listed key', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe('https://example.invalid/schema/plan.schema.json');
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toEqual(expect.arrayContaining(listed));
  });

  it('says which parts are internal, and describes days', () => {
    expect(schema.properties['progress']).toMatchObject({ 'x-edition': 'internal' });
    expect(JSON.stringify(schema.properties['grid'])).toContain('"format":"date"');
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});
