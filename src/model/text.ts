import { z } from 'zod';

/** Words of the office: not empty, kept as written save for space at both ends. */
export const textSchema = z.string().trim().min(1);

/** An id of our own: ASCII, lower case, digits and hyphens, so that addresses stay ASCII; never the name of a device, which Windows takes for no folder. */
export const idSchema = z
  .string()
  .regex(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80)
  .meta({
    title: '标识',
    description: '自己起的编号：小写英文字母、数字和连字符，不能重复',
    examples: ['yueqing-2020-three-year'],
    errorMessage: '标识只能用小写英文字母、数字和连字符，如 yueqing-2020；con、nul 等是 Windows 的设备名，不能用',
  });

/** Marks a field that only the internal edition may show; `publish` removes it and the JSON Schema says so. */
export const internal = { 'x-edition': 'internal' } as const;
