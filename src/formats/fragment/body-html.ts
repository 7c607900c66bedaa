import type { List, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { headedText } from '../../plan/headed-text.ts';
import type { PlanView } from '../../views/plan-view.ts';
import type { Task } from '../../model/task.ts';
import type { Phase } from '../../model/phase.ts';
import { attributeOf } from '../docx/embed-attributes.ts';
import { dutyFragment } from './duty-fragment.ts';
import { element, escaped } from './element.ts';
import { formFragment } from './form-fragment.ts';
import { gridFragment } from './grid-fragment.ts';
import { contactText, inlineHtml, type InlineSource } from './inline-html.ts';
import { headingLook, paragraphLook, styled } from './looks.ts';
import { responsibilityFragment } from './responsibility-fragment.ts';
import { tableHtml, type Cell } from './table.ts';
import { targetFragment } from './target-fragment.ts';

/** What the blocks of a document draw on. */
export interface BodySource extends InlineSource {
  /** The plans that embeds name. */
  readonly plans: readonly PlanView[];
}

/** The blocks of a document as HTML with inline styles: paragraphs, headings, tables, and what its embeds stand for. */
export function bodyHtml(nodes: readonly RootContent[], source: BodySource): string {
  return nodes.map((node) => blockHtml(node, source)).join('');
}

/** A paragraph of a document's text. */
export function paragraphHtml(html: string): string {
  return element('p', { style: styled(paragraphLook) }, html);
}

function blockHtml(node: RootContent, source: BodySource): string {
  switch (node.type) {
    case 'paragraph':
      return paragraphHtml(inlineHtml(node.children, source));
    case 'heading':
      return headingHtml(node.depth, inlineHtml(node.children, source));
    case 'list':
      return listHtml(node, source);
    case 'blockquote':
      return bodyHtml(node.children, source);
    case 'table':
      return tableOf(node, source);
    case 'code':
      return node.value
        .split('\n')
        .map((line) => paragraphHtml(escaped(line)))
        .join('');
    case 'mdxJsxFlowElement':
      return embedHtml(node, source);
    default:
      return '';
  }
}

/** `##` is the first level under the title; where an editor keeps no headings, the words within keep their look. */
function headingHtml(depth: number, html: string): string {
  const look = headingLook(depth);
  return element(
    `h${String(Math.min(6, Math.max(3, depth + 1)))}`,
    { style: styled(look) },
    element('span', { style: styled(look, { 'text-indent': 0 }) }, html),
  );
}

/** Items are paragraphs with their number or point before them, for editors number lists anew. */
function listHtml(list: List, source: BodySource): string {
  return list.children
    .map((item, index) => {
      const sign = list.ordered === true ? `${String((list.start ?? 1) + index)}.` : '·';
      const [first, ...rest] = item.children;
      if (first?.type !== 'paragraph') return bodyHtml(item.children, source);
      return paragraphHtml(sign + inlineHtml(first.children, source)) + bodyHtml(rest, source);
    })
    .join('');
}

function tableOf({ children }: Table, source: BodySource): string {
  const [head, ...rows] = children.map((row) => row.children.map((cell): Cell => ({ html: inlineHtml(cell.children, source) })));
  return tableHtml({ leastWidth: (head?.length ?? 1) * 90, head: head === undefined ? [] : [head], rows });
}

function embedHtml(node: MdxJsxFlowElement, source: BodySource): string {
  if (node.name === 'Internal' || node.name === 'Issued' || node.name === 'AnnexText') return bodyHtml(node.children, source);
  if (node.name === 'Contact') {
    const text = contactText(attributeOf(node, 'ref'), source);
    return text === '' ? '' : paragraphHtml(escaped(text));
  }
  const plan = source.plans.find(({ id }) => id === attributeOf(node, 'plan'));
  return plan === undefined ? '' : (embeds[node.name ?? '']?.(plan, node) ?? '');
}

const embeds: Readonly<Record<string, (plan: PlanView, node: MdxJsxFlowElement) => string>> = {
  TaskTable: ({ table }) => responsibilityFragment(table, { untitled: true }),
  ControlGrid: ({ grid }) => (grid === undefined ? '' : gridFragment(grid, true)),
  PhaseList: ({ plan }) => plan.phases.map(phaseHtml).join(''),
  TaskProse: ({ plan }, node) => taskProse(plan.tasks, attributeOf(node, 'group')),
  TargetList: ({ targets }) => (targets.length === 0 ? '' : targetFragment(targets)),
  DutyList: ({ duties }) => (duties.length === 0 ? '' : dutyFragment(duties)),
  FormBlank: ({ plan }, node) => {
    const form = plan.forms.find(({ id }) => id === attributeOf(node, 'form'));
    return form === undefined ? '' : formFragment(form);
  },
};

const stopped = (text: string): string => (/[。！？；：]$/u.test(text) ? text : `${text}。`);

const boldHtml = (words: string): string => element('strong', { style: styled({ 'font-weight': 'bold' }) }, escaped(words));

function phaseHtml({ no = '', title, text, content }: Phase): string {
  return paragraphHtml(boldHtml(no + title) + escaped(`${text === title ? '' : `（${text}）`}。${content.map(stopped).join('')}`));
}

function taskProse(tasks: readonly Task[], group: string | undefined): string {
  const shown = tasks.filter((task) => group === undefined || task.group === group);
  return shown.flatMap((task) => [taskHtml(task), ...task.parts.map(partHtml)]).join('');
}

function taskHtml(task: Task): string {
  const { heading, rest } = headedText(task);
  const more = [rest, ...(task.requirement === undefined ? [] : [task.requirement]), ...task.measures];
  return paragraphHtml(escaped(numberOf(task.no)) + (heading === '' ? '' : boldHtml(heading)) + escaped(more.map(stopped).join('')));
}

function partHtml({ no, text, measures }: Task['parts'][number]): string {
  return paragraphHtml(escaped(numberOf(no) + [text, ...measures].map(stopped).join('')));
}

function numberOf(no: string | undefined): string {
  return no === undefined ? '' : /\d$/u.test(no) ? `${no}.` : no;
}
