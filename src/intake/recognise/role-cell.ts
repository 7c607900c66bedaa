import { roleClauses } from '../../plan/role-words.ts';
import { isUnitLike } from './office-words.ts';
import { reworded, type Words } from './origin.ts';
import { tidyTitle, tidyWords } from './tidy-words.ts';

/** The words of a role cell without layout spaces; a space or a line end that parts two names stays a line end. */
export function roleCell<T extends Words>(cell: T): T {
  const lines = cell.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return reworded(cell, joinBroken(lines.flatMap(namesByGap)).join('\n'));
}

/** Names parted by spaces only: each part must itself be a name, else the spaces are layout. */
function namesByGap(line: string): readonly string[] {
  const parts = line.split(/[ \t\u3000]+/u);
  const areNames = parts.length > 1 && parts.every((part) => part.length >= 3 && isUnitLike(part) && !/[、，；]$/u.test(part));
  return areNames ? parts : [tidyTitle(tidyWords(line))];
}

/** The words of a cell of persons: behind a unit its persons begin a line of their own. */
export function personCell<T extends Words>(cell: T): T {
  const lines = cell.text.split('\n').flatMap((line) => unitWithPersons(line.trim()) ?? [line]);
  return roleCell(reworded(cell, lines.join('\n')));
}

/** 运管科 张伟、李强: a unit, a gap, names of persons; a name of two letters may be spread over three. */
function unitWithPersons(line: string): readonly string[] | undefined {
  const [unit = '', ...names] = line.replace(/(?<=\s)(\p{Script=Han})\s+(\p{Script=Han})(?=[\s、]|$)/gu, '$1$2').split(/\s+/u);
  const persons = names.flatMap((words) => words.split('、'));
  return isUnitLike(unit) && persons.length > 0 && persons.every(isPersonName) ? [unit, ...names] : undefined;
}

function isPersonName(words: string): boolean {
  return (
    /^\p{Script=Han}{2,4}$/u.test(words) && !isUnitLike(words) && !/(?:领导|主任|书记|局长|科长|院长|负责人|责任人|主席)$/u.test(words)
  );
}

/** A name that a narrow cell broke goes on in the next line: 卫生应急 / 办. */
function joinBroken(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && (/[、，,和及与]$/u.test(last) || !(isUnitLike(last) || isSentence(last)) || line.length < 2))
      joined[joined.length - 1] = `${last}${line}`;
    else joined.push(line);
  }
  return joined;
}

function isSentence(words: string): boolean {
  return /(?:牵头|负责|配合|参与|落实|[。；;])$/u.test(words);
}

/** Whether the words of a cell divide the work themselves: 甲牵头，乙配合; 牵头单位：甲. */
export function dividesWork(words: string): boolean {
  if (!/牵头|配合|参与|协助|协办/u.test(words)) return false;
  return roleClauses(words).some(({ role }) => role === 'lead' || role === 'assist');
}

/** Names of persons or posts in a cell, each with its words. */
export function personsIn(words: string): readonly { readonly name?: string; readonly post?: string }[] {
  const parts = words.split(/[、，,；;：:\s/]+/u).filter((part) => part !== '' && !/^\d[\d-]{5,}$/u.test(part));
  return parts.map((part) => (isPersonName(part) ? { name: part } : { post: part }));
}
