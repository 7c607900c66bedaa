import type { TemplatesFacts } from '../facts/templates.ts';
import type { Explained } from '../wording.ts';
import { didYouMean } from './phrases.ts';

/** The words about the templates of reports and reminders, in Chinese. */
export const templates: Explained<TemplatesFacts> = {
  'unknown-placeholder': {
    title: '模板里的占位符写错',
    why: '“templates”文件夹里的模板，两层花括号里写的是占位符，生成时换成实际的内容；写错的会原样印出来。各种模板能用的不一样。',
    message: ({ name }) => `模板里没有“{{${name}}}”这个占位符`,
    hint: (facts) => didYouMean(facts) ?? `可用的占位符：${facts.known.join('、')}`,
  },
};
