/** What a YAML node or a schema calls for, in words that a catalogue translates. */
export type KindOfValue = 'text' | 'number' | 'whole-number' | 'yes-no' | 'list' | 'fields' | 'empty' | 'day' | 'other';

/** Why a YAML file cannot be read at a place. */
export type SyntaxCause =
  | 'indentation'
  | 'list-indentation'
  | 'list-and-keys'
  | 'list-on-key-line'
  | 'colon-missing'
  | 'space-after-colon'
  | 'colon-in-text'
  | 'text-after-end'
  | 'bracket-open'
  | 'bracket-wrong'
  | 'bracket-indentation'
  | 'comma-missing'
  | 'comma-extra'
  | 'quote-open'
  | 'escape'
  | 'special-character'
  | 'control-character'
  | 'other';

/** A field as the author may know it: the key to type, and its Chinese title where the schema has one. */
export interface KnownField {
  readonly key: string;
  readonly title?: string | undefined;
}

/** The names that were probably meant; `where` is the place of the first, as `file:line:column`. */
export interface Nearest {
  readonly nearest: readonly string[];
  readonly where?: string | undefined;
}

/** No facts: the words are always the same. */
export type None = Readonly<Record<string, never>>;

/** A row of a plan's table as its reader finds it: its printed number (with its group's where numbers repeat), its short words. */
export interface RowName {
  readonly group?: string | undefined;
  readonly no?: string | undefined;
  readonly words: string;
}
