import type { DateContext } from '../../model/date-context.ts';
import { parseWindow } from '../../model/window.ts';
import type { Doubt } from '../draft/draft-node.ts';
import { reworded, type Words } from './origin.ts';
import { allSections, paragraphsOf, type Section } from './outline.ts';

/** A phase as it was recognised. */
export interface PhaseDraft {
  readonly no?: Words;
  readonly title: Words;
  readonly window: Words;
  readonly content: readonly Words[];
  readonly section: Section;
}

/** The phases of a plan with what could not be read, and the section in which they stand. */
export interface PhasesFound {
  readonly phases: readonly PhaseDraft[];
  readonly parent?: Section;
  readonly doubts: readonly Doubt[];
}

const phaseSection =
  /时间安排|实施步骤|工作步骤|时间步骤|阶段安排|方法步骤|时间进度|进度安排|实施阶段|阶段划分|推进步骤|工作安排|步骤安排|实施进度|步骤/u;

/** The phases of a plan: sections with a window each, under a section about steps or time. */
export function phasesIn(sections: readonly Section[], context: DateContext): PhasesFound {
  for (const parent of [undefined, ...allSections(sections)]) {
    const children = parent === undefined ? [] : parent.sections;
    if (parent === undefined || children.length < 2) continue;
    const read = children.map((child) => phaseOf(child, context));
    const phases = read.filter((phase) => phase !== undefined);
    const isNamed = phaseSection.test(parent.title) || children.filter(({ title }) => /阶段/u.test(title)).length >= 2;
    if (phases.length < 2 || (!isNamed && phases.length < children.length)) continue;
    const doubts = children.flatMap((child, index): readonly Doubt[] =>
      read[index] === undefined && isNamed
        ? [{ id: 'window-unread', facts: { words: child.title || child.words.text.slice(0, 30) }, at: child.words.at }]
        : [],
    );
    return { phases, parent, doubts };
  }
  return { phases: [], doubts: [] };
}

const bracketed = /[（(]([^（）()]+)[）)]/gu;

function phaseOf(section: Section, context: DateContext): PhaseDraft | undefined {
  const found = windowIn(section, context);
  if (found === undefined) return undefined;
  const content = paragraphsOf(section)
    .map((words) => reworded(words, words.text === section.rest ? found.rest : words.text))
    .filter(({ text }) => text !== '' && !/^\ue000c\d+\ue001。?$/u.test(text));
  const below = allSections(section.sections).map(({ words }) => words);
  return {
    ...(section.number === undefined ? {} : { no: reworded(section.words, section.number.label) }),
    title: reworded(section.words, found.title),
    window: reworded(section.words, found.window),
    content: [...content, ...below],
    section,
  };
}

interface WindowFound {
  readonly title: string;
  readonly window: string;
  /** What is left of the words behind the title. */
  readonly rest: string;
}

/** The window of a phase: in brackets in its title, behind it, or at the beginning of its words. */
function windowIn({ title, rest }: Section, context: DateContext): WindowFound | undefined {
  const isWindow = (words: string): boolean => /\d|[即今年月]/u.test(words) && parseWindow(words, context).ok;
  for (const match of title.matchAll(bracketed)) {
    const words = match[1] ?? '';
    if (isWindow(words))
      return {
        title: `${title.slice(0, match.index)}${title.slice(match.index + match[0].length)}`.replace(/[：:。]$/u, ''),
        window: words,
        rest,
      };
  }
  const colon = /^(.{2,20}?)[：:，,]\s*(.+)$/u.exec(title);
  if (colon && isWindow(colon[2] ?? '')) return { title: colon[1] ?? '', window: colon[2] ?? '', rest };
  const opening = /^[（(]?([^，。；：（）()]{2,30})[）)]?[，。：；]?/u.exec(rest);
  const words = (opening?.[1] ?? '').replace(/^(?:时间|起止时间)[：:]?/u, '');
  if (opening && title !== '' && isWindow(words)) return { title, window: words, rest: rest.slice(opening[0].length) };
  return undefined;
}
