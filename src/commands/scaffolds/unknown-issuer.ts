import { nearestNames } from '../../model/nearest.ts';
import type { Given } from './scaffold.ts';

/** Why this name cannot be an issuer, with the nearest names of `units.yaml`; undefined where it is one, or where no unit could be read. */
export function unknownIssuer(issuer: string, { workspace }: Given): string | undefined {
  const names = (workspace?.units ?? []).flatMap(({ name, aliases }) => [
    name,
    ...aliases.map((alias) => (typeof alias === 'string' ? alias : alias.name)),
  ]);
  if (names.length === 0 || names.includes(issuer)) return undefined;
  const nearest = nearestNames(issuer, names);
  const hint = nearest.length > 0 ? `是否应为${nearest.map((name) => `“${name}”`).join('、')}？` : '先用 guatu new unit 添加这个单位';
  return `units.yaml 里没有“${issuer}”这个单位\n提示：${hint}`;
}
