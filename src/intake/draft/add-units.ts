import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { AliasProposal, UnitDraft } from '../recognise/unit-drafts.ts';
import { yamlScalar } from './write-yaml.ts';

/** `units.yaml` with units added at its end and aliases added to units that stand in it; every other letter of it stays. */
export function addUnits(text: string, units: readonly UnitDraft[], aliases: readonly AliasProposal[], comment: string): string {
  const known = aliases.filter((proposal) => proposal.known);
  const withAliases = known.reduce((rest, { unit, alias }) => addAlias(rest, unit, alias), text);
  return units.length === 0 ? withAliases : appended(withAliases, units, comment);
}

function appended(text: string, units: readonly UnitDraft[], comment: string): string {
  const bare = text.replace(/^units:[ \t]*\[[ \t]*\][ \t]*$/mu, 'units:').replace(/\s+$/u, '');
  const begun = /^units:/mu.test(bare) ? bare : `${bare === '' ? '' : `${bare}\n`}units:`;
  const indent = /^units:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*([ \t]*)- /mu.exec(begun)?.[1] ?? '  ';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return [begun, `${indent}# ${comment}`, ...units.flatMap((unit) => unitLines(unit, indent)), ''].join(newline);
}

function unitLines({ id, name, aliases, kind, parent }: UnitDraft, indent: string): readonly string[] {
  const under = `${indent}  `;
  return [
    `${indent}- id: ${id}`,
    `${under}name: ${yamlScalar(name)}`,
    ...(aliases.length === 0
      ? []
      : [`${under}# 别名由导入时提出，请核对`, `${under}aliases:`, ...aliases.map((alias) => `${under}  - ${yamlScalar(alias)}`)]),
    `${under}kind: ${kind}`,
    ...(parent === undefined ? [] : [`${under}parent: ${parent}`]),
  ];
}

/** Another name for a unit that stands in the file, put behind its other names. */
function addAlias(text: string, unit: string, alias: string): string {
  const units = parseDocument(text).get('units');
  const item = isSeq(units) ? units.items.find((one): one is YAMLMap => isMap(one) && one.get('id') === unit) : undefined;
  if (item === undefined) return text;
  const aliases = item.get('aliases', true) as unknown;
  const words = yamlScalar(alias);
  if (isSeq(aliases)) {
    const end = aliases.range?.[1] ?? text.length;
    if (aliases.flow === true) return `${text.slice(0, end - 1)}${aliases.items.length > 0 ? ', ' : ''}${words}${text.slice(end - 1)}`;
    const first = aliases.items[0] as { range?: readonly [number, number, number] } | undefined;
    const start = first?.range?.[0] ?? end;
    const line = text.lastIndexOf('\n', start) + 1;
    const last = aliases.items.at(-1) as { range?: readonly [number, number, number] } | undefined;
    const after = last?.range?.[1] ?? end;
    return `${text.slice(0, after)}\n${text.slice(line, start)}${words}${text.slice(after)}`;
  }
  const name = item.get('name', true);
  const at = isScalar(name) ? name.range?.[1] : undefined;
  if (at === undefined) return text;
  const from = text.lastIndexOf('\n', at) + 1;
  const indent = ' '.repeat((/^[ \t]*(?:- )?/u.exec(text.slice(from))?.[0] ?? '').length);
  const lineEnd = text.indexOf('\n', at);
  const cut = lineEnd < 0 ? text.length : lineEnd;
  return `${text.slice(0, cut)}\n${indent}aliases: [${words}]${text.slice(cut)}`;
}
