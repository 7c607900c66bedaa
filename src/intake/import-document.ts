import { doubtWords } from '../model/messages/import-doubts.ts';
import type { Unit } from '../model/unit.ts';
import { draftNames } from './draft/draft-names.ts';
import type { Doubt, DraftMap } from './draft/draft-node.ts';
import { noticeDraft, noticeText } from './draft/notice-draft.ts';
import { plainIds, planDraft, withOffice, type DraftIds } from './draft/plan-draft.ts';
import { writeYaml, writeYamlList, type PlacedDoubt, type Traced } from './draft/write-yaml.ts';
import { placesWords, type Origin } from './recognise/origin.ts';
import { freeId, officeId, pinyinId } from './recognise/pinyin-id.ts';
import { recognise, type NamedNoise, type NamedSource, type Recognised } from './recognise/recognise.ts';
import { unitsFound, type AliasProposal, type UnitDraft } from './recognise/unit-drafts.ts';
import { keptIds, type PreviousRows } from './reimport/kept-ids.ts';
import { namedRemarks, type NamedRemark } from './report/named-remark.ts';

/** More tasks than this stand in a file of their own. */
const MOST_TASKS_IN_PLAN = 60;

/** A field of what was drafted, and where in the source it stands. */
export interface Provenance {
  readonly file: string;
  readonly path: string;
  readonly line: number;
  readonly words: string;
  readonly at: readonly Origin[];
}

/** A doubt with the line over which its comment stands. */
export interface ReportedDoubt {
  readonly file: string;
  readonly path: string;
  readonly line: number;
  readonly id: Doubt['id'];
  readonly message: string;
  readonly at: readonly Origin[];
}

/** Everything that an import makes of a document, before anything is written. */
export interface ImportDraft {
  readonly id: string;
  readonly title: string;
  /** Texts by path from the root of the workspace: plan, tasks where they are many, document. */
  readonly files: Readonly<Record<string, string>>;
  readonly units: readonly UnitDraft[];
  readonly aliases: readonly AliasProposal[];
  readonly doubts: readonly ReportedDoubt[];
  readonly provenance: readonly Provenance[];
  readonly noise: readonly NamedNoise[];
  /** What the readers left out or took in a certain way. */
  readonly remarks: readonly NamedRemark[];
  /** Ids of groups and tasks with their words, for the next version. */
  readonly rows: PreviousRows;
  readonly counts: { readonly groups: number; readonly tasks: number; readonly phases: number };
}

/** What an import leans on: the id that was asked for, the units that are known, the rows of the version before. */
export interface ImportSetting {
  readonly id: string | undefined;
  readonly units: readonly Unit[];
  readonly previous: PreviousRows | undefined;
}

/** The id that a document gets where none is asked for. */
export function importId(sources: readonly NamedSource[]): string {
  return idOf(recognise(sources), sources);
}

/** Makes a plan, a document and units of the files of one document; nothing is read or written here. */
export function importDocument(sources: readonly NamedSource[], setting: ImportSetting): ImportDraft {
  const found = recognise(sources);
  const id = setting.id ?? idOf(found, sources);
  const fallback = baseName(sources[0]?.name ?? id);
  const ids = keptIds(found, plainIds(found), setting.previous);
  const { plan: drafted, tasks } = planDraft(found, ids, fallback);
  const names = [drafted, ...tasks].flatMap(draftNames);
  const units = unitsFound(names, found.issuers, setting.units, {
    id: `${id}-office`,
    name: `${found.planTitle?.text ?? fallback}（发文机关未写明）`,
  });
  const plan = withOffice(drafted, units.office);
  const apart = tasks.length > MOST_TASKS_IN_PLAN;
  const planFile = `plans/${id}/plan.yaml`;
  const top = [`由 ${sources.map(({ name }) => baseName(name, true)).join('、')} 导入；存疑之处标有“存疑”，逐条列在 import-report.md`];
  const whole: DraftMap =
    apart || tasks.length === 0 ? plan : { ...plan, entries: [...plan.entries, ['tasks', { kind: 'list', items: tasks }]] };
  const writtenPlan = writeYaml(whole, top);
  const taskFile = `plans/${id}/tasks.yaml`;
  const writtenTasks = apart ? writeYamlList(tasks, ['tasks'], top) : undefined;
  const notice = noticeDraft(found, id, fallback);
  const noticeFile = `content/notices/${id}.mdx`;
  const front = writeYaml(notice.front);
  const text = noticeText(front.text, notice.blocks);
  return {
    id,
    title: found.planTitle?.text ?? fallback,
    files: { [planFile]: writtenPlan.text, ...(writtenTasks ? { [taskFile]: writtenTasks.text } : {}), [noticeFile]: text },
    units: units.added,
    aliases: units.aliases,
    doubts: [
      ...writtenPlan.doubts.map((doubt) => reported(planFile, doubt, 0)),
      ...(writtenTasks?.doubts ?? []).map((doubt) => reported(taskFile, doubt, 0)),
      ...front.doubts.map((doubt) => reported(noticeFile, doubt, 1)),
      ...blockDoubts(noticeFile, text, notice.blocks),
    ],
    provenance: [
      ...writtenPlan.traces.map((trace) => provenance(planFile, trace, 0)),
      ...(writtenTasks?.traces ?? []).map((trace) => provenance(taskFile, trace, 0)),
      ...front.traces.map((trace) => provenance(noticeFile, trace, 1)),
      ...blockProvenance(noticeFile, text, notice.blocks),
    ].filter(({ at }) => at.length > 0),
    noise: found.noise,
    remarks: namedRemarks(sources),
    rows: rowsOf(found, ids),
    counts: { groups: ids.groups.length, tasks: ids.tasks.length, phases: found.phases.phases.length },
  };
}

function baseName(name: string, withEnd = false): string {
  const base = name.replace(/^.*[/\\]/u, '');
  return withEnd ? base : base.replace(/\.[^.]+$/u, '');
}

/** fuling-2020-38 of a number, else the initials of the title with its year. */
function idOf(found: Recognised, sources: readonly NamedSource[]): string {
  const no = /〔(\d{4})〕(\d+)号/u.exec(found.parts.head.no?.text ?? '');
  const [issuer] = found.issuers;
  if (no && issuer) return `${officeId(issuer.text).split('-')[0] ?? ''}-${no[1] ?? ''}-${no[2] ?? ''}`;
  const title = found.planTitle?.text ?? baseName(sources[0]?.name ?? '');
  const year = /(?:19|20)\d{2}/u.exec(title)?.[0] ?? found.parts.end.day?.slice(0, 4);
  const words = pinyinId(title.replace(/\d{4}年?/gu, ''), 0).slice(0, 10);
  return [freeId(words, new Set()), ...(year === undefined ? [] : [year])].join('-');
}

function pathWords(path: readonly (string | number)[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : part))
    .join('.')
    .replace(/\.\[/gu, '[');
}

function reported(file: string, { doubt, path, line }: PlacedDoubt, shift: number): ReportedDoubt {
  return { file, path: pathWords(path), line: line + shift, id: doubt.id, message: doubtWords(doubt.id, doubt.facts), at: doubt.at };
}

function provenance(file: string, { path, line, node }: Traced, shift: number): Provenance {
  return { file, path: pathWords(path), line: line + shift, words: String(node.value), at: node.at };
}

type Blocks = ReturnType<typeof noticeDraft>['blocks'];

function blockDoubts(file: string, text: string, blocks: Blocks): readonly ReportedDoubt[] {
  const lines = text.split('\n');
  return blocks.flatMap(({ text: words, doubts }) =>
    doubts.map((doubt) => ({
      file,
      path: 'body',
      line: lineOf(lines, words),
      id: doubt.id,
      message: doubtWords(doubt.id, doubt.facts),
      at: doubt.at,
    })),
  );
}

function blockProvenance(file: string, text: string, blocks: Blocks): readonly Provenance[] {
  const lines = text.split('\n');
  return blocks.map(({ text: words, at }) => ({ file, path: 'body', line: lineOf(lines, words), words: words.slice(0, 200), at }));
}

function lineOf(lines: readonly string[], words: string): number {
  return lines.indexOf(words.split('\n')[0] ?? '') + 1;
}

function rowsOf(found: Recognised, ids: DraftIds): PreviousRows {
  const tasks = found.tasks?.tasks ?? [];
  return {
    groups: (found.tasks?.groups ?? []).map(({ title }, index) => ({ id: ids.groups[index] ?? '', text: title.text })),
    tasks: tasks.map(({ text, heading }, index) => ({ id: ids.tasks[index] ?? '', text: `${heading?.text ?? ''}${text.text}` })),
  };
}

/** Where a doubt or field stands in the source, in Chinese. */
export function sourceWords(at: readonly Origin[], several: boolean): string {
  const place = placesWords(at);
  const file = several ? baseName(at[0]?.file ?? '', true) : '';
  return file === '' ? place : `${file} ${place}`;
}
