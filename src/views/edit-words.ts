import { formatDay } from '../model/day.ts';
import type { Approval, EditKind, EditPlace, PlanEdit } from '../model/plan-edit.ts';
import { letterPairs } from '../plan/diff/text-likeness.ts';
import { changedItems, changedWords } from './changed-words.ts';
import { quoted } from './quoted.ts';

/** Names of the rows and groups that an edit points at, by id, on either side. */
export type NameOf = (id: string) => string;

const placeNames: Readonly<Record<EditPlace['of'], string>> = { plan: '方案', phase: '阶段', group: '分组', task: '任务', part: '分项' };

/** How a reader finds the row of an edit: 任务4（线路改造），原任务3. */
export function placeWords({ of, no, noBefore, title }: EditPlace): string {
  if (of === 'plan') return '方案';
  const was = noBefore === undefined ? '' : `，原${placeNames[of]}${noBefore}`;
  if (of === 'task' || of === 'part')
    return no === undefined ? `${placeNames[of]}“${title}”${was}` : `${placeNames[of]}${no}（${title}${was}）`;
  return `${placeNames[of]}“${no ?? ''}${title}”`;
}

/** What an edit did, in one clause without a full stop. */
export function editWords(edit: PlanEdit, nameOf: NameOf): string {
  return phrases[verbOf(edit.kind)](edit, nameOf);
}

/** Who approved an edit, in one clause; undefined where nobody has to. */
export function approvalWords({ state, kind, day, approver, document }: Approval): string | undefined {
  if (state === 'not-needed') return undefined;
  if (state === 'none') return '未经批准';
  const facts = [kind, day && formatDay(day), approver, document].filter((word) => word !== undefined).join('，');
  return state === 'approved' ? `批准：${facts}` : `截至日尚未生效：${facts}`;
}

type Phrase = (edit: PlanEdit, nameOf: NameOf) => string;

/** What was done, whatever it was done to. */
type Verb =
  | 'added'
  | 'dropped'
  | 'renumbered'
  | 'reworded'
  | 'regrouped'
  | 'reordered'
  | 'dated'
  | 'raised'
  | 'lowered'
  | 'changed'
  | 'respelled'
  | 'struck'
  | 'restored'
  | 'recorded'
  | 'withdrawn';

const phrases: Readonly<Record<Verb, Phrase>> = {
  added: (edit, nameOf) => `${thing(edit)}新增${quotedLines(edit.after)}${kinWords(edit, nameOf)}`,
  dropped: (edit, nameOf) => `${thing(edit)}删去${quotedLines(edit.before)}${kinWords(edit, nameOf)}`,
  renumbered: ({ before, after }) => fromTo('序号', before, after),
  reworded: (edit) => reworded(edit),
  regrouped: ({ before, after, place }, nameOf) =>
    fromTo(place.of === 'group' ? '上级分组' : '分组', before && nameOf(before), after && nameOf(after)),
  reordered: ({ before = '', after = '' }) => fromTo('次序', ...changedItems(before, after)),
  dated: (edit) => `${fromTo(thing(edit), edit.before, edit.after)}${daysWords(edit)}`,
  raised: (edit) => `${fromTo(thing(edit), edit.before, edit.after)}，提高`,
  lowered: (edit) => `${fromTo(thing(edit), edit.before, edit.after)}，降低`,
  changed: (edit) => (edit.before === edit.after ? `${thing(edit)}有改动` : fromTo(thing(edit), edit.before, edit.after)),
  respelled: (edit) => `${fromTo(thing(edit), edit.before, edit.after)}，只是写法不同`,
  struck: ({ subject, after }, nameOf) => (after === undefined ? (subject ?? '取消') : `并入${nameOf(after)}`),
  restored: ({ subject }) => `恢复，原已${subject ?? '取消'}`,
  recorded: ({ after }) => `登记变更${quotedLines(after)}`,
  withdrawn: ({ before }) => `删去变更记录${quotedLines(before)}`,
};

const verbs: Readonly<Partial<Record<EditKind, Verb>>> = {
  'title-changed': 'changed',
  'period-reworded': 'respelled',
  'deadline-reworded': 'respelled',
  'role-reworded': 'respelled',
  'group-moved': 'regrouped',
  'task-moved': 'regrouped',
  'period-moved': 'dated',
  'phase-moved': 'dated',
  'deadline-moved': 'dated',
  'milestone-moved': 'dated',
  'id-changed': 'changed',
  'task-struck': 'struck',
  'task-restored': 'restored',
  'change-recorded': 'recorded',
  'change-withdrawn': 'withdrawn',
};

/** The last word of a kind is its verb, where no other is given. */
function verbOf(kind: EditKind): Verb {
  const last = kind.slice(kind.lastIndexOf('-') + 1);
  return verbs[kind] ?? (last in phrases ? (last as Verb) : 'changed');
}

/** What the clause speaks of; the row itself needs no name, for it stands before. */
function thing({ kind, subject }: PlanEdit): string {
  const [first = ''] = kind.split('-');
  return subjects[first] ?? (first === 'role' || first === 'field' || first === 'deadline' ? (subject ?? '时限') : '');
}

const subjects: Readonly<Record<string, string>> = {
  title: '标题',
  period: '期限',
  phase: '',
  target: '目标',
  milestone: '节点',
  duty: '定期工作',
  report: '报送',
  id: '标识',
};

function fromTo(what: string, before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `${what}补写为${quotedLines(after)}`;
  if (after === undefined) return `${what}删去，原为${quotedLines(before)}`;
  const [old, now] = changedWords(before, after);
  return `${what}由${quotedLines(old)}改为${quotedLines(now)}`;
}

function reworded(edit: PlanEdit): string {
  const { before = '', after = '', approval } = edit;
  if (letterPairs(before).letters === letterPairs(after).letters) return `${thing(edit)}只改了标点`;
  return `${fromTo(thing(edit), before, after)}${approval.state === 'not-needed' ? '，只是写法不同' : ''}`;
}

function daysWords({ days }: PlanEdit): string {
  if (days === undefined || days === 0) return '';
  return days > 0 ? `，推迟${days}天` : `，提前${-days}天`;
}

function kinWords({ kin = [], kind }: PlanEdit, nameOf: NameOf): string {
  if (kin.length === 0) return '';
  return `，文字大部分与${kind.endsWith('added') ? '原来' : '现在'}的${kin.map(nameOf).join('、')}相同，疑为拆分或合并`;
}

/** Lines as one quotation. */
function quotedLines(words: string | undefined): string {
  return quoted((words ?? '').replace(/[。；]?\n/gu, '；').replace(/[。；]+$/u, ''));
}
