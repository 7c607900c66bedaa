import { expect, it } from 'vitest';
import { withBytes } from '../../src/commands/held-response.ts';

const plain = globalThis.Response;

it('gives the very bytes that a response was made of', async () => {
  const page = new TextEncoder().encode('<p>检查</p>');
  const { status, bytes } = await withBytes(() => Promise.resolve(new Response(page, { status: 404 })));
  expect(status).toBe(404);
  expect(bytes?.buffer).toBe(page.buffer);
  expect(bytes?.toString()).toBe('<p>检查</p>');
});

it.each([
  ['of words', '检查', '检查'],
  ['of no body', null, undefined],
])('gives the bytes of a response %s', async (_, body, words) => {
  expect((await withBytes(() => Promise.resolve(new Response(body)))).bytes?.toString()).toBe(words);
});

it('leaves the class as it was, also when no response comes', async () => {
  await expect(withBytes(() => Promise.reject(new Error('no page')))).rejects.toThrow('no page');
  expect(globalThis.Response).toBe(plain);
});
