import { describe, expect, it } from 'vitest';
import { documentLists, tagSlug } from '../../src/views/document-lists.ts';
import { relatedDocuments } from '../../src/views/related-documents.ts';
import { notice } from './small-workspace.ts';

const topic = (...values: string[]) => values.map((value) => ({ label: '主题分类', value }));
const notices = [
  notice('a', { kind: '通知', date: '2020-03-01', keywords: ['消防'], catalogue: topic('安全生产') }),
  notice('b', { kind: '通知', date: '2022-03-01', catalogue: topic('安全生产；卫生') }),
  notice('c', { kind: '函', date: '2022-01-01' }),
  notice('d', {}),
];

describe('documents by year, kind, topic and keyword', () => {
  const lists = documentLists(notices).map(({ kind, title, to, documents }) => [kind, title, to, documents.map(({ id }) => id).join(' ')]);

  it('stand in lists that are never empty, years latest first, the others by number', () => {
    expect(lists).toEqual([
      ['year', '2022年', 'notices/years/2022/', 'b c'],
      ['year', '2020年', 'notices/years/2020/', 'a'],
      ['kind', '通知', 'notices/tags/kind-u901a-77e5/', 'b a'],
      ['kind', '函', 'notices/tags/kind-u51fd/', 'c'],
      ['topic', '安全生产', 'notices/tags/topic-u5b89-5168-751f-4ea7/', 'b a'],
      ['topic', '卫生', 'notices/tags/topic-u536b-751f/', 'b'],
      ['keyword', '消防', 'notices/tags/keyword-u6d88-9632/', 'a'],
    ]);
  });

  it('have addresses in ASCII, one for each word', () => {
    const words = ['消防', 'covid-19', 'COVID-19', '𠮷', 'u6d88', '消 防', 'a/b'];
    const slugs = words.map(tagSlug);
    expect(new Set(slugs).size).toBe(words.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9-]+$/u);
  });
});

describe('related documents', () => {
  const related = (id: string, all: typeof notices) =>
    relatedDocuments(
      all.find((one) => one.id === id)!,
      all,
    ).map((row) => `${row.why} ${row.id}`);

  it('are what replaces it, what it replaces, what carries its plan, what has its topic; each once, by the strongest reason', () => {
    const all = [
      notice('new', { title: '新通知', replaces: ['旧通知'], plans: ['p'], catalogue: topic('安全'), date: '2022-01-01' }),
      notice('old', { title: '旧通知', plans: ['p'], catalogue: topic('安全'), date: '2020-01-01' }),
      notice('same-plan', { plans: ['p'], date: '2021-01-01' }),
      notice('same-topic', { catalogue: topic('安全'), date: '2021-02-01' }),
      notice('other', { catalogue: topic('财务') }),
    ];
    expect(related('new', all)).toEqual(['由本文替代 old', '同一方案 same-plan', '同一主题 same-topic']);
    expect(related('old', all)).toEqual(['替代本文 new', '同一方案 same-plan', '同一主题 same-topic']);
    expect(related('other', all)).toEqual([]);
  });

  it('of one topic are the five latest', () => {
    const all = Array.from({ length: 9 }, (_, at) => notice(`n${String(at)}`, { keywords: ['消防'], date: `2021-01-0${String(at + 1)}` }));
    expect(related('n0', all)).toEqual(['n8', 'n7', 'n6', 'n5', 'n4'].map((id) => `同一主题 ${id}`));
  });
});

describe('the address of a long tag', () => {
  it('is short enough for the name of a folder, and its own', () => {
    const slugs = ['安'.repeat(100), `${'安'.repeat(100)}全`, 'x'.repeat(300)].map(tagSlug);
    expect(new Set(slugs).size).toBe(3);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9-]{1,140}$/u);
  });
});
