import type { Words } from '../recognise/origin.ts';
import { unitNamesIn } from '../recognise/role-names.ts';
import type { DraftLeaf, DraftMap, DraftNode } from './draft-node.ts';

const roleFields = new Set(['lead', 'responsible', 'assist', 'from', 'to']);

/** The names of units that a draft uses where the registry will be asked for them, in order, also those that stand twice. */
export function draftNames(node: DraftNode): readonly Words[] {
  if (node.kind === 'leaf') return [];
  if (node.kind === 'list') return node.items.flatMap(draftNames);
  const named = roleRecord(node);
  if (named) return unitNamesIn(named, false);
  return node.entries.flatMap(([key, value]) => {
    if (value.kind === 'leaf') return roleFields.has(key) || key === 'roles' ? unitNamesIn(wordsOf(value), key === 'roles') : [];
    return draftNames(value);
  });
}

/** { role, text }: names units unless persons stand beside. */
function roleRecord({ entries }: DraftMap): Words | undefined {
  const keys = entries.map(([key]) => key);
  const text = entries.find(([key]) => key === 'text')?.[1];
  return keys.length === 2 && keys.includes('role') && text?.kind === 'leaf' ? wordsOf(text) : undefined;
}

function wordsOf(leaf: DraftLeaf): Words {
  return { text: String(leaf.value), at: leaf.at };
}
