import type { Nearest } from './fact.ts';

/** The facts of findings about the templates of reports and reminders, by rule. */
export interface TemplatesFacts {
  'unknown-placeholder': { readonly name: string; readonly known: readonly string[] } & Nearest;
}
