import type { SiteRule } from './site-rule.ts';

/** A page without a tag that its kind must have; the date of publication has a rule of its own. */
export const siteTagMissing: SiteRule<'site-tag-missing'> = {
  id: 'site-tag-missing',
  over: 'site',
  severity: 'warning',
  *check(site) {
    for (const { path, html, isWhole, isOwn, expected } of site.pages) {
      if (!isWhole) continue;
      const there = new Set(html.metas.map(({ name }) => name));
      for (const name of isOwn ? ofSite : (expected?.required ?? [])) {
        if (there.has(name) || name === 'PubDate') continue;
        const isKnown = isOwn || expected?.tags.has(name) === true;
        yield { page: path, facts: { name, setting: isKnown ? undefined : (settings[name] ?? '在 site.yaml 里写上') } };
      }
    }
  },
  examples: {
    fires: [
      {
        // Nobody wrote the code of the site.
        files: {
          'dist/index.html':
            '<html><head><meta name="SiteName" content="青石县示例站"><meta name="SiteDomain" content="qingshi.example.invalid"><meta name="ColumnName" content="首页"><meta name="ColumnDescription" content="近期到期的事项，最新的方案和公文。"><meta name="ColumnKeywords" content="方案,时限,公文"><meta name="ColumnType" content="首页"></head></html>',
        },
        at: ['dist/index.html:1:1'],
      },
      {
        // A file of public/ without any tag.
        files: { 'dist/old.html': '<!doctype html><title>旧页</title>', 'public/old.html': '<!doctype html><title>旧页</title>' },
        at: ['dist/old.html:1:1', 'dist/old.html:1:1', 'dist/old.html:1:1'],
      },
    ],
    passes: [
      {
        site: "\nsiteIdCode: '0000000000'\n",
        files: {
          'dist/index.html':
            '<html><head><meta name="SiteName" content="青石县示例站"><meta name="SiteDomain" content="qingshi.example.invalid"><meta name="SiteIDCode" content="0000000000"><meta name="ColumnName" content="首页"><meta name="ColumnDescription" content="近期到期的事项，最新的方案和公文。"><meta name="ColumnKeywords" content="方案,时限,公文"><meta name="ColumnType" content="首页"></head></html>',
          'dist/notices/a/fragment.html': '<article>正文</article>',
        },
      },
    ],
  },
};

/** What a file of `public/` must have: nobody knows what else it is. */
const ofSite = ['SiteName', 'SiteDomain', 'SiteIDCode'];

/** Where a person writes what no record gave. */
const settings: Readonly<Record<string, string>> = {
  SiteIDCode: '在 site.yaml 里写 siteIdCode',
  ContentSource: '在公文里写 issuers，或在 site.yaml 里写 host 或 contentSource',
};
