/** The facts of findings about what is written: glyphs and folders, by rule. */
export interface OutputFacts {
  'missing-glyph': { readonly char: string; readonly codePoint: string; readonly instead?: string | undefined };
  'output-edition-mismatch': { readonly folder: string; readonly found: string; readonly wanted: string };
}
