// The package ships no types; only what is used here is declared.
declare module 'saxen' {
  /** Reads XML from a string and calls what was registered; prefixes are made those of `ns`. */
  export class Parser {
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(event: 'openTag', call: (name: string, attributes: () => Record<string, string> | false) => void): this;
    on(event: 'closeTag', call: (name: string) => void): this;
    on(event: 'text' | 'cdata' | 'attention', call: (text: string) => void): this;
    on(event: 'error' | 'warn', call: (error: Error) => void): this;
    /** The first error, where none was thrown. */
    parse(xml: string): Error | null;
  }
}
