import { documentKinds } from '../../model/document.ts';
import { withHeading } from '../../plan/headed-text.ts';
import type { Annex } from '../recognise/annexes.ts';
import { withContacts } from '../recognise/contacts.ts';
import type { Grid, Item, Origin, Words } from '../recognise/origin.ts';
import { outlineOf, type Section } from '../recognise/outline.ts';
import type { Recognised } from '../recognise/recognise.ts';
import { letterPairs, likeness } from '../../plan/diff/text-likeness.ts';
import { tidyWords, withoutSpaces } from '../recognise/tidy-words.ts';
import { doubtComment } from './write-yaml.ts';
import { leaf, listOf, mapOf, wordsLeaf, type Doubt, type DraftMap, type DraftNode } from './draft-node.ts';
import { mdxTable, mdxText } from './mdx-text.ts';

/** A block of the body of a document with where it came from. */
export interface BodyBlock {
  readonly text: string;
  readonly at: readonly Origin[];
  readonly doubts: readonly Doubt[];
}

/** A document as it is written: its elements, and the blocks of its body. */
export interface NoticeDraft {
  readonly front: DraftMap;
  readonly blocks: readonly BodyBlock[];
}

/** An annex as it is listed. */
interface ListedAnnex {
  readonly title: Words;
  readonly kind: 'table' | 'grid' | 'form' | 'text' | 'unavailable';
  readonly form?: string;
  readonly annex?: Annex;
}

/** Makes the document that carries a plan. */
export function noticeDraft(found: Recognised, plan: string, fallbackTitle: string): NoticeDraft {
  const { parts } = found;
  const listed = listedAnnexes(found, parts.annexList, true);
  const issued = parts.issued && {
    title: parts.issued.title,
    annexes: listedAnnexes(found, parts.issued.annexList, parts.annexList.length === 0),
  };
  const own =
    issued !== undefined && parts.annexList.length === 0
      ? []
      : listed.filter(({ annex }) => issued === undefined || !issued.annexes.some((other) => other.annex === annex && annex !== undefined));
  const texts = [...own, ...(issued?.annexes ?? [])].filter(({ kind }) => kind === 'text');
  const context: BodyContext = { found, plan, written: new Set() };
  const blocks = [
    ...body(parts.body, context),
    ...(parts.issued ? [plainBlock('<Issued>'), ...body(parts.issued.body, context), plainBlock('</Issued>')] : []),
    ...texts.flatMap(({ annex }) => [plainBlock('<AnnexText>'), ...body(annex?.items ?? [], context), plainBlock('</AnnexText>')]),
  ];
  return { front: frontMatter(found, plan, fallbackTitle, own, issued), blocks };
}

function frontMatter(
  found: Recognised,
  plan: string,
  fallbackTitle: string,
  annexes: readonly ListedAnnex[],
  issued: { readonly title: Words; readonly annexes: readonly ListedAnnex[] } | undefined,
): DraftMap {
  const { head, end } = found.parts;
  const title = head.title?.text ?? found.planTitle?.text ?? fallbackTitle;
  const kind = documentKinds.find((one) => one !== '其他' && new RegExp(`${one}(?:（[^（）]*）)?$`, 'u').test(title));
  const note = end.note ?? found.parts.issued?.end.note;
  const public_ = /依申请公开/u.test(note?.text ?? '')
    ? '依申请公开'
    : /主动公开|公开发布/u.test(note?.text ?? '')
      ? '主动公开'
      : undefined;
  const date = end.day ?? found.parts.issued?.end.day;
  const dateAt = (end.date ?? found.parts.issued?.end.date)?.at ?? [];
  return mapOf(
    {
      kind: kind === undefined ? undefined : leaf(kind, head.title?.at),
      layout: leaf(layoutOf(found)),
      urgency: wordsLeaf(head.urgency),
      title: leaf(
        title,
        (head.title ?? found.planTitle)?.at ?? [],
        (head.title ?? found.planTitle) ? [] : [{ id: 'title-missing', facts: {}, at: [] }],
      ),
      titleLines: isTitle(head.titleLines, title) ? listOf(head.titleLines.map((line) => leaf(line, head.title?.at ?? []))) : undefined,
      issuers: listOf(found.issuers.map((words) => wordsLeaf(words))),
      mark: head.mark && leaf(head.mark.text.replaceAll('\n', ' '), head.mark.at),
      no: numberNode(found),
      signer: listOf(head.signers.map((words) => wordsLeaf(words))),
      addressees: wordsLeaf(head.addressees),
      plans: listOf([leaf(plan)]),
      annexes: annexNodes(annexes, plan),
      issued: issued && mapOf({ title: wordsLeaf(issued.title), annexes: annexNodes(issued.annexes, plan) }),
      signature: listOf(end.signature.map((words) => wordsLeaf(words))),
      date: date === undefined ? undefined : leaf(date, dateAt),
      note: note && noteNode(note),
      copies: wordsLeaf(end.copies ?? found.parts.issued?.end.copies),
      printed: printedNode(found),
      publicity: public_ === undefined ? undefined : leaf(public_, note?.at),
      catalogue: listOf(
        head.catalogue
          .filter(({ label, value }) => /索引号|主题分类|有效性|公开方式|主题词|公开类别/u.test(label) && value.text !== '')
          .map(({ label, value }) => mapOf({ label: leaf(label, value.at), value: wordsLeaf(value) })),
      ),
      contacts: listOf(found.contacts.map(({ id, text, at }) => mapOf({ id: leaf(id), text: leaf(text, at) }))),
    },
    missing(found),
  );
}

/** Words that only hold a contact are no note. */
function noteNode(note: Words): DraftNode | undefined {
  const text = withContacts(note.text, () => '').replace(/[（）()\s]/gu, '');
  return text === ''
    ? undefined
    : leaf(
        withContacts(note.text, () => '（略）'),
        note.at,
      );
}

function missing({ issuers, parts: { head, end } }: Recognised): readonly Doubt[] {
  const all: readonly (readonly [boolean, Doubt['id']])[] = [
    [issuers.length === 0, 'issuer-missing'],
    [head.no === undefined, 'no-missing'],
    [end.date === undefined, 'date-missing'],
  ];
  return all.filter(([is]) => is).map(([, id]) => ({ id, facts: {}, at: [] }));
}

function layoutOf({ parts: { head, end } }: Recognised): string {
  if (/文件/u.test(head.mark?.text ?? '')) return 'red-head';
  if (head.mark !== undefined || /函/u.test(head.no?.text ?? '')) return 'letter';
  return head.no !== undefined && end.day !== undefined ? 'red-head' : 'plain';
}

function isTitle(lines: readonly string[], title: string): boolean {
  return lines.length > 1 && withoutSpaces(lines.join('')) === withoutSpaces(title);
}

function numberNode({ parts: { head } }: Recognised): DraftNode | undefined {
  if (!head.no) return undefined;
  const doubts: readonly Doubt[] =
    head.noBefore === undefined || withoutSpaces(head.noBefore).includes(head.no.text)
      ? []
      : [{ id: 'number-normalised', facts: { words: head.noBefore }, at: head.no.at }];
  return leaf(head.no.text, head.no.at, doubts);
}

function printedNode({ parts: { end, issued } }: Recognised): DraftMap | undefined {
  const printed = end.printed ?? issued?.end.printed;
  return printed && mapOf({ by: wordsLeaf(printed.by), date: leaf(printed.day, printed.date.at) });
}

function annexNodes(annexes: readonly ListedAnnex[], plan: string): DraftNode | undefined {
  return listOf(
    annexes.map(({ title, kind, form }) =>
      mapOf(
        {
          title: wordsLeaf(title),
          kind: leaf(kind),
          plan: kind === 'table' || kind === 'grid' || kind === 'form' ? leaf(plan) : undefined,
          form: form === undefined ? undefined : leaf(form),
        },
        kind === 'unavailable' ? [{ id: 'annex-only-name', facts: { words: title.text }, at: title.at }] : [],
      ),
    ),
  );
}

/** The annexes of a list, each with what is there of it, and after them those that are there and in no list. */
function listedAnnexes(found: Recognised, list: readonly Words[], withOthers: boolean): readonly ListedAnnex[] {
  const all = found.parts.annexes;
  const taken = new Set<Annex>();
  const listed = list.map((title, index): ListedAnnex => {
    const annex = annexFor(all, title, index, taken);
    if (annex) taken.add(annex);
    return { title, ...kindOf(annex, found), ...(annex && { annex }) };
  });
  const others = withOthers ? all.filter((annex) => !taken.has(annex) && annex.title !== undefined) : [];
  return [
    ...listed,
    ...others.map((annex): ListedAnnex => ({ title: annex.title ?? { text: '附件', at: annex.at }, ...kindOf(annex, found), annex })),
  ];
}

function annexFor(all: readonly Annex[], title: Words, index: number, taken: ReadonlySet<Annex>): Annex | undefined {
  const free = all.filter((annex) => !taken.has(annex));
  const pairs = letterPairs(title.text);
  return (
    free.find((annex) => annex.title !== undefined && likeness(letterPairs(annex.title.text), pairs) > 0.8) ??
    free.find(({ no }) => no === String(index + 1))
  );
}

function kindOf(annex: Annex | undefined, found: Recognised): Pick<ListedAnnex, 'kind' | 'form'> {
  if (annex === undefined) return { kind: 'unavailable' };
  const first = [...found.tables.annexes][0];
  if (annex === first) return { kind: (found.tasks?.times ?? []).length > 0 ? 'grid' : 'table' };
  const form = found.forms.findIndex((one) => one.annex === annex);
  if (form >= 0) return { kind: 'form', form: `form-${form + 1}` };
  return { kind: 'text' };
}

interface BodyContext {
  readonly found: Recognised;
  readonly plan: string;
  /** Embeds that stand in the document already: a table is printed once. */
  readonly written: Set<string>;
}

function plainBlock(text: string): BodyBlock {
  return { text, at: [], doubts: [] };
}

function body(items: readonly Item[], context: BodyContext): readonly BodyBlock[] {
  const { opening, sections } = outlineOf(items);
  return [...opening.flatMap((item) => itemBlock(item, context)), ...sections.flatMap((section) => sectionBlocks(section, context))];
}

function itemBlock(item: Item, context: BodyContext): readonly BodyBlock[] {
  if (item.type === 'line') return item.text === '' ? [] : [{ text: mdxText(item.text), at: item.at, doubts: [] }];
  if (context.found.tables.grids.has(item)) {
    if (context.written.has('table')) return [];
    context.written.add('table');
    return [{ text: `<TaskTable plan="${context.plan}" />`, at: item.at, doubts: [] }];
  }
  return [
    {
      text: mdxTable(rowsOf(item)),
      at: item.at,
      doubts: context.found.quotaGrids.has(item) ? [] : [{ id: 'table-kept', facts: {}, at: item.at }],
    },
  ];
}

function rowsOf(grid: Grid): readonly (readonly string[])[] {
  return grid.rows.map((row) => row.map((cell) => (cell.covered === undefined ? tidyWords(cell.text) : '')));
}

function sectionBlocks(section: Section, context: BodyContext): readonly BodyBlock[] {
  const below = (): readonly BodyBlock[] => {
    const embed = proseEmbed(section, context) ?? phaseEmbed(section, context);
    return embed ?? section.sections.flatMap((child) => sectionBlocks(child, context));
  };
  const content = section.content.flatMap((item) => itemBlock(item, context));
  return [...ownBlocks(section), ...content, ...below()];
}

/** Titles of 一、 and （一） are headings; the words behind them a paragraph. Narrower numbers stand in their paragraph. */
function ownBlocks(section: Section): readonly BodyBlock[] {
  const { number, title, rest, words } = section;
  const depth =
    number === undefined ? 2 : number.style === 'chinese-bracket' ? 3 : /^(?:chinese|part|chapter)$/u.test(number.style) ? 2 : undefined;
  if (depth === undefined || title === '' || title.includes('\ue000')) return [{ text: mdxText(words.text), at: words.at, doubts: [] }];
  const heading = {
    text: `${'#'.repeat(depth)} ${mdxText(`${number?.label ?? ''}${title}${section.separator === '：' && rest !== '' ? '：' : ''}`)}`,
    at: words.at,
    doubts: [],
  };
  return rest === '' ? [heading] : [heading, { text: mdxText(rest), at: words.at, doubts: [] }];
}

/** The items of a section as `<TaskProse>`, where that prints their very words. */
function proseEmbed(section: Section, { found, plan, written }: BodyContext): readonly BodyBlock[] | undefined {
  if (!found.fromProse || section.sections.length === 0) return undefined;
  const group = found.tasks?.groups.findIndex(({ title }) => title.at === section.words.at && title.text === section.title) ?? -1;
  const tasks = (found.tasks?.tasks ?? []).filter((task) => task.group === group);
  const printed = tasks.map((task) => `${printedNumber(task.no?.text)}${withHeading(task.heading?.text, task.text.text)}`);
  const said = section.sections.map(({ words }) => words.text);
  const same =
    group >= 0 &&
    said.length === printed.length &&
    said.every((words, index) => isPrinted(words, printed[index] ?? '')) &&
    section.sections.every(({ content, sections }) => content.length === 0 && sections.length === 0);
  if (!same || written.has(`g${group}`)) return undefined;
  written.add(`g${group}`);
  return [
    { text: `<TaskProse plan="${plan}" group="g${group + 1}" />`, at: section.sections.flatMap(({ words }) => words.at), doubts: [] },
  ];
}

function printedNumber(no: string | undefined): string {
  return no === undefined ? '' : /\d$/u.test(no) ? `${no}.` : no;
}

/** `<TaskProse>` and `<PhaseList>` add the full stop that a paragraph lacks. */
function isPrinted(words: string, printed: string): boolean {
  const plain = (text: string): string =>
    withoutSpaces(text)
      .replace(/^(\d+)[．、]/u, '$1.')
      .replace(/。$/u, '');
  return plain(words) === plain(printed) && !printed.includes('\ue000');
}

/** The phases of a section as `<PhaseList>`, where that prints their very words. */
function phaseEmbed(section: Section, { found, plan, written }: BodyContext): readonly BodyBlock[] | undefined {
  const { phases, parent } = found.phases;
  if (
    parent?.words.at !== section.words.at ||
    parent.words.text !== section.words.text ||
    written.has('phases') ||
    phases.length !== section.sections.length
  )
    return undefined;
  const same = phases.every(
    ({ no, title, window, content, section: { words, content: inner } }) =>
      isPrinted(words.text, `${no?.text ?? ''}${title.text}（${window.text}）。${content.map(({ text }) => text).join('')}`) &&
      content.length < 2 &&
      inner.length === 0,
  );
  if (!same) return undefined;
  written.add('phases');
  return [{ text: `<PhaseList plan="${plan}" />`, at: section.sections.flatMap(({ words }) => words.at), doubts: [] }];
}

/** A document as text: front matter, then its blocks, each doubt as a comment over its block. */
export function noticeText(front: string, blocks: readonly BodyBlock[]): string {
  const written = blocks.map(({ text, doubts }) =>
    [...doubts.map((doubt) => `{/* ${doubtComment(doubt).replaceAll('*', '＊')} */}`), text].join('\n\n'),
  );
  return `---\n${front}---\n\n${written.join('\n\n')}\n`;
}
