import type { GridBar, GridCell, GridPoint, GridRow, GridView } from '../../views/grid-view.ts';
import { marksIn, stateMarks } from '../../views/grid-marks.ts';
import { numbered } from '../../views/table-cells.ts';
import { element, escaped } from './element.ts';
import { noteHtml } from './fragment.ts';
import { ink, paper, styled, type Look } from './looks.ts';
import { centred, groupRow, missing, tableHtml, under, wordsCell, type Cell } from './table.ts';

/** Letters and signs that say what the drawing of the page says: they stay where a portal drops colours. */
const signs = { bar: '━', open: '→', deadline: '限', milestone: '◆', duty: '●' } as const;

const barColour = '#d3dae4';

/** The control grid (进度控制表) as a table: bars by the ground of their cells and a stroke, everything else by letters; a key below. */
export function gridFragment(view: GridView, untitled = false): string {
  return (
    tableHtml({
      ...(untitled ? {} : { caption: view.caption }),
      leastWidth: 150 + view.columns.length * 40,
      head: headRows(view),
      rows: view.rows.map((row) => rowOf(row, view.columns.length)),
    }) + keyOf(view)
  );
}

function headRows({ phases, columns }: GridView): readonly (readonly Cell[])[] {
  const task = wordsCell(['任务'], { rows: phases.length > 0 ? 2 : 1, look: { width: '24%' } });
  const periods = columns.map(({ label }) => wordsCell([label], { look: narrow }));
  if (phases.length === 0) return [[task, ...periods]];
  const heads = phases.map(({ title, sub, span }): Cell => ({
    ...wordsCell(sub === undefined ? [title] : [title, sub]),
    columns: span,
    head: 'colgroup',
  }));
  return [[task, ...heads], periods];
}

const narrow: Look = { 'padding': '4px 2px', 'font-size': '14px' };

function rowOf(row: GridRow, columns: number): readonly Cell[] {
  const name: Cell = { html: nameOf(row), head: row.kind === 'group' ? 'rowgroup' : 'row' };
  if (row.kind === 'group' && row.empty) return groupRow(nameOf(row), columns + 1);
  const bold: Look = row.kind === 'group' ? { 'font-weight': 'bold' } : {};
  if (row.empty)
    return [
      { ...name, look: bold },
      { html: missing(row.absence ?? '没有日期'), columns, look: centred },
    ];
  return [{ ...name, look: bold }, ...row.cells.map(cellOf)];
}

function nameOf(row: GridRow): string {
  if (row.kind === 'group') return escaped(numbered(row));
  const name = `${row.no ?? ''}${row.no === undefined ? '' : ' '}${row.title}`;
  return (row.struck === undefined ? escaped(name) : missing(name)) + (row.first === undefined ? '' : under(`原时限${row.first}`));
}

function cellOf(cell: GridCell): Cell {
  const look = { ...centred, ...narrow, 'vertical-align': 'middle', 'background-color': cell.bar === 'none' ? paper : barColour };
  return { html: signsOf(cell).join('<br>'), look, ...(cell.label === '' ? {} : { title: cell.label }) };
}

function signsOf({ bar, points, state }: GridCell): readonly string[] {
  const words = [...pointSigns(points), ...(state === undefined ? [] : [bold(stateMarks[state].letter)])];
  return words.length > 0 ? words : barSign(bar);
}

function barSign(bar: GridBar): readonly string[] {
  return bar === 'none' ? [] : [bar.startsWith('open') ? signs.open : signs.bar];
}

/** Each kind once; of many milestones how many there are. */
function pointSigns(points: readonly GridPoint[]): readonly string[] {
  const of = (kind: GridPoint['kind']) => points.filter((point) => point.kind === kind);
  const diamonds = of('milestone').length;
  return [
    ...(diamonds === 0 ? [] : [diamonds === 1 ? signs.milestone : `${signs.milestone}×${String(diamonds)}`]),
    ...(of('duty').length === 0 ? [] : [signs.duty]),
    ...of('target').map(({ value }) => escaped(value ?? '目标')),
    ...(of('deadline').length === 0 ? [] : [inverse(signs.deadline)]),
  ];
}

function bold(words: string): string {
  return element('strong', { style: styled({ 'font-weight': 'bold', 'color': ink }) }, escaped(words));
}

function inverse(words: string): string {
  return element('span', { style: styled({ 'color': paper, 'background-color': ink, 'padding': '0 3px' }) }, escaped(words));
}

function keyOf({ rows }: GridView): string {
  const marks = marksIn(rows.flatMap((row) => row.cells));
  const states = (['done', 'late', 'due'] as const).filter((state) => marks.has(state));
  const said = [
    ...(marks.has('bar') ? [`${signs.bar} 实施时段`] : []),
    ...(marks.has('open') ? [`${signs.open} 持续推进`] : []),
    ...(marks.has('deadline') ? [`${signs.deadline} 完成时限`] : []),
    ...(marks.has('milestone') ? [`${signs.milestone} 节点`] : []),
    ...(marks.has('duty') ? [`${signs.duty} 定期工作`] : []),
    ...(marks.has('target') ? ['百分数等 目标值'] : []),
    ...states.map((state) => `${stateMarks[state].letter} ${stateMarks[state].word}`),
  ];
  return said.length === 0 ? '' : noteHtml(escaped(`图例：${said.join('　')}`));
}
