import { describe, expect, it } from 'vitest';
import { siteSchema } from '../../src/model/site.ts';
import { pageSchema } from '../../src/model/document.ts';
import { noticeArticle, pageArticle, planArticle } from '../../src/views/page-article.ts';
import { pageTags, requiredTags, type TaggedPage } from '../../src/views/page-tags.ts';
import { siteColumns } from '../../src/views/site-columns.ts';
import { smallPlan } from '../plan/small-plan.ts';
import { notice } from './small-workspace.ts';

const site = siteSchema.parse({
  name: '青石县卫生健康局工作方案',
  url: 'https://www.qingshi.example.invalid/wjj/',
  siteIdCode: '0000000000',
  host: '青石县卫生健康局',
});
const columns = siteColumns({ site, interpretations: [], pages: [] });
const column = columns.find(({ key }) => key === 'notices');
const paper = notice('a', {
  title: '关于安全生产的通知',
  issuers: ['青石县卫生健康局', '青石县应急管理局'],
  no: '青卫发〔2021〕1号',
  date: '2021-01-04',
  published: '2021-01-05 09:30',
  keywords: ['安全生产', '消防'],
});

const tagsOf = (page: Partial<TaggedPage>) =>
  Object.fromEntries(pageTags({ site, path: 'notices/a/index.html', ...page }).map(({ name, content }) => [name, content]));

describe('the tags of a page', () => {
  it('are the ten required and what is known of the five others on a content page, in their own spelling', () => {
    expect(tagsOf({ column, article: noticeArticle(paper, site) })).toEqual({
      SiteName: '青石县卫生健康局工作方案',
      SiteDomain: 'www.qingshi.example.invalid',
      SiteIDCode: '0000000000',
      ColumnName: '公文',
      ColumnDescription: '印发的通知、函、方案、工作要点等公文及其附件。',
      ColumnKeywords: '公文,通知,方案,附件',
      ColumnType: '政策文件',
      ArticleTitle: '关于安全生产的通知',
      PubDate: '2021-01-05 09:30',
      ContentSource: '青石县卫生健康局、青石县应急管理局',
      Keywords: '安全生产,消防',
      Description: '青石县卫生健康局、青石县应急管理局，青卫发〔2021〕1号，2021年1月4日',
      Url: 'https://www.qingshi.example.invalid/wjj/notices/a/',
      description: '青石县卫生健康局、青石县应急管理局，青卫发〔2021〕1号，2021年1月4日',
      keywords: '安全生产,消防',
    });
  });

  it('are those of site and column alone on a column page, of the site alone where the page stands in no column', () => {
    expect(Object.keys(tagsOf({ column }))).toEqual([...requiredTags.site, ...requiredTags.column, 'description', 'keywords']);
    expect(Object.keys(tagsOf({}))).toEqual([...requiredTags.site]);
  });

  it('never say what nobody said: no code, no date, no picture, no hour', () => {
    const bare = siteSchema.parse({ name: '站', url: 'https://a.invalid/' });
    const names = pageTags({ site: bare, path: 'notices/b/index.html', column, article: noticeArticle(notice('b'), bare) });
    expect(names.map(({ name }) => name)).toEqual(['SiteName', 'SiteDomain', ...requiredTags.column, 'ArticleTitle', 'Url']);
    const day = noticeArticle(notice('c', { published: '2021-01-05' }), site);
    expect(tagsOf({ article: day })['PubDate']).toBe('2021-01-05');
  });

  it('follow the settings of the site: its domain, the words of a column, where content comes from', () => {
    const own = siteSchema.parse({
      ...{ name: '站', url: 'https://a.invalid/', host: '某局', domain: 'www.b.invalid', contentSource: '某县人民政府办公室' },
      columns: { notices: { name: '通知公告', keywords: ['通知'] } },
    });
    const named = siteColumns({ site: own, interpretations: [], pages: [] }).find(({ key }) => key === 'notices');
    const page = pageArticle({ data: pageSchema.parse({ title: '关于本站', summary: '说明', author: '张某' }) }, own);
    expect(tagsOf({ site: own, column: named, article: page })).toMatchObject({
      SiteDomain: 'www.b.invalid',
      ColumnName: '通知公告',
      ColumnKeywords: '通知',
      ColumnType: '政策文件',
      ContentSource: '某县人民政府办公室',
      Author: '张某',
      description: '说明',
    });
  });
});

describe('the publication date of a plan', () => {
  const plan = smallPlan({ id: 'p' });
  const publishedBy = (...notices: readonly Parameters<typeof notice>[1][]) =>
    planArticle(plan, { site, notices: notices.map((more, at) => notice(`n${String(at)}`, { plans: ['p'], ...more })) }).published;

  it('is that of the document that brought it, not of a later one', () => {
    expect(publishedBy({ date: '2021-06-01', published: '2021-06-02 10:00' }, { date: '2021-01-04', published: '2021-01-05 09:30' })).toBe(
      '2021-01-05 09:30',
    );
  });

  it('is absent where that document has none, or where nobody can tell which it was', () => {
    expect(publishedBy({ date: '2021-01-04' }, { date: '2021-06-01', published: '2021-06-02 10:00' })).toBeUndefined();
    expect(publishedBy({ published: '2021-01-05 09:30' }, { date: '2021-06-01', published: '2021-06-02 10:00' })).toBeUndefined();
    expect(publishedBy()).toBeUndefined();
  });
});

describe('the columns of a site', () => {
  it('are those that it has: 解读 and 关于 only where somebody wrote them', () => {
    expect(columns.map(({ label }) => label)).toEqual(['首页', '方案', '科室清单', '日历', '公文']);
    const all = siteColumns({ site, interpretations: [{}], pages: [{ id: 'about' }] });
    expect(all.map(({ label }) => label)).toEqual(['首页', '方案', '科室清单', '日历', '公文', '解读', '关于']);
  });
});
