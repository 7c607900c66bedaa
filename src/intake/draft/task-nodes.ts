import type { DateContext } from '../../model/date-context.ts';
import { roleClauses } from '../../plan/role-words.ts';
import { parseTarget } from '../../model/target.ts';
import { dutiesIn, isReadDeadline, milestonesIn, targetsIn, type DutyDraft, type MilestoneDraft } from '../recognise/dated-facts.ts';
import type { Words } from '../recognise/origin.ts';
import { personsIn } from '../recognise/role-cell.ts';
import type { GroupDraft, RoleWordsDraft, TaskDraft } from '../recognise/task-draft.ts';
import { leaf, listOf, mapOf, wordsLeaf, wordsOrMap, type Doubt, type DraftMap, type DraftNode } from './draft-node.ts';

/** What the nodes of tasks are made with: what dates lean on, and the id of each group by its place. */
export interface TaskSetting {
  readonly context: DateContext;
  readonly groupIds: readonly string[];
  /** Names whose words mean something that the registry must be told beside them. */
  readonly milestones?: ReadonlyMap<number, readonly MilestoneDraft[]>;
}

/** A task as it is written, under its id. */
export function taskNode(task: TaskDraft, id: string, setting: TaskSetting): DraftMap {
  const group = task.group === undefined ? undefined : setting.groupIds[task.group];
  return mapOf({
    id: leaf(id),
    ...(task.no === undefined ? {} : { no: leaf(task.no.text, task.no.at, task.doubts.no) }),
    ...(group === undefined ? {} : { group: leaf(group) }),
    ...commonFields(task, setting.context),
    ...partNodes(task, setting),
  });
}

function partNodes(task: TaskDraft, setting: TaskSetting): Readonly<Record<string, DraftNode | undefined>> {
  if (task.parts.length === 0) return {};
  return {
    parts: listOf(
      task.parts.map((part) =>
        mapOf({ ...(part.no === undefined ? {} : { no: wordsLeaf(part.no) }), ...commonFields(part, setting.context) }),
      ),
    ),
  };
}

/** A row's words with the comments of its doubts. */
function commonFields(task: TaskDraft, context: DateContext): Readonly<Record<string, DraftNode | undefined>> {
  const { targets, unread } = readTargets(task.targets, context);
  const said = [...(task.heading ? [task.heading] : []), task.text, ...task.requirement, ...task.measures];
  const milestones = said.flatMap((words) => milestonesIn(words, context));
  const found = said.flatMap((words) => targetsIn(words, context));
  const duties = said.flatMap((words) => dutiesIn(words, context));
  return {
    heading: wordsLeaf(task.heading),
    text: wordsLeaf(task.text, task.doubts.text),
    requirement: linesNode([...task.requirement, ...unread], [...(task.doubts.requirement ?? []), ...unread.map(unreadTarget)]),
    measures: linesNode(task.measures, task.doubts.measures),
    ...roleNodes(task, task.doubts),
    deadline: deadlineNode(task.deadline, context, task.doubts.deadline),
    milestones: listOf(distinct(milestones, ({ text }) => text.text).map(milestoneNode)),
    targets: listOf(distinct([...targets, ...found], ({ text }) => text).map((words) => leaf(words.text, words.at))),
    duties: listOf(distinct(duties, ({ text }) => text.text).map(dutyNode)),
    notes: listOf(task.notes.map((words) => leaf(words.text, words.at))),
  };
}

function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return items.filter((item, index) => items.findIndex((other) => key(other) === key(item)) === index);
}

/** One line alone, several as a list. */
export function linesNode(lines: readonly Words[], doubts: readonly Doubt[] = []): DraftNode | undefined {
  const [first] = lines;
  if (first === undefined) return undefined;
  return lines.length === 1
    ? leaf(first.text, first.at, doubts)
    : listOf(lines.map((line, index) => leaf(line.text, line.at, index === 0 ? doubts : [])));
}

/** The words of a target column: what has no meaning as a target is a requirement. */
function readTargets(
  lines: readonly Words[],
  context: DateContext,
): { readonly targets: readonly Words[]; readonly unread: readonly Words[] } {
  const isRead = (words: Words): boolean => words.text.length <= 200 && parseTarget(words.text, context).ok;
  return { targets: lines.filter(isRead), unread: lines.filter((words) => !isRead(words)) };
}

function unreadTarget(words: Words): Doubt {
  return { id: 'target-unread', facts: { words: words.text.slice(0, 30) }, at: words.at };
}

/** The roles of a row or group. */
export function roleNodes(words: RoleWordsDraft, doubts: TaskDraft['doubts'] = {}): Readonly<Record<string, DraftNode | undefined>> {
  const { lead, responsible, assist, roles, other } = words;
  const persons = other === undefined ? undefined : personRole(other);
  if (roles !== undefined && persons === undefined) {
    return {
      lead: wordsLeaf(lead, doubts.lead),
      responsible: wordsLeaf(responsible, doubts.responsible),
      assist: wordsLeaf(assist, doubts.assist),
      roles: wordsLeaf(roles, doubts.roles),
    };
  }
  const clauses =
    roles === undefined ? [] : roleClauses(roles.text).map(({ role, text }) => mapOf({ role: leaf(role), text: leaf(text, roles.at) }));
  return {
    lead: wordsLeaf(lead, doubts.lead),
    responsible: wordsLeaf(responsible, doubts.responsible),
    assist: wordsLeaf(assist, doubts.assist),
    ...(persons === undefined ? {} : { roles: listOf([...clauses, persons]) }),
  };
}

function personRole(words: Words): DraftMap {
  const persons = personsIn(words.text).map(({ name, post }) =>
    mapOf({ name: name === undefined ? undefined : leaf(name), post: post === undefined ? undefined : leaf(post) }),
  );
  return mapOf({ role: leaf('other'), text: leaf(words.text, words.at), persons: listOf(persons) });
}

/** A deadline in the office's words; words without a meaning are kept with kind none, and said to be in doubt. */
export function deadlineNode(words: Words | undefined, context: DateContext, doubts: readonly Doubt[] = []): DraftNode | undefined {
  if (words === undefined) return undefined;
  if (isReadDeadline(words.text, context)) return leaf(words.text, words.at, doubts);
  const doubt: Doubt = { id: 'deadline-unread', facts: { words: words.text }, at: words.at };
  return mapOf({ text: leaf(words.text, words.at), kind: leaf('none') }, [...doubts, doubt]);
}

/** A dated step as it is written. */
export function milestoneNode({ by, text }: MilestoneDraft): DraftMap {
  return mapOf({ by: leaf(by.text, by.at), text: leaf(text.text, text.at) });
}

/** A duty: its words alone, or with who owes it. */
export function dutyNode({ text, owner }: DutyDraft): DraftNode {
  return wordsOrMap(text, { responsible: owner === undefined ? undefined : leaf(owner.text, owner.at) });
}

/** A group as it is written, under its id. */
export function groupNode(group: GroupDraft, id: string, place: number, setting: TaskSetting): DraftMap {
  const milestones = setting.milestones?.get(place) ?? [];
  return mapOf(
    {
      id: leaf(id),
      no: wordsLeaf(group.no),
      title: wordsLeaf(group.title),
      ...(group.parent === undefined ? {} : { parent: leaf(setting.groupIds[group.parent] ?? '') }),
      text: wordsLeaf(group.text),
      deadline: deadlineNode(group.deadline, setting.context),
      ...roleNodes(group),
      milestones: listOf(milestones.map(milestoneNode)),
    },
    group.doubts,
  );
}
