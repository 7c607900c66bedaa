/** A run of printed words, with the unit that it names where it names one. */
export interface UnitWords {
  readonly text: string;
  readonly unit?: string;
}

interface UnitName {
  readonly id: string;
  readonly name: string;
}

const kin = (token: string, name: string): boolean => name.includes(token) || token.includes(name);

function byNames(line: string, units: readonly UnitName[]): UnitWords[] {
  const names = [...units].sort((a, b) => b.name.length - a.name.length);
  const out: UnitWords[] = [];
  let plain = '';
  for (let at = 0; at < line.length;) {
    const hit = names.find((unit) => line.startsWith(unit.name, at));
    if (hit === undefined) {
      plain += line[at] ?? '';
      at += 1;
      continue;
    }
    if (plain !== '') out.push({ text: plain });
    plain = '';
    out.push({ text: hit.name, unit: hit.id });
    at += hit.name.length;
  }
  return plain === '' ? out : [...out, { text: plain }];
}

/** Cuts the printed words of a role into runs, so that a page can link those that surely name a unit; the words themselves stay as printed. */
export function unitWords(line: string, units: readonly UnitName[]): readonly UnitWords[] {
  if (units.length === 0) return [{ text: line }];
  const parts = line.split(/([、，,；;\s]+)/u);
  const tokens = parts.filter((_, index) => index % 2 === 0);
  const paired = tokens.length === units.length && tokens.every((token, index) => kin(token, units[index]?.name ?? ''));
  if (!paired) return byNames(line, units);
  return parts.flatMap((text, index): UnitWords[] => {
    const unit = index % 2 === 0 ? units[index / 2] : undefined;
    if (text === '') return [];
    if (unit === undefined) return [{ text }];
    return text.startsWith(unit.name) && text !== unit.name
      ? [{ text: unit.name, unit: unit.id }, { text: text.slice(unit.name.length) }]
      : [{ text, unit: unit.id }];
  });
}
