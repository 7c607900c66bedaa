import { z } from 'zod';
import { idSchema, textSchema } from './text.ts';

/** One way to reach a person or section, under the id by which a text names it. */
export const contactSchema = z.strictObject({
  id: idSchema.meta({ title: '标识', description: '正文用 <Contact ref="…" /> 引用的编号', examples: ['office'] }),
  text: textSchema.meta({ title: '内容', description: '联系人、电话、邮箱，照要印的样子写', examples: ['联系人：张某，电话：（略）'] }),
});
