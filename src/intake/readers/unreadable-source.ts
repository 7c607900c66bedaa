import { diagnose } from '../../model/messages/diagnose.ts';
import type { ReadersFacts, SourceAmount, SourceProblem } from '../../model/messages/facts/readers.ts';
import type { SourceRefusal } from './source-reading.ts';

/** The facts of the finding `unreadable-source`. */
export type UnreadableFacts = ReadersFacts['unreadable-source'];

/** Thrown inside a reader where nothing of the file is to be read; `facts` are those of the finding `unreadable-source`. */
export class UnreadableSource extends Error {
  readonly facts: UnreadableFacts;

  constructor(facts: UnreadableFacts) {
    super(facts.problem);
    this.facts = facts;
  }
}

/** Ends the reading of a file. */
export function refuse(problem: SourceProblem, part?: string): never {
  throw new UnreadableSource(part === undefined ? { problem } : { problem, part });
}

/** Ends the reading of a file that has more of something than its limit. */
export function refuseAmount(amount: SourceAmount, limit: number): never {
  throw new UnreadableSource({ problem: 'too-large', amount, limit });
}

/** What `read` gives, or why not in words: a file that breaks a reader in a way that nobody foresaw is damaged. */
export async function orRefusal<Content>(
  read: () => Content | Promise<Content>,
): Promise<{ readonly content: Content; readonly refusal?: never } | { readonly content?: never; readonly refusal: SourceRefusal }> {
  try {
    return { content: await read() };
  } catch (error) {
    return { refusal: refusalWords(error instanceof UnreadableSource ? error.facts : { problem: 'damaged' }) };
  }
}

function refusalWords(facts: UnreadableFacts): SourceRefusal {
  const { message, hint } = diagnose('unreadable-source', { file: '', line: 1, column: 1 }, facts);
  return hint === undefined ? { message } : { message, hint };
}
