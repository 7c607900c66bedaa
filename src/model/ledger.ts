import { z } from 'zod';
import { choiceSchema } from './choice.ts';
import { daySchema, type Day } from './day.ts';
import { idSchema, textSchema } from './text.ts';

/** Grades of a hazard (隐患), gravest first. */
export const hazardGrades = ['重大', '较大', '一般', '低'] as const;

/** The loop of a hazard: 发现→登记→整改→验收→销号, and 回潮 when it reopens. */
export const hazardStages = ['发现', '登记', '整改', '验收', '销号', '回潮'] as const;

const reopeningSchema = z.strictObject({
  day: daySchema.meta({ title: '回潮日期', description: '又出现的那天' }),
  deadline: textSchema.optional().meta({ title: '新的时限', description: '重新整改的时限；不写时仍按原来的', examples: ['2026年8月底前'] }),
  note: textSchema.optional().meta({ title: '说明', description: '为什么回潮' }),
});

/** A return of a hazard (回潮) after its closing: the day, and the deadline of the new round where one was set. */
export type Reopening = z.infer<typeof reopeningSchema>;

/** One hazard of the ready-made ledger, from its finding to its closing. */
export const hazardSchema = z.strictObject({
  id: idSchema.meta({ title: '标识', description: '自己起的编号', examples: ['h1'] }),
  unit: textSchema.meta({ title: '单位', description: '隐患在哪个单位', examples: ['某县人民医院'] }),
  found: daySchema.meta({ title: '发现日期', description: '写作 YYYY-MM-DD' }),
  hazard: textSchema.meta({ title: '问题隐患', description: '发现了什么', examples: ['疏散通道堆放杂物'] }),
  grade: z.enum(hazardGrades).optional().meta({ title: '等级', description: '重大、较大、一般或低' }),
  measure: textSchema.optional().meta({ title: '整改制度措施', description: '怎样改' }),
  deadline: textSchema.optional().meta({ title: '整改时限', description: '什么时候改完，按原文写', examples: ['2026年5月底'] }),
  section: textSchema.optional().meta({ title: '责任科室', description: '由哪个科室督促' }),
  person: textSchema.optional().meta({ title: '责任人', description: '由谁整改' }),
  funds: textSchema.optional().meta({ title: '资金', description: '要用的资金和来源' }),
  plan: textSchema.optional().meta({ title: '预案', description: '改完以前的应急预案' }),
  stage: z
    .enum(hazardStages)
    .optional()
    .meta({ title: '环节', description: '现在走到哪一步：发现、登记、整改、验收、销号，改后又出现的是回潮' }),
  closed: z
    .union([daySchema, z.array(daySchema)])
    .optional()
    .meta({
      title: '销号日期',
      description: '写作 YYYY-MM-DD，没有销号就不写；回潮以后又销号的，依次都写',
      examples: ['2026-05-20', ['2026-05-20', '2026-08-11']],
    }),
  checkedBy: textSchema.optional().meta({ title: '验收人', description: '谁验收的' }),
  reopened: z
    .array(z.union([daySchema, reopeningSchema]))
    .default([])
    .meta({ title: '回潮', description: '销号以后又出现的日期；定了新时限的，日期和时限一起写', examples: [['2026-07-02']] }),
  photos: z.array(textSchema).default([]).meta({ title: '照片', description: '照片在 public/ 下的路径' }),
});

/** One hazard of the ready-made ledger. */
export type Hazard = z.infer<typeof hazardSchema>;

/** A grade of a hazard (隐患等级). */
export type HazardGrade = (typeof hazardGrades)[number];

/** A step of the loop that a hazard goes through. */
export type HazardStage = (typeof hazardStages)[number];

const titleSchema = textSchema.meta({ title: '名称', description: '台账的名称', examples: ['问题隐患清单'] });
const cellSchema = z.union([textSchema, z.number(), z.boolean(), z.null()]);

/** A ledger (台账): the ready-made hazard ledger, or one with typed columns of its own. */
export const ledgerSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      id: idSchema.meta({ title: '标识', description: '自己起的编号', examples: ['hazards'] }),
      kind: z.literal('hazards').meta({ title: '种类', description: 'hazards 是现成的问题隐患清单', enumDescriptions: ['问题隐患清单'] }),
      title: titleSchema,
      entries: z.array(hazardSchema).default([]).meta({ title: '各条', description: '一个隐患一条' }),
    }),
    z.strictObject({
      id: idSchema.meta({ title: '标识', description: '自己起的编号', examples: ['training'] }),
      kind: z.literal('custom').meta({ title: '种类', description: 'custom 是自己定栏目的台账', enumDescriptions: ['自己定栏目'] }),
      title: titleSchema,
      columns: z
        .array(
          z.strictObject({
            key: idSchema.meta({ title: '键', description: '自己起的编号，各条用它写这一栏', examples: ['people'] }),
            label: textSchema.meta({ title: '栏名', description: '表头上的字', examples: ['参加人数'] }),
            type: choiceSchema(['text', 'day', 'number', 'choice', 'unit'], {
              text: '文字',
              day: '日期，写作 YYYY-MM-DD',
              number: '数',
              choice: '从 choices 里选一个',
              unit: '单位',
            }).meta({ title: '类型', description: '这一栏填什么' }),
            choices: z
              .array(textSchema)
              .optional()
              .meta({ title: '选项', description: '类型是 choice 时可选的各项', examples: [['合格', '不合格']] }),
          }),
        )
        .meta({ title: '栏目', description: '台账的各栏' }),
      entries: z
        .array(z.record(z.string(), cellSchema))
        .default([])
        .meta({ title: '各条', description: '一条一行，用各栏的键写', examples: [[{ people: 40 }]] }),
    }),
  ])
  .meta({ 'title': '台账', 'description': '只在内部版显示', 'x-edition': 'internal' });

/** A ledger (台账) of either kind. */
export type Ledger = z.infer<typeof ledgerSchema>;

/** The ready-made ledger of hazards (问题隐患清单). */
export type HazardLedger = Extract<Ledger, { kind: 'hazards' }>;

/** A ledger with typed columns of its own. */
export type CustomLedger = Extract<Ledger, { kind: 'custom' }>;

/** A column of a ledger that has its own. */
export type LedgerColumn = CustomLedger['columns'][number];

/** The days on which a hazard was closed (销号), as written. */
export function closingsOf({ closed }: Pick<Hazard, 'closed'>): readonly Day[] {
  return closed === undefined ? [] : typeof closed === 'string' ? [closed] : closed;
}

/** The returns of a hazard (回潮), as written; a bare day has no deadline of its own. */
export function reopeningsOf({ reopened }: Pick<Hazard, 'reopened'>): readonly Reopening[] {
  return reopened.map((one) => (typeof one === 'string' ? { day: one } : one));
}
