import type { Severity } from '../../model/diagnostic.ts';
import { ruleSeverity } from '../../model/messages/rule-severity.ts';
import { zhCn } from '../../model/messages/zh-cn.ts';
import { allRules } from '../../rules/all-rules.ts';
import type { Example } from '../../rules/example.ts';
import type { Rule } from '../../rules/rule.ts';
import type { SiteRule } from '../../rules/site/site-rule.ts';
import { siteRules } from '../../rules/site/site-rules.ts';

type AnyRule = Rule | SiteRule;

const everyRule: readonly AnyRule[] = [...allRules, ...siteRules];

/** The rules over one kind of thing, on one page of the reference. */
export interface RuleGroup {
  readonly name: AnyRule['over'];
  readonly title: string;
  readonly about: string;
  readonly rules: readonly RuleWords[];
}

/** A rule as the reference explains it. */
export interface RuleWords {
  readonly id: AnyRule['id'];
  readonly title: string;
  readonly why: string;
  /** Its gravity where nobody changed it. */
  readonly severity: Severity;
  readonly fires: readonly ShownExample[];
  readonly passes: readonly ShownExample[];
}

/** The files of an example, each with its marks taken apart. */
export type ShownExample = readonly { readonly file: string; readonly pieces: readonly Piece[] }[];

/** Text of an example: plain, found by the rule, or quoted by it as the cause. */
export interface Piece {
  readonly kind: 'plain' | 'found' | 'cause';
  readonly text: string;
}

const groups: readonly Pick<RuleGroup, 'name' | 'title' | 'about'>[] = [
  { name: 'plan', title: '方案的检查', about: '一个方案和承载它的公文，前后是否一致。' },
  { name: 'document', title: '公文的检查', about: '一份公文的要素、编号、正文和附件。' },
  { name: 'words', title: '文字的检查', about: '方案和公文里的每一句话：标点、书名号、文号和文件名称。' },
  { name: 'workspace', title: '整个工作区的检查', about: '名录、链接等，要看全部文件才知道的。' },
  {
    name: 'site',
    title: '网站的检查',
    about: 'guatu check --site 检查生成好的网站，像检查人员那样逐页看；只能在 site.yaml 里改轻重，不能用注释免查。',
  },
  { name: 'reading', title: '读文件时的检查', about: '读文件时就会发现的问题，不能改轻重，也不能免查。' },
];

function ruleWords(rule: AnyRule): RuleWords {
  const { title, why } = zhCn.rules[rule.id];
  const { fires, passes } = rule.examples;
  return {
    ...{ id: rule.id, title, why },
    severity: rule.over === 'reading' ? (ruleSeverity[rule.id] ?? 'error') : rule.severity,
    // Worked out where they are shown: some examples are megabytes long, and each build asks for the groups.
    get fires() {
      return fires.map(shown);
    },
    get passes() {
      return passes.map(shown);
    },
  };
}

/** The parts of an example under the names of the files that they are laid over. */
function shown({ plan, notice, units, site, files = {} }: Example): ShownExample {
  const parts: Readonly<Record<string, string | null | undefined>> = {
    'plans/a/plan.yaml': plan,
    'content/notices/a.mdx': notice,
    'units.yaml': units,
    'site.yaml': site,
    ...files,
  };
  return Object.entries(parts).flatMap(([file, text]) =>
    text === undefined ? [] : [{ file, pieces: text === null ? [{ kind: 'plain', text: '（没有这个文件）' }] : piecesOf(text) }],
  );
}

const kinds: Readonly<Record<string, Piece['kind']>> = { '⟦': 'found', '⟪': 'cause' };

function piecesOf(text: string): readonly Piece[] {
  return text
    .replace(/^\n/u, '')
    .trimEnd()
    .split(/(⟦[^⟧]*⟧|⟪[^⟫]*⟫)/u)
    .filter((piece) => piece !== '')
    .map((piece) => ({ kind: kinds[piece.charAt(0)] ?? 'plain', text: shortened(piece.replace(/[⟦⟧⟪⟫]/gu, '')) }));
}

/** Texts up to this length are shown whole. */
const LONG = 300;

/** A long run of one character is told, not shown. */
function shortened(text: string): string {
  if (text.length <= LONG) return text;
  return text.replace(/(.)\1{99,}/gu, (run: string, char: string) => `${char.repeat(3)}……（共${String(run.length / char.length)}个）`);
}

/** The rules do not change while the engine runs. */
const known: readonly RuleGroup[] = groups
  .map((group) => ({ ...group, rules: everyRule.filter(({ over }) => over === group.name).map(ruleWords) }))
  .filter(({ rules }) => rules.length > 0);

/** Every rule in the group of what it is over; a group without rules is left out. */
export function ruleGroups(): readonly RuleGroup[] {
  return known;
}
