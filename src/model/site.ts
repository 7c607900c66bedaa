import { z } from 'zod';
import { daySchema } from './day.ts';
import { textSchema } from './text.ts';

/** The file `site.yaml`: the site, its identity block, its day, and what it shows. */
export const siteSchema = z
  .strictObject({
    name: textSchema.meta({ title: '网站名称' }),
    url: z
      .string()
      .regex(/^https?:\/\/[^/\s]+(?:\/[^\s]*)?$/)
      .meta({ title: '网址', examples: ['https://guatu.example.invalid/'] }),
    demo: z.boolean().default(false).meta({ title: '示例站', description: '每页标明“示例”，不让搜索引擎收录' }),
    demoNote: textSchema.optional().meta({ title: '示例说明' }),
    noindex: z.boolean().default(false).meta({ title: '不收录' }),
    siteIdCode: textSchema.optional().meta({ title: '网站标识码' }),
    host: textSchema.optional().meta({ title: '主办单位' }),
    contact: textSchema.optional().meta({ title: '联系方式' }),
    icp: textSchema.optional().meta({ title: 'ICP备案号' }),
    police: textSchema.optional().meta({ title: '公安备案号' }),
    asOf: daySchema.optional().meta({ title: '截至日', description: '各页状态按这天计算；命令行 --as-of 优先' }),
    editions: z
      .strictObject({ lightsInPublic: z.boolean().default(false).meta({ title: '公开版显示亮灯和逾期数' }) })
      .default({ lightsInPublic: false }),
    states: z
      .strictObject({
        soonShare: z.number().min(0).max(1).default(0.1).meta({ title: '临期：占时段的比例' }),
        soonMin: z.int().min(0).default(3).meta({ title: '临期：最少天数' }),
        soonMax: z.int().min(0).default(30).meta({ title: '临期：最多天数' }),
        behindShare: z.number().min(0).max(1).default(0.7).meta({ title: '落后序时：实际低于应达的比例' }),
      })
      .default({ soonShare: 0.1, soonMin: 3, soonMax: 30, behindShare: 0.7 })
      .meta({ title: '亮灯规则' }),
    checks: z
      .record(textSchema, z.enum(['off', 'info', 'warning', 'error']))
      .default({})
      .meta({
        title: '检查规则',
        description: '按规则的标识调整轻重：off 不检查，info 信息，warning 警告，error 错误（不能发布）',
        examples: [{ 'rest-day': 'off' }],
      }),
    pdf: z.boolean().default(true).meta({ title: '打印PDF' }),
  })
  .meta({ title: 'site.yaml', description: '网站设置' });

/** The settings of a site. */
export type Site = z.infer<typeof siteSchema>;
