import type { Catalogue, KindOfValue, KnownField, Nearest, SyntaxCause } from './rule-facts.ts';

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

const syntax: Readonly<Record<SyntaxCause, { readonly message: string; readonly hint: string }>> = {
  'indentation': {
    message: 'this line is not aligned with the lines around it',
    hint: 'keys of one level start with the same number of spaces; the next level has two more',
  },
  'list-indentation': {
    message: 'this item is not aligned with the others of its list',
    hint: 'align the dashes, with one space after each',
  },
  'list-and-keys': {
    message: 'list items and keys are mixed on one level',
    hint: 'put the list under a key; begin each of its items with “- ”',
  },
  'list-on-key-line': {
    message: 'a list cannot begin on the line of its key',
    hint: 'begin the list on the next line, or quote a lone dash',
  },
  'colon-missing': {
    message: 'this line has no colon',
    hint: 'write “key: value”; if it continues the text above, indent it two spaces more',
  },
  'space-after-colon': { message: 'a space is missing after the colon', hint: 'write “key: value”' },
  'colon-in-text': { message: 'a colon and space inside the text were read as another key', hint: 'put the whole text in double quotes' },
  'text-after-end': { message: 'there is text after the closing quote or bracket', hint: 'put the whole value in one pair of quotes' },
  'bracket-open': { message: 'a bracket is not closed', hint: 'add the missing “]” or “}”, or quote text that begins with a bracket' },
  'bracket-wrong': { message: 'the brackets do not match here', hint: 'check the pairs, or quote text that has brackets' },
  'bracket-indentation': { message: 'the closing bracket is not indented', hint: 'put two spaces before it' },
  'comma-missing': { message: 'a comma is missing between two items', hint: 'separate items with “, ”' },
  'comma-extra': { message: 'there is one comma too many', hint: 'remove it' },
  'quote-open': { message: 'a quote is not closed', hint: 'add the same quote at the end of the text' },
  'escape': { message: 'a backslash in double quotes is not understood', hint: 'use single quotes, which keep backslashes' },
  'special-character': { message: 'text cannot begin with this character', hint: 'put the whole text in double quotes' },
  'control-character': { message: 'there is an invisible control character', hint: 'delete it and type the text again' },
  'other': {
    message: 'the file cannot be understood from here',
    hint: 'check colons, quotes, brackets and indentation of this line and the one above',
  },
};

const privateNumbers = { mobile: 'mobile number', identity: 'identity number', mailbox: 'private mailbox' } as const;

function quoted(words: string): string {
  return `“${words}”`;
}

function listed(words: readonly string[]): string {
  return words.map(quoted).join(', ');
}

function fieldName(field: KnownField): string {
  return field.title === undefined ? quoted(field.key) : `${quoted(field.key)} (${field.title})`;
}

function didYouMean({ nearest, where }: Nearest): string | undefined {
  const [first, ...rest] = nearest;
  if (first === undefined) return undefined;
  const place = where === undefined ? '' : ` (${where})`;
  return `did you mean ${quoted(first)}${place}${rest.map((name) => `, ${quoted(name)}`).join('')}?`;
}

function writeAs(accepted: readonly string[]): string | undefined {
  return accepted.length === 0 ? undefined : `write it as: ${accepted.join(', ')}`;
}

function fieldOrHere(field: KnownField | undefined): string {
  return field === undefined ? 'this' : fieldName(field);
}

function counted(kind: KindOfValue, amount: string): string {
  if (kind === 'text') return `${amount} characters`;
  return kind === 'list' ? `${amount} items` : amount;
}

/** The words of every rule in English. */
export const en: Catalogue = {
  rules: {
    'encoding': {
      message: ({ looksLike }) =>
        looksLike === undefined ? 'the file has bytes that are not UTF-8' : `the file is not UTF-8; it looks like ${looksLike}`,
      hint: () => 'save it again with the encoding UTF-8',
    },
    'missing-file': { message: ({ path }) => `there is no file ${quoted(path)}`, hint: () => 'check the name and the folder' },
    'not-a-file': { message: ({ path }) => `${quoted(path)} is a folder; a file is needed here`, hint: () => 'move the folder away' },
    'unknown-file': {
      message: ({ path }) => `${quoted(path)} is not read, nothing of it is published`,
      hint: ({ nearest }) =>
        nearest.length > 0
          ? `did you mean ${nearest.map(quoted).join(', ')}?`
          : 'move it to the folder where it belongs, or out of the workspace',
    },
    'yaml-syntax': { message: ({ cause }) => syntax[cause].message, hint: ({ cause }) => syntax[cause].hint },
    'yaml-tab': { message: () => 'a tab is used for indentation', hint: () => 'use two spaces for each level' },
    'yaml-fullwidth-colon': {
      message: ({ key }) => `${quoted(key)} is followed by a full-width colon`,
      hint: ({ key }) => `write ${quoted(`${key}: `)}`,
    },
    'yaml-fullwidth-comma': {
      message: ({ words }) => `${quoted(words)} is read as one item because of a full-width comma`,
      hint: () => 'use “, ” between items, or quote it if it is one item',
    },
    'yaml-fullwidth-space': { message: () => 'a full-width space is used for indentation', hint: () => 'use ordinary spaces' },
    'yaml-duplicate-key': {
      message: ({ key }) => `${quoted(key)} is written twice`,
      note: ({ key }) => `${quoted(key)} is first written here`,
      hint: () => 'keep one; if these are two items, a “- ” may be missing',
    },
    'yaml-key': {
      message: ({ words }) => (words === '' ? 'there is no key before the colon' : `${quoted(words)} cannot be a key as it stands`),
      hint: () => 'a key is text; quote it if it is meant',
    },
    'yaml-merge': { message: () => 'merging with “<<” is not supported', hint: () => 'write the lines out' },
    'yaml-tag': { message: ({ tag }) => `the tag ${quoted(tag)} is not supported`, hint: () => 'quote the text, or remove the tag' },
    'yaml-alias': {
      message: ({ name, problem }) =>
        problem === 'unknown' ? `there is no ${quoted(`&${name}`)} for ${quoted(`*${name}`)}` : `${quoted(`*${name}`)} expands to too much`,
      hint: ({ problem }) => (problem === 'unknown' ? 'quote text that begins with “*”' : 'write the content out'),
    },
    'yaml-too-deep': { message: ({ limit }) => `more than ${limit} levels deep`, hint: () => 'check for repeated brackets or dashes' },
    'yaml-too-large': {
      message: ({ limit, unit }) => `the file has more than ${limit} ${unit === 'megabytes' ? 'MB' : 'items'}`,
      hint: () => 'check that it is the right file, or split it',
    },
    'yaml-multiple-documents': { message: () => 'the file holds two documents', hint: () => 'remove the “---” line or split the file' },
    'too-many-problems': {
      message: ({ limit }) => `this file has more than ${limit} problems; the rest is not listed`,
      hint: () => 'mend these and check again',
    },
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
    'impossible-date': { message: ({ words }) => `there is no day ${quoted(words)}`, hint: () => 'look at the calendar' },
    'date-not-understood': {
      message: ({ words }) => `the date ${quoted(words)} is not understood`,
      hint: ({ accepted }) => writeAs(accepted),
    },
    'recurrence-not-understood': { message: ({ words }) => `how often is ${quoted(words)}?`, hint: ({ accepted }) => writeAs(accepted) },
    'target-not-understood': {
      message: ({ words }) => `the target ${quoted(words)} is not understood`,
      hint: ({ accepted }) => writeAs(accepted),
    },
    'unknown-unit': {
      message: ({ name }) => `there is no unit ${quoted(name)}`,
      note: () => 'a similar unit is here',
      hint: (facts) => didYouMean(facts) ?? 'check the name, or add the unit to units.yaml',
    },
    'ambiguous-unit': {
      message: ({ name, meanings }) => `${quoted(name)} may be ${listed(meanings)}`,
      note: () => 'another unit of this name is here',
      hint: () => 'write the full name, or the id beside it',
    },
    'duplicate-alias': {
      message: ({ name, owner }) => `the alias ${quoted(name)} already belongs to ${quoted(owner)}`,
      note: ({ name }) => `${quoted(name)} is first written here`,
      hint: () => 'an alias means one unit',
    },
    'duplicate-id': {
      message: ({ id }) => `the id ${quoted(id)} is used twice`,
      note: ({ id }) => `${quoted(id)} is already used here`,
      hint: () => 'give one of them another id',
    },
    'unknown-reference': {
      message: ({ kind, name }) => `there is no ${kind} ${quoted(name)}`,
      note: () => 'a similar one is here',
      hint: (facts) => didYouMean(facts) ?? 'check the id',
    },
    'mdx-syntax': {
      message: () => 'this part of the document cannot be read',
      hint: () => 'check < > { } here; in plain text use their full-width forms',
    },
    'mdx-import': { message: () => 'import is not allowed in a document', hint: () => 'remove the line; embeds need no import' },
    'mdx-export': { message: () => 'export is not allowed in a document', hint: () => 'remove the line' },
    'mdx-expression': {
      message: () => 'expressions in braces are not allowed in a document',
      hint: () => 'remove the braces; in plain text use full-width ones',
    },
    'mdx-unknown-embed': {
      message: ({ name }) => `there is no embed ${quoted(name)}`,
      hint: (facts) => didYouMean(facts) ?? `embeds: ${facts.allowed.join(', ')}`,
    },
    'mdx-attribute': {
      message: ({ name, embed }) => `${quoted(name)} of ${quoted(embed)} must be text in double quotes`,
      hint: ({ name }) => `write ${name}="…"`,
    },
    'mdx-raw-html': { message: ({ tag }) => `HTML is not allowed in a document: ${quoted(`<${tag}>`)}`, hint: () => 'use Markdown' },
    'mdx-unsafe-link': {
      message: ({ url }) => `the link ${quoted(url)} is not safe`,
      hint: () => 'links begin with https://, http:// or mailto:, or lead to a page of this site',
    },
    'private-number': {
      message: ({ kind }) => `a ${privateNumbers[kind]} stands in public text`,
      hint: () => 'put it in <Contact/> or <Internal>',
    },
    'classified-mark': {
      message: ({ words }) => `classified mark ${quoted(words)}`,
      hint: () => 'such papers do not belong on this machine',
    },
    'missing-date': { message: () => 'this document has no date', hint: () => 'add it, if the original has one' },
    'sum-differs': {
      message: ({ words, value, sum }) => `${quoted(words)} says ${String(value)}, its parts add up to ${String(sum)}`,
      hint: () => 'correct the total or a part; where the original says so, drop `parts` and note it under `slips`',
    },
    'no-deadline': { message: ({ plan }) => `${quoted(plan)} has no deadline at all`, hint: () => 'add one, if the original has any' },
    'missing-glyph': {
      message: ({ char, codePoint }) => `no font can print ${quoted(char)} (${codePoint})`,
      hint: ({ instead }) =>
        instead === undefined
          ? 'use another character, or put a font that has it into fonts/'
          : `this is not the common character; write ${quoted(instead)}`,
    },
    'output-edition-mismatch': {
      message: ({ folder, found, wanted }) => `${quoted(folder)} holds the ${found} edition and cannot take the ${wanted} one`,
      hint: () => 'choose another folder',
    },
  },
  report: {
    severity: { error: 'error', warning: 'warning', info: 'info' },
    hint: (text) => `hint: ${text}`,
    note: (text) => `see: ${text}`,
    counts: ({ error, warning, info }) => {
      const parts = [
        [error, 'error'],
        [warning, 'warning'],
        [info, 'info'],
      ] as const;
      const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`);
      return said.length === 0 ? 'no problems' : said.join(', ');
    },
  },
};
