import { z } from 'zod';
import { textSchema } from './text.ts';

/** The columns (栏目) that a site may have, in the order of its head line. */
export const columnKeys = ['home', 'plans', 'units', 'calendar', 'notices', 'interpretations', 'about'] as const;

/** The key of a column of the site. */
export type ColumnKey = (typeof columnKeys)[number];

/** What a column is called and how its tags (国办发〔2017〕47号) describe it, as far as the site does not leave it to the default. */
const columnSchema = z.strictObject({
  name: textSchema.optional().meta({ title: '栏目名称', description: '印在页头，也是标签 ColumnName', examples: ['通知公告'] }),
  description: textSchema.optional().meta({
    title: '栏目描述',
    description: '设置目的和主要内容，标签 ColumnDescription',
    examples: ['发布本局印发的通知、方案和工作要点。'],
  }),
  keywords: z
    .array(textSchema)
    .optional()
    .meta({ title: '栏目关键词', description: '标签 ColumnKeywords', examples: [['通知', '公告']] }),
  type: textSchema.optional().meta({
    title: '栏目类别',
    description: '标签 ColumnType，用《网页设计规范》里的词：首页、概况信息、机构职能、工作动态、政策文件、政策解读等',
    examples: ['政策文件'],
  }),
});

const titles: Readonly<Record<ColumnKey, string>> = {
  home: '首页',
  plans: '方案',
  units: '科室清单',
  calendar: '日历',
  notices: '公文',
  interpretations: '政策解读',
  about: '关于',
};

const settings = Object.fromEntries(
  columnKeys.map((key) => [key, columnSchema.optional().meta({ title: titles[key], description: `栏目“${titles[key]}”的名称和标签` })]),
) as Record<ColumnKey, z.ZodOptional<typeof columnSchema>>;

/** The part `columns` of `site.yaml`: names and tags of columns in place of the defaults. */
export const columnsSchema = z
  .strictObject(settings)
  .default({})
  .meta({
    title: '栏目',
    description: '各栏目的名称、描述、关键词和类别；不写时用现成的',
    examples: [{ notices: { name: '通知公告', type: '政策文件' } }],
  });

/** The settings of the columns of a site, by key. */
export type ColumnSettings = z.infer<typeof columnsSchema>;
