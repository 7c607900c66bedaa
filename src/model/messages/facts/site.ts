/** The facts of findings about the built site (`guatu check --site`), by rule. */
export interface SiteFacts {
  /** `setting`: what to write where the record lacks the value; undefined where the record has it and the page lost it, or where the page is none of ours. */
  'site-tag-missing': { readonly name: string; readonly setting: string | undefined };
  'site-tag-form': { readonly name: string; readonly value: string; readonly form: string };
  'site-tag-differs': { readonly name: string; readonly value: string; readonly record: string };
  'site-tag-twice': { readonly name: string };
  'site-date-missing': { readonly title: string; readonly source: string | undefined };
  'site-date-day-only': { readonly value: string; readonly source: string | undefined };
  'site-date-forged': { readonly value: string; readonly record: string | undefined };
  'site-date-early': { readonly published: string; readonly date: string; readonly source: string };
  'site-column-empty': { readonly column: string };
  'site-link-dead': { readonly url: string; readonly missing: 'page' | 'place' };
  'site-attachment-missing': { readonly url: string };
  'site-interpretation-missing': { readonly title: string };
  'site-interpretation-one-way': { readonly lacks: 'document' | 'interpretation'; readonly title: string };
  'site-lapse-unmarked': { readonly title: string; readonly words: string; readonly where: 'page' | 'list' };
  'site-issuer-name': { readonly words: string; readonly full: string; readonly source: string };
  'site-page-heavy': { readonly kilobytes: number; readonly limit: number };
  'site-image-alt': { readonly image: string };
  'site-outside-request': { readonly url: string };
  'site-identity': { readonly label: string; readonly lacks: 'setting' | 'page' };
  'site-encoding': { readonly problem: 'not-utf-8' | 'no-charset' | 'other-charset' | 'garbled'; readonly words: string };
}
