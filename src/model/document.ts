import { z } from 'zod';
import { choiceSchema } from './choice.ts';
import { contactSchema } from './contact.ts';
import { daySchema } from './day.ts';
import { slipSchema } from './slip.ts';
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
    title: textSchema.meta({ title: '名称', description: '附件的名称，不带“附件1”', examples: ['责任分工表'] }),
    kind: choiceSchema(['text', 'table', 'grid', 'form', 'file', 'drawing', 'unavailable', 'withheld'], {
      text: '正文，写在 <AnnexText> 里',
      table: '责任分工表',
      grid: '进度控制表',
      form: '表格，另写 form',
      file: '文件，另写 file',
      drawing: '图，另写 file',
      unavailable: '只有名称，没有内容',
      withheld: '有内容，不公开，只列名称',
    }).meta({ title: '类别', description: '附件是什么', examples: ['table'] }),
    plan: idSchema.optional().meta({ title: '方案', description: '表从哪个方案来；不写时取公文 plans 的第一个', examples: ['fire-2026'] }),
    form: idSchema.optional().meta({ title: '表格', description: '类别是 form 时，写表格的标识', examples: ['hazards'] }),
    file: textSchema.optional().meta({ title: '文件', description: 'public/ 下的路径', examples: ['files/annex-1.pdf'] }),
    note: textSchema.optional().meta({ title: '说明', description: '印在附件名称后面的话' }),
  })
  .meta({ title: '附件' });

/** An annex. */
export type Annex = z.infer<typeof annexSchema>;

/** What the tags of a page say beside the elements of the document (国办发〔2017〕47号, 网页设计规范). */
const tagged = {
  summary: textSchema
    .optional()
    .meta({ title: '摘要', description: '一两句话，标签 Description', examples: ['三年行动的最后一年做什么。'] }),
  keywords: z
    .array(textSchema)
    .default([])
    .meta({ title: '关键词', description: '标签 Keywords，也按它列出公文', examples: [['安全生产', '消防']] }),
  author: textSchema.optional().meta({ title: '作者', description: '作者或责任编辑，标签 Author' }),
  contentSource: textSchema.optional().meta({
    title: '内容来源',
    description: '发布单位或转载来源，标签 ContentSource；不写时取发文机关，再取主办单位',
    examples: ['市卫生健康委员会网站'],
  }),
  image: textSchema
    .optional()
    .meta({ title: '图片', description: '代表本页的图片，public/ 下的路径，标签 Image', examples: ['files/cover.jpg'] }),
};

/** An official document: the elements of GB/T 9704-2012 as front matter; its prose is the body of the MDX file. */
export const documentSchema = z
  .strictObject({
    kind: z
      .enum(documentKinds)
      .optional()
      .meta({ title: '文种', description: '公文的种类，没有就不写', examples: ['通知'] }),
    layout: choiceSchema(documentLayouts, {
      'red-head': '红头文件（文件格式）',
      'letter': '信函格式',
      'plain': '普通，没有红头',
    }).meta({ title: '版式', description: '按 GB/T 9704-2012 的哪种格式排', examples: ['red-head'] }),
    title: textSchema.meta({
      title: '标题',
      description: '公文标题，一行写完',
      examples: ['某县卫生健康局关于印发2026年消防安全整治工作方案的通知'],
    }),
    titleLines: z.array(textSchema).optional().meta({ title: '标题分行', description: '不写时按词义自动分行' }),
    issuers: z
      .array(textSchema)
      .default([])
      .meta({ title: '发文机关', description: '联合行文写几个，主办的在前', examples: [['某县卫生健康局']] }),
    mark: textSchema.optional().meta({ title: '发文机关标志', description: '红头上的字', examples: ['乐清市卫生健康局文件'] }),
    no: textSchema.optional().meta({ title: '发文字号', description: '年份用六角括号〔〕', examples: ['乐卫发〔2020〕93号'] }),
    copyNo: z
      .string()
      .regex(/^\d{6}$/)
      .optional()
      .meta({
        title: '份号',
        description: '6位阿拉伯数字，加引号',
        examples: ['000012'],
        errorMessage: '份号是6位数字，要加引号，如 "000012"',
      }),
    urgency: z.enum(['特急', '加急', '特提', '平急']).optional().meta({ title: '紧急程度', description: '特急、加急；电报用特提、平急' }),
    secrecy: textSchema.optional().meta({ title: '密级', description: '有密级的文件不得放进本系统，填了就报错' }),
    signer: z.array(textSchema).default([]).meta({ title: '签发人', description: '上行文才有；有几人写几人，纸上每行排两个姓名' }),
    addressees: textSchema.optional().meta({ title: '主送机关', description: '按原文写，不带冒号' }),
    addresseesInImprint: z
      .boolean()
      .default(false)
      .meta({ title: '主送机关移至版记', description: 'true 时主送机关印在版记里；主送机关过多、首页排不下正文的，不写也会移过去' }),
    contents: z.boolean().default(false).meta({
      title: '目录',
      description:
        'true 时印目录（一、和（一）两层，带页码）：有被印发文件的印在它前面；没有的，无版头、无主送机关的印在标题下面，其余的另页印在署名后面',
    }),
    plans: z
      .array(idSchema)
      .default([])
      .meta({ title: '方案', description: '本文印发或涉及的方案，写 plans/ 下文件夹的名称', examples: [['fire-2026']] }),
    annexes: z.array(annexSchema).default([]).meta({ title: '附件', description: '附件说明和附件，按次序，一个附件一项' }),
    issued: z
      .strictObject({
        title: textSchema.meta({ title: '标题', description: '被印发文件自己的标题' }),
        annexes: z.array(annexSchema).default([]).meta({ title: '附件', description: '被印发文件自己的附件，按次序' }),
      })
      .optional()
      .meta({ title: '被印发文件', description: '通知所印发的方案等；它的正文放在 <Issued> 里' }),
    signature: z
      .array(textSchema)
      .default([])
      .meta({ title: '署名', description: '发文机关署名，印在成文日期上面', examples: [['某县卫生健康局']] }),
    seal: choiceSchema(['sealed', 'unsealed', 'on-behalf', 'signature-stamp'], {
      'sealed': '加盖印章，几个署名各盖一枚',
      'unsealed': '不加盖印章',
      'on-behalf': '代章，只盖一枚，“（代章）”写在署名里',
      'signature-stamp': '签名章，署名写职务',
    })
      .default('sealed')
      .meta({ title: '用印', description: '盖不盖章，盖什么章；纸上按它留位置' }),
    date: daySchema.optional().meta({ title: '成文日期', description: '写作 YYYY-MM-DD，纸上印“2026年3月2日”', examples: ['2026-03-02'] }),
    note: textSchema.optional().meta({ title: '附注', description: '不带括号', examples: ['此件公开发布'] }),
    copies: textSchema
      .optional()
      .meta({ title: '抄送', description: '按原文写，不带“抄送：”', examples: ['市卫生健康委员会，县人民政府办公室'] }),
    printed: z
      .strictObject({
        by: textSchema.meta({ title: '印发机关', description: '一般是办公室', examples: ['某县卫生健康局办公室'] }),
        date: daySchema.meta({ title: '印发日期', description: '不早于成文日期，写作 YYYY-MM-DD' }),
      })
      .optional()
      .meta({ title: '印发', description: '版记最后一行：印发机关和印发日期' }),
    published: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/)
      .optional()
      .meta({ title: '发布日期', description: '网上发布的时间，没有就不填', examples: ['2026-03-05 09:30'] }),
    ...tagged,
    publicity: z
      .enum(['主动公开', '依申请公开', '不予公开'])
      .default('主动公开')
      .meta({ title: '公开属性', description: '不是主动公开的，不进入公开版' }),
    publicityReason: textSchema.optional().meta({ title: '不予公开理由', description: '依据哪部法规哪一条，公开属性是不予公开时必须写' }),
    draft: z.boolean().default(false).meta({ title: '草稿', description: '送审稿，不进入公开版' }),
    serial: z
      .string()
      .regex(/^[0-9A-Za-z-]+$/)
      .optional()
      .meta({
        title: '流水号',
        description: '索引号里的{序}，照政府信息公开目录登记的写，位数不变，加引号；没有登记就不写',
        examples: ['00110'],
        errorMessage: '流水号用数字，要加引号，如 "00110"',
      }),
    catalogue: z
      .array(
        z.strictObject({
          label: textSchema.meta({ title: '项目', description: '项目的名称', examples: ['索引号'] }),
          value: textSchema.meta({ title: '内容', description: '这一项写什么' }),
        }),
      )
      .default([])
      .meta({ title: '目录信息', description: '索引号、主题分类、有效性等，按顺序；与 site.yaml 的同名项不同时以这里为准' }),
    replaces: z.array(textSchema).default([]).meta({ title: '废止', description: '本文废止了哪些文件，写文号或标题' }),
    replacedBy: textSchema.optional().meta({ title: '被替代', description: '本文被哪个文件替代，写文号或标题' }),
    scan: textSchema.optional().meta({ title: '盖章扫描件', description: 'public/ 下的路径' }),
    contacts: z
      .array(contactSchema)
      .default([])
      .meta({ title: '联系方式', description: '只在内部版显示，正文用 <Contact ref="…"/> 引用', ...internal }),
    slips: z.array(slipSchema).default([]).meta({ title: '原文疑误', description: '原文的疏漏和前后不一，照录并注明' }),
    source: textSchema.optional().meta({ title: '来源', description: '内容从哪里来，印在网页上', examples: ['依据公开文件整理，非原文'] }),
  })
  .meta({ title: '公文', description: 'content/notices/*.mdx 的前言' });

/** An official document. */
export type Document = z.infer<typeof documentSchema>;

/** A page of the site itself, or an interpretation (政策解读) of documents. */
export const pageSchema = z
  .strictObject({
    title: textSchema.meta({ title: '标题', description: '页面的标题', examples: ['关于本站'] }),
    ...tagged,
    summary: textSchema.optional().meta({ title: '摘要', description: '一两句话，印在标题下面，也是标签 Description' }),
    order: z.number().default(0).meta({ title: '次序', description: '页脚里排第几，小的在前' }),
    interprets: z
      .array(idSchema)
      .default([])
      .meta({
        title: '解读的公文',
        description: '政策解读才写：所解读公文的标识，就是 content/notices/ 下文件的名称，不带 .mdx',
        examples: [['fire-2026']],
      }),
    published: documentSchema.shape.published,
    draft: z.boolean().default(false).meta({ title: '草稿', description: 'true 时不进入公开版' }),
  })
  .meta({ title: '页面', description: 'content/pages/*.mdx 和 content/interpretations/*.mdx 的前言' });

/** A page of the site itself, or an interpretation. */
export type Page = z.infer<typeof pageSchema>;
