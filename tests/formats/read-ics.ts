import ICAL from 'ical.js';

/** An event as an independent reader (ical.js) understands it. */
export interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly categories: readonly string[];
  readonly description: string;
  readonly url: string | undefined;
  readonly sequence: number;
  /** `2021-06-15` or `2021-06-15T17:00:00`, in the calendar's own zone. */
  readonly start: string;
  readonly zone: string;
  readonly recurring: boolean;
  /** The alarm before the first occurrence, in minutes. */
  readonly alarm: number;
  /** Every day on which it stands, up to a last one (inclusive). */
  readonly daysUntil: (last: string) => readonly string[];
}

/** The events of a calendar, read by ical.js; throws where the text is no calendar. */
export function readIcs(text: string): readonly ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map(readEvent);
}

function readEvent(component: InstanceType<typeof ICAL.Component>): ReadEvent {
  const event = new ICAL.Event(component);
  const trigger = component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger') as { toSeconds(): number } | null;
  return {
    uid: event.uid,
    summary: event.summary,
    categories: (component.getFirstProperty('categories')?.getValues() ?? []) as string[],
    description: event.description,
    url: (component.getFirstPropertyValue('url') as string | null) ?? undefined,
    sequence: Number(component.getFirstPropertyValue('sequence') ?? 0),
    start: event.startDate.toString(),
    zone: event.startDate.isDate ? '' : event.startDate.zone.tzid,
    recurring: event.isRecurring(),
    alarm: (trigger?.toSeconds() ?? Number.NaN) / 60,
    daysUntil: (last) => daysUntil(event, last),
  };
}

function daysUntil(event: InstanceType<typeof ICAL.Event>, last: string): readonly string[] {
  if (!event.isRecurring()) return [event.startDate.toString().slice(0, 10)].filter((day) => day <= last);
  const days: string[] = [];
  const expansion = event.iterator();
  for (let next = expansion.next() as { toString(): string } | undefined; next; next = expansion.next()) {
    const day = next.toString().slice(0, 10);
    if (day > last) break;
    days.push(day);
  }
  return days;
}
