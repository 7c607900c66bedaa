// The package ships no types; only what is used here is declared.
declare module 'fontverter' {
  /** Returns a font in another wrapping; `sfnt` is the plain one of `.ttf` and `.otf`. */
  export function convert(font: Uint8Array, to: 'sfnt' | 'woff' | 'woff2', from?: 'sfnt' | 'woff' | 'woff2'): Promise<Buffer>;
}
