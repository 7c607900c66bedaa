import type { Role, RoleKind } from '../model/role.ts';

/** The names in the words of a role, in printed order, and what else the words say. */
export interface RoleNames {
  readonly names: readonly string[];
  readonly flags: Role['flags'];
}

/** One part of a sentence of roles: `甲、乙牵头`. */
export interface RoleClause {
  readonly role: RoleKind;
  readonly text: string;
}

const statedNone = /^(?:无|\/|／|—+|-+)$/u;
const byDuty = /(?:等?按(?:照)?(?:各自)?职责(?:分工)?(?:分别)?负责)$/u;
const andOthers = /等(?:\d+家)?(?:有关|相关)?(?:单位|部门|科室)?$/u;
const separators = /[、，,；;／\n\r]+/u;

/** The names that role words list; brackets are kept whole, 等 and 按职责分工负责 become flags. */
export function roleNames(words: string): RoleNames {
  if (statedNone.test(words)) return { names: [], flags: ['stated-none'] };
  const flags: Role['flags'] = [];
  let rest = words.replace(/[。.]$/u, '');
  if (byDuty.test(rest)) flags.push('by-duty');
  rest = rest.replace(byDuty, '');
  if (andOthers.test(rest)) flags.push('and-others');
  return { names: splitOutsideBrackets(rest.replace(andOthers, '')), flags };
}

function splitOutsideBrackets(words: string): readonly string[] {
  const kept: string[] = [];
  const masked = words.replace(/（[^（）]{0,60}）|\([^()]{0,60}\)/gu, (bracket) => {
    kept.push(bracket);
    return `\u0000${kept.length - 1}\u0000`;
  });
  return masked
    .split(separators)
    .map((part) => part.replace(/\u0000(\d+)\u0000/gu, (_, index: string) => kept[Number(index)] ?? '').trim())
    .filter((part) => part !== '');
}

const verbs: readonly (readonly [RegExp, RoleKind])[] = [
  [/(?:牵头负责|牵头)$/u, 'lead'],
  [/(?:配合|参与|协助|协办)$/u, 'assist'],
  [/(?:负责|主责|落实)$/u, 'responsible'],
];

const labels: readonly (readonly [RegExp, RoleKind])[] = [
  [/^牵头(?:单位|科室|部门|责任单位)?[：:]/u, 'lead'],
  [/^(?:配合|参与|协助|协办)(?:单位|科室|部门)?[：:]/u, 'assist'],
  [/^(?:责任|主责|落实|承办)(?:单位|科室|部门)?[：:]/u, 'responsible'],
];

/** The clauses of a sentence that divides the work: `甲牵头，乙、丙配合`, `牵头单位：甲；配合单位：乙`, `甲、乙按职责分工负责`. */
export function roleClauses(sentence: string): readonly RoleClause[] {
  const bare = sentence
    .trim()
    .replace(/^[（(](.*)[）)]$/su, '$1')
    .replace(/[。；;]$/u, '');
  const parts = bare.split(/(?<=[，,；;。\n])/u).map((part) => part.replace(/[，,；;。\n]$/u, '').trim());
  return labels.some(([label]) => label.test(bare)) ? labelled(parts) : byVerb(parts, byDuty.test(bare) ? bare : undefined);
}

function labelled(parts: readonly string[]): readonly RoleClause[] {
  const clauses: { role: RoleKind; text: string }[] = [];
  for (const part of parts) {
    const label = labels.find(([pattern]) => pattern.test(part));
    const last = clauses.at(-1);
    if (label) clauses.push({ role: label[1], text: part.replace(label[0], '').trim() });
    else if (last && part !== '') last.text += `、${part}`;
  }
  return clauses.filter((clause) => clause.text !== '');
}

function byVerb(parts: readonly string[], whole: string | undefined): readonly RoleClause[] {
  if (whole !== undefined && !/牵头/u.test(whole)) return [{ role: 'responsible', text: whole }];
  const clauses: RoleClause[] = [];
  let pending: string[] = [];
  for (const part of parts) {
    const verb = verbs.find(([pattern]) => pattern.test(part));
    const names = verb && verb[1] !== 'responsible' ? part.replace(verb[0], '') : part.replace(/(?<!分工)(?:负责|主责|落实)$/u, '');
    pending.push(names);
    if (!verb) continue;
    clauses.push({ role: verb[1], text: pending.join('、') });
    pending = [];
  }
  return pending.join('') === '' ? clauses : [...clauses, { role: 'responsible', text: pending.join('、') }];
}
