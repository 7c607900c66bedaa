import { textSchema } from './text.ts';

/** By when within each period a duty or report is due, as an author writes it beside words that do not say it. */
export const periodEndSchema = textSchema.meta({
  title: '每期截止',
  description:
    '按日写钟点（17:00），按周写星期几（1 至 7），按月写几日（25）或 last，按季、半年写第几个月几日（3-25），按年写几月几日（10-30）；last 是最后一天。后面可再写钟点（5 17:00）；workday:3 是第3个工作日，workday:-1 是最后一个',
  examples: ['25'],
});
