import { z } from 'zod';
import { choiceSchema } from './choice.ts';
import { textSchema } from './text.ts';

/** What a row of the catalogue block (目录信息) may be filled from. */
export const catalogueSources = [
  'index',
  'title',
  'issuers',
  'no',
  'date',
  'published',
  'publicity',
  'kind',
  'keywords',
  'summary',
  'replaces',
  'replacedBy',
] as const;

/** What a row of the catalogue block is filled from. */
export type CatalogueSource = (typeof catalogueSources)[number];

const rowSchema = z
  .strictObject({
    label: textSchema.meta({ title: '项目', description: '项目的名称，本地怎样叫就怎样写', examples: ['文号'] }),
    from: choiceSchema(catalogueSources, {
      index: '索引号，按 index 的格式编',
      title: '标题',
      issuers: '发文机关',
      no: '发文字号',
      date: '成文日期',
      published: '发布日期',
      publicity: '公开属性',
      kind: '文种',
      keywords: '关键词',
      summary: '摘要',
      replaces: '废止的文件',
      replacedBy: '被哪个文件替代',
    })
      .optional()
      .meta({ title: '取自', description: '从公文的哪一项取；不写的，只取公文 catalogue 里同名的一项', examples: ['no'] }),
  })
  .meta({ title: '目录信息的一项' });

/** The part `catalogue` of `site.yaml`: which rows the catalogue block of every document has, in which order, and how the 索引号 is made. */
export const siteCatalogueSchema = z
  .strictObject({
    rows: z
      .array(rowSchema)
      .default([])
      .meta({
        title: '各项',
        description:
          '有哪些项、怎样叫、按什么次序；公文自己的 catalogue 写了同名的，以它为准，哪里都没有的印“未填写”；不写时列出公文有的各项',
        examples: [[{ label: '文号', from: 'no' }]],
      }),
    index: z
      .string()
      .regex(/^(?:[^{}\s]|\{(?:机构代码|年|月|日|序)\})+$/)
      .optional()
      .meta({
        title: '索引号的格式',
        description: '{机构代码}见下，{年}{月}{日}是成文日期的，{序}是公文的流水号；缺一样就不编',
        examples: ['{机构代码}/{年}-{序}'],
        errorMessage: '格式里只能用{机构代码}{年}{月}{日}{序}，如 {机构代码}/{年}-{序}',
      }),
    agencyCode: textSchema
      .optional()
      .meta({ title: '机构代码', description: '索引号开头的代码，一般是统一社会信用代码，加引号', examples: ['00000000000000000X'] }),
  })
  .default({ rows: [] })
  .meta({ title: '目录信息', description: '公文页上面那一栏的项目、次序和索引号的格式' });

/** How the catalogue block of a site looks. */
export type SiteCatalogue = z.infer<typeof siteCatalogueSchema>;
