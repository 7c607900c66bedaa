import type { HiddenKind } from '../../hidden-characters.ts';
import type { SyntaxCause } from '../facts/fact.ts';
import type { FrontMatterProblem, OddFile, WideSpacePlace, WritingFacts } from '../facts/writing.ts';
import type { Words } from '../wording.ts';
import { quoted } from './phrases.ts';

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

const frontMatter: Readonly<Record<FrontMatterProblem, string>> = {
  'missing': 'the file has no front matter',
  'not-closed': 'the front matter is not closed by a second line “---”',
  'not-first': 'something stands before the front matter',
  'other-dashes': 'the front matter is not set off by three hyphens',
};

const wideSpace: Readonly<Record<WideSpacePlace, string>> = {
  'indent': 'a full-width space is used for indentation',
  'before-key': 'a full-width space stands before the key',
  'after-colon': 'a full-width space follows the colon',
  'after-dash': 'a full-width space follows the dash',
};

const hiddenWords: Readonly<Record<HiddenKind, string>> = {
  control: 'no text may hold it',
  half: 'half of a character',
  direction: 'it turns the order of what follows',
  tag: 'hidden letters',
  joiner: 'words that look the same will differ',
  space: 'no common space',
};

const odd: Readonly<Record<OddFile, string>> = {
  'outside': 'leads out of the workspace; it is neither read nor published',
  'linked': 'is a link; it is neither read nor published',
  'broken-link': 'is a link to nothing, or in a circle',
  'special': 'is no plain file (a pipe, a device …); it is not read',
  'unreadable-name': 'has a name that is no text; it is neither read nor published',
  'elsewhere': 'lies neither in public/ nor beside the document; it is not published',
  'no-picture': 'is no picture',
};

/** The words about how files are written: their encoding and their YAML, in English. */
export const writing: Words<WritingFacts> = {
  'encoding': {
    message: ({ looksLike }) =>
      looksLike === undefined ? 'the file has bytes that are not UTF-8' : `the file is not UTF-8; it looks like ${looksLike}`,
    hint: () => 'save it again with the encoding UTF-8',
  },
  'missing-file': {
    message: ({ path }) => `there is no file ${quoted(path)}`,
    hint: ({ nearest = [] }) => (nearest[0] === undefined ? 'check the name and the folder' : `is it ${quoted(nearest[0])}? rename it`),
  },
  'missing-folder': { message: ({ path }) => `there is no folder ${quoted(path)}`, hint: () => 'check the path after --root' },
  'unreadable-file': {
    message: ({ path }) => `${quoted(path)} cannot be opened`,
    hint: () => 'close other programs, check your permission',
  },
  'control-character': {
    message: ({ codePoint, kind }) => `there is an invisible character (${codePoint}): ${hiddenWords[kind]}`,
    hint: () => 'delete it',
  },
  'hidden-character': {
    message: ({ codePoint, kind }) => `there is an invisible character (${codePoint}): ${hiddenWords[kind]}`,
    hint: () => 'delete it, or write a plain space',
  },
  'odd-file': {
    message: ({ path, why }) => `${quoted(path)} ${odd[why]}`,
    hint: () => 'put the file itself there, under a plain name',
  },
  'file-too-large': {
    message: ({ megabytes, limit }) => `the file has ${megabytes} MB; at most ${limit} are read`,
    hint: () => 'pictures, scans and attachments belong in public/',
  },
  'no-front-matter': {
    message: ({ problem }) => frontMatter[problem],
    hint: () => 'begin with a line “---”, then “title: …” and the other elements, then a line “---”, then the body',
  },
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
  'yaml-fullwidth-space': { message: ({ at }) => wideSpace[at], hint: () => 'use ordinary spaces' },
  'yaml-fullwidth-quotes': {
    message: ({ words, problem }) =>
      problem === 'whole' || problem === 'typed' ? `the whole value is in Chinese quotes: ${words}` : 'the quotes at the two ends differ',
    hint: ({ problem }) =>
      problem === 'whole'
        ? 'use straight quotes, or put straight quotes around these if they are meant'
        : 'use straight quotes at both ends',
  },
  'yaml-fullwidth-digits': { message: ({ words }) => `${quoted(words)} is in full-width digits`, hint: ({ plain }) => `write ${plain}` },
  'yaml-fullwidth-brackets': {
    message: ({ brackets }) => `the full-width brackets ${brackets} are read as text`,
    hint: ({ plain }) => `write ${plain}, or quote it if it is a text`,
  },
  'yaml-number-without-quotes': {
    message: ({ words, read }) => `other programs read ${quoted(words)} without quotes as ${quoted(read)}`,
    hint: ({ words }) => `write "${words}"`,
  },
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
    message: ({ limit, unit }) =>
      `${unit === 'megabytes' ? 'the file' : 'this part'} has more than ${limit} ${unit === 'megabytes' ? 'MB' : unit}`,
    hint: () => 'check that it is the right file, or split it',
  },
  'yaml-multiple-documents': { message: () => 'the file holds two documents', hint: () => 'remove the “---” line or split the file' },
  'too-many-problems': {
    message: ({ limit }) => `this file has more than ${limit} problems; the rest is not listed`,
    hint: () => 'mend these and check again',
  },
};
