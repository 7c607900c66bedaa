import { isWithin, parseDuePeriod } from '../../views/due-period.ts';
import type { Question } from './question.ts';
import type { Item } from './table-rows.ts';

const done = ['done', 'donelate'];

/** The test by which items answer a question: one of its rows has the unit in that role and the day, its state fits, and its words are all there. */
export function matcher({ unit = '', role = '', state = '', due = '', q = '' }: Question): (item: Item) => boolean {
  const words = comparable(q)
    .split(' ')
    .filter((word) => word !== '');
  const fitsState = (item: Item): boolean =>
    state === '' || (state === 'undone' ? item.state !== undefined && !done.includes(item.state) : item.state === state);
  const fitsRow = ({ dataset }: HTMLElement): boolean =>
    fitsRoles(dataset['roles'] ?? '', unit, role) && fitsDue(dataset['due'] ?? '', due);
  return (item) => fitsState(item) && item.rows.some(fitsRow) && words.every((word) => item.text().includes(word));
}

function fitsRoles(roles: string, unit: string, role: string): boolean {
  if (unit === '' && role === '') return true;
  return roles.split(' ').some((pair) => {
    const at = pair.indexOf(':');
    return at >= 0 && (role === '' || pair.slice(0, at) === role) && (unit === '' || pair.slice(at + 1) === unit);
  });
}

function fitsDue(day: string, due: string): boolean {
  if (due === '' || due === day) return true;
  const period = parseDuePeriod(due);
  return period !== undefined && /^\d/u.test(day) && isWithin(day, period);
}

/** Words as they are compared: full-width letters and digits like half-width ones, no difference of case, single spaces. */
export function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
