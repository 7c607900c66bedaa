/** The facts of findings about titles that are written in several ways, by rule. */
export interface TitlesFacts {
  'title-variant': { readonly words: string; readonly other: string };
  'issued-title-differs': { readonly kind: 'title' | 'body' | 'plan'; readonly words: string; readonly title: string };
  'group-title-differs': { readonly no: string | undefined; readonly words: string; readonly title: string };
  'phase-title-differs': { readonly words: string; readonly title: string };
}
