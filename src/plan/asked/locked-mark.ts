import { textKeys } from '../text-key.ts';

/** Names the locked words of a row: seven letters for its text, a full stop, seven for what stands beside it. */
export function lockedMark(text: string, beside: readonly string[]): string {
  return [text, beside.join('\n')].map(keyOf).join('.');
}

/** What of a row is other than when its mark was made; nothing where the marks are equal. */
export function changedSince(then: string, now: string): 'text' | 'beside' | undefined {
  if (then === now) return undefined;
  return then.split('.')[0] === now.split('.')[0] ? 'beside' : 'text';
}

function keyOf(text: string): string {
  return textKeys([text])[0] ?? '';
}
