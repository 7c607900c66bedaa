import type { MdxFacts } from '../facts/mdx.ts';
import type { Words } from '../wording.ts';
import { didYouMean, quoted } from './phrases.ts';

/** The words about what the body of a document may contain, in English. */
export const mdx: Words<MdxFacts> = {
  'mdx-syntax': {
    message: ({ unclosed, quotes }) => {
      if (unclosed !== undefined) return `<${unclosed}> is not closed`;
      return quotes === true ? 'an attribute is in Chinese quotes' : 'this part of the document cannot be read';
    },
    hint: ({ unclosed, quotes }) => {
      if (unclosed !== undefined) return `write </${unclosed}> on a line of its own where this part ends`;
      return quotes === true ? 'use straight double quotes' : 'check < > { } here; in plain text use their full-width forms';
    },
  },
  'mdx-too-deep': {
    message: ({ limit }) => `quotations, lists or tags stand within each other, more than ${limit} deep`,
    hint: () => 'take levels away',
  },
  'mdx-too-long': {
    message: ({ limit, unit }) => `${unit === 'lines' ? 'the body' : 'this part'} has more than ${limit} ${unit}`,
    hint: () => 'split it',
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
  'mdx-attribute-missing': {
    message: ({ name, embed }) => `${quoted(embed)} lacks ${quoted(name)}`,
    hint: ({ name, embed }) => `write <${embed} ${name}="…" />`,
  },
  'mdx-attribute-unknown': {
    message: ({ name, embed }) => `${quoted(embed)} has no attribute ${quoted(name)}`,
    hint: (facts) => didYouMean(facts) ?? `remove it; its attributes: ${facts.known.join(', ') || 'none'}`,
  },
  'mdx-raw-html': { message: ({ tag }) => `HTML is not allowed in a document: ${quoted(`<${tag}>`)}`, hint: () => 'use Markdown' },
  'mdx-unsafe-link': {
    message: ({ url }) => `the link ${quoted(url)} is not safe`,
    hint: () => 'links begin with https://, http:// or mailto:, or lead to a page of this site',
  },
};
