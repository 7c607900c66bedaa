import type { DateContext } from '../../model/date-context.ts';
import { parseWindow } from '../../model/window.ts';
import { reworded, type Words } from './origin.ts';
import { allSections, paragraphsOf, type Outline } from './outline.ts';
import { linesOf } from './to-items.ts';

const spans: readonly RegExp[] = [
  /(?:从|自)?\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:起|开始)?[至到—－–\-~～](?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}日|底)?|\d{4}年|年?底|年)?(?:底|结束|止)?/u,
  /(?:自?即日起|自?(?:本?方案)?印发之日起)[，]?(?:开始)?[至到—\-](?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|年底)/u,
  /\d{1,2}月\d{1,2}日[至到—\-]\d{1,2}月\d{1,2}日/u,
];

/** The period of a plan in its own words: the span that its opening decides or its section about time begins with, else the years of its title. */
export function periodIn(outline: Outline, title: Words | undefined, context: DateContext): Words | undefined {
  for (const words of linesOf(outline.opening)) {
    const decided = /(?:决定|定于|计划|将|拟)/u.test(words.text) ? spanIn(words, context, true) : undefined;
    if (decided) return decided;
  }
  const timed = allSections(outline.sections).filter((section) => /时间|步骤|阶段|期限|日期/u.test(section.title));
  for (const section of timed) {
    for (const words of paragraphsOf(section)) {
      const found = spanIn(words, context, false);
      if (found) return found;
    }
  }
  return yearsOfTitle(title, context);
}

/** A span with its year that stands in no brackets, where those hold the time of a phase; undefined where a phase begins with it. */
function spanIn(words: Words, context: DateContext, mustHaveYear: boolean): Words | undefined {
  if (/^第[一二三四五六]阶段|^[（(]?[一二三四五六七八九十\d]+[）)、.．]/u.test(words.text)) return undefined;
  const plain = words.text.replace(/[（(][^（）()]*[）)]/gu, '').slice(0, 300);
  for (const span of spans) {
    const match = span.exec(plain)?.[0];
    if (match !== undefined && (!mustHaveYear || /\d{4}年/u.test(match)) && parseWindow(match, context).ok) return reworded(words, match);
  }
  return undefined;
}

function yearsOfTitle(title: Words | undefined, context: DateContext): Words | undefined {
  if (title === undefined) return undefined;
  const years =
    /\d{4}\s*[—－–\-~～至]\s*\d{4}年?/u.exec(title.text)?.[0] ??
    /(?:19|20)\d{2}年(?:度|第?[一二三四]季度|[上下]半年|\d{1,2}月)?/u.exec(title.text)?.[0];
  if (years === undefined) return undefined;
  const words = /^\d{4}.\d{4}$/u.test(years) ? `${years}年` : years;
  return parseWindow(words, context).ok ? reworded(title, words) : undefined;
}
