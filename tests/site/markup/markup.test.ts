import { addAttribute, escapeHTML } from 'astro/runtime/server/index.js';
import { describe, expect, it } from 'vitest';
import { hostileStrings } from '../../../scripts/reliability/strings/hostile-strings.ts';
import { attr, classes, markup } from '../../../src/site/markup/markup.ts';

describe('what is hostile', () => {
  it('is written between tags as a component writes it', () => {
    for (const text of hostileStrings()) expect(markup`<b>${text}</b>`.html).toBe(`<b>${escapeHTML(text)}</b>`);
  });

  it('is written in attributes as a component writes it', () => {
    for (const text of hostileStrings()) expect(attr('title', text).html).toBe(String(addAttribute(text, 'title')));
  });

  it('stays text where it looks like what is ready', () => {
    const forged = JSON.parse('[{"html":"<script>"}]') as string[];
    expect(() => markup`<b>${forged}</b>`.html).toThrow();
    expect(markup`<b>${markup`<i>${'<'}</i>`.html}</b>`.html).toBe('<b>&lt;i&gt;&amp;lt;&lt;/i&gt;</b>');
  });
});

describe('what a gap may hold', () => {
  it('is written in its order, lists one after the other, what is not there not at all', () => {
    const pieces = ['甲', 0, false, undefined, '', [markup`<i>${1}</i>`, ['乙', undefined]]] as const;
    expect(markup`<p>${pieces}</p>`.html).toBe('<p>甲0<i>1</i>乙</p>');
    expect(markup`${'丙'}`.html).toBe('丙');
  });
});

describe('an attribute', () => {
  it('has no value, an empty one, a number, or words', () => {
    const written = [attr('a', undefined), attr('b', ''), attr('c', 0), attr('d', '"<\'&>')].map(({ html }) => html);
    expect(written).toEqual(['', ' b', ' c="0"', ' d="&quot;<\'&amp;>"']);
  });

  it('of classes has those that are given', () => {
    expect(classes('a', false, undefined, '', 'b c').html).toBe(' class="a b c"');
    expect(classes(false, '').html).toBe('');
  });
});
