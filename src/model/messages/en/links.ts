import type { LinksFacts } from '../facts/links.ts';
import type { Explained } from '../wording.ts';
import { didYouMean, quoted } from './phrases.ts';

/** The words about what documents and pages lead to, in English. */
export const links: Explained<LinksFacts> = {
  'dead-link': {
    title: 'Dead link',
    why: 'A page, file or heading that a link leads to is not there.',
    message: ({ url, missing }) => (missing === 'page' ? `${quoted(url)} leads to nothing` : `there is no heading for ${quoted(url)}`),
    hint: (facts) =>
      didYouMean(facts) ?? (facts.missing === 'page' ? 'correct the address; files stand in public/' : 'use the words of the heading'),
  },
  'empty-link': {
    title: 'Empty link',
    why: 'A link without an address leads nowhere; one without words cannot be seen or read aloud.',
    message: ({ lacks }) => (lacks === 'address' ? 'this link “” has no address' : 'this link “” has no words'),
    hint: ({ lacks }) => (lacks === 'address' ? 'add the address, or keep the words alone' : 'say between the brackets where it leads'),
  },
  'duplicate-document': {
    title: 'One document twice',
    why: 'A document number belongs to one document; the same title with nothing to tell the two apart is probably a copy.',
    message: ({ kind, words }) =>
      kind === 'number' ? `another document has the number ${quoted(words)}` : `another document has the title ${quoted(words)}`,
    note: () => 'the other document is here',
    hint: ({ kind }) =>
      kind === 'number' ? 'check the number, or remove the copy' : 'remove the copy, or give both their numbers or days',
  },
  'interpretation-of-nothing': {
    title: 'Interpretation of nothing',
    why: 'An interpretation and its document link to each other; here neither finds the other.',
    message: ({ title }) => `${quoted(title)} names no document`,
    hint: () => 'add `interprets` with the id of the document',
  },
  'one-sided-replacement': {
    title: 'Replacement told on one side',
    why: 'The old document says what replaced it, or readers take it for valid.',
    message: ({ kind, title }) =>
      kind === 'replaces'
        ? `this replaces ${quoted(title)}, which does not say so`
        : `this is replaced by ${quoted(title)}, which does not say so`,
    note: () => 'the other document is here',
    hint: ({ kind }) => (kind === 'replaces' ? 'add `replacedBy` there' : 'add `replaces` there'),
  },
};
