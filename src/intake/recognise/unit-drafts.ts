import type { Unit } from '../../model/unit.ts';
import { namesOf, unitRegistry } from '../../plan/unit-registry.ts';
import { isUnitLike } from './office-words.ts';
import { freeId, officeId, pinyinId } from './pinyin-id.ts';
import type { Origin, Words } from './origin.ts';

/** A unit that the import adds to the registry. */
export interface UnitDraft {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: Unit['kind'];
  readonly parent?: string;
  readonly at: readonly Origin[];
}

/** Two names that were taken for one unit, for the report. */
export interface AliasProposal {
  readonly unit: string;
  readonly name: string;
  readonly alias: string;
  readonly at: readonly Origin[];
  /** The unit stood in the registry before: the alias was not written there. */
  readonly known: boolean;
}

/** What the units of a document come to. */
export interface UnitsFound {
  readonly office: string | undefined;
  readonly added: readonly UnitDraft[];
  readonly aliases: readonly AliasProposal[];
}

/** Registers the names that a document uses: those that the office's registry knows are left alone, the others become units with proposed aliases. */
export function unitsFound(
  names: readonly Words[],
  issuers: readonly Words[],
  known: readonly Unit[],
  fallback: { readonly id: string; readonly name: string },
): UnitsFound {
  const registry = unitRegistry(known);
  const taken = new Set(known.map(({ id }) => id));
  const added: UnitDraft[] = [];
  const offices = issuers.map((issuer) => officeOf(issuer, known, taken, added));
  const office =
    offices[0] === undefined
      ? placeholder(fallback, taken, added, names.length > 0)
      : registry.byId(offices[0])
        ? registry.officeOf(offices[0])
        : offices[0];
  const officeNames = [
    ...issuers.map(({ text }) => text),
    ...(office === undefined ? [] : registry.byId(office) ? namesOf(registry.byId(office) as Unit) : []),
  ];
  const fresh = distinct(names).filter(({ text }) => {
    const hit = registry.lookUp(text, office);
    if (issuers.some((issuer) => issuer.text === text)) return false;
    return !(
      hit.found === 'one' &&
      (registry.officeOf(hit.unit.id) === office || (hit.unit.name === text && hit.unit.kind !== '类别' && hit.unit.kind !== '内设科室'))
    );
  });
  const inOffice = known.filter(({ id }) => registry.officeOf(id) === office);
  const aliases: AliasProposal[] = [];
  const units = groupAliases(fresh, officeNames, inOffice, aliases, offices[0] ?? office);
  for (const unit of units) {
    const id = freeId([office, pinyinId(unit.name)].filter((part) => part !== undefined && part !== '').join('-'), taken);
    taken.add(id);
    added.push({ ...unit, id, kind: kindOf(unit.name), ...(office === undefined ? {} : { parent: office }) });
    for (const alias of unit.aliases) aliases.push({ unit: id, name: unit.name, alias, at: unit.at, known: false });
  }
  // Other writings of the issuer itself.
  const withOffice = added.map((unit) => {
    const own = aliases.filter((proposal) => proposal.unit === unit.id && !unit.aliases.includes(proposal.alias)).map(({ alias }) => alias);
    return own.length === 0 ? unit : { ...unit, aliases: [...unit.aliases, ...own] };
  });
  return { office, added: withOffice, aliases };
}

function officeOf(issuer: Words, known: readonly Unit[], taken: Set<string>, added: UnitDraft[]): string {
  const before = known.find((unit) => namesOf(unit).includes(issuer.text)) ?? added.find(({ name }) => name === issuer.text);
  if (before) return before.id;
  const id = freeId(officeId(issuer.text), taken);
  taken.add(id);
  added.push({ id, name: issuer.text, aliases: [], kind: '机关', at: issuer.at });
  return id;
}

/** A document that names no issuer still has units: they need an office of their own, so that other papers' units are not meant. */
function placeholder(
  { id, name }: { readonly id: string; readonly name: string },
  taken: Set<string>,
  added: UnitDraft[],
  needed: boolean,
): string | undefined {
  if (!needed) return undefined;
  if (taken.has(id)) return id;
  taken.add(id);
  added.push({ id, name, aliases: [], kind: '其他', at: [] });
  return id;
}

function distinct(names: readonly Words[]): readonly Words[] {
  const seen = new Map<string, Words>();
  for (const words of names) if (words.text !== '' && !seen.has(words.text)) seen.set(words.text, words);
  return [...seen.values()];
}

interface Grouped {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly at: readonly Origin[];
}

/** Puts names together that mean one unit: 公卫科 and 局公卫科, 应急办 and 卫生应急办, 区卫生健康委 and the issuer. */
function groupAliases(
  names: readonly Words[],
  officeNames: readonly string[],
  inOffice: readonly Unit[],
  proposals: AliasProposal[],
  office: string | undefined,
): readonly Grouped[] {
  const groups: { name: string; aliases: string[]; at: readonly Origin[] }[] = [];
  for (const { text, at } of names.toSorted((a, b) => b.text.length - a.text.length)) {
    if (office !== undefined && officeNames.some((name) => isShortOffice(text, name))) {
      proposals.push({ unit: office, name: officeNames[0] ?? '', alias: text, at, known: inOffice.some(({ id }) => id === office) });
      continue;
    }
    const longer = groups.filter(({ name }) => isShortUnit(text, name));
    const one = longer.length === 1 ? longer[0] : longer.find(({ name }) => officePrefix.test(name.slice(0, name.length - text.length)));
    if (one) one.aliases.push(text);
    else groups.push({ name: text, aliases: [], at });
  }
  return names.flatMap(({ text }) => groups.filter(({ name }) => name === text));
}

const officePrefix = /^(?:局|委|厅|市|县|区|省|本|我|本局|我局|本委|我委|机关|局机关|委机关)$/u;

/** 公卫科 is short for 局公卫科; what stands before it is an office's sign, or two letters before a section's name of three and more. */
function isShortUnit(short: string, long: string): boolean {
  if (short.length < 3 || !long.endsWith(short) || long === short) return false;
  const before = long.slice(0, long.length - short.length);
  if (officePrefix.test(before)) return true;
  return (
    before.length === 2 &&
    /(?:科|股|办|室|处)$/u.test(short) &&
    !/^(?:各|有关|相关|所属|全体|其他|市|县|区)/u.test(before) &&
    !/^办公室$/u.test(short)
  );
}

/** 区卫生健康委, 市卫健局, 我委: other writings of the office itself. */
function isShortOffice(short: string, name: string): boolean {
  if (/^(?:我|本)(?:局|委|厅|办|院|市|县|区)$/u.test(short)) return name.includes(short.slice(1));
  if (short.length < 4 || short.length >= name.length) return false;
  const shorter = [
    name,
    name.replace(/委员会$/u, '委'),
    name.replace('卫生健康委员会', '卫健委').replace('卫生健康局', '卫健局'),
    name.replace('卫生健康委员会', '卫生健康委'),
  ];
  return (
    (/^[市县区省州盟旗]|[市县区]/u.test(short) && shorter.some((form) => form !== short && form.endsWith(short))) || shorter.includes(short)
  );
}

const kinds: readonly (readonly [Unit['kind'], RegExp])[] = [
  [
    '类别',
    /^(?:各|全|所有|有关|相关|其他|其它|局直属|委直属|委所属|局属|局机关各|委机关|机关各|辖区|属地|民营|公立|基层|乡镇卫生院|医疗机构|医疗卫生机构)|各|相关|有关|所属|等$/u,
  ],
  ['议事协调机构', /(?:领导小组|领导组|指挥部|专班|安委会|安委办|安全生产委员会|工作组)$/u],
  ['医疗机构', /(?:医院|卫生院|诊所|保健院|医务室)$/u],
  ['高校', /(?:大学|学院|学校)$/u],
  ['乡镇街道', /(?:镇|乡|街道|街道办事处|镇政府|乡政府)$/u],
  ['企业', /(?:公司|集团|企业|银行)$/u],
  ['县区', /(?:县|区|市|旗)$/u],
  ['内设科室', /^(?:局|委|厅)?.{1,10}(?:科|股|处|室|办|办公室)$/u],
  ['直属单位', /(?:中心|所|站|院|支队|大队|总队|队|馆|学会|协会)$/u],
  ['部门', /(?:局|委|厅|部|政府|委员会|办|法院|检察院|联社|工会|团委|妇联|残联)$/u],
];

function kindOf(name: string): Unit['kind'] {
  const bare = name.replace(/（[^（）]*）$/u, '');
  if (/^[市县区].{1,8}办$|^.{2,6}[市县区].{2,}办公室$/u.test(bare)) return '部门';
  return kinds.find(([, pattern]) => pattern.test(bare))?.[0] ?? (isUnitLike(bare) ? '部门' : '其他');
}
