import path from 'node:path';
import { expect, it } from 'vitest';
import type { Edition } from '../../src/plan/edition.ts';
import { publish, type PublishedWorkspace } from '../../src/plan/publish.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { readPage } from '../commands/published-site.ts';
import { filesOf } from '../commands/small-workspace.ts';

type Tags = Readonly<Record<string, string>>;

/** The names of 国办发〔2017〕47号, 网页设计规范, and what each must look like where it stands. */
const forms: Readonly<Record<string, RegExp>> = {
  SiteName: /^\S/u,
  SiteDomain: /^[a-z0-9.-]+$/u,
  SiteIDCode: /^(?:bm\d{8}|\d{10})$/u,
  ColumnName: /^\S/u,
  ColumnDescription: /。$/u,
  ColumnKeywords: /^[^,，]+(?:,[^,，]+)*$/u,
  ColumnType: /^(?:首页|概况信息|机构职能|工作动态|政策文件|政策解读)$/u,
  ArticleTitle: /^\S/u,
  PubDate: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/u,
  ContentSource: /^\S/u,
  Keywords: /^[^,，]+(?:,[^,，]+)*$/u,
  Author: /^\S/u,
  Description: /^\S/u,
  Image: /^https:\/\/\S+$/u,
  Url: /^https:\/\/\S+\/$/u,
};

/** Tests every page of an output: the tags that its kind must have and no others, each in its form, the values those of the record. */
export function itHasItsTags(output: () => string, root: () => string, edition: Edition): void {
  it('has on every page the tags of its kind, each once, in its form and as the record says', async () => {
    const { workspace } = await readWorkspace(root());
    if (workspace === undefined) throw new Error('site.yaml cannot be read');
    const record = publish(workspace, edition);
    const pages = (await filesOf(output())).filter((name) => /(?:^|\/)index\.html$|^404\.html$/u.test(name));
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) {
      const tags = await tagsIn(path.join(output(), page));
      expect({ page, twice: tags.filter(([name], at) => tags.findIndex(([other]) => other === name) !== at) }).toEqual({ page, twice: [] });
      const found = Object.fromEntries(tags);
      const shaped = Object.entries(found).filter(([name, value]) => forms[name]?.test(value) === false);
      expect({ page, shaped }).toEqual({ page, shaped: [] });
      expect({ page, tags: without(found) }).toEqual({ page, tags: expectedOn(page, record) });
    }
  });
}

/** The tags whose values are compared; the words of columns and descriptions are compared elsewhere. */
function without(tags: Tags): Tags {
  const { ColumnDescription, ColumnKeywords, Description, ...rest } = tags;
  return {
    ...rest,
    ...(ColumnDescription !== undefined && ColumnKeywords !== undefined ? { column: 'whole' } : {}),
    ...(Description === '' ? { Description } : {}),
  };
}

async function tagsIn(file: string): Promise<readonly (readonly [string, string])[]> {
  const metas = (await readPage(file)).filter(({ name }) => name === 'meta');
  return metas.flatMap(({ attributes: { name, content = '' } }) => (name !== undefined && name in forms ? [[name, content] as const] : []));
}

/** What a page must say, worked out from its address and the record alone. */
function expectedOn(page: string, { site, notices, interpretations, plans, pages }: PublishedWorkspace): Tags {
  const [, first = '', id = ''] = /^(?:([^/]+)\/)?(?:([^/]+)\/)?index\.html$/u.exec(page) ?? [];
  const isTop = (kind: string) => first === kind && page === `${kind}/${id}/index.html`;
  const ofSite = {
    SiteName: site.name,
    SiteDomain: new URL(site.url).hostname,
    ...(site.siteIdCode === undefined ? {} : { SiteIDCode: site.siteIdCode }),
  };
  if (page === '404.html') return ofSite;
  const [ColumnName = '首页', ColumnType = '首页'] = columns[page.split('/')[0] ?? ''] ?? [];
  const column = { column: 'whole', ColumnName, ColumnType };
  const notice = isTop('notices') ? notices.find((one) => one.id === id) : undefined;
  const text =
    notice ??
    (isTop('interpretations') ? interpretations.find((one) => one.id === id) : pages.find((one) => page === `${one.id}/index.html`));
  const plan = isTop('plans') ? plans.find((one) => one.id === id) : undefined;
  const title = text?.data.title ?? plan?.title;
  if (title === undefined) return { ...ofSite, ...column };
  const issuers = notice?.data.issuers ?? plan?.issuers.map(({ name }) => name) ?? [];
  const carriers = notices
    .filter(({ data }) => plan !== undefined && data.plans.includes(plan.id))
    .toSorted((a, b) => (a.data.date ?? '').localeCompare(b.data.date ?? ''));
  const published = text === undefined ? carriers[0]?.data.published : text.data.published;
  const keywords = text?.data.keywords ?? [];
  return {
    ...ofSite,
    ...column,
    ArticleTitle: title,
    ...(published === undefined ? {} : { PubDate: published }),
    ContentSource: issuers.length > 0 ? issuers.join('、') : (site.contentSource ?? site.host ?? ''),
    ...(keywords.length > 0 ? { Keywords: keywords.join(',') } : {}),
    Url: `${site.url}${page.slice(0, -'index.html'.length)}`,
  };
}

/** The column of an address: its name where the site leaves it to the default, and its type. */
const columns: Readonly<Record<string, readonly [string, string]>> = {
  plans: ['方案', '政策文件'],
  units: ['科室清单', '机构职能'],
  calendar: ['日历', '工作动态'],
  notices: ['公文', '政策文件'],
  interpretations: ['解读', '政策解读'],
  about: ['关于', '概况信息'],
};
