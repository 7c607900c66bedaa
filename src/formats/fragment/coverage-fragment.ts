import type { AboveView, CarrierView, CarryingRow, CoverageView, CoveredRow, Remark, TaskLink } from '../../views/coverage-view.ts';
import { coverageDay, coverageWords } from '../../views/coverage-view.ts';
import { escaped } from './element.ts';
import { noteHtml } from './fragment.ts';
import { stateCell } from './state-cell.ts';
import { centred, missing, tableHtml, under, wordsCell, type Cell } from './table.ts';

/** How a plan is carried out by others, and what it carries out itself (承接情况), as tables; `name` is the short name of the plan. */
export function coverageFragment(view: CoverageView, name: string): string {
  const { covered, carrying } = view;
  return [
    ...(covered === undefined
      ? []
      : [coveredTable(covered.rows, `${name}承接情况`), ...wholeNote(covered.whole), countsNote(view, coverageWords(covered.counts))]),
    ...(carrying.length === 0 ? [] : [carryingTable(carrying, `${name}承接的上级任务`)]),
  ].join('');
}

function countsNote(view: CoverageView, words: string): string {
  return noteHtml(escaped(`${coverageDay(view)}，${words}。`));
}

function wholeNote(whole: readonly CarrierView[]): readonly string[] {
  const names = whole.map(({ plan, no, title }) => `${plan}${no === undefined ? title : `任务${no}`}`);
  return whole.length === 0 ? [] : [noteHtml(escaped(`承接整个方案的：${names.join('、')}`))];
}

function coveredTable(rows: readonly CoveredRow[], caption: string): string {
  const lit = rows.some(({ carriers }) => carriers.some(({ status }) => status !== undefined));
  const heads = ['任务', '时限', '承接', '承接的任务', '单位', '时限和比较', ...(lit ? ['状态'] : [])];
  return tableHtml({
    caption,
    leastWidth: 820,
    head: [heads.map((word) => wordsCell([word]))],
    rows: rows.flatMap((row) =>
      merged(coveredCells(row), row.carriers.length === 0 ? [noCarrier(lit)] : row.carriers.map(carrierCells(lit))),
    ),
  });
}

function carryingTable(rows: readonly CarryingRow[], caption: string): string {
  return tableHtml({
    caption,
    leastWidth: 760,
    head: [['任务', '时限', '承接的上级任务', '上级的时限', '比较'].map((word) => wordsCell([word]))],
    rows: rows.flatMap((row) => merged([taskCell(row), deadlineCell(row)], row.above.map(aboveCells))),
  });
}

/** Rows of which the first cells are common and stand once. */
function merged(common: readonly Cell[], rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return rows.map((cells, index) => [...(index === 0 ? common.map((cell) => ({ ...cell, rows: rows.length })) : []), ...cells]);
}

function taskCell({ no, title }: Pick<CoveredRow, 'no' | 'title'>): Cell {
  return wordsCell([`${no === undefined ? '' : `${no} `}${title}`], { head: 'row' });
}

function deadlineCell({ deadline }: Pick<CoveredRow, 'deadline'>): Cell {
  return { html: deadline === undefined ? missing('没有写') : escaped(deadline), look: centred };
}

function coveredCells(row: CoveredRow): readonly Cell[] {
  return [taskCell(row), deadlineCell(row), { html: escaped(row.extent) + row.reasons.map(under).join(''), look: centred }];
}

function noCarrier(lit: boolean): readonly Cell[] {
  return [{ html: missing('无') }, ...Array.from({ length: lit ? 3 : 2 }, () => ({ html: '' }))];
}

function carrierCells(lit: boolean): (carrier: CarrierView) => readonly Cell[] {
  return ({ units, deadline, remarks, status, ...link }) => [
    linkCell(link),
    wordsCell([units], { look: centred }),
    { html: (deadline === undefined ? missing('没有写') : escaped(deadline)) + remarkLines(remarks), look: centred },
    ...(lit ? [status === undefined ? { html: '' } : stateCell(status)] : []),
  ];
}

function aboveCells({ words, deadline, remarks, ...link }: AboveView): readonly Cell[] {
  return [
    link.planId === undefined ? wordsCell([words]) : linkCell(link),
    deadlineCell({ deadline }),
    { html: remarkLines(remarks).replace(/^<br>/u, '') },
  ];
}

function linkCell({ no, title = '', plan = '' }: Partial<TaskLink>): Cell {
  return { html: escaped(`${no === undefined ? '' : `任务${no} `}${title}`) + under(plan) };
}

function remarkLines(remarks: readonly Remark[]): string {
  return remarks.map(({ text, doubt }) => under(doubt ? `▲ ${text}` : text)).join('');
}
