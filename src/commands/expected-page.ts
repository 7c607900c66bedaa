import type { PublishedWorkspace } from '../plan/publish.ts';
import type { Notice } from '../plan/workspace.ts';
import type { ExpectedArticle, ExpectedPage } from '../rules/site/site-subject.ts';
import { firstCarrier, noticeArticle, pageArticle, planArticle, type PageArticle } from '../views/page-article.ts';
import { pageTags, requiredTags } from '../views/page-tags.ts';
import { siteColumns } from '../views/site-columns.ts';

/** What a page of the site must say by the record, from its path alone: `notices/x/index.html`. */
export function expectedPage(path: string, workspace: PublishedWorkspace): ExpectedPage {
  const { site } = workspace;
  if (path === '404.html') return { tags: tagsOf({ site, path }), required: requiredTags.site };
  const address = path.replace(/(^|\/)index\.html$/u, '$1');
  const columns = siteColumns(workspace);
  const column = columns.find(({ to }) => to !== '' && address.startsWith(to)) ?? columns[0];
  const content = contentAt(address, workspace);
  const tags = tagsOf({ site, path, column, article: content?.page });
  const required = [...requiredTags.site, ...requiredTags.column, ...(content === undefined ? [] : requiredTags.article)];
  const isOwnPage = content === undefined && column?.to === address;
  return { tags, required, ...(isOwnPage ? { column: column.label } : {}), ...(content === undefined ? {} : { article: content.behind }) };
}

function tagsOf(page: Parameters<typeof pageTags>[0]): ReadonlyMap<string, string> {
  // HTML's own lower-case names are for search engines; a page may describe itself there.
  const ruled = pageTags(page).filter(({ name }) => /^[A-Z]/u.test(name));
  return new Map(ruled.map(({ name, content }) => [name, content]));
}

interface Content {
  readonly page: PageArticle;
  readonly behind: ExpectedArticle;
}

/** The document, interpretation, plan or page of the site that stands at an address. */
function contentAt(address: string, workspace: PublishedWorkspace): Content | undefined {
  const { site, notices, interpretations, pages, plans } = workspace;
  const notice = notices.find(({ id }) => address === `notices/${id}/`);
  if (notice !== undefined) return { page: noticeArticle(notice, site), behind: behindNotice(notice) };
  const text = [
    ...interpretations.map((one) => [`interpretations/${one.id}/`, one] as const),
    ...pages.map((one) => [`${one.id}/`, one] as const),
  ].find(([to]) => to === address)?.[1];
  if (text !== undefined) {
    const { title, published, draft } = text.data;
    return { page: pageArticle(text, site), behind: { title, published, date: undefined, source: text.file, isPublic: !draft } };
  }
  const plan = plans.find(({ id }) => address === `plans/${id}/`);
  if (plan === undefined) return undefined;
  const carrier = firstCarrier(plan, notices);
  const alone = { title: plan.title, published: undefined, date: undefined, source: undefined, isPublic: true };
  return { page: planArticle(plan, workspace), behind: carrier === undefined ? alone : behindNotice(carrier) };
}

/** A plan stands behind the document that brought it: its publication date is written there. */
function behindNotice({ file, data }: Notice): ExpectedArticle {
  return {
    title: data.title,
    published: data.published,
    date: data.date,
    source: file,
    isPublic: !data.draft && data.publicity === '主动公开',
  };
}
