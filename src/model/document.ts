import { z } from 'zod';
import { daySchema } from './day.ts';
import { idSchema, internal, textSchema } from './text.ts';

/** Kinds of official document (公文种类, 党政机关公文处理工作条例) and what offices publish beside them. */
export const documentKinds = [
  '决议',
  '决定',
  '命令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
  '方案',
  '工作要点',
  '其他',
] as const;

/** The layouts of GB/T 9704-2012: red-head 文件, letter 信函, and plain. */
export const documentLayouts = ['red-head', 'letter', 'plain'] as const;

/** An annex (附件): what it is, and whether this workspace has it. */
export const annexSchema = z
  .strictObject({
    title: textSchema.meta({ title: '名称' }),
    kind: z.enum(['text', 'table', 'grid', 'form', 'file', 'drawing', 'unavailable']).meta({
      title: '类别',
      description: '正文、任务表、控制表、表格、文件、图；unavailable 表示只有名称',
    }),
    plan: idSchema.optional(),
    form: idSchema.optional(),
    file: textSchema.optional().meta({ description: 'public/ 下的路径' }),
    note: textSchema.optional(),
  })
  .meta({ title: '附件' });

/** An annex. */
export type Annex = z.infer<typeof annexSchema>;

/** An official document: the elements of GB/T 9704-2012 as front matter; its prose is the body of the MDX file. */
export const documentSchema = z
  .strictObject({
    kind: z.enum(documentKinds).optional().meta({ title: '文种' }),
    layout: z.enum(documentLayouts).meta({ title: '版式' }),
    title: textSchema.meta({ title: '标题' }),
    titleLines: z.array(textSchema).optional().meta({ title: '标题分行', description: '不写时按词义自动分行' }),
    issuers: z.array(textSchema).default([]).meta({ title: '发文机关' }),
    mark: textSchema.optional().meta({ title: '发文机关标志', examples: ['乐清市卫生健康局文件'] }),
    no: textSchema.optional().meta({ title: '发文字号', examples: ['乐卫发〔2020〕93号'] }),
    copyNo: z
      .string()
      .regex(/^\d{6}$/)
      .optional()
      .meta({ title: '份号', description: '6位阿拉伯数字，加引号', examples: ['000012'] }),
    urgency: z.enum(['特急', '加急', '特提', '平急']).optional().meta({ title: '紧急程度' }),
    secrecy: textSchema.optional().meta({ title: '密级', description: '有密级的文件不得放进本系统，填了就报错' }),
    signer: z.array(textSchema).default([]).meta({ title: '签发人', description: '上行文才有；有几人写几人，纸上每行排两个姓名' }),
    addressees: textSchema.optional().meta({ title: '主送机关', description: '按原文写，不带冒号' }),
    addresseesInImprint: z.boolean().default(false).meta({ title: '主送机关移至版记', description: '主送机关过多、首页排不下正文时用' }),
    contents: z
      .boolean()
      .default(false)
      .meta({ title: '目录', description: 'true 时印目录（一、和（一）两层，带页码）：有被印发文件的印在它前面，没有的印在正文前面' }),
    plans: z.array(idSchema).default([]).meta({ title: '方案', description: '本文印发或涉及的方案' }),
    annexes: z.array(annexSchema).default([]).meta({ title: '附件' }),
    issued: z
      .strictObject({ title: textSchema, annexes: z.array(annexSchema).default([]) })
      .optional()
      .meta({ title: '被印发文件', description: '正文放在 <Issued> 里' }),
    signature: z.array(textSchema).default([]).meta({ title: '署名' }),
    seal: z.enum(['sealed', 'unsealed', 'on-behalf', 'signature-stamp']).default('sealed').meta({
      title: '用印',
      description:
        'sealed 加盖印章（几个署名各盖一枚）、unsealed 不加盖、on-behalf 代章（只盖一枚，“（代章）”写在署名里）、signature-stamp 签名章（署名写职务）',
    }),
    date: daySchema.optional().meta({ title: '成文日期' }),
    note: textSchema.optional().meta({ title: '附注', examples: ['此件公开发布'] }),
    copies: textSchema.optional().meta({ title: '抄送' }),
    printed: z.strictObject({ by: textSchema, date: daySchema }).optional().meta({ title: '印发' }),
    published: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/)
      .optional()
      .meta({ title: '发布日期', description: '网上发布的时间，没有就不填' }),
    publicity: z.enum(['主动公开', '依申请公开', '不予公开']).default('主动公开').meta({ title: '公开属性' }),
    publicityReason: textSchema.optional().meta({ title: '不予公开理由' }),
    draft: z.boolean().default(false).meta({ title: '草稿', description: '送审稿，不进入公开版' }),
    catalogue: z
      .array(z.strictObject({ label: textSchema, value: textSchema }))
      .default([])
      .meta({ title: '目录信息', description: '索引号、主题分类、有效性等，按顺序' }),
    replaces: z.array(textSchema).default([]).meta({ title: '废止' }),
    replacedBy: textSchema.optional().meta({ title: '被替代' }),
    scan: textSchema.optional().meta({ title: '盖章扫描件', description: 'public/ 下的路径' }),
    contacts: z
      .array(z.strictObject({ id: idSchema, text: textSchema }))
      .default([])
      .meta({ title: '联系方式', description: '只在内部版显示，正文用 <Contact ref="…"/> 引用', ...internal }),
    slips: z
      .array(z.strictObject({ text: textSchema, where: textSchema.optional() }))
      .default([])
      .meta({ title: '原文疑误' }),
    source: textSchema.optional().meta({ title: '来源', examples: ['依据公开文件整理，非原文'] }),
  })
  .meta({ title: '公文', description: 'content/notices/*.mdx 的前言' });

/** An official document. */
export type Document = z.infer<typeof documentSchema>;

/** A page of the site itself, or an interpretation (政策解读) of documents. */
export const pageSchema = z
  .strictObject({
    title: textSchema.meta({ title: '标题' }),
    summary: textSchema.optional().meta({ title: '摘要' }),
    order: z.number().default(0).meta({ title: '次序' }),
    interprets: z.array(idSchema).default([]).meta({ title: '解读的公文' }),
    published: documentSchema.shape.published,
    draft: z.boolean().default(false),
  })
  .meta({ title: '页面' });

/** A page of the site itself, or an interpretation. */
export type Page = z.infer<typeof pageSchema>;
