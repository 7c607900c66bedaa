import { z } from 'zod';
import { isOtherSite } from './safe-address.ts';
import { textSchema } from './text.ts';

const linkSchema = z
  .string()
  .regex(/^https?:\/\/[^\s/]+\S*$/, { abort: true })
  .refine(isOtherSite, { message: '' })
  .meta({ errorMessage: '链接以 http:// 或 https:// 开头，中间没有空格' });

const badgeSchema = z.strictObject({
  image: textSchema
    .optional()
    .meta({ title: '图片', description: 'public/ 下的路径；图片放在本站，不引用别处的', examples: ['files/mark.png'] }),
  alt: textSchema.optional().meta({ title: '替代文字', description: '图片打不开、读屏时的文字；不写时用这一项的名称' }),
  link: linkSchema.optional().meta({ title: '链接', description: '点开到哪里', examples: ['https://www.example.invalid/'] }),
});

/** A picture or name in the foot of a page that leads elsewhere. */
export type Badge = z.infer<typeof badgeSchema>;

const noted = (title: string) => badgeSchema.optional().meta({ title, description: `${title}的图片和链接` });

/** The part `identity` of `site.yaml`: the pictures and links of the identity block in the foot (国办发〔2017〕47号, 网页设计规范), all from the site itself. */
export const identitySchema = z
  .strictObject({
    mark: noted('党政机关网站标识'),
    findFault: noted('我为政府网站找错'),
    icp: noted('ICP备案'),
    police: noted('公安备案'),
  })
  .default({})
  .meta({
    title: '页脚标识',
    description: '页脚的图片和链接；网站标识码、主办单位、联系方式和备案号另写在外面',
    examples: [{ mark: { image: 'files/mark.png' } }],
  });

/** The identity block of a site, as far as it is set. */
export type Identity = z.infer<typeof identitySchema>;
