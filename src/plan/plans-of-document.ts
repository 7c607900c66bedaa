import type { Document } from '../model/document.ts';

/** The ids of the plans that a document names in its front matter: those that it carries, and those that fill its annexes. */
export function plansOfDocument({ plans, annexes, issued }: Pick<Document, 'plans' | 'annexes' | 'issued'>): ReadonlySet<string> {
  return new Set([...plans, ...[...annexes, ...(issued?.annexes ?? [])].flatMap(({ plan }) => plan ?? [])]);
}
