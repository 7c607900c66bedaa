// What the files of a workspace hold; both the bare script and the plain Astro site put these to them.
import { z } from 'zod';

const text = z.string().min(1);
const day = z
  .union([z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.date()])
  .transform((value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)));
const target = z.union([text, z.strictObject({ text, measure: text })]);
const duty = z.strictObject({ text, responsible: text });

export const planSchema = z.strictObject({
  title: text,
  short: text,
  issuers: z.array(text),
  office: text,
  scope: text,
  period: text,
  publicity: z.enum(['主动公开', '依申请公开', '不予公开']),
  goals: z.array(text),
  targets: z.array(target),
  phases: z.array(z.strictObject({ id: text, no: text, title: text, window: text, content: z.array(text) })),
  columns: z.array(z.strictObject({ key: z.enum(['no', 'text', 'measures', 'lead', 'responsible', 'assist', 'deadline']), label: text })),
  grid: z.strictObject({ by: z.literal('quarter') }),
  groups: z.array(z.strictObject({ id: text, no: text, title: text })),
  tasks: z.array(
    z.strictObject({
      no: text,
      group: text,
      text,
      short: text,
      measures: z.array(text),
      lead: text,
      responsible: text,
      assist: text.optional(),
      deadline: text,
      milestones: z.array(z.strictObject({ by: text, text })).default([]),
      targets: z.array(target).default([]),
      duties: z.array(duty).default([]),
    }),
  ),
  duties: z.array(duty),
  reports: z.array(z.strictObject({ text, what: text, from: text, to: text })),
});

export const progressSchema = z.array(
  z.strictObject({
    task: text,
    day,
    state: z.enum(['未启动', '进行中', '已完成']),
    percent: z.number().min(0).max(100),
    text,
    by: text,
    evidence: text.optional(),
  }),
);

export const unitSchema = z.strictObject({
  id: text,
  name: text,
  kind: z.enum(['机关', '内设科室', '直属单位', '类别']),
  parent: text.optional(),
  aliases: z.array(text).default([]),
  members: z.array(text).default([]),
});

export const siteSchema = z.strictObject({
  name: text,
  url: z.url(),
  demo: z.boolean(),
  demoNote: text,
  noindex: z.boolean(),
  host: text,
  asOf: day,
  checks: z.record(text, text).default({}),
  pdf: z.boolean(),
});
