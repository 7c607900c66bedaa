import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/model/messages/diagnose.ts';
import { en } from '../../src/model/messages/en.ts';
import type { ExplainedRuleId, RuleFacts, RuleId, SiteRuleId } from '../../src/model/messages/rule-facts.ts';
import { day } from './days.ts';
import { zhCn } from '../../src/model/messages/zh-cn.ts';

/** One set of facts for everything that the reader finds; the type sees to it that none is forgotten. The rules of `src/rules` bring their own examples. */
const examples: Omit<RuleFacts, ExplainedRuleId | SiteRuleId> = {
  'encoding': { looksLike: 'GBK' },
  'unreadable-source': { problem: 'too-large', amount: 'megabytes', limit: 64 },
  'source-remark': { remark: 'hidden-rows', count: 3, words: '3–5' },
  'missing-file': { path: 'plans/x/plan.yaml' },
  'missing-folder': { path: '/data/guatu' },
  'unreadable-file': { path: 'plans/x/plan.yaml' },
  'control-character': { codePoint: 'U+202E', kind: 'direction' },
  'hidden-character': { codePoint: 'U+200B', kind: 'joiner' },
  'odd-file': { path: 'plans/x', why: 'outside' },
  'file-too-large': { megabytes: 100, limit: 16 },
  'no-front-matter': { problem: 'missing' },
  'not-a-file': { path: 'plans/x/plan.yaml' },
  'yaml-syntax': { cause: 'indentation' },
  'yaml-tab': {},
  'yaml-fullwidth-colon': { key: 'lead' },
  'yaml-fullwidth-comma': { words: '办公室，公卫科' },
  'yaml-fullwidth-space': { at: 'indent' },
  'yaml-fullwidth-quotes': { words: '“甲”', problem: 'whole' },
  'yaml-fullwidth-digits': { words: '２０２１', plain: '2021' },
  'yaml-fullwidth-brackets': { brackets: '［］', plain: '[甲, 乙]' },
  'yaml-number-without-quotes': { words: '046', read: '46' },
  'yaml-duplicate-key': { key: 'lead' },
  'yaml-key': { words: '2022' },
  'yaml-merge': {},
  'yaml-tag': { tag: '!!str' },
  'yaml-alias': { name: '重点', problem: 'unknown' },
  'yaml-too-deep': { limit: 64 },
  'yaml-too-large': { limit: 8, unit: 'megabytes' },
  'yaml-multiple-documents': {},
  'too-many-problems': { limit: 200 },
  'empty-file': {},
  'unknown-key': { key: 'titel', nearest: [{ key: 'title', title: '标题' }] },
  'missing-key': { key: 'title', title: '标题', example: '工作要点' },
  'empty-value': { key: 'lead' },
  'wrong-type': { field: { key: 'lead' }, expected: ['text', 'list'], found: 'number' },
  'not-in-list': { words: '一此', allowed: ['一次', '多次'], nearest: ['一次'] },
  'too-small': { field: { key: 'issuers' }, of: 'list', minimum: '1', inclusive: true },
  'too-big': { of: 'text', maximum: '100', inclusive: true },
  'bad-format': { words: '2022.1.1', example: '2022-01-01' },
  'invalid-value': { field: { key: 'lead' } },
  'impossible-date': { words: '2022-02-30' },
  'date-not-understood': { words: '某日', accepted: ['2022年底', '2022年6月'] },
  'date-without-year': { words: '6月底' },
  'reversed-dates': { words: '2022年至2021年' },
  'recurrence-not-understood': { words: '时常', accepted: ['每月', '每季度1次'] },
  'target-not-understood': { words: '很多', accepted: ['≥75%'] },
  'duplicate-id': { id: 'task-1' },
  'calendar-day': { day: '2021-02-30', problem: 'no-weekend' },
  'unknown-reference': { kind: '计划', name: 'x', nearest: ['y'] },
  'mdx-syntax': {},
  'mdx-too-deep': { limit: 64 },
  'mdx-too-long': { limit: 20_000, unit: 'characters' },
  'mdx-import': {},
  'mdx-export': {},
  'mdx-expression': {},
  'mdx-unknown-embed': { name: 'Tabel', allowed: ['TaskTable'], nearest: ['TaskTable'] },
  'mdx-attribute': { name: 'plan', embed: 'TaskTable' },
  'mdx-attribute-missing': { name: 'plan', embed: 'TaskTable' },
  'mdx-attribute-unknown': { name: 'plans', embed: 'TaskTable', known: ['plan'], nearest: ['plan'] },
  'mdx-raw-html': { tag: 'div' },
  'mdx-unsafe-link': { url: 'javascript:x' },
  'unknown-file': { path: 'plans/fire/task.yaml', nearest: ['tasks.yaml'] },
  'form-unknown': {},
  'form-version': { found: '0', known: '1' },
  'form-unit-differs': { said: '医政股', own: '安全管理股' },
  'form-other-site': { found: 'https://a.invalid/', own: 'https://b.invalid/' },
  'form-names-nothing': { kind: 'plan', name: 'fire-2021' },
  'form-sheet-missing': { name: '填报' },
  'form-sheet-renamed': { name: 'Sheet1', was: '填报' },
  'form-sheet-extra': { name: 'Sheet2' },
  'form-column-missing': { head: '状态' },
  'form-column-absent': { head: '存在困难' },
  'form-column-twice': { head: '进展' },
  'form-columns-moved': {},
  'form-rows-hidden': { rows: [7, 8] },
  'form-rows-missing': { rows: ['3 检查通道'] },
  'form-rows-added': { rows: ['3 检查通道', '4 登记隐患'] },
  'form-row-unknown': { words: '3 检查通道' },
  'form-row-by-words': { words: '3 检查通道' },
  'form-row-twice': { words: '3 检查通道', cells: ['J7', 'J8'] },
  'form-task-gone': { words: '3 检查通道' },
  'form-task-changed': { now: '检查消防通道' },
  'form-beside-changed': { was: '2021年底', now: '2022年底' },
  'form-locked-edited': { was: '检查消防通道' },
  'form-row-mixed': { was: '2 检查通道', now: '3 登记隐患' },
  'form-merged': { range: 'J7:J8' },
  'form-formula': { words: '=1+1' },
  'form-no-words': { words: '#N/A' },
  'form-state-unknown': { words: '完成', allowed: ['进行中', '已完成'], nearest: ['已完成'] },
  'form-percent-unread': { words: '0.5', problem: 'ambiguous' },
  'form-number-unread': { words: '3个' },
  'form-day-unread': { words: '2021.6.31', problem: 'impossible-date' },
  'form-day-outside': { day: day('2021-07-01'), kind: 'future', limit: day('2021-06-15') },
  'form-day-after': { day: day('2021-07-01'), end: day('2021-06-30') },
  'form-day-missing': { end: day('2021-06-30') },
  'form-state-percent': { state: '已完成', percent: 60 },
  'form-not-deciding': { deciders: '安全管理股' },
  'form-words-long': { length: 1500, limit: 1000 },
  'form-read-as': { words: '５０％', read: '50%' },
  'form-cleaned': { marks: ['invisible'] },
  'form-classified': { words: '机密★' },
  'form-empty': {},
  'form-nothing-unread': { words: '无' },
  'form-nothing-but-rows': { count: 2 },
  'form-cell-missing': { head: '发现日期' },
  'form-unit-unknown': { words: '县医院', nearest: ['县人民医院'] },
  'form-entry-gone': { words: '通道堆物' },
  'form-entry-changed': { words: '通道堆物' },
  'form-turn-wrong': { kind: 'still-closed', day: day('2021-06-15'), limit: day('2021-06-01') },
  'form-stage-day': { stage: '销号', key: 'closed', has: false },
  'form-blank-kept': { head: '责任人', was: '后勤科科长' },
  'form-same-again': { where: '甲.xlsx 填报 J7' },
  'form-versions-differ': { unit: '医政股', where: '甲.xlsx 填报 J7', heads: ['状态'] },
  'form-units-differ': { unit: '医政股', said: '进行中 60%', where: '安全管理股（乙.xlsx 填报 J7）', other: '已完成 100%' },
  'form-entry-differs': { where: 'plans/fire-2021/progress', day: day('2021-06-15'), heads: ['进展'], by: '医政股' },
  'missing-glyph': { char: '☐', codePoint: 'U+2610' },
  'output-edition-mismatch': { folder: 'dist', found: 'internal', wanted: 'public' },
};

const place = { file: 'plan.yaml', line: 1, column: 1 };
const rules = Object.keys(examples) as Exclude<RuleId, ExplainedRuleId | SiteRuleId>[];

describe('the catalogues', () => {
  it.each(rules)('%s is said in both languages', (rule) => {
    for (const words of [zhCn, en]) {
      const finding = diagnose(rule, place, examples[rule] as never, { words, cause: place });
      const said = [finding.message, finding.hint ?? '', finding.note?.message ?? ''].join(' ');
      expect(said).not.toMatch(/undefined|null|\[object|\n/u);
      expect(said.replace(/“[^”]*”/gu, '')).not.toMatch(/[!！]/u);
      expect(finding.message.length).toBeGreaterThan(3);
    }
  });

  it('speaks Chinese with Chinese marks, short enough for one line', () => {
    const findings = rules.map((rule) => diagnose(rule, place, examples[rule] as never));
    for (const { message } of findings) {
      expect(message).toMatch(/[\u4e00-\u9fff]/u);
      expect(message).not.toMatch(/[。"']$/u);
      expect(message.length).toBeLessThan(60);
    }
  });

  it('warns where the author may be right, and else is in error', () => {
    const warnings = rules.filter((rule) => diagnose(rule, place, examples[rule] as never).severity === 'warning');
    expect(warnings).toEqual([
      'source-remark',
      'hidden-character',
      'yaml-fullwidth-comma',
      'yaml-fullwidth-quotes',
      'yaml-fullwidth-digits',
      'yaml-fullwidth-brackets',
      'yaml-number-without-quotes',
      'unknown-file',
      'form-sheet-renamed',
      'form-sheet-extra',
      'form-column-absent',
      'form-columns-moved',
      'form-rows-hidden',
      'form-rows-missing',
      'form-rows-added',
      'form-row-by-words',
      'form-beside-changed',
      'form-locked-edited',
      'form-day-after',
      'form-not-deciding',
      'form-blank-kept',
    ]);
  });

  it('quotes the place of what was probably meant', () => {
    expect(diagnose('unknown-unit', place, { name: '公未科', nearest: ['公卫科'], where: 'units.yaml:22:5' })).toMatchObject({
      message: '没有名为“公未科”的单位',
      hint: '是否为“公卫科”（units.yaml:22:5）？',
    });
  });
});
