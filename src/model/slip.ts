import { z } from 'zod';
import { textSchema } from './text.ts';

/** A slip of the source (原文疑误), printed as it stands and told apart. */
export const slipSchema = z.strictObject({
  text: textSchema.meta({ title: '疑误', description: '哪里错漏、前后哪里不一', examples: ['两处序号都是5'] }),
  where: textSchema.optional().meta({ title: '位置', description: '在原文什么地方', examples: ['附件1'] }),
});
