import type { PlainIssue } from './choose-branch.ts';
import type { YamlPath } from './yaml-node.ts';

/** A copy of a value without what the issues are about: unknown keys and wrong fields. Items of lists stay, so that the places of the others hold. */
export function withoutFaults(value: unknown, issues: readonly PlainIssue[]): unknown {
  const rest = structuredClone(value);
  for (const path of issues.flatMap(faultPaths)) remove(rest, path);
  return rest;
}

function faultPaths({ issue, path }: PlainIssue): readonly YamlPath[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
}

function remove(value: unknown, path: YamlPath): void {
  const key = path.at(-1);
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => (isObject(at) ? Reflect.get(at, step) : undefined), value);
  if (key !== undefined && isObject(parent) && !Array.isArray(parent)) Reflect.deleteProperty(parent, key);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
