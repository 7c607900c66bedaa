import type { TitlesFacts } from '../facts/titles.ts';
import type { Explained } from '../wording.ts';
import { quoted } from './phrases.ts';

/** The words about titles that are written in several ways, in Chinese. */
export const titles: Explained<TitlesFacts> = {
  'title-variant': {
    title: '同一文件有两个名称',
    why: '书名号里的名称几乎相同却不一样，多半是同一份文件写成了两个名称。地名、年份、编号不同的不算。',
    message: ({ words, other }) => `${quoted(words)}与${quoted(other)}名称相近却不一致`,
    note: () => '另一个名称在这里',
    hint: () => '核对原件，统一名称；确是两份文件或原文如此时，可写明免查',
  },
  'issued-title-differs': {
    title: '印发的名称与标题不一致',
    why: '“关于印发……的通知”、“现将……印发给你们”里的名称，应当就是被印发文件的标题，也就是方案的标题。',
    message: ({ kind, words, title }) =>
      kind === 'plan'
        ? `被印发文件的标题是${quoted(words)}，方案的标题却是${quoted(title)}`
        : `${kind === 'title' ? '标题' : '正文'}写印发${quoted(words)}，被印发的却是${quoted(title)}`,
    note: ({ kind }) => (kind === 'plan' ? '方案的标题在这里' : '被印发文件的标题在这里'),
    hint: () => '改成同一个名称；原文如此时，可写明免查',
  },
  'phase-title-differs': {
    title: '正文与方案的阶段名称不一致',
    why: '正文说到的阶段，名称应当与方案里的一样，读的人才知道是哪一段时间。',
    message: ({ words, title }) => `这里写作${quoted(words)}，方案里的阶段是${quoted(title)}`,
    note: () => '方案里的名称在这里',
    hint: () => '统一名称；说的是别的阶段或原文如此时，可写明免查',
  },
  'group-title-differs': {
    title: '正文与方案的分组名称不一致',
    why: '正文和附表说的是同一组任务，名称应当一样。',
    message: ({ no = '这一组', words, title }) => `${no}在正文作${quoted(words)}，方案里作${quoted(title)}`,
    note: () => '方案里的名称在这里',
    hint: () => '统一名称；原文如此时可不理会',
  },
};
