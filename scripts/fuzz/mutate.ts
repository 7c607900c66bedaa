import type { Chance } from './random.ts';
import type { KeyPlace, ValuePlace } from './yaml-places.ts';
import { yamlPlaces } from './yaml-places.ts';

/** A text with one thing broken in it. */
export interface Mutation {
  readonly kind: MutationKind;
  readonly text: string;
  /** What was done, for the report. */
  readonly what: string;
  /** Whether a reader must notice it: a renamed key, a value of another YAML kind. */
  readonly isNoticeable: boolean;
}

/** The ways in which a file is broken. */
export const mutationKinds = [
  'character',
  'characters',
  'line-deleted',
  'line-doubled',
  'lines-swapped',
  'indentation',
  'key-renamed',
  'kind-changed',
  'truncated',
] as const;

/** A way in which a file is broken. */
export type MutationKind = (typeof mutationKinds)[number];

const signs = [
  ...':,-#"\'[]{}&*!|>%@`\\?<>=~/.()0159aZ \t\r\n\u0000\u0007\u0085\u00a0\u2028\u3000\ufeff：，“”‘’［］【】｛｝（）、。；２０１甲乙〔〕—…\u{20000}👍',
];
/** Fields that take one text as well as a list of texts: neither kind is wrong there. */
const oneOrSeveral = /^(?:requirement|measures|items|lines|columns|titleLines)$/u;
/** Lists whose items are words, or fields that say what the words mean; any words will do (一句话即可，按原文写). */
const wordsOrFields = /^targets$/u;

/** Breaks a text of `file` in one way; undefined where it has nothing that could be broken so. */
export function mutate(file: string, text: string, kind: MutationKind, chance: Chance, known: ReadonlySet<string>): Mutation | undefined {
  if (kind === 'key-renamed') return renamed(text, yamlPlaces(file, text).keys, chance, known);
  if (kind === 'kind-changed') return changedKind(text, yamlPlaces(file, text).values, chance);
  const broken = breakers[kind](text, chance);
  return { kind, ...broken, isNoticeable: false };
}

type Breaker = (text: string, chance: Chance) => Pick<Mutation, 'text' | 'what'>;

const breakers: Readonly<Record<Exclude<MutationKind, 'key-renamed' | 'kind-changed'>, Breaker>> = {
  'character': oneCharacter,
  'characters': (text, chance) => {
    const first = oneCharacter(text, chance);
    const second = oneCharacter(first.text, chance);
    return { text: second.text, what: `${first.what}, ${second.what}` };
  },
  'line-deleted': (text, chance) => onLine(text, chance, 'deleted', () => []),
  'line-doubled': (text, chance) => onLine(text, chance, 'doubled', (line) => [line, line]),
  'lines-swapped': (text, chance) => {
    const lines = text.split('\n');
    const [a, b] = [chance.below(lines.length), chance.below(lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return { text: lines.join('\n'), what: `lines ${a + 1} and ${b + 1} swapped` };
  },
  'indentation': (text, chance) => {
    const indents = [' ', '  ', '\t', '　', '    '];
    const added = chance.one(indents);
    return onLine(text, chance, 'indented otherwise', (line) => [chance.below(2) === 0 ? added + line : line.replace(/^ {1,2}/u, '')]);
  },
  'truncated': (text, chance) => {
    const at = chance.below(text.length);
    return { text: text.slice(0, at), what: `cut off at ${at}` };
  },
};

function oneCharacter(text: string, chance: Chance): Pick<Mutation, 'text' | 'what'> {
  const at = chance.below(text.length + 1);
  const sign = chance.one(signs);
  const [taken, put] = chance.one([
    [0, sign],
    [1, ''],
    [1, sign],
  ] as const);
  return { text: text.slice(0, at) + put + text.slice(at + taken), what: `at ${at} ${taken} taken, ${JSON.stringify(put)} put` };
}

function onLine(text: string, chance: Chance, done: string, change: (line: string) => readonly string[]): Pick<Mutation, 'text' | 'what'> {
  const lines = text.split('\n');
  const at = chance.below(lines.length);
  lines.splice(at, 1, ...change(lines[at] ?? ''));
  return { text: lines.join('\n'), what: `line ${at + 1} ${done}` };
}

function renamed(text: string, keys: readonly KeyPlace[], chance: Chance, known: ReadonlySet<string>): Mutation | undefined {
  if (keys.length === 0) return undefined;
  const { key, span } = chance.one(keys);
  const at = chance.below(key.length);
  const names = [
    `${key}x`,
    key.slice(0, at) + key.slice(at + 1),
    key.toUpperCase(),
    `旧${key}`,
    '键',
    `${key.slice(0, at)}z${key.slice(at)}`,
  ];
  const name = chance.one(names.filter((one) => one !== '' && one !== key && !known.has(one)));
  return { kind: 'key-renamed', text: put(text, span, name), what: `key ${key} at ${span.start} renamed ${name}`, isNoticeable: true };
}

function changedKind(text: string, values: readonly ValuePlace[], chance: Chance): Mutation | undefined {
  if (values.length === 0) return undefined;
  const value = chance.one(values);
  const others = ['{ 甲: 乙 }', '[[甲]]', '改了的'].filter((_, index) => index !== ['map', 'list', 'scalar'].indexOf(value.kind));
  const isLine = value.isItem ? wordsOrFields.test(value.under) : oneOrSeveral.test(value.under);
  const instead = chance.one(isLine ? others.filter((one) => one !== '改了的') : others);
  const { start } = value.span;
  const written = value.span.end === start ? ` ${instead}` : instead;
  const what = `${value.kind} under ${value.under} at ${start} now ${instead}`;
  return { kind: 'kind-changed', text: put(text, value.span, written), what, isNoticeable: true };
}

function put(text: string, { start, end }: { readonly start: number; readonly end: number }, words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}
