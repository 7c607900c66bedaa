import type { ReferencePage } from './reference-pages.ts';
import { referenceRoot } from './reference-pages.ts';
import { ruleGroups } from './rule-groups.ts';
import { sourceKinds } from './source-kinds.ts';

/** All pages of the reference in reading order. */
export function referenceContents(): readonly ReferencePage[] {
  return [
    { to: referenceRoot.to, text: referenceRoot.label },
    ...sourceKinds.map(({ name, title }) => ({ to: `reference/${name}/`, text: title })),
    { to: 'reference/words/', text: '时间和数的写法' },
    { to: 'reference/embeds/', text: '正文里的标签' },
    { to: 'reference/rules/', text: '检查规则' },
    ...ruleGroups().map(({ name, title }) => ({ to: `reference/rules/${name}/`, text: title })),
  ];
}
