import { z } from 'zod';

/** Fixed words of which one is chosen, with what each means; editor programs and the reference pages read it as `enumDescriptions`. */
export function choiceSchema<const Word extends string>(words: readonly Word[], meanings: Readonly<Record<Word, string>>) {
  return z.enum(words).meta({ enumDescriptions: words.map((word) => meanings[word]) });
}
