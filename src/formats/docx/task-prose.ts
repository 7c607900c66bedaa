import type { Task } from '../../model/task.ts';
import { headedText } from '../../plan/headed-text.ts';
import { block, type Block } from './block.ts';
import { stopped } from './phase-paragraphs.ts';
import { styleIds } from './styles-xml.ts';
import { run } from './text-runs.ts';

/** Tasks as numbered paragraphs: 1.小标题。内容; parts follow under their task. */
export function taskProse(tasks: readonly Task[], group: string | undefined): readonly Block[] {
  return tasks
    .filter((task) => group === undefined || task.group === group)
    .flatMap((task) => [taskParagraph(task), ...task.parts.map(partParagraph)]);
}

function taskParagraph(task: Task): Block {
  const { no, requirement, measures } = task;
  const { heading, rest: text } = headedText(task);
  const name = heading === '' ? [] : [run(heading, { face: 'kai' })];
  const rest = [text, ...(requirement === undefined ? [] : [requirement]), ...measures].map(stopped).join('');
  return block({ style: styleIds.body, children: [...numberRuns(no), ...name, run(rest)] });
}

function partParagraph({ no, text, measures }: Task['parts'][number]): Block {
  return block({ style: styleIds.body, children: [...numberRuns(no), run([text, ...measures].map(stopped).join(''))] });
}

function numberRuns(no: string | undefined) {
  return no === undefined ? [] : [run(/\d$/u.test(no) ? `${no}.` : no)];
}
