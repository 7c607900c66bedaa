import { formatDay, type Day } from '../../model/day.ts';
import { roleNames } from '../../model/role.ts';
import { undecidedWords, type UnitDuty, type UnitView } from '../../views/due-list.ts';
import { monthDayWords } from '../../views/day-words.ts';
import { escaped } from './element.ts';
import { stateCell } from './state-cell.ts';
import { centred, groupRow, missing, tableHtml, under, wordsCell, type Cell } from './table.ts';

/** The duty list of a unit over all plans, by due period. */
export function unitFragment(view: UnitView, name: string, asOf: Day, showLights: boolean): string {
  const heads = ['角色', '事项', '同列单位', '时限', ...(showLights ? [`状态（截至${monthDayWords(asOf)}）`] : [])];
  return tableHtml({
    caption: `${name}责任清单`,
    leastWidth: 680,
    head: [heads.map((word) => wordsCell([word]))],
    rows: view.sections.flatMap(({ title, items }) => [
      groupRow(`${escaped(title)}　${missing(`${String(items.length)}项`)}`, heads.length),
      ...items.map((item) => [...cellsOf(item, asOf), ...(showLights ? [stateOf(item)] : [])]),
    ]),
  });
}

function cellsOf(item: UnitDuty, asOf: Day): readonly Cell[] {
  const { role, kind, text, planTitle, no, others, persons, changes } = item;
  const from = `${planTitle}${no === undefined ? '' : `，任务${no}`}${viaWords(item)}`;
  return [
    { html: roleNames[role] + (kind === '任务' ? '' : under(kind)), look: centred },
    { html: escaped(text) + under(from) },
    {
      html: (others === '' && persons === undefined ? missing('无') : escaped(others)) + (persons === undefined ? '' : under(persons)),
      look: centred,
    },
    { html: whenOf(item, asOf) + changes.map(under).join(''), look: centred },
  ];
}

function viaWords({ via, viaKind }: UnitDuty): string {
  if (via === undefined) return '';
  if (viaKind === 'split') return `，${undecidedWords(via)}`;
  return viaKind === 'class' ? `，经由${via}` : `，原由${via}承担`;
}

/** The office's words, else the day; of what recurs also the next day, where the words do not name it. */
function whenOf({ kind, words, due, text }: UnitDuty, asOf: Day): string {
  const said = words === text ? undefined : words;
  const recurs = kind === '定期' || kind === '报送';
  if (due === undefined) return said === undefined ? missing(recurs ? '没有定日期' : '原文未写') : escaped(said);
  if (!recurs) return escaped(said ?? formatDay(due));
  const next = `${due < asOf ? '最后一次' : '下次'}${formatDay(due)}`;
  if (said === undefined) return next;
  return escaped(said) + (said.includes(formatDay(due)) ? '' : under(next));
}

function stateOf({ status }: UnitDuty): Cell {
  return status === undefined ? { html: missing('逐期记录'), look: centred } : stateCell(status);
}
