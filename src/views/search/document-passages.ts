import { formatDay } from '../../model/day.ts';
import { headedText } from '../../plan/headed-text.ts';
import type { AnnexView, DocumentView } from '../document-view.ts';
import type { PlanView } from '../plan-view.ts';
import { formPassages } from './form-passages.ts';
import { dutyPassages, groupPassages, phasePassages, targetPassages } from './plan-passages.ts';

/** A piece of a document's body: words, or an embed that prints something of a plan. */
export interface SearchedPart {
  readonly text?: string | undefined;
  readonly embed?: string | undefined;
  readonly plan?: string | undefined;
  readonly group?: string | undefined;
  readonly form?: string | undefined;
}

/** A plan as embeds print it: its view, and the passages of its tasks by their ids. */
export interface PrintedPlan {
  readonly view: PlanView;
  readonly tasks: ReadonlyMap<string, readonly string[]>;
}

/** What a document prints around its body: mark, addressees, names of annexes, signature, date, 版记, catalogue block. */
export function elementPassages(view: DocumentView): readonly string[] {
  const { mark, no, addressees, imprintAddressees, signature, date, note, issued, copies, printed, catalogue, contacts, source } = view;
  const day = date === undefined ? [] : [formatDay(date)];
  return [
    lines([mark.join(''), no, ...view.signer]),
    lines([toWords(addressees) ?? imprintAddressees, ...annexList(view.annexes), ...signature, ...day, note]),
    lines(issued === undefined ? [] : [issued.title, ...annexList(issued.annexes)]),
    lines([copies, ...(printed === undefined ? [] : [printed.by, `${formatDay(printed.date)}印发`])]),
    lines(catalogue.flatMap(({ label, text }) => [label, text])),
    lines([source, ...contacts.map(({ text }) => text)]),
  ].filter((text) => text !== '');
}

function toWords(addressees: string | undefined): string | undefined {
  return addressees === undefined ? undefined : `${addressees.replace(/[：:]$/u, '')}：`;
}

function annexList(annexes: readonly AnnexView[]): readonly string[] {
  return annexes.map(({ no, title }, index) => `${index === 0 ? '附件：' : ''}${no === undefined ? '' : `${String(no)}.`}${title}`);
}

/** What the body of a document or page prints, embeds included; embeds of plans that the edition does not have print nothing. */
export function partPassages(parts: readonly SearchedPart[], plans: ReadonlyMap<string, PrintedPlan>): readonly string[] {
  return parts.flatMap((part) => {
    if (part.text !== undefined) return [part.text];
    const plan = plans.get(part.plan ?? '');
    return plan === undefined ? [] : embedPassages(part, plan);
  });
}

/** Of an embed that draws (ControlGrid) only what no other passage has would be new: nothing. */
function embedPassages({ embed, group, form }: SearchedPart, { view, tasks }: PrintedPlan): readonly string[] {
  switch (embed) {
    case 'TaskTable':
      return [...groupPassages(view.table), ...[...tasks.values()].flat()];
    case 'TaskProse':
      return view.plan.tasks.filter((task) => group === undefined || task.group === group).flatMap(proseOf);
    case 'PhaseList':
      return phasePassages(view.plan.phases);
    case 'TargetList':
      return targetPassages(view.targets);
    case 'DutyList':
      return dutyPassages(view.duties);
    case 'FormBlank':
      return view.plan.forms.filter(({ id }) => id === form).flatMap(formPassages);
    case 'ControlGrid':
      return (view.grid?.rows ?? []).map(({ no, title }) => lines([no, title]));
    default:
      return [];
  }
}

/** A task as a numbered paragraph, and its parts. */
function proseOf(task: PlanView['plan']['tasks'][number]): readonly string[] {
  const { heading, rest } = headedText(task);
  const number = (no: string | undefined): string => (no === undefined ? '' : /\d$/u.test(no) ? `${no}.` : no);
  const stop = (text: string): string => (/[。！？；：]$/u.test(text) ? text : `${text}。`);
  const requirement = task.requirement === undefined ? '' : stop(task.requirement);
  return [
    `${number(task.no)}${heading}${stop(rest)}${requirement}${task.measures.map(stop).join('')}`,
    ...task.parts.map((part) => `${number(part.no)}${stop(part.text)}${part.measures.map(stop).join('')}`),
  ];
}

function lines(words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== '').join('\n');
}
