import { expect, it } from 'vitest';
import { rememberedLoosely } from '../../src/model/remembered.ts';

it('gives what is in use, and reads it only once', () => {
  let read = 0;
  const view = rememberedLoosely((id: string) => ({ id, read: ++read }));
  const first = view('a');
  expect(view('a')).toBe(first);
  expect(view('b')).toEqual({ id: 'b', read: 2 });
  expect(view('a')).toBe(first);
});
