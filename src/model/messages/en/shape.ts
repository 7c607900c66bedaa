import type { KindOfValue } from '../facts/fact.ts';
import type { ShapeFacts } from '../facts/shape.ts';
import type { Words } from '../wording.ts';
import { fieldName, fieldOrHere, listed, quoted } from './phrases.ts';

const kinds: Readonly<Record<KindOfValue, string>> = {
  'text': 'text',
  'number': 'a number',
  'whole-number': 'a whole number',
  'yes-no': 'true or false',
  'list': 'a list (one “- ” line each)',
  'fields': 'lines of “key: value”',
  'empty': 'nothing',
  'day': 'a date',
  'other': 'something else',
};

function counted(kind: KindOfValue, amount: string): string {
  if (kind === 'text') return `${amount} characters`;
  return kind === 'list' ? `${amount} items` : amount;
}

/** The words about the shape of records: keys and values against the schema, in English. */
export const shape: Words<ShapeFacts> = {
  'empty-file': { message: () => 'the file has no content', hint: () => 'write it, or delete the file' },
  'unknown-key': {
    message: ({ key }) => `there is no key ${quoted(key)}`,
    hint: ({ nearest }) =>
      nearest.length === 0 ? 'check the spelling and the indentation' : `did you mean ${nearest.map(fieldName).join(', ')}?`,
  },
  'missing-key': {
    message: (field) => `${fieldName(field)} is missing`,
    hint: ({ key, example }) => `add a line: ${key}: ${example ?? '…'}`,
  },
  'empty-value': {
    message: (field) => `${fieldName(field)} has no value`,
    hint: ({ key }) => `fill it in, or remove the line ${quoted(key)}`,
  },
  'wrong-type': {
    message: ({ field, expected, found }) =>
      `${fieldOrHere(field)} should be ${expected.map((kind) => kinds[kind]).join(' or ')}, but is ${kinds[found]}`,
  },
  'not-in-list': {
    message: ({ words }) => `${quoted(words)} is not one of the choices`,
    hint: ({ allowed, nearest }) =>
      nearest.length > 0 ? `did you mean ${listed(nearest)}? choices: ${allowed.join(', ')}` : `choices: ${allowed.join(', ')}`,
  },
  'too-small': {
    message: ({ field, of, minimum, inclusive }) =>
      `${fieldOrHere(field)} must be ${inclusive ? 'at least' : 'more than'} ${counted(of, minimum)}`,
  },
  'too-big': {
    message: ({ field, of, maximum, inclusive }) =>
      `${fieldOrHere(field)} must be ${inclusive ? 'at most' : 'less than'} ${counted(of, maximum)}`,
  },
  'bad-format': {
    message: ({ words }) => `${quoted(words)} is not written as it should be`,
    hint: ({ example }) => (example === undefined ? undefined : `for example: ${example}`),
  },
  'invalid-value': { message: ({ field, said }) => said ?? `${fieldOrHere(field)} is not right` },
};
