/** What the reference pages need of a JSON Schema of an authors' file, as `publishedSchemas` makes it. */
export interface SchemaNode {
  readonly 'type'?: string | readonly string[];
  readonly 'title'?: string;
  readonly 'description'?: string;
  readonly 'examples'?: readonly unknown[];
  readonly 'default'?: unknown;
  readonly 'enum'?: readonly unknown[];
  readonly 'const'?: unknown;
  readonly 'enumDescriptions'?: readonly string[];
  readonly 'format'?: string;
  readonly 'properties'?: Readonly<Record<string, SchemaNode>>;
  readonly 'required'?: readonly string[];
  readonly 'items'?: SchemaNode;
  readonly 'anyOf'?: readonly SchemaNode[];
  readonly 'oneOf'?: readonly SchemaNode[];
  readonly 'additionalProperties'?: SchemaNode | boolean;
  readonly '$ref'?: string;
  readonly '$defs'?: Readonly<Record<string, SchemaNode>>;
  readonly 'x-edition'?: string;
  readonly 'x-words'?: string;
}

/** One key of an authors' file, as its reference page explains it. */
export interface KeyRow {
  readonly key: string;
  readonly title: string;
  readonly about: string | undefined;
  /** What may stand after the colon, in plain words. */
  readonly type: string;
  readonly required: boolean;
  /** What holds where the key is left out; undefined where that is nothing. */
  readonly otherwise: string | undefined;
  readonly choices: readonly { readonly word: string; readonly meaning: string | undefined }[];
  /** As an author would type it after the key. */
  readonly example: string | undefined;
  readonly isInternal: boolean;
  /** The kind of words that it takes (deadline, window, recurrence, target), explained on their own page. */
  readonly words: string | undefined;
  /** The anchors of the sections that explain its inner keys. */
  readonly inner: readonly string[];
}

/** The keys of one level of an authors' file. */
export interface KeySection {
  readonly id: string;
  /** The keys that lead to it from the top of the file; empty at the top. */
  readonly path: readonly string[];
  readonly title: string;
  readonly about: string | undefined;
  readonly rows: readonly KeyRow[];
}

interface Level {
  readonly schema: SchemaNode;
  readonly path: readonly string[];
  readonly title: string;
  readonly about: string | undefined;
}

/** The keys of an authors' file, level by level; a level that stands in several places is explained once. */
export function schemaReference(root: SchemaNode): readonly KeySection[] {
  const levels: Level[] = [];
  const ids = new Map<string, string>();
  const visit = (holder: SchemaNode, path: readonly string[]): readonly string[] =>
    tablesIn(holder, root).map((schema, index, { length }) => {
      const shape = JSON.stringify(schema.properties);
      const known = ids.get(shape);
      if (known !== undefined) return known;
      const id = anchorOf(path, new Set(ids.values()));
      ids.set(shape, id);
      levels.push({
        schema,
        path,
        title: `${schema.title ?? holder.title ?? ''}${length === 1 ? '' : `（第${index + 1}种写法）`}`,
        about: schema.description ?? holder.description,
      });
      for (const [key, inner] of Object.entries(schema.properties ?? {})) visit(inner, [...path, key]);
      return id;
    });
  visit(root, []);
  const innerOf = (holder: SchemaNode): string[] => tablesIn(holder, root).flatMap((one) => ids.get(JSON.stringify(one.properties)) ?? []);
  return levels.map(({ schema, ...level }) => ({
    ...level,
    id: ids.get(JSON.stringify(schema.properties)) ?? '',
    rows: Object.entries(schema.properties ?? {}).map(([key, field]) => keyRow(key, field, schema, innerOf(field))),
  }));
}

function anchorOf(path: readonly string[], taken: ReadonlySet<string>): string {
  const plain = path.length === 0 ? 'top' : path.join('-');
  const count = [...taken].filter((id) => id === plain || id.startsWith(`${plain}_`)).length;
  return count === 0 ? plain : `${plain}_${count + 1}`;
}

/** The levels of keys that a value may have: itself, the items of a list, each way of a choice. */
function tablesIn(holder: SchemaNode, root: SchemaNode): readonly SchemaNode[] {
  const schema = followed(holder, root);
  if (schema.properties !== undefined) return [schema];
  const below = [...(schema.items ? [schema.items] : []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const tables = below.flatMap((one) => tablesIn(one, root));
  // One, or a list of such: the keys are the same.
  return [...new Map(tables.map((one) => [JSON.stringify(one.properties), one])).values()];
}

function followed(schema: SchemaNode, root: SchemaNode): SchemaNode {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (root.$defs?.[name] ?? schema);
}

function keyRow(key: string, field: SchemaNode, holder: SchemaNode, inner: readonly string[]): KeyRow {
  const example = field.examples?.[0];
  return {
    key,
    title: field.title ?? '',
    about: field.description,
    type: typeWords(field),
    required: holder.required?.includes(key) === true,
    otherwise: defaultWords(field.default),
    choices: choicesOf(field),
    example: example === undefined ? undefined : asTyped(example),
    isInternal: field['x-edition'] === 'internal',
    words: wordsOf(field),
    inner,
  };
}

/** The kind of words stands on the field, or on the items of a list. */
function wordsOf(field: SchemaNode): string | undefined {
  return field['x-words'] ?? field.items?.['x-words'];
}

const plainTypes: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  integer: '整数',
  boolean: 'true 或 false',
  null: '空着',
  object: '一组键',
};

/** What may stand in a place, in words of everyday: 文字, 日期, 列表，每项是文字. */
function typeWords(schema: SchemaNode): string {
  const ways = schema.anyOf ?? schema.oneOf;
  if (ways !== undefined) return [...new Set(ways.map(typeWords))].join('，或');
  if (schema.const !== undefined) return `只能写 ${asTyped(schema.const)}`;
  if (schema.enum !== undefined) return '从下列词里选一个';
  if (schema.format === 'date') return '日期';
  if (schema.type === 'array') return `列表，每项是${schema.items ? typeWords(schema.items) : '文字'}`;
  if (schema.properties === undefined && typeof schema.additionalProperties === 'object') return '自己定的键，各写一个值';
  const [type = 'object'] = [schema.type ?? 'object'].flat();
  return plainTypes[type] ?? type;
}

function choicesOf(field: SchemaNode): KeyRow['choices'] {
  const chosen = field.enum === undefined && field.items?.enum !== undefined ? field.items : field;
  const values = typeof field.additionalProperties === 'object' ? field.additionalProperties : chosen;
  return (values.enum ?? []).map((word, index) => ({ word: String(word), meaning: values.enumDescriptions?.[index] }));
}

function defaultWords(value: unknown): string | undefined {
  const isNothing = value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return isNothing ? undefined : asTyped(value);
}

/** A value as an author would type it on one line of YAML. */
export function asTyped(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asTyped).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => `${key}: ${asTyped(inner)}`);
    return `{ ${entries.join(', ')} }`;
  }
  const text = String(value);
  return typeof value === 'string' && /^$|^[\s#&*!|>'"%@`[\]{},?-]|: |:$| #|[,[\]{}]|^0\d|^(?:true|false|null|~)$/u.test(text)
    ? `'${text.replaceAll("'", "''")}'`
    : text;
}
