import type { Words } from './origin.ts';
import { reworded } from './origin.ts';
import { personsIn } from './role-cell.ts';

/** A group that inspects, as its lines name it. */
export interface InspectionGroupDraft {
  readonly no: Words;
  readonly lead: readonly Words[];
  readonly members: readonly Words[];
  readonly areas: readonly Words[];
}

const groupLine =
  /^(第[一二三四五六七八九十\d]{1,3}(?:督查|检查|督导|督查检查|工作|暗访)?(?:小)?组)(?:[（(][^（）()]*[）)])?\s*[：:]?\s*(.*)$/u;
const label = '(?:组长|带队领导|副组长|组员|成员|联络员|(?:督查|检查|督导|负责|包保|暗访)(?:单位|地区|区域|范围|对象|县区|片区)?)';
const fieldLine = new RegExp(`(${label})\\s*[：:]\\s*(.*?)(?=[，、；。\\s]*${label}\\s*[：:]|[；。]|$)`, 'gu');

/** The inspection groups that lines name, each with its head, members and where it goes. */
export function inspectionGroupsIn(lines: readonly Words[]): readonly InspectionGroupDraft[] {
  const groups: { no: Words; lead: Words[]; members: Words[]; areas: Words[] }[] = [];
  let last: (typeof groups)[number] | undefined;
  for (const words of lines) {
    const match = groupLine.exec(words.text);
    if (match && words.text.length <= 120) {
      last = { no: reworded(words, match[1] ?? ''), lead: [], members: [], areas: [] };
      groups.push(last);
    }
    const fields = [...words.text.matchAll(fieldLine)];
    if (last === undefined) continue;
    if (!match && fields.length === 0) last = undefined;
    for (const [, name = '', value = ''] of fields) takeField(last, name, reworded(words, value.trim()));
  }
  return groups.filter(({ lead, areas, members }) => lead.length + areas.length + members.length > 0);
}

function takeField(group: { lead: Words[]; members: Words[]; areas: Words[] } | undefined, name: string, value: Words): void {
  if (group === undefined) return;
  const target = /^(?:组长|带队领导)$/u.test(name) ? group.lead : /组员|成员|联络员|副组长/u.test(name) ? group.members : group.areas;
  const names = /组|员|领导/u.test(name)
    ? personsIn(value.text).map((person) => person.name ?? person.post ?? '')
    : value.text.split(/[、，；]/u);
  target.push(...names.map((one) => reworded(value, one.trim())).filter(({ text }) => text !== ''));
}
