import type { Plan } from '../../model/plan.ts';
import { roleKinds, roleNames } from '../../model/role.ts';
import type { PublishedWorkspace } from '../../plan/publish.ts';
import { undecidedWords, type UnitDuty, type UnitView } from '../../views/due-list.ts';
import { lightsShown } from '../../views/light-rules.ts';
import type { Reader } from '../../views/reader.ts';
import { aboutSheet } from './about-sheet.ts';
import { entryCells, entryHeads, entryWidths, latestWords } from './entries.ts';
import { identitySheet } from './identity-sheet.ts';
import { asOfLine, pageHead, topRows } from './sheet-top.ts';
import { cellsFrom, dayValue, type Cell, type Column, type Look, type Row, type Sheet } from './sheet.ts';
import { workbookBytes } from './workbook-bytes.ts';

/** What a unit owes over all plans as bytes of an `.xlsx` file: by due period, with what it fills in; and once more by role. Same input, same bytes. */
export function unitXlsx(view: UnitView, workspace: PublishedWorkspace, reader: Reader): Promise<Uint8Array<ArrayBuffer>> {
  const title = `${view.name}工作清单`;
  const columns = unitColumns(view, lightsShown(workspace.site, reader));
  return workbookBytes(
    [
      periodSheet(view, title, columns, workspace, reader),
      roleSheet(view, title, columns, reader),
      about(view, workspace, reader),
      identity(view, reader),
    ],
    {
      title,
      creator: view.office?.name ?? workspace.site.name,
      asOf: reader.asOf,
      pageHead: pageHead(title, reader),
    },
  );
}

/** A column of what is known of a row. */
interface UnitColumn extends Column {
  readonly head: string;
  readonly look: Look;
  readonly of: (item: UnitDuty) => Cell['value'];
}

const ids = ['方案标识', '任务标识', '条目标识'] as const;

/** What no row has is no column. */
function unitColumns({ sections }: UnitView, judged: boolean): readonly UnitColumn[] {
  const items = sections.flatMap((section) => section.items);
  const columns: readonly UnitColumn[] = [
    { head: '角色', width: 8, look: 'centre', of: ({ role }) => roleNames[role] },
    { head: '类别', width: 8, look: 'centre', of: ({ kind }) => kind },
    { head: '序号', width: 8, look: 'centre', of: ({ no }) => no },
    { head: '事项', width: 44, look: 'text', of: itemWords },
    { head: '方案', width: 22, look: 'text', of: ({ planTitle }) => planTitle },
    { head: '同列单位', width: 20, look: 'text', of: ({ others }) => (others === '' ? undefined : others) },
    { head: '时限', width: 14, look: 'centre', of: ({ words }) => words },
    { head: '原时限和原单位', width: 22, look: 'text', of: ({ changes }) => (changes.length === 0 ? undefined : changes.join('\n')) },
    { head: '时限（日期）', width: 12, look: 'day', of: ({ due }) => dayValue(due) },
    ...(judged ? [{ head: '状态判定', width: 11, look: 'centre', of: ({ status }: UnitDuty) => status?.state } as const] : []),
  ];
  return columns.filter(({ of }) => items.some((item) => of(item) !== undefined));
}

function itemWords({ text, via, viaKind }: UnitDuty): string {
  return via === undefined ? text : `${text}（${viaKind === 'split' ? undecidedWords(via) : via}）`;
}

/** By due period, the nearest first, in the sections of the unit's page. */
function periodSheet(view: UnitView, title: string, known: readonly UnitColumn[], { plans }: PublishedWorkspace, reader: Reader): Sheet {
  const columns: readonly Column[] = [
    ...ids.map(() => ({ width: 12, hidden: true })),
    ...known,
    ...entryWidths.map((width) => ({ width })),
  ];
  const first = ids.length + 1;
  const head: Row = { cells: cellsFrom(1, [...ids, ...known.map((column) => column.head), ...entryHeads], 'head') };
  const rows = view.sections.flatMap(({ title: section, items }) => [
    sectionRow(`${section}（${items.length}项）`, first, columns.length),
    ...items.map((item) => ({
      cells: [
        ...cellsFrom(1, [item.planId, item.anchor, item.key], 'id'),
        ...knownCells(item, known, first),
        ...enteredCells(item, first + known.length, plans, reader),
      ],
    })),
  ]);
  const above = topRows(title, columns, reader);
  return { name: '按时限', columns, rows: [...above, head, ...rows], above: above.length, head: 1 };
}

/** By role, each in order of time; nothing is filled in here, so that nothing is filled in twice. */
function roleSheet(view: UnitView, title: string, known: readonly UnitColumn[], reader: Reader): Sheet {
  const items = view.sections.flatMap((section) => section.items);
  const rows = roleKinds.flatMap((role) => {
    const own = items.filter((item) => item.role === role);
    return own.length === 0
      ? []
      : [
          sectionRow(`${roleNames[role]}（${own.length}项）`, 1, known.length),
          ...own.map((item) => ({ cells: knownCells(item, known, 1) })),
        ];
  });
  const above = topRows(title, known, reader);
  const head: Row = {
    cells: cellsFrom(
      1,
      known.map((column) => column.head),
      'head',
    ),
  };
  return { name: '按角色', columns: known, rows: [...above, head, ...rows], above: above.length, head: 1 };
}

function sectionRow(words: string, first: number, last: number): Row {
  return { cells: [{ column: first, value: words, look: 'group', columns: last - first + 1 }] };
}

function knownCells(item: UnitDuty, known: readonly UnitColumn[], first: number): readonly Cell[] {
  return known.map(({ look, of }, index) => ({ column: first + index, value: of(item), look }));
}

/** Progress is reported on tasks and their parts; milestones, duties and reports have receipts of their own. */
function enteredCells(
  { kind, planId, anchor, status }: UnitDuty,
  column: number,
  plans: readonly Plan[],
  { asOf }: Reader,
): readonly Cell[] {
  if (kind !== '任务')
    return cellsFrom(
      column,
      entryHeads.map(() => undefined),
      'centre',
    );
  const plan = plans.find(({ id }) => id === planId);
  const words = plan && status && latestWords(plan, anchor, undefined, asOf);
  return entryCells(column, { state: status?.reported, percent: status?.percent, words });
}

function about(view: UnitView, { site }: PublishedWorkspace, reader: Reader): Sheet {
  const office: readonly (readonly [string, string])[] = view.office === undefined ? [] : [['所属', view.office.name]];
  return aboutSheet(`${view.name}工作清单`, [
    ...office,
    ['网站', `${site.name}${site.demoNote === undefined ? '' : `\n${site.demoNote}`}`],
    ['状态日期', asOfLine(reader)],
    ['填写', '在“按时限”表浅黄色的“状态”“完成百分比”“进展”中填写：状态从下拉中选，百分比填0到100，进展写文字。“按角色”表只供查阅。'],
    ['日期', '“时限（日期）”是原文时限所指的最后一天；定期工作是下一次的日子。'],
    ['隐藏的栏和表', '最左三栏和“标识”表供收回填报时辨认事项，取消隐藏就能看到；请不要删除。'],
  ]);
}

function identity(view: UnitView, { asOf, edition }: Reader): Sheet {
  return identitySheet('guatu-unit-tasks', [
    ['单位标识', view.id],
    ['截至日', asOf],
    ['版别', edition],
  ]);
}
