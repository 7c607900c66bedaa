import type { Nearest, None } from './fact.ts';

/** The facts of findings about what the body of a document may contain, by rule. */
export interface MdxFacts {
  /** `unclosed` is a tag without its end; `quotes` is true where an attribute is in Chinese quotes. */
  'mdx-syntax': { readonly said?: string | undefined; readonly unclosed?: string | undefined; readonly quotes?: boolean };
  'mdx-too-deep': { readonly limit: number };
  'mdx-too-long': { readonly limit: number; readonly unit: 'characters' | 'lines' };
  'mdx-import': None;
  'mdx-export': None;
  'mdx-expression': None;
  'mdx-unknown-embed': { readonly name: string; readonly allowed: readonly string[] } & Nearest;
  'mdx-attribute': { readonly name: string; readonly embed: string };
  'mdx-attribute-missing': { readonly name: string; readonly embed: string };
  'mdx-attribute-unknown': { readonly name: string; readonly embed: string; readonly known: readonly string[] } & Nearest;
  'mdx-raw-html': { readonly tag: string };
  'mdx-unsafe-link': { readonly url: string };
}
