import type { Task } from '../model/task.ts';

/** The words of a task cut behind its 小标题 (with its full stop), which is set in a face of its own; without one, all is rest. */
export function headedText({ heading, text }: Pick<Task, 'heading' | 'text'>): { readonly heading: string; readonly rest: string } {
  const head = heading === undefined ? '' : withHeading(heading, '');
  return text.startsWith(head) ? { heading: head, rest: text.slice(head.length) } : { heading: '', rest: text };
}

/** A 小标题 and the text behind it as they are printed. */
export function withHeading(heading: string | undefined, text: string): string {
  if (heading === undefined) return text;
  return `${/[。！？；：]$/u.test(heading) ? heading : `${heading}。`}${text}`;
}
