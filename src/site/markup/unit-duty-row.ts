import type { Day } from '../../model/day.ts';
import { roleNames } from '../../model/role.ts';
import type { UnitDuty } from '../../views/due-list.ts';
import { planPath, unitPath, type Href } from '../links.ts';
import { dutyWhen } from './duty-when.ts';
import { attr, markup, type Markup, type Piece } from './markup.ts';
import { stateChip, type Lights } from './state-chip.ts';
import { unitLinks } from './unit-links.ts';

/** What the rows of one unit's list share. */
export interface RowsOfUnit {
  /** The id of the unit. */
  readonly unit: string;
  readonly href: Href;
  readonly asOf: Day;
  /** Absent where states are not shown. */
  readonly lights: Lights | undefined;
}

/** What a unit owes, as a row of its list: its role first. */
export function unitDutyRow(item: UnitDuty, { unit, href, asOf, lights }: RowsOfUnit): Markup {
  const due = item.due ?? (item.words === undefined ? 'none' : 'open');
  return markup`<tr data-row="item"${attr('data-roles', `${item.role}:${unit}`)}${attr('data-due', due)}><td class="c-role" data-l="角色">${
    roleNames[item.role]
  }${item.kind !== '任务' && markup`<span class="sub">${item.kind}</span>`}</td><td class="task" data-l="事项">${item.text}${source(
    item,
    href,
  )}</td><td class="c-units" data-l="同列单位">${others(item, href)}</td><td class="c-when" data-l="时限">${dutyWhen(item, asOf)}${item.changes.map(
    (line) => markup`<span class="sub">${line}</span>`,
  )}</td>${lights !== undefined && state(item, lights)}</tr>`;
}

/** The plan that says so, and through which name the unit is meant where it is not its own. */
function source(item: UnitDuty, href: Href): Markup {
  const { planId, anchor, planTitle, no } = item;
  return markup`<span class="sub"><a${attr('href', href(planPath(planId, anchor)))}>${planTitle}${no !== undefined && `，任务${no}`}</a>${
    item.viaId !== undefined && via(item, item.viaId, href)
  }</span>`;
}

function via({ via: name, viaKind }: UnitDuty, id: string, href: Href): Piece {
  return [
    viaKind === 'class' ? '，经由' : viaKind === 'split' ? '，由原“' : '，原由',
    markup`<a${attr('href', href(unitPath(id)))}>${name}</a>`,
    viaKind === 'predecessor' && '承担',
    viaKind === 'split' && '”承担，待明确',
  ];
}

function others({ others: line, otherUnits, persons }: UnitDuty, href: Href): Piece {
  return [
    line === '' && persons === undefined && markup`<span class="missing">无</span>`,
    unitLinks(line, otherUnits, href),
    persons !== undefined && markup`<span class="sub">${persons}</span>`,
  ];
}

function state({ status }: UnitDuty, lights: Lights): Markup {
  return markup`<td class="c-state" data-l="状态">${
    status === undefined ? markup`<span class="missing">逐期记录</span>` : stateChip(status, lights)
  }</td>`;
}
