import type { Phase } from '../../model/phase.ts';

/** The phase that words name: by its title alone, at their beginning before a mark, or as 在…阶段; undefined where they name none or two. */
export function namedPhase(words: string, phases: readonly Phase[]): { readonly phase: Phase; readonly index: number } | undefined {
  const named = phases.flatMap((phase, index) => (names(words, phase.title) ? [{ phase, index }] : []));
  return named.length === 1 ? named[0] : undefined;
}

function names(words: string, title: string): boolean {
  if (words === title) return true;
  if (words.startsWith(title)) return /^(?:阶段)?[：:，,（(。]|^阶段$/u.test(words.slice(title.length));
  return words.includes(title.endsWith('阶段') ? `在${title}` : `在${title}阶段`);
}
