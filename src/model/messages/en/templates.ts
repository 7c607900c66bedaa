import type { TemplatesFacts } from '../facts/templates.ts';
import type { Explained } from '../wording.ts';
import { didYouMean } from './phrases.ts';

/** The words about the templates of reports and reminders, in English. */
export const templates: Explained<TemplatesFacts> = {
  'unknown-placeholder': {
    title: 'Placeholder of a template is unknown',
    why: 'What stands in double braces in `templates/` is replaced by what it names; a misspelt one would be printed as it is. Each template has its own.',
    message: ({ name }) => `there is no placeholder {{${name}}}`,
    hint: (facts) => didYouMean(facts) ?? `placeholders: ${facts.known.join(', ')}`,
  },
};
