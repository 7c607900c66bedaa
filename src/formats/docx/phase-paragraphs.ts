import type { Phase } from '../../model/phase.ts';
import { block, type Block } from './block.ts';
import { styleIds } from './styles-xml.ts';
import { run } from './text-runs.ts';

/** Phases as paragraphs of a document: （一）动员部署（2020年9月至10月）。要做的事. */
export function phaseParagraphs(phases: readonly Phase[]): readonly Block[] {
  return phases.map((phase) => {
    const when = phase.text === phase.title ? '' : `（${phase.text}）`;
    const children = [run(`${phase.no ?? ''}${phase.title}`, { face: 'kai' }), run(`${when}。${phase.content.map(stopped).join('')}`)];
    return block({ style: styleIds.body, children });
  });
}

/** A sentence with its stop. */
export function stopped(text: string): string {
  return /[。！？；：]$/u.test(text) ? text : `${text}。`;
}
