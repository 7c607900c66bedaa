import type { Day } from '../../model/day.ts';
import type { CalendarDay, CalendarEntry } from '../../views/calendar-view.ts';
import { dayRemark } from '../../views/calendar-words.ts';
import { monthDayWords } from '../../views/day-words.ts';
import { planPath, type Href } from '../links.ts';
import { attr, classes, markup, type Markup } from './markup.ts';

/** A day of a month's list with what falls due on it; of thousands of plans it holds hundreds of entries. */
export function agendaDay(day: CalendarDay, asOf: Day, href: Href): Markup {
  const time = markup`<time${attr('datetime', day.day)}>${monthDayWords(day.day)}</time>`;
  const head = markup`<dt>${time}<span class="sub">${dayRemark(day)}</span></dt>`;
  return markup`<div${attr('id', `d${day.day}`)}${classes(day.day < asOf && 'past')}>${head}${day.entries.map((entry) => entryOf(entry, href))}</div>`;
}

function entryOf({ planId, anchor, hour, title, kind, planTitle, units }: CalendarEntry, href: Href): Markup {
  const source = [kind, planTitle, units].filter((words) => words !== '').join('；');
  return markup`<dd>${hour !== undefined && markup`<span class="num">${hour} </span>`}<a${attr('href', href(planPath(planId, anchor)))}>${
    title
  }</a><span class="sub">${source}</span></dd>`;
}
