import { z } from 'zod';
import { siteCatalogueSchema } from './catalogue.ts';
import { choiceSchema } from './choice.ts';
import { daySchema } from './day.ts';
import { identitySchema } from './identity.ts';
import { lightsSchema } from './light.ts';
import { columnsSchema } from './site-column.ts';
import { textSchema } from './text.ts';

/** An address of the web with neither user, question nor anchor. */
const siteAddress = /^https?:\/\/[^\s/?#@:\\"'<>]+(?::\d{1,5})?(?:\/[^\s?#\\"'<>]*)?$/;

/** The file `site.yaml`: the site, its identity block, its day, and what it shows. */
export const siteSchema = z
  .strictObject({
    name: textSchema.meta({ title: '网站名称', description: '每页页头的名称', examples: ['某县卫生健康局工作方案'] }),
    url: z
      .string()
      .regex(siteAddress)
      // What has another form is told already.
      .refine((url) => !siteAddress.test(url) || URL.canParse(url), { message: '' })
      .meta({
        title: '网址',
        description: '网站发布在哪里，http:// 或 https:// 开头，以 / 结尾',
        examples: ['https://guatu.example.invalid/'],
        errorMessage: '网址以 http:// 或 https:// 开头，中间没有空格',
      }),
    domain: textSchema.optional().meta({
      title: '网站域名',
      description: '标签 SiteDomain；不写时取网址里的域名',
      examples: ['www.example.gov.cn'],
    }),
    demo: z.boolean().default(false).meta({ title: '示例站', description: '每页标明“示例”，不让搜索引擎收录' }),
    demoNote: textSchema.optional().meta({ title: '示例说明', description: '示例站页头“示例”后面的话' }),
    noindex: z.boolean().default(false).meta({ title: '不收录', description: 'true 时不让搜索引擎收录' }),
    siteIdCode: z
      .string()
      .regex(/^(?:bm\d{8}|\d{10})$/)
      .optional()
      .meta({
        title: '网站标识码',
        description: '政府网站标识码，印在页脚，也是标签 SiteIDCode；没有就不写',
        examples: ['0000000000'],
        errorMessage: '网站标识码是10位数字，部委的是 bm 加8位数字',
      }),
    host: textSchema.optional().meta({ title: '主办单位', description: '印在页脚', examples: ['某县卫生健康局'] }),
    contentSource: textSchema.optional().meta({
      title: '内容来源',
      description: '没有发文机关的内容，标签 ContentSource 写什么；不写时用主办单位',
      examples: ['某县卫生健康局'],
    }),
    columns: columnsSchema,
    catalogue: siteCatalogueSchema,
    contact: textSchema.optional().meta({ title: '联系方式', description: '公开的联系方式，印在页脚' }),
    icp: textSchema.optional().meta({ title: 'ICP备案号', description: '印在页脚，没有就不写' }),
    police: textSchema.optional().meta({ title: '公安备案号', description: '印在页脚，没有就不写' }),
    identity: identitySchema,
    asOf: daySchema.optional().meta({ title: '截至日', description: '各页状态按这天计算；命令行 --as-of 优先' }),
    lastReport: daySchema
      .optional()
      .meta({ title: '上次通报日', description: '各页的增减与这天相比；不写时与截至日上月的最后一天相比', examples: ['2026-03-31'] }),
    editions: z
      .strictObject({
        lightsInPublic: z
          .boolean()
          .default(false)
          .meta({ title: '公开版显示亮灯和逾期数', description: '不写时公开版不显示，内部版总是显示' }),
      })
      .default({ lightsInPublic: false })
      .meta({ title: '两个版本', description: '公开版和内部版各显示什么' }),
    states: z
      .strictObject({
        soonShare: z
          .number()
          .min(0)
          .max(1)
          .default(0.1)
          .meta({ title: '临期：占时段的比例', description: '离时限不到时段的这个比例就算临期，0.1 是十分之一' }),
        soonMin: z.int().min(0).default(3).meta({ title: '临期：最少天数', description: '按比例算出的天数少于它时用它' }),
        soonMax: z.int().min(0).default(30).meta({ title: '临期：最多天数', description: '按比例算出的天数多于它时用它' }),
        behindShare: z
          .number()
          .min(0)
          .max(1)
          .default(0.7)
          .meta({ title: '落后序时：实际低于应达的比例', description: '填报的比例低于按时间应达的这个比例就算落后' }),
      })
      .default({ soonShare: 0.1, soonMin: 3, soonMax: 30, behindShare: 0.7 })
      .meta({ title: '亮灯规则', description: '什么时候算临期、算落后序时' }),
    lights: lightsSchema,
    checks: z
      .record(
        textSchema,
        choiceSchema(['off', 'info', 'warning', 'error'], { off: '不检查', info: '信息', warning: '警告', error: '错误，不能发布' }),
      )
      .default({})
      .meta({
        title: '检查规则',
        description: '按规则的标识调整轻重：off 不检查，info 信息，warning 警告，error 错误（不能发布）',
        examples: [{ 'rest-day': 'off' }],
      }),
    reminders: z
      .strictObject({
        number: textSchema.optional().meta({
          title: '编号',
          description:
            '督办单、催办单、提醒函、交办单怎样编号：{年}、{月}、{日}是截至日的，{种}是督、催、提、交，{序}是单位在 units.yaml 里的次序（类别不算），两位；一年不止发一次的，写上{月}；不写时留空待填',
          examples: ['{种}〔{年}〕{月}{序}号'],
        }),
        newDays: z
          .int()
          .min(0)
          .default(30)
          .meta({ title: '新交办：天数', description: '方案成文或者变更批准以后多少天以内、还没有填报的任务，发交办单' }),
      })
      .default({ newDays: 30 })
      .meta({ title: '提醒单', description: '督办单、催办单、提醒函、交办单；只在内部版' }),
    history: choiceSchema(['off', 'internal', 'public'], { off: '不生成', internal: '只在内部版', public: '两个版本都有' })
      .default('off')
      .meta({
        title: '历次改动',
        description: '按工作区所在的 git 仓库逐次比较方案，生成“历次改动”页；页上会有改动以前的文字',
        examples: ['internal'],
      }),
    pdf: z.boolean().default(true).meta({ title: '打印PDF', description: 'false 时只生成网页，不打印 PDF' }),
  })
  .meta({ title: 'site.yaml', description: '网站设置' });

/** The settings of a site. */
export type Site = z.infer<typeof siteSchema>;
