import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { embeds } from '../../src/markdown/embeds.ts';
import { idSchema } from '../../src/model/text.ts';
import { publishedSchemas } from '../../src/formats/json/schemas.ts';
import { allRules } from '../../src/rules/all-rules.ts';
import { siteRules } from '../../src/rules/site/site-rules.ts';
import { embedRows } from '../../src/site/reference/embed-words.ts';
import { firstWorkspace, firstWorkspaceWords } from '../../src/site/reference/first-workspace.ts';
import { ruleGroups } from '../../src/site/reference/rule-groups.ts';
import { explainedKinds } from '../../src/site/reference/source-kinds.ts';
import { wordsNotes } from '../../src/site/reference/words-notes.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { parseYaml } from '../../src/sources/yaml.ts';
import { wordsTables } from '../../src/views/date-words.ts';
import { temporaryFolder, writeFiles } from '../commands/small-workspace.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** What `check` says of a workspace. */
async function findingsIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const root = await temporaryFolder();
  folders.push(root);
  await writeFiles(root, files);
  return (await readWorkspace(root)).diagnostics.map(({ place, rule, message }) => `${place.file}:${place.line} ${rule} ${message}`);
}

describe('the small workspace that the reference begins with', () => {
  it('is whole: check has nothing to say, not even a hint', async () => {
    expect(await findingsIn(firstWorkspace)).toEqual([]);
  });

  it('is shown whole, each file with its words', () => {
    expect(firstWorkspaceWords.map(({ file }) => file)).toEqual(Object.keys(firstWorkspace));
  });
});

describe('the files to copy on the pages of their kinds', () => {
  const units = `  - { id: county-renmin, name: 县人民医院, kind: 医疗机构, parent: county }
  - { id: county-zhongyi, name: 县中医院, kind: 医疗机构, parent: county }
`;
  const training = 'title: 2026年医疗机构培训方案\nissuers: [某县卫生健康局]\nperiod: 2026年3月至2026年12月\n';

  it('belong to the first workspace, and check has nothing to say of them', async () => {
    const shown = explainedKinds().flatMap(({ examples }) => examples);
    const files = Object.fromEntries(shown.map(({ file, text }) => [file, text]));
    const whole = {
      ...firstWorkspace,
      'units.yaml': `${firstWorkspace['units.yaml'] ?? ''}${units}`,
      'plans/training-2026/plan.yaml': training,
      ...files,
    };
    expect(await findingsIn(whole)).toEqual([]);
  });

  it('stand on every page whose file the first workspace does not have', () => {
    const without = explainedKinds().filter(({ examples }) => examples.length === 0);
    expect(without.map(({ kind }) => kind.name)).toEqual(['plan', 'notice', 'units', 'site']);
  });
});

describe('what the reference explains', () => {
  it('is every kind of file that has a schema, at least one level of keys each', () => {
    const names = Object.keys(publishedSchemas()).filter((name) => name.startsWith('source/'));
    expect(
      explainedKinds()
        .map(({ kind }) => `source/${kind.name}`)
        .toSorted(),
    ).toEqual(names.toSorted());
    for (const { sections } of explainedKinds()) expect(sections[0]?.rows.length).toBeGreaterThan(0);
  });

  it('is every rule once, with an example that is marked and one that is not', () => {
    const rules = ruleGroups().flatMap((group) => group.rules);
    expect(rules.map(({ id }) => id).toSorted()).toEqual([...allRules, ...siteRules].map(({ id }) => id).toSorted());
    for (const { id, passes } of rules)
      expect(
        passes.flat().flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== 'plain')),
        id,
      ).toEqual([]);
    const marked = rules.find(({ id }) => id === 'phase-gap')?.fires[0]?.flatMap(({ pieces }) => pieces.map(({ kind }) => kind));
    expect(marked).toEqual(expect.arrayContaining(['found', 'cause']));
    expect(JSON.stringify(rules)).not.toMatch(/[⟦⟧⟪⟫]/u);
  });

  it('shows examples of keys that are written as YAML wants them, each of its own kind', () => {
    const shown = explainedKinds().flatMap(({ kind, sections }) =>
      sections.flatMap(({ rows }) => rows.map(({ key, example }) => ({ page: kind.name, words: `${key}: ${example ?? 'x'}` }))),
    );
    const findings = shown.flatMap(({ page, words }) =>
      parseYaml(words, page).diagnostics.map(({ message }) => `${page} ${words} ${message}`),
    );
    expect(findings).toEqual([]);
  });

  it('shows no id that stands for any id whatever', () => {
    const [general] = idSchema.toJSONSchema().examples ?? [];
    const examples = explainedKinds().flatMap(({ sections }) => sections.flatMap(({ rows }) => rows.map(({ example }) => example)));
    expect(general).toBeTypeOf('string');
    expect(examples).not.toContain(general);
  });

  it('gives a finding of the reader the gravity that check gives it', async () => {
    const plan = `${firstWorkspace['plans/fire-2026/plan.yaml'] ?? ''}# 免查\n`;
    const root = await temporaryFolder();
    folders.push(root);
    await writeFiles(root, { ...firstWorkspace, 'plans/fire-2026/plan.yaml': plan });
    const { rule, severity } = (await readWorkspace(root)).diagnostics[0] ?? {};
    const explained = ruleGroups().flatMap(({ rules }) => rules.find(({ id }) => id === 'unknown-rule') ?? []);
    expect({ rule, severity }).toEqual({ rule: 'unknown-rule', severity: explained[0]?.severity });
  });

  it('is every tag that a document may use, with all its attributes', () => {
    expect(embedRows().map(({ name, attributes }) => [name, attributes.map((one) => one.name)])).toEqual(
      embeds.map(({ name, required, optional }) => [name, [...required, ...optional]]),
    );
    for (const { about, attributes } of embedRows())
      for (const words of [about, ...attributes.map((one) => one.about)]) expect(words).not.toBe('');
  });
});

describe('the words about time and numbers', () => {
  const meanings = Object.fromEntries(
    wordsTables().map(({ kind, rows }) => [kind, Object.fromEntries(rows.map((row) => [row.words, row.meaning]))]),
  );

  it('are read by the parsers themselves', () => {
    expect(meanings).toMatchObject({
      deadline: {
        '2022年底前': '2022年12月31日',
        '6月17日17时前': '2021年6月17日17时，年份取自公文或前文',
        '持续推进': '没有截止日',
        '自印发之日起30日内': '2021年7月15日',
        '及时': '没有日期，无法核对',
      },
      window: { '2020年第3、4季度': '2020年7月1日至2020年12月31日', '2021年3月起': '2021年3月1日起，没有结束日' },
      recurrence: {
        每季度至少召开1次: '每季度，不少于1次',
        每季度第三个月25日前: '每季度，到第3个月25日',
        每周五: '每周，到星期五',
        每周五17时前: '每周，到星期五17:00',
        每月最后一个工作日: '每月，到最后一个工作日',
      },
      target: { '职工受训率达到100%': '≥100%', '2021年完成30%，2022年完成70%': '2021年30%，2022年70%，原文未写明是否累计' },
    });
  });

  it('are all understood', () => {
    expect(JSON.stringify(meanings)).not.toMatch(/读不出|undefined|NaN/u);
  });

  const besides: readonly [keyof typeof wordsNotes, string, string][] = [
    ['deadline', 'deadline: 2026年5月底', '    '],
    ['window', 'window: 2026年6月-12月', ''],
    ['recurrence', 'duties:\n      - 每季度至少开展1次', '    '],
    ['target', 'targets:\n      - 整改率达到100%', '    '],
  ];
  it.each(besides)('beside which the meaning is written pass check (%s)', async (kind, instead, indent) => {
    const plan = firstWorkspace['plans/fire-2026/plan.yaml'] ?? '';
    expect(plan).toContain(instead);
    const changed = plan.replace(instead, wordsNotes[kind].beside.replaceAll('\n', `\n${indent}`));
    expect(await findingsIn({ ...firstWorkspace, 'plans/fire-2026/plan.yaml': changed })).toEqual([]);
  });
});
