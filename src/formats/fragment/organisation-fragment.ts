import type { Organisation } from '../../model/organisation.ts';
import type { Person } from '../../model/role.ts';
import { escaped } from './element.ts';
import { centred, missing, tableHtml, wordsCell, type Cell } from './table.ts';

/** The tables under 组织领导: the posts of each body, the inspection groups, and each scale of levels. */
export function organisationFragment({ bodies, inspectionGroups, levels }: Organisation): string {
  const staffed = bodies.filter(({ posts }) => posts.length > 0);
  const scales = Map.groupBy(levels, ({ scale }) => scale);
  return [
    ...staffed.map(bodyTable),
    ...(inspectionGroups.length === 0 ? [] : [groupTable(inspectionGroups)]),
    ...[...scales].map(([scale, own]) => levelTable(own, scale)),
  ].join('');
}

/** Whether anything of an organisation stands as a table: functions alone are text. */
export function hasOrganisationTable({ bodies, inspectionGroups, levels }: Organisation): boolean {
  return bodies.some(({ posts }) => posts.length > 0) || inspectionGroups.length + levels.length > 0;
}

const people = (all: readonly Person[]): string =>
  all.map(({ name, post }) => [name, post].filter((word) => word !== undefined).join('，')).join('；');

function bodyTable({ title, seat, posts, functions }: Organisation['bodies'][number]): string {
  return tableHtml({
    caption: `${title}${seat === undefined ? '' : `（设在${seat}）`}`,
    leastWidth: 360,
    head: [['职务', '组成'].map((word) => wordsCell([word]))],
    rows: [
      ...posts.map(({ post, persons, units, text = '' }) => [
        wordsCell([post], { head: 'row' }),
        wordsCell([[people(persons), units.join('、'), text].filter((words) => words !== '').join('；')]),
      ]),
      ...(functions.length === 0 ? [] : [[wordsCell(['职责'], { head: 'row' }), wordsCell(functions)]]),
    ],
  });
}

function groupTable(groups: Organisation['inspectionGroups']): string {
  const dated = groups.some(({ date }) => date !== undefined);
  return tableHtml({
    caption: '督查检查组',
    leastWidth: 620,
    head: [['组', '领域', '组长', '成员', '地区', ...(dated ? ['时间'] : [])].map((word) => wordsCell([word]))],
    rows: groups.map(({ no, field = '', lead, members, areas, date }, index) => [
      wordsCell([no ?? `第${String(index + 1)}组`], { head: 'row' }),
      ...[field, people(lead), people(members)].map(orMissing),
      wordsCell([areas.join('、')]),
      ...(dated ? [orMissing(typeof date === 'string' ? date : (date?.text ?? ''))] : []),
    ]),
  });
}

function levelTable(levels: Organisation['levels'], scale: string): string {
  return tableHtml({
    caption: scale,
    leastWidth: 520,
    head: [['等级', '情形', '措施'].map((word) => wordsCell([word]))],
    rows: levels.map(({ title, trigger, actions }) => [
      wordsCell([title], { head: 'row', look: centred }),
      { html: trigger === undefined ? missing('原文未写') : escaped(trigger) },
      actions.length === 0 ? { html: missing('原文未写') } : wordsCell(actions),
    ]),
  });
}

function orMissing(words: string): Cell {
  return { html: words === '' ? missing('未写') : escaped(words), look: centred };
}
