import type { SiteRule } from './site-rule.ts';

/** A tag whose value is empty or not of the form that the rule gives it. */
export const siteTagForm: SiteRule<'site-tag-form'> = {
  id: 'site-tag-form',
  over: 'site',
  severity: 'warning',
  *check(site) {
    for (const { path, html, isWhole } of site.pages) {
      if (!isWhole) continue;
      for (const { name, content, place } of html.metas) {
        const form = forms[name];
        if (form !== undefined && !form.pattern.test(content))
          yield { page: path, place, facts: { name, value: content, form: form.words } };
      }
    }
  },
  examples: {
    fires: [
      { files: { 'dist/index.html': '<head>⟦<meta name="SiteIDCode" content="12345">⟧</head>' } },
      {
        files: {
          'dist/notices/a/index.html': '<head>⟦<meta name="PubDate" content="2021年1月5日">⟧⟦<meta name="ArticleTitle" content="">⟧</head>',
        },
      },
    ],
    passes: [
      {
        files: {
          // A day without an hour has a rule of its own.
          'dist/notices/a/index.html':
            '<head><meta name="SiteIDCode" content="bm00000000"><meta name="PubDate" content="2021-01-05"><meta name="description" content=""></head>',
        },
      },
    ],
  },
};

const filled = { pattern: /\S/u, words: '有内容的' };
const address = { pattern: /^https?:\/\/\S+$/u, words: '完整的网址' };

/** The forms of 国办发〔2017〕47号, 网页设计规范. */
const forms: Readonly<Record<string, { readonly pattern: RegExp; readonly words: string }>> = {
  SiteName: filled,
  SiteDomain: { pattern: /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu, words: '域名，如 www.example.gov.cn' },
  SiteIDCode: { pattern: /^(?:bm\d{8}|\d{10})$/u, words: '10位数字，部委的是 bm 加8位数字' },
  ColumnName: filled,
  ColumnDescription: filled,
  ColumnKeywords: filled,
  ColumnType: filled,
  ArticleTitle: filled,
  PubDate: {
    pattern: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?: (?:[01]\d|2[0-3]):[0-5]\d)?$/u,
    words: '2026-03-05 09:30 的样子',
  },
  ContentSource: filled,
  Keywords: filled,
  Author: filled,
  Description: filled,
  Image: address,
  Url: address,
};
