import { planSchema, type Plan } from '../../src/model/plan.ts';
import type { Day } from '../../src/model/day.ts';
import { siteSchema, type Site } from '../../src/model/site.ts';

/** A day in a test; the schema checks it where it enters a plan. */
export const day = (text: string): Day => text as Day;

/** The default rules of a site, without public lights. */
export const site: Site = siteSchema.parse({ name: '示例站', url: 'https://example.invalid/' });

/** The same site with lights in public. */
export const litSite: Site = siteSchema.parse({ name: '示例站', url: 'https://example.invalid/', editions: { lightsInPublic: true } });

/** A role with its units, each given as id and name alike. */
export const role = (kind: string, text: string, ...units: string[]): object => ({
  role: kind,
  text,
  units: units.map((id) => ({ id, name: id })),
  persons: [],
  flags: [],
});

/** A deadline by its last day. */
export const due = (text: string, last: string, more: object = {}): object => ({ text, kind: 'day', due: last, flags: [], ...more });

/** 持续推进. */
export const open: object = { text: '持续推进', kind: 'open', flags: [] };

/** A milestone with its day. */
export const milestone = (text: string, last: string, more: object = {}): object => ({
  text,
  due: last,
  date: { text: last, kind: 'day', due: last, flags: [] },
  roles: [],
  flags: [],
  ...more,
});

/** A task with the lists that every task has. */
export const task = (id: string, more: object = {}): object => ({
  id,
  text: `任务${id}的内容`,
  measures: [],
  roles: [],
  milestones: [],
  targets: [],
  duties: [],
  appliesTo: [],
  notes: [],
  carries: [],
  clauses: [],
  flags: [],
  parts: [],
  ...more,
});

/** A group with the lists that every group has. */
export const group = (id: string, more: object = {}): object => ({
  id,
  title: `分组${id}`,
  roles: [],
  milestones: [],
  targets: [],
  notes: [],
  ...more,
});

/** A small plan of the years 2020–2022, checked by the schema. */
export function smallPlan(more: object = {}): Plan {
  return planSchema.parse({
    id: 'small',
    title: '示例县三年行动',
    issuers: [],
    period: { text: '2020年9月至2022年12月', start: '2020-09-01', end: '2022-12-31', flags: [] },
    phases: [],
    groups: [],
    tasks: [],
    milestones: [],
    targets: [],
    duties: [],
    reports: [],
    changes: [],
    columns: [],
    grid: [],
    documents: [],
    ...more,
  });
}
