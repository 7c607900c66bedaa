import { isUnitLike } from './office-words.ts';
import { withHeading } from '../../plan/headed-text.ts';
import type { Doubt } from '../draft/draft-node.ts';
import { reworded, type Line, type Words } from './origin.ts';
import { allSections, type Outline, type Section } from './outline.ts';
import { responsibilityIn, type Responsibility } from './responsibility.ts';
import type { GroupDraft, TaskDraft, TasksDraft } from './task-draft.ts';
import { labelWords } from './task-table.ts';

/** A rule for all rows: 列第一位的为牵头单位. */
export const firstNamedLeads = /(?:第一|首)(?:位|个|名)?的?(?:单位|科室|部门)?(?:的)?为(?:牵头|主办|主责)/u;

const taskTitle = /任务|内容|重点|举措|措施|事项|要点|主要工作|工作安排|行动|整治|排查/u;
const otherTitle =
  /总体|指导思想|原则|目标|要求$|保障|组织领导|组织实施|时间|步骤|阶段|范围|对象|督导|考核|宣传引导|信息报送|有关要求|工作机制|附则/u;

/** In a document that is a list of tasks, only these parts hold none. */
const notTasks = /总体要求|指导思想|基本原则|总体目标|工作目标|工作要求|有关要求|组织领导|组织保障|保障措施|组织实施|时间安排|实施步骤/u;

/** The tasks that prose states: numbered items with their responsibility in brackets, else the items of the parts that name tasks. */
export function tasksOfProse(outline: Outline, title: string): TasksDraft | undefined {
  const all = allSections(outline.sections);
  const withRoles = all.filter((section) => responsibilityOf(section) !== undefined);
  if (withRoles.length > 0) return collect(outline.sections, (section) => withRoles.includes(section), []);
  const isList = /要点|任务|分工|清单|计划|安排/u.test(title);
  const parts = isList ? outline.sections : [];
  const named = taskParts(outline.sections);
  const chosen = named.length > 0 && !/要点$/u.test(title) ? named : parts.filter((section) => !notTasks.test(section.title));
  const leaves = new Set(chosen.flatMap((section) => leavesOf(section)));
  if (leaves.size === 0) return undefined;
  const [first] = chosen;
  const words = `${first?.number?.label ?? ''}${first?.title ?? ''}${chosen.length > 1 ? `等${chosen.length}部分` : ''}`;
  const doubts: readonly Doubt[] = [{ id: 'section-as-tasks', facts: { words }, at: first?.words.at ?? [] }];
  return collect(chosen, (section) => leaves.has(section), doubts);
}

/** The sections whose titles name tasks and that have numbered items; the narrowest such. */
function taskParts(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => {
    const below = taskParts(section.sections);
    const isNamed = taskTitle.test(section.title) && !otherTitle.test(section.title) && section.sections.length > 1;
    const hasNamed = section.sections.some((child) => /内容|任务|重点/u.test(child.title) && child.sections.length > 1);
    if (isNamed && !hasNamed) return [section];
    return below.filter((child) => /内容|任务|重点|措施|举措/u.test(child.title));
  });
}

/** The items of a section: its narrowest numbered paragraphs. */
function leavesOf(section: Section): readonly Section[] {
  if (section.sections.length === 0) return [section];
  return section.sections.flatMap((child) => {
    const isItem = child.sections.length === 0 || child.rest !== '' || child.number?.style === 'arabic';
    return isItem ? [child] : leavesOf(child);
  });
}

function responsibilityOf(section: Section): Responsibility | undefined {
  return responsibilityIn([ownWords(section), ...linesUnder(section)]);
}

/** The words of an item without its number, and without its title where more follows. */
function ownWords({ words, number, rest }: Section): Words {
  return reworded(words, rest === '' ? (number?.rest ?? words.text).trim() : rest);
}

/** The lines below an item; a sentence about all rows is none of its own. */
function linesUnder(section: Section): readonly Line[] {
  return section.content.filter((item): item is Line => item.type === 'line' && !firstNamedLeads.test(item.text));
}

function collect(sections: readonly Section[], isTask: (section: Section) => boolean, doubts: readonly Doubt[]): TasksDraft {
  const groups: GroupDraft[] = [];
  const tasks: TaskDraft[] = [];
  const walk = (section: Section, parent: number | undefined): void => {
    if (isTask(section)) {
      tasks.push({ ...taskOf(section), ...(parent === undefined ? {} : { group: parent }) });
      return;
    }
    const hasTasks = allSections(section.sections).some(isTask);
    if (!hasTasks) return;
    groups.push({
      ...(section.number === undefined ? {} : { no: reworded(section.words, section.number.label) }),
      title: reworded(section.words, section.title === '' ? section.words.text : section.title),
      ...(isOwner(section) ? { responsible: reworded(section.words, section.title) } : {}),
      ...(parent === undefined ? {} : { parent }),
      doubts: [],
    });
    const own = groups.length - 1;
    for (const child of section.sections) walk(child, own);
  };
  for (const section of sections) walk(section, undefined);
  return { groups, tasks, columns: [], times: [], doubts };
}

/** A heading that is the name of a unit says whose the items below it are. */
function isOwner({ title, rest }: Section): boolean {
  return rest === '' && isUnitLike(title) && /(?:局|委|办|科|股|处|室|院|所|站|中心|部|政府|支队|大队|公司|街道|镇|乡)$/u.test(title);
}

/** A numbered paragraph inside a task: its title stands in its words, and what is numbered below it stands beside it. */
function partOf(section: Section): TaskDraft {
  const { heading, ...part } = taskOf({ ...section, sections: [] });
  return heading === undefined ? part : { ...part, text: { ...part.text, text: withHeading(heading.text, part.text.text) } };
}

/** A numbered paragraph with what stands below it as a task; its responsibility is taken out of its words. */
function taskOf(section: Section): TaskDraft {
  const found = responsibilityOf(section);
  const own = ownWords(section);
  const below = linesUnder(section).filter((line) => found === undefined || !found.lines.includes(line));
  const text = found?.rest.get(own.text) ?? own.text;
  const lines = below
    .map((line) => reworded<Words>({ text: line.text, at: line.at }, found?.rest.get(line.text) ?? line.text))
    .filter((line) => line.text !== '');
  // Where nothing but brackets stood behind the title, the title is the task.
  const isBare = text === '' && section.rest !== '';
  const isLabel =
    section.separator === '：' && /^(?:任务|工作任务|主要任务|事项|内容|工作内容|具体内容|目标任务|重点任务)$/u.test(section.title);
  const hasHeading = section.rest !== '' && section.title !== '' && !isBare && !isLabel;
  const heading = hasHeading ? `${section.title}${section.separator === '：' ? '：' : ''}` : undefined;
  const said = isBare ? `${section.title}${section.separator}` : text;
  const whole =
    said !== '' ? [reworded(section.words, said), ...lines] : lines.length > 0 ? lines : [own.text === '' ? section.words : own];
  return {
    ...(section.number === undefined
      ? {}
      : { no: reworded(section.words, section.number.style === 'arabic' ? labelWords(section.number.label) : section.number.label) }),
    ...(heading === undefined ? {} : { heading: reworded(section.words, heading) }),
    text: { text: whole.map((line) => line.text).join('\n'), at: whole.flatMap(({ at }) => at) },
    requirement: [],
    measures: [],
    targets: [],
    notes: [],
    ...(found?.roles ?? {}),
    ...(found?.deadline === undefined ? {} : { deadline: found.deadline }),
    parts: allSections(section.sections).map(partOf),
    doubts: {},
    paragraph: section.words.text,
  };
}
