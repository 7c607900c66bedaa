import type { Root } from 'mdast';
import { formatDay } from '../../../src/model/day.ts';
import type { Document } from '../../../src/model/document.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { Task } from '../../../src/model/task.ts';
import type { Workspace } from '../../../src/plan/workspace.ts';
import type { AnnexView, DocumentView } from '../../../src/views/document-view.ts';
import { gridView } from '../../../src/views/grid-view.ts';
import { planView } from '../../../src/views/plan-view.ts';
import type { Reader } from '../../../src/views/reader.ts';
import { tableView } from '../../../src/views/table-view.ts';
import { bodyBlocks, type EmbedBlocks } from './expected-body.ts';
import { textBlock, type Block, type Expected } from './expected-document.ts';
import { dutyTable, formTables, gridTable, responsibilityTable, targetTable } from './expected-table.ts';

/** Everything that the words of a document are made of. */
export interface NoticeSource {
  readonly view: DocumentView;
  readonly data: Document;
  /** The body, with what the edition does not show taken out. */
  readonly tree: Root;
  readonly workspace: Workspace;
  readonly reader: Reader;
}

/** What the paper of a document is meant to say, in the order in which it is read. */
export function expectedNotice(source: NoticeSource): Expected {
  const { view, data, tree, workspace } = source;
  const { body, issued, annexes: texts } = bodyBlocks(tree, embedBlocks(source));
  const annexes = [...view.annexes, ...(view.issued?.annexes ?? [])];
  const prose = annexes.filter(({ annex }) => annex.kind === 'text');
  const carried = workspace.plans.filter((plan) => data.plans.includes(plan.id));
  const blocks = [
    ...headBlocks(view),
    textBlock('title', view.title),
    ...(view.contents === 'before-text' ? contents(body) : []),
    ...(view.addressees === undefined ? [] : [textBlock('addressees', `${view.addressees.replace(/[：:]$/u, '')}：`)]),
    ...body,
    ...annexList(view.annexes),
    ...view.signature.map((name) => textBlock('signature', name)),
    ...(view.date === undefined ? [] : [textBlock('date', formatDay(view.date))]),
    ...(view.note === undefined ? [] : [textBlock('note', view.note)]),
    ...(view.contents === 'own-page' ? contents(view.issued === undefined ? body : issued) : []),
    ...(view.issued === undefined ? [] : [textBlock('issued-title', view.issued.title), ...issued, ...annexList(view.issued.annexes)]),
    ...annexes.flatMap((annex) => annexBlocks(annex, texts[prose.indexOf(annex)], carried, source)),
    ...imprint(view),
  ];
  return { blocks: blocks.filter((block) => block.kind === 'table' || block.text !== '') };
}

/** A table of contents names the first two levels; the page numbers are found on the paper. */
function contents(blocks: readonly Block[]): readonly Block[] {
  const named = blocks.filter((block) => block.kind === 'text' && block.role === 'heading' && (block.level ?? 0) <= 2);
  const entries = named.map((block) => textBlock('contents-entry', block.kind === 'text' ? block.text : ''));
  return entries.length === 0 ? [] : [textBlock('contents-title', '目录'), ...entries];
}

function headBlocks(view: DocumentView): readonly Block[] {
  const first = [
    ...(view.copyNo === undefined ? [] : [textBlock('copy-no', view.copyNo)]),
    ...(view.urgency === undefined ? [] : [textBlock('urgency', view.urgency)]),
  ];
  if (view.layout === 'plain' || view.mark.length === 0) return first;
  const no = view.no === undefined ? [] : [textBlock('no', view.no)];
  const signers = view.signer.length === 0 ? [] : ['签发人：', ...view.signer].map((words) => textBlock('signer', words));
  const mark = view.mark.map((line) => textBlock('mark', line));
  return view.layout === 'letter' ? [...mark, ...first, ...no] : [...first, ...mark, ...no, ...signers];
}

function annexList(annexes: readonly AnnexView[]): readonly Block[] {
  if (annexes.length === 0) return [];
  const items = annexes.map(({ no, title }) => `${no === undefined ? '' : `${no}.`}${title}`);
  return [textBlock('annex-list', `附件：${items.join('')}`)];
}

/** Annexes of prose, and those that a plan of the document carries, are printed behind it; what the workspace does not have is only named. */
function annexBlocks(
  { annex, no, title }: AnnexView,
  prose: readonly Block[] | undefined,
  carried: readonly Plan[],
  source: NoticeSource,
): readonly Block[] {
  const named = carried.find((plan) => plan.id === annex.plan);
  const plan = named ?? (annex.plan === undefined && carried.length === 1 ? carried[0] : undefined);
  const inside = prose ?? (plan === undefined ? [] : annexInside(annex, plan, source));
  return inside.length === 0 ? [] : [textBlock('annex-label', `附件${no ?? ''}`), textBlock('annex-title', title), ...inside];
}

function annexInside(annex: AnnexView['annex'], plan: Plan, { workspace, reader }: NoticeSource): readonly Block[] {
  const table = tableView(plan, reader, workspace.site);
  const grid = gridView(plan, reader, workspace.site);
  if (annex.kind === 'table' || (annex.kind === 'grid' && grid === undefined)) return withNotes(responsibilityTable(table), table.notes);
  if (annex.kind === 'grid' && grid !== undefined) return [gridTable(table, grid)];
  const form = annex.kind === 'form' ? plan.forms.find(({ id }) => id === annex.form) : undefined;
  return form === undefined || form.offered ? [] : formBlocks(form);
}

function withNotes(table: Block, notes: readonly string[]): readonly Block[] {
  return [table, ...notes.map((note) => textBlock('caption', note))];
}

function formBlocks(form: Plan['forms'][number]): readonly Block[] {
  return [
    ...form.header.map((label) => textBlock('form-line', `${label}：`)),
    ...formTables(form),
    ...form.notes.map((note) => textBlock('form-line', `注：${note}`)),
    ...form.signatures.map((label) => textBlock('form-line', `${label}：`)),
  ];
}

function imprint({ imprintAddressees, copies, printed }: DocumentView): readonly Block[] {
  return [
    ...(imprintAddressees === undefined ? [] : [textBlock('copies', `主送：${imprintAddressees.replace(/[。.：:]?$/u, '。')}`)]),
    ...(copies === undefined ? [] : [textBlock('copies', `抄送：${copies.replace(/[。.]?$/u, '。')}`)]),
    ...(printed === undefined ? [] : [textBlock('printed', `${printed.by}${formatDay(printed.date)}印发`)]),
  ];
}

function embedBlocks({ workspace, reader, data }: NoticeSource): EmbedBlocks {
  const rules = workspace.site;
  const blocks: Readonly<Record<string, (plan: Plan, attributes: Readonly<Record<string, string>>) => readonly Block[]>> = {
    TaskTable: (plan) => {
      const table = tableView(plan, reader, rules);
      return withNotes(responsibilityTable(table), table.notes);
    },
    PhaseList: (plan) =>
      plan.phases.map((phase) =>
        textBlock(
          'paragraph',
          `${phase.no ?? ''}${phase.title}${phase.text === phase.title ? '' : `（${phase.text}）`}。${phase.content.map(stopped).join('')}`,
        ),
      ),
    TaskProse: (plan, { group }) => plan.tasks.filter((task) => group === undefined || task.group === group).flatMap(proseOf),
    TargetList: (plan) => [targetTable(planView(plan, reader, rules).targets)],
    DutyList: (plan) => [dutyTable(planView(plan, reader, rules).duties)],
    FormBlank: (plan, { form }) => {
      const found = plan.forms.find(({ id }) => id === form);
      return found === undefined ? [] : [textBlock('caption', `${found.no ?? ''}${found.title}`), ...formBlocks(found)];
    },
  };
  return (name, attributes) => {
    if (name === 'Contact') {
      const known = [...data.contacts, ...workspace.units.flatMap((unit) => unit.contacts)];
      return known
        .filter(({ id }) => id === attributes['ref'])
        .slice(0, 1)
        .map(({ text }) => textBlock('paragraph', text));
    }
    const plan = workspace.plans.find(({ id }) => id === attributes['plan']);
    return plan === undefined ? [] : (blocks[name]?.(plan, attributes) ?? []);
  };
}

/** A task as numbered prose: `1.简称。内容。要求。措施。`, its parts below it. */
function proseOf(task: Task): readonly Block[] {
  const requirement = task.requirement === undefined ? '' : stopped(task.requirement);
  const whole = `${numberOf(task.no)}${stopped(task.text)}${requirement}${task.measures.map(stopped).join('')}`;
  return [whole, ...task.parts.map((part) => `${numberOf(part.no)}${stopped(part.text)}${part.measures.map(stopped).join('')}`)].map(
    (text) => textBlock('paragraph', text),
  );
}

function numberOf(no: string | undefined): string {
  return no === undefined ? '' : /\d$/u.test(no) ? `${no}.` : no;
}

function stopped(text: string): string {
  return /[。！？；：]$/u.test(text) ? text : `${text}。`;
}

/** What the printed responsibility table of a plan is meant to say. */
export function expectedTable(plan: Plan, workspace: Workspace, reader: Reader): Expected {
  const view = planView(plan, reader, workspace.site);
  const table = responsibilityTable(view.table);
  const made = view.issuers.length === 0 ? [] : [textBlock('caption', view.issuers.join('、'))];
  return { blocks: [textBlock('title', `${view.title}责任分工表`), ...made, ...withNotes(table, view.table.notes)] };
}
