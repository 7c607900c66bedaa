import type { DateContext } from '../../model/date-context.ts';
import { parseWindow } from '../../model/window.ts';
import type { SourceNoise, SourceText } from '../../model/source-text.ts';
import type { Doubt } from '../draft/draft-node.ts';
import { letterPairs, likeness } from '../../plan/diff/text-likeness.ts';
import type { Annex } from './annexes.ts';
import { basisIn, type BasisDraft } from './basis.ts';
import { cleanBlocks } from './clean-blocks.ts';
import { takeContacts, type ContactDraft } from './contacts.ts';
import { countsIn, levelsIn, type CountDraft } from './counts.ts';
import { documentParts, type DocumentParts } from './document-parts.ts';
import { formIn, type FormDraft } from './forms.ts';
import { bodiesIn, type BodyDraft } from './organisation.ts';
import { inspectionGroupsIn, type InspectionGroupDraft } from './inspection-groups.ts';
import { allLines, quotasIn, type QuotaDraft } from './quotas.ts';
import { issuedTitleIn } from './issued-text.ts';
import { linesOf, toItems } from './to-items.ts';
import type { Grid, Item, Origin, Words } from './origin.ts';
import { allSections, outlineOf, paragraphsOf, type Outline } from './outline.ts';
import { periodIn } from './period.ts';
import { phasesIn, type PhasesFound } from './phases.ts';
import { firstNamedLeads, tasksOfProse } from './prose-tasks.ts';
import { reportsIn, type ReportDraft } from './reports.ts';
import { tablesOfTasks, type TaskTables } from './task-tables.ts';
import type { TasksDraft } from './task-draft.ts';

/** A file as it was read, under its name. */
export interface NamedSource {
  readonly name: string;
  readonly text: SourceText;
}

/** Noise of a file, with its name. */
export interface NamedNoise extends SourceNoise {
  readonly file: string;
}

/** All that was recognised in the files of one document. */
export interface Recognised {
  readonly parts: DocumentParts;
  readonly title: Words | undefined;
  readonly planTitle: Words | undefined;
  readonly issuers: readonly Words[];
  readonly contacts: readonly ContactDraft[];
  readonly noise: readonly NamedNoise[];
  readonly outline: Outline;
  readonly context: DateContext;
  readonly period: Words | undefined;
  readonly basis: readonly BasisDraft[];
  readonly principles: readonly Words[];
  readonly goals: readonly Words[];
  readonly phases: PhasesFound;
  readonly bodies: readonly BodyDraft[];
  readonly inspectionGroups: readonly InspectionGroupDraft[];
  readonly quotas: readonly QuotaDraft[];
  readonly quotaGrids: ReadonlySet<Grid>;
  readonly levels: readonly Words[];
  readonly reports: readonly ReportDraft[];
  readonly counts: readonly CountDraft[];
  readonly tasks: TasksDraft | undefined;
  readonly tables: TaskTables;
  readonly fromProse: boolean;
  readonly firstNamedLeads: Words | undefined;
  readonly forms: readonly { readonly annex: Annex; readonly form: FormDraft }[];
  readonly doubts: readonly Doubt[];
}

/** Recognises the document that some files make together: the first is the document, the others are its annexes. */
export function recognise(sources: readonly NamedSource[]): Recognised {
  const cleaned = sources.map(({ name, text }, index) => ({ name, index, ...cleanBlocks(text) }));
  const read = cleaned.flatMap(({ name, index, blocks }) => asAnnex(toItems(name, blocks), name, index));
  const { items, contacts } = takeContacts(read);
  const parts = documentParts(items);
  const main = mainItems(parts);
  const outline = outlineOf(main);
  const day = parts.end.day ?? parts.issued?.end.day;
  const undated: DateContext = day === undefined ? {} : { documentDate: day };
  const title = parts.head.title;
  const planTitle =
    parts.issued?.title ?? planAnnexTitle(parts) ?? title ?? parts.annexes.find((annex) => annex.title !== undefined)?.title;
  const period = periodIn(outline, planTitle, undated) ?? periodIn({ opening: [], sections: [] }, title, undated);
  const window = period === undefined ? undefined : parseWindow(period.text, undated);
  const context: DateContext = window?.ok === true ? { ...undated, period: window.value } : undated;
  const tables = tablesOfTasks(parts);
  const prose = tables.tasks === undefined ? tasksOfProse(outline, planTitle?.text ?? '') : undefined;
  const paragraphs = [...linesOf(outline.opening), ...allSections(outline.sections).flatMap(paragraphsOf)];
  const notice = linesOf(parts.body);
  const reports = reportsIn([...paragraphs, ...(parts.issued ? notice : [])], context);
  const noise = cleaned.flatMap(({ name, noise: found }) => found.map((one) => ({ ...one, file: name })));
  const phases = phasesIn(outline.sections, context);
  const quotas = quotasIn(parts, tables.grids);
  return {
    parts,
    title,
    planTitle,
    issuers: issuersOf(parts),
    contacts,
    noise,
    outline,
    context,
    period,
    basis: basisIn([...notice.slice(0, 2), ...linesOf(outline.opening)], planTitle?.text ?? ''),
    principles: sectionWords(outline, /^(?:总体要求|指导思想|基本原则|工作原则|总体思路|工作思路)/u),
    goals: sectionWords(outline, /^(?:工作目标|总体目标|主要目标|目标任务|行动目标|目标|整治目标|目标要求)/u),
    phases,
    bodies: bodiesIn(outline, new Set((prose?.tasks ?? []).flatMap(({ paragraph }) => paragraph ?? []))),
    inspectionGroups: inspectionGroupsIn(allLines(parts)),
    quotas: quotas.quotas,
    quotaGrids: quotas.grids,
    levels: levelsIn(paragraphs),
    reports: reports.reports,
    counts: countsIn(paragraphs),
    tasks: tables.tasks ?? prose,
    tables,
    fromProse: tables.tasks === undefined && prose !== undefined,
    firstNamedLeads: [...paragraphs, ...parts.annexes.flatMap(({ items: below }) => linesOf(below))].find(({ text }) =>
      firstNamedLeads.test(text),
    ),
    forms: parts.annexes.flatMap((annex) => {
      const form = tables.annexes.has(annex) ? undefined : formIn(annex);
      return form ? [{ annex, form }] : [];
    }),
    doubts: [
      ...parts.head.aboveMark.map(({ text, at }): Doubt => ({ id: 'above-mark', facts: { words: text }, at })),
      ...reports.doubts,
      ...phases.doubts,
      ...doubledDoubt(noise),
    ],
  };
}

/** A further file is an annex: where it does not say so itself, its name is the title. */
function asAnnex(items: readonly Item[], name: string, index: number): readonly Item[] {
  const [first] = items;
  const at: readonly Origin[] = first?.at.slice(0, 1) ?? [{ file: name, place: {} }];
  const base = name.replace(/^.*[/\\]/u, '').replace(/\.[^.]+$/u, '');
  if (index === 0)
    return first?.type === 'grid' && items.every(({ type }) => type === 'grid')
      ? [{ type: 'line', text: captionOf(first) ?? base, at }, ...items]
      : items;
  if (first?.type === 'line' && /^附\s*件/u.test(first.text)) return items;
  const own = first?.type === 'line' && first.text.length <= 60 && !/[。：:]/u.test(first.text);
  const title = first?.type === 'grid' ? (captionOf(first) ?? base) : base;
  return [{ type: 'line', text: own ? '附件' : `附件：${title.replace(/^附\s*件\s*\d*\s*[：:.、]?\s*/u, '')}`, at }, ...items];
}

/** The title that a sheet bears in its first row, over the whole width. */
function captionOf(grid: Grid): string | undefined {
  const own = grid.rows[0]?.filter(({ covered, text }) => covered === undefined && text.trim() !== '') ?? [];
  const [only] = own;
  return own.length === 1 && only !== undefined && only.text.length <= 60 ? only.text.replace(/\s+/gu, '') : undefined;
}

/** The text that says what is planned: the issued one, else the document's own, else an annex of prose. */
function mainItems({ body, issued, annexes }: DocumentParts): readonly Item[] {
  const own = issued?.body ?? body;
  if (outlineOf(own).sections.length > 0 || own.some(({ type }) => type === 'grid')) return own;
  return annexes.find(({ items }) => outlineOf(items).sections.length > 1)?.items ?? own;
}

function planAnnexTitle(parts: DocumentParts): Words | undefined {
  if (parts.issued) return undefined;
  const issued = issuedTitleIn(parts.head.title?.text ?? '');
  const named =
    issued === undefined
      ? undefined
      : parts.annexes.find(({ title }) => title !== undefined && likeness(letterPairs(title.text), letterPairs(issued)) > 0.8);
  if (named) return named.title;
  const main = mainItems(parts);
  return parts.annexes.find(({ items }) => items === main)?.title;
}

/** Who issues: the signature, else the mark, else the name before 关于 in the title. */
function issuersOf({ end, head }: DocumentParts): readonly Words[] {
  if (end.signature.length > 0) return end.signature.map(({ text, at }) => ({ text: text.replace(/（代章）$/u, ''), at }));
  const { mark, title } = head;
  if (mark) {
    return mark.text
      .split('\n')
      .map((line) => line.replace(/文件$/u, '').replace(/（.*）$/u, ''))
      .filter((line) => line !== '')
      .map((text) => ({ text, at: mark.at }));
  }
  const name = /^(.{4,30}?(?:局|委员会|办公室|政府|委|厅|院|中心|公司|部))(?:办公室)?关于/u.exec(title?.text ?? '')?.[1];
  return title && name !== undefined ? [{ text: name, at: title.at }] : [];
}

function sectionWords(outline: Outline, title: RegExp): readonly Words[] {
  const section = allSections(outline.sections).find((one) => title.test(one.title));
  if (!section) return [];
  return [...paragraphsOf(section), ...allSections(section.sections).map(({ words }) => words)];
}

function doubledDoubt(noise: readonly NamedNoise[]): readonly Doubt[] {
  const doubled = noise.filter(({ reason }) => reason === 'doubled');
  const [first] = doubled;
  const last = doubled.at(-1);
  return first && last ? [{ id: 'doubled-page', facts: {}, at: [first, last].map(({ file, place }) => ({ file, place })) }] : [];
}
