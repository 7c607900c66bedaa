import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { publishedSchemas } from '../../src/formats/json/schemas.ts';
import { schemaReference, type KeyRow, type SchemaNode } from '../../src/views/schema-reference.ts';

const sources = Object.entries(publishedSchemas()).filter(([name]) => name.startsWith('source/')) as [string, SchemaNode][];

/** Every property of a schema with the path that leads to it. */
function propertiesOf(schema: SchemaNode, path = ''): [string, SchemaNode][] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, field]): [string, SchemaNode][] => [
    [`${path}.${key}`, field],
    ...propertiesOf(field, `${path}.${key}`),
  ]);
  const extra = typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
  const below = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...extra, ...Object.values(schema.$defs ?? {})];
  return [...own, ...below.flatMap((one) => (one === undefined ? [] : propertiesOf(one, path)))];
}

/** Every level of keys of a schema. */
function levelsOf(schema: SchemaNode): SchemaNode[] {
  const below = [...propertiesOf(schema).map(([, field]) => field), schema];
  return below
    .flatMap((one) => [one, ...[one.items, ...(one.anyOf ?? []), ...(one.oneOf ?? [])]])
    .filter((one) => one?.properties !== undefined) as SchemaNode[];
}

describe.each(sources)('%s', (_, schema) => {
  const fields = propertiesOf(schema);

  it('names every key in Chinese and says what it is or shows it', () => {
    const bare = fields.filter(([, { title, description, examples }]) => {
      return !/\p{Script=Han}/u.test(title ?? '') || (description === undefined && (examples ?? []).length === 0);
    });
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('says what each word of a choice means that is not Chinese', () => {
    const unsaid = fields.filter(([, field]) => {
      const words = field.enum ?? [];
      return words.some((word) => /[a-z<>=]/u.test(String(word))) && field.enumDescriptions?.length !== words.length;
    });
    expect(unsaid.map(([path]) => path)).toEqual([]);
  });

  it('knows no other keys, and says which it knows where one does not fit', () => {
    for (const level of levelsOf(schema)) {
      expect(level.additionalProperties).toBe(false);
      expect(level).toMatchObject({ errorMessage: `这里能写的键：${Object.keys(level.properties ?? {}).join('、')}` });
    }
  });

  it('gives examples that fit', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const shown = fields.filter(([, { examples = [] }]) => examples.length > 0);
    const wrong = shown.flatMap(([path, field]) => {
      const fits = ajv.compile({ ...field, $defs: schema.$defs });
      return (field.examples ?? []).filter((example) => !fits(example)).map((example) => [path, example]);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the hints for VS Code', () => {
  const rowsOf = (name: string) => Object.fromEntries(sources)[`source/${name}`]?.properties ?? {};

  it('say what the layouts of a document are', () => {
    expect(rowsOf('notice')['layout']).toMatchObject({
      title: '版式',
      enum: ['red-head', 'letter', 'plain'],
      enumDescriptions: ['红头文件（文件格式）', '信函格式', '普通，没有红头'],
      errorMessage: '只能写：red-head、letter、plain',
    });
  });

  it('say how an id, a day and a yes or no are written', () => {
    expect(rowsOf('site')['asOf']).toMatchObject({ format: 'date', errorMessage: '日期写作 YYYY-MM-DD，如 2022-12-31，并且要有这一天' });
    expect(rowsOf('site')['pdf']).toMatchObject({ default: true, errorMessage: '只能写 true 或 false' });
    expect(rowsOf('plan')['office']).toMatchObject({
      errorMessage: expect.stringMatching(/^标识只能用小写英文字母、数字和连字符/u) as string,
    });
  });

  it('take a number where words are wanted, as the reader does', () => {
    const task = Object.fromEntries(propertiesOf(Object.fromEntries(sources)['source/tasks'] ?? {}));
    expect(task['.no']?.type).toEqual(['string', 'number']);
  });
});

describe('the reference of an authors’ file', () => {
  const sections = schemaReference(Object.fromEntries(sources)['source/plan'] ?? {});
  const row = (section: string, key: string): KeyRow | undefined =>
    sections.find(({ id }) => id === section)?.rows.find((one) => one.key === key);

  it('tells words, dates, lists and groups of keys apart, in plain words', () => {
    expect(row('top', 'title')).toMatchObject({ type: '文字', required: true, title: '标题' });
    expect(row('top', 'date')).toMatchObject({ type: '日期', required: false });
    expect(row('top', 'goals')).toMatchObject({ type: '列表，每项是文字' });
    expect(row('tasks', 'deadline')).toMatchObject({ type: '文字，或一组键', words: 'deadline', example: '2022年12月' });
    expect(row('rules', 'firstNamedLeads')).toMatchObject({ type: 'true 或 false', otherwise: 'false' });
    expect(row('columns', 'key')?.choices).toContainEqual({ word: 'deadline', meaning: '完成时限' });
  });

  it('leads from every key to the level below it, and has each level once', () => {
    const ids = sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(sections.flatMap(({ rows }) => rows.flatMap(({ inner }) => inner)).filter((id) => !ids.includes(id))).toEqual([]);
    expect(row('tasks', 'parts')?.inner).toEqual(['tasks-parts']);
    expect(row('tasks', 'lead')?.inner).toEqual(row('groups', 'assist')?.inner);
  });

  it('marks what only the internal edition shows', () => {
    expect(row('top', 'ledgers')?.isInternal).toBe(true);
    expect(row('top', 'tasks')?.isInternal).toBe(false);
  });

  it('follows columns within columns without end', () => {
    const form = schemaReference(Object.fromEntries(sources)['source/form'] ?? {});
    expect(form.find(({ id }) => id === 'columns')?.rows.find(({ key }) => key === 'columns')?.inner).toEqual(['columns']);
  });
});
