import { roleClauses } from '../../plan/role-words.ts';
import { isUnitLike } from './office-words.ts';
import { reworded, type Words } from './origin.ts';
import type { RoleWordsDraft } from './task-draft.ts';

/** Who does it and by when, as brackets at the end of a paragraph or a line of its own say. */
export interface Responsibility {
  readonly roles: RoleWordsDraft;
  readonly deadline?: Words;
  /** What is left of a paragraph's words without it, by those words. */
  readonly rest: ReadonlyMap<string, string>;
  /** Lines that hold nothing else. */
  readonly lines: readonly Words[];
}

const leadLabel = '(?:牵头|主办|主责|领办)(?:责任)?(?:单位|部门|科室|处室|股室|机构|领导)?';
const assistLabel = '(?:配合|参与|参加|协办|协助|协同)(?:单位|部门|科室|处室|股室|机构)?';
const dutyLabel = '(?:责任|承办|负责|落实|实施|责任落实)(?:单位|部门|科室|处室|股室|机构|主体)';
const timeLabel = '(?:完成|落实|整改|办结|推进|时间|工作)?(?:时限|期限|时间(?:节点|进度|安排)?|进度(?:要求)?)';
const labels: readonly (readonly ['lead' | 'assist' | 'responsible' | 'deadline', RegExp])[] = [
  ['lead', new RegExp(`^${leadLabel}\\s*[:：]\\s*`, 'u')],
  ['assist', new RegExp(`^${assistLabel}\\s*[:：]\\s*`, 'u')],
  ['responsible', new RegExp(`^${dutyLabel}\\s*[:：]\\s*`, 'u')],
  ['deadline', new RegExp(`^${timeLabel}\\s*[:：]\\s*`, 'u')],
];
const anyLabel = `(?:${leadLabel}|${assistLabel}|${dutyLabel}|${timeLabel})\\s*[:：]`;
const atEnd = /[（(【[〔]([^（(【[〔〕\]】]*(?:[（(][^（）()]*[）)][^（(【[〔〕\]】]*)*)[）)】\]〕]\s*[。；]?$/u;
/** 责任科室：甲科 behind the last sentence, without brackets. */
const behind = new RegExp(`(?<=[。；])\\s*((?:${leadLabel}|${assistLabel}|${dutyLabel})\\s*[:：][^。]{2,100})。?$`, 'u');
const ownLine = new RegExp(`^[（(【[〔]?${anyLabel}`, 'u');

/** The responsibility that paragraphs end with, the last paragraph first asked; undefined where none says it. */
export function responsibilityIn(paragraphs: readonly Words[]): Responsibility | undefined {
  const rest = new Map<string, string>();
  const lines: Words[] = [];
  let roles: RoleWordsDraft = {};
  let deadline: Words | undefined;
  for (const words of paragraphs) {
    const found = isOwnLine(words.text) ? readFields(unwrapped(words.text), words) : bracketIn(words, rest);
    if (found === undefined) continue;
    if (isOwnLine(words.text)) {
      lines.push(words);
      rest.set(words.text, '');
    }
    roles = { ...roles, ...found.roles };
    deadline ??= found.deadline;
  }
  const isFound = Object.keys(roles).length > 0 || deadline !== undefined;
  return isFound ? { roles, ...(deadline && { deadline }), rest, lines } : undefined;
}

function isOwnLine(text: string): boolean {
  return ownLine.test(text) && text.length <= 200;
}

function unwrapped(text: string): string {
  return text.replace(/^[（(【[〔](.*)[）)】\]〕]\s*[。；]?$/u, '$1').replace(/[。；]$/u, '');
}

interface Found {
  readonly roles: RoleWordsDraft;
  readonly deadline?: Words;
}

function bracketIn(words: Words, rest: Map<string, string>): Found | undefined {
  const match = atEnd.exec(words.text) ?? behind.exec(words.text);
  const inside = match?.[1] ?? '';
  if (!match || inside === '') return undefined;
  const found = new RegExp(`^${anyLabel}`, 'u').test(inside) ? readFields(inside, words) : readSentence(inside, words);
  if (found) rest.set(words.text, words.text.slice(0, match.index).trim());
  return found;
}

/** 责任单位：甲科；配合单位：乙科；完成时限：2026年6月. */
function readFields(inside: string, words: Words): Found | undefined {
  const parts = inside.split(new RegExp(`[；;。，,、\\s]+(?=${anyLabel})`, 'u'));
  const fields: Partial<Record<'lead' | 'assist' | 'responsible' | 'deadline', Words>> = {};
  for (const part of parts) {
    const label = labels.find(([, pattern]) => pattern.test(part));
    const value = label
      ? part
          .replace(label[1], '')
          .replace(/[；;。，,]$/u, '')
          .trim()
      : '';
    if (label && value !== '') fields[label[0]] ??= reworded(words, value);
  }
  const { deadline, ...roles } = fields;
  if (Object.keys(fields).length === 0) return undefined;
  const { responsible, ...others } = roles;
  const said = responsible !== undefined && dividesItself(responsible.text) ? { ...others, roles: responsible } : roles;
  return { roles: said, ...(deadline && { deadline }) };
}

/** 责任单位：甲牵头，乙配合: the words divide the work themselves. */
function dividesItself(words: string): boolean {
  return /牵头|配合/u.test(words) && roleClauses(words).some(({ role }) => role !== 'responsible');
}

/** 甲科牵头，乙科、丙科配合，2026年6月底前完成; 甲科负责. */
function readSentence(inside: string, words: Words): Found | undefined {
  const timed =
    /[，；,;]\s*((?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?(?:年底)?前?|持续推进|长期坚持|全年|常态化推进)(?:完成|落实)?$/u.exec(
      inside,
    );
  const time = timed?.[1] ?? '';
  const sentence = time === '' ? inside : inside.slice(0, timed?.index);
  const clauses = roleClauses(sentence);
  const isSaid =
    /(?:牵头|负责|配合|参与|落实|分别负责|按职责分工负责)$/u.test(sentence) ||
    (clauses.length > 0 &&
      sentence.split('、').every((name) => isUnitLike(name)) &&
      sentence.length <= 60 &&
      /科|室|股|局|办|委|政府|院|站|中心|队|单位|机构|各/u.test(sentence) &&
      sentence.length >= 3 &&
      !/简称|下同|以下|含|包括/u.test(sentence));
  if (!isSaid || sentence.length > 120 || clauses.some(({ text }) => /[《》“”]/u.test(text))) return undefined;
  const deadline = time === '' ? undefined : reworded(words, time);
  return { roles: { roles: reworded(words, sentence) }, ...(deadline && { deadline }) };
}
