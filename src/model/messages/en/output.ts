import type { OutputFacts } from '../facts/output.ts';
import type { Words } from '../wording.ts';
import { quoted } from './phrases.ts';

/** The words about what is written: glyphs and folders, in English. */
export const output: Words<OutputFacts> = {
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
};
