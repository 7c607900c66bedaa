import { partsOf, type Day } from '../model/day.ts';
import type { ReminderKind } from '../model/reminder-kind.ts';
import type { Unit } from '../model/unit.ts';

/**
 * The number of a reminder by the pattern of `site.yaml`: {年}, {月} and {日} are those of the as-of day, {种} is the sign of its kind (督), {序} the
 * place of its unit among the units of `units.yaml` that are no classes, from 1, of two digits at least. The same unit has the same place whoever else
 * is reminded, so that a reminder keeps its number when it is made again. Undefined without a pattern: the number is left blank to fill.
 */
export function reminderNumber(
  pattern: string | undefined,
  { kind, unit, units, asOf }: { readonly kind: ReminderKind; readonly unit: string; readonly units: readonly Unit[]; readonly asOf: Day },
): string | undefined {
  const { year, month, date } = partsOf(asOf);
  const place = units.filter((one) => one.kind !== '类别').findIndex(({ id }) => id === unit) + 1;
  const two = (value: number): string => String(value).padStart(2, '0');
  return pattern
    ?.replaceAll('{年}', String(year))
    .replaceAll('{月}', two(month))
    .replaceAll('{日}', two(date))
    .replaceAll('{种}', kind.sign)
    .replaceAll('{序}', two(place));
}
